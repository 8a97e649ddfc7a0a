import type { Meaning } from "../../../src/reading/columns/purchases";
import { readPurchases } from "../../../src/reading/sheets/read";
import type { Dressed } from "./dressings";

/** `needless`: questions that the dressing does not call for. */
export type Verdict = { readonly needless: readonly string[]; readonly asked: readonly string[] } & (
  { readonly right: true } | { readonly right: false; readonly why: string }
);

const CHECKED: readonly Meaning[] = ["supplier", "amount", "date", "postcode", "supplierId", "commune"];

/** The reader gives back the table, the cents and the suppliers, and asks what must be asked; or it does not. */
export function judge(dressed: Dressed): Verdict {
  const result = readPurchases([dressed.grid]);
  if (!result.ok) return { right: false, needless: [], asked: [], why: `refused: ${result.code}` };
  const { table } = result;
  const asked = table.questions.map((question) => question.code);
  const needless = asked.filter((code) => !dressed.expected.includes(code) && !dressed.expected.includes(`${code}?`));
  const no = (why: string): Verdict => ({ right: false, needless, asked, why });
  if (table.headerRow !== dressed.headerRow) return no(`header row ${table.headerRow} instead of ${dressed.headerRow}`);
  for (const meaning of CHECKED)
    if (table.columns[meaning] !== dressed.columns[meaning])
      return no(`${meaning}: column ${table.columns[meaning]} instead of ${dressed.columns[meaning]}`);
  const { lines } = table;
  if (lines.length !== dressed.lines.length)
    return no(
      `${lines.length} lines instead of ${dressed.lines.length}: ${table.leftOut.map((row) => `${row.row} ${row.reason}`).join(", ")}`,
    );
  const unknownAsked = table.questions.some(
    ({ code, choices }) => code === "suppliersMissing" && choices[0] === "keepUnknown",
  );
  const wrong = dressed.lines.findIndex(
    ({ cents, supplier, isNameless }, index) =>
      lines[index]?.amountCents !== cents ||
      lines[index]?.text.supplier !== (isNameless && unknownAsked ? "" : supplier),
  );
  if (wrong >= 0)
    return no(
      `line ${wrong}: ${JSON.stringify([lines[wrong]?.amountCents, lines[wrong]?.text.supplier])} instead of ${JSON.stringify(dressed.lines[wrong])}`,
    );
  const missing = dressed.expected.filter((code) => !code.endsWith("?") && !asked.includes(code));
  return missing.length > 0 ? no(`not asked: ${missing.join()}`) : { right: true, needless, asked };
}
