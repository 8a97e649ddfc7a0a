import { isBlank } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { Meaning } from "../columns/purchases";
import type { RowAmounts } from "../amounts/rowAmount";
import type { Understanding } from "../columns/understanding";

/** What a purchase's row fills and the heading of a group leaves empty. */
const FILLED_BY_LINES: readonly Meaning[] = [
  "postcode",
  "insee",
  "commune",
  "supplierId",
  "vatNumber",
  "department",
  "address",
  "date",
  "label",
  "reference",
];
const USUALLY_FILLED = 0.6;
/** One such sum may be chance. */
const LEAST_GROUPS = 2;

interface Heading {
  readonly index: number;
  readonly cents: number;
  belowCents: number;
  lines: number;
}

/** Rows (indices) that head a group of lines with their exact sum, its name in the suppliers' column: « Fruits et légumes | | 19 716,28 » above six suppliers. */
export function headingTotals(table: Understanding, amounts: RowAmounts): ReadonlySet<number> {
  const headings = headingsOf(table, amounts).filter(
    ({ cents, belowCents, lines }) => lines > 0 && cents !== 0 && cents === belowCents,
  );
  const several = headings.filter(({ lines }) => lines >= 2);
  return new Set(several.length >= LEAST_GROUPS ? headings.map(({ index }) => index) : []);
}

/** Rows that name something in the suppliers' column and lack all that lines fill, with what the lines below them add up to. */
function headingsOf(table: Understanding, amounts: RowAmounts): Heading[] {
  const signOf = headingSign(table);
  const headings: Heading[] = [];
  if (!signOf) return headings;
  for (let index = table.firstLine; index < table.end; index++) {
    const row = table.values[index] ?? [];
    const sign = signOf(row);
    const open = headings[headings.length - 1];
    if (sign === "nothing" || (sign === "line" && !open)) continue;
    const reading = amounts.of(row);
    if (reading.kind !== "amount") continue;
    if (sign === "heading") headings.push({ index, cents: reading.cents, belowCents: 0, lines: 0 });
    else if (open) {
      open.belowCents += reading.cents;
      open.lines += 1;
    }
  }
  return headings;
}

/** A name without the rest of a line, or neither (a foot of the group); undefined where no column tells a line from a heading. */
function headingSign({
  guess,
  looks,
}: Understanding): ((row: readonly CellValue[]) => "heading" | "line" | "nothing") | undefined {
  const supplierAt = guess.columns.get("supplier");
  const telling = FILLED_BY_LINES.flatMap((meaning) => guess.columns.get(meaning) ?? []).filter(
    (column) => (looks[column]?.profile.density ?? 0) >= USUALLY_FILLED,
  );
  if (supplierAt === undefined || telling.length === 0) return undefined;
  return (row) => {
    if (!telling.every((column) => isBlank(row[column]))) return "line";
    return isBlank(row[supplierAt]) ? "nothing" : "heading";
  };
}
