import { read, utils, write, type CellObject } from "@e965/xlsx";
import { createBook } from "../../../src/workbook/book/book";
import type { Scalar } from "../../../src/workbook/book/model";
import { hasLibreOffice, recalculated } from "../../support/libreoffice";
import { CASES, DATA, EXCEL_ALONE } from "./cases";

/** Names of functions that a file must prefix. */
const NEWER = /\b(IFS|IFNA|SWITCH|XOR|CONCAT|TEXTJOIN|MAXIFS|MINIFS|NUMBERVALUE|UNICHAR|UNICODE|DAYS|AGGREGATE)\(/g;

/** What LibreOffice calculates for each formula. */
function judged(): Scalar[] {
  const data = utils.aoa_to_sheet(DATA.map((line) => [...line]));
  const cells: Record<string, CellObject | string> = { "!ref": `A1:A${CASES.length}` };
  CASES.forEach((formula, i) => (cells[`A${i + 1}`] = { t: "n", f: formula.replace(NEWER, "_xlfn.$1(") }));
  const file = { SheetNames: ["Cas", "Données"], Sheets: { Cas: cells, Données: data } };
  const bytes = write(file, { type: "buffer", bookType: "xlsx" }) as Buffer;
  const sheet = read(recalculated(new Map([["cases", bytes]])).get("cases")).Sheets.Cas;
  return CASES.map((_, i) => scalar((sheet as Record<string, CellObject | undefined>)[`A${i + 1}`]));
}

function scalar(cell: CellObject | undefined): Scalar {
  if (!cell) return "";
  if (cell.t === "e") return { error: (cell.w ?? "#VALUE!") as "#VALUE!" };
  return cell.v instanceof Date ? null : (cell.v ?? "");
}

function ours(): Scalar[] {
  const book = createBook("Cas");
  const data = book.addSheet("Données", "addin");
  book.setCells(
    data,
    0,
    0,
    DATA.map((line) => line.map((value) => ({ value }))),
    "addin",
  );
  book.setCells(
    book.activeSheet,
    0,
    0,
    CASES.map((formula) => [{ formula: `=${formula}` }]),
    "addin",
  );
  return CASES.map((_, i) => book.activeSheet.value(i, 0));
}

const written = (value: Scalar): string =>
  typeof value === "number"
    ? String(Number(value.toPrecision(12)))
    : typeof value === "object" && value !== null
      ? value.error
      : String(value);

/** LibreOffice writes its own errors (Err:502…) as #VALUE! in a file. */
const alike = (value: string, theirs: string | undefined, formula: string): boolean =>
  value === (EXCEL_ALONE[formula] ?? theirs) || (theirs === "#VALUE!" && ["#NUM!", "#REF!"].includes(value));

(hasLibreOffice ? test : test.skip)("LibreOffice calculates every formula as we do", () => {
  const theirs = judged().map(written);
  const differences = ours()
    .map(written)
    .flatMap((value, i) =>
      alike(value, theirs[i], CASES[i] ?? "") ? [] : [`=${CASES[i]} → ${value}, LibreOffice ${theirs[i]}`],
    );
  expect(differences).toEqual([]);
});
