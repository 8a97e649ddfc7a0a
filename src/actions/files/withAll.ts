import type { PurchaseTable } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import { togetherSheets, withChoices } from "../study/choices";
import type { Study } from "../study/study";

/**
 * Takes the sheets that were added with those that were read before, when they are alike: what the buyer chose holds for all, rows put back or left out by
 * hand follow their lines.
 * @param known sheets that stood before
 */
export function withAll(before: Study, read: Study, known: ReadonlySet<string>): Study {
  const lead = leadOf(before);
  const one = withChoices(read, { ...read.choices, together: undefined, ...(lead ? { sheet: lead } : {}) });
  const former = new Set(before.reading?.ok ? (before.reading.table.parts ?? []).map(({ sheet }) => sheet) : []);
  const isTaken = (sheet: string): boolean => !known.has(sheet) || former.has(sheet) || sheet === tableOf(one)?.sheet;
  const sheets = togetherSheets(one).filter(isTaken);
  if (sheets.length < 2) return read;
  const { sheet: _, keepRows, dropRows, ...choices } = read.choices;
  const all = withChoices(read, { ...choices, together: sheets });
  const [from, to] = [before.reading?.ok ? before.reading.table : undefined, tableOf(all)];
  if (!from || !to || !(keepRows?.length || dropRows?.length)) return all;
  const moved = (rows: readonly number[] = []) => rows.flatMap((row) => movedRow(row, from, to));
  return withChoices(all, { ...all.choices, keepRows: moved(keepRows), dropRows: moved(dropRows) });
}

const tableOf = ({ reading }: Study): PurchaseTable | undefined => (reading?.ok ? reading.table : undefined);

function leadOf(study: Study): string | undefined {
  const table = tableOf(study);
  return table?.parts?.[0]?.sheet ?? table?.sheet;
}

/** Where a row of one table stands in another that takes in its sheet. */
function movedRow(row: number, from: PurchaseTable, to: PurchaseTable): number[] {
  const own = ownPlace(from, row);
  const part = to.parts?.find(({ sheet }) => sheet === own.sheet);
  return part ? [own.row - part.ownFirstRow + part.firstRow] : [];
}
