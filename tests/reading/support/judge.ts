import type { Meaning } from "../../../src/reading/purchases";
import { readPurchases } from "../../../src/reading/read";
import type { Dressed } from "./dressings";

export type Verdict = { readonly right: true; readonly questions: readonly string[] } | { readonly right: false; readonly questions: readonly string[]; readonly why: string };

const CHECKED: readonly Meaning[] = ["supplier", "amount", "date", "postcode", "supplierId", "commune"];

/** The reader gives back the table and the cents, or it does not, or it asks. */
export function judge(dressed: Dressed): Verdict {
  const result = readPurchases([dressed.grid]);
  if (!result.ok) return { right: false, questions: [], why: `refused: ${result.code}` };
  const { table } = result;
  const questions = table.questions.map((question) => question.code);
  const no = (why: string): Verdict => ({ right: false, questions, why });
  if (table.headerRow !== dressed.headerRow) return no(`header row ${table.headerRow} instead of ${dressed.headerRow}`);
  for (const meaning of CHECKED) if (table.columns[meaning] !== dressed.columns[meaning]) return no(`${meaning}: column ${table.columns[meaning]} instead of ${dressed.columns[meaning]}`);
  const found = table.lines.map((line) => line.amountCents);
  if (found.length !== dressed.cents.length) return no(`${found.length} lines instead of ${dressed.cents.length}: ${table.leftOut.map((row) => `${row.row} ${row.reason}`).join(", ")}`);
  const wrong = found.findIndex((cents, index) => cents !== dressed.cents[index]);
  return wrong < 0 ? { right: true, questions } : no(`line ${wrong}: ${found[wrong]} instead of ${dressed.cents[wrong]}`);
}
