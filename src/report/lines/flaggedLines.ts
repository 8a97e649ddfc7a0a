import { plainEuros } from "../../ground/money";
import { separatedFile } from "../../ground/separated";
import type { PurchaseTable } from "../../reading/columns/purchases";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Language } from "../../texts/format";
import { answersOf, type Corrections } from "../suppliers/answers";
import { rowsText } from "./rowsText";
import { wordsOf } from "../plan/words";

export interface FlaggedLinesInput {
  readonly table: PurchaseTable;
  readonly suppliers: readonly LocatedSupplier[];
  readonly perimeterNames: readonly string[];
  readonly corrections: Corrections;
  readonly language: Language;
}

/**
 * The lines that count, each with its supplier and its answer for each perimeter, as a file that Excel opens as a table; a decimal comma in
 * French.
 */
export function flaggedLinesFile({
  table,
  suppliers,
  perimeterNames,
  corrections,
  language,
}: FlaggedLinesInput): string {
  const words = wordsOf(language);
  const { row, amount, lines: w } = { row: words.method.exceptions.rows, amount: words.lines.read, lines: words.lines };
  const answerOf = answersOf(suppliers, corrections);
  const header = [row, words.suppliers.name, "SIRET", w.year, w.family, amount, ...perimeterNames];
  const body = table.lines.map((line) => {
    const { supplier, locality } = answerOf(line);
    const answers = perimeterNames.map((_, k) => words.localities[locality(k)]);
    return [
      rowsText([line.row], table, words.method.rowOf, language),
      line.text.supplier || (supplier?.name ?? ""),
      supplier?.siret ?? "",
      String(line.year ?? ""),
      line.family ?? "",
      plainEuros(line.amountCents, language === "fr" ? "," : "."),
      ...answers,
    ];
  });
  return separatedFile([header, ...body]);
}
