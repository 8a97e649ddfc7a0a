import { z } from "zod";
import type { Area, CellContent, Scalar, Sheet } from "../../book/model";
import { tokenText } from "../../calc/formula";
import { tokenize } from "../../calc/text/tokens";
import { compare } from "../../calc/values";
import type { Arguments } from "../protocol/arguments";
import { EventNumber } from "../protocol/events";
import type { ExcelObject } from "../protocol/object";
import { areaAddress, type Place } from "../protocol/place";
import { requireUnlocked, type Session } from "../protocol/session";
import { contentOf } from "../ranges/cells";

/** Excel.SortField, as far as it is known here: by values. */
const fieldsSchema = z.array(
  z.object({ key: z.number().int().min(0), ascending: z.boolean().nullish(), sortOn: z.literal("Value").nullish() }),
);
type Fields = z.infer<typeof fieldsSchema>;

/** Excel.RangeSort and, over the body of a table, Excel.TableSort. */
export function sorting(session: Session, type: "RangeSort" | "TableSort", here: () => Place): ExcelObject {
  return {
    type,
    methods: {
      Apply: (given) => {
        const { sheet, area } = here();
        const isRange = type === "RangeSort";
        const byColumns = isRange && given.has(3) && given.text(3) === "Columns";
        const skipped = isRange && given.yes(2) ? 1 : 0;
        const body = byColumns
          ? { ...area, left: area.left + skipped, columns: area.columns - skipped }
          : { ...area, top: area.top + skipped, rows: area.rows - skipped };
        sort(session, { sheet, area: body }, fieldsOf(given), byColumns);
      },
    },
  };
}

function fieldsOf(given: Arguments): Fields {
  const read = fieldsSchema.safeParse(given.raw(0));
  if (!read.success) throw given.invalid();
  return read.data;
}

/** Lines move whole; formulas refer to cells as far away as before; empty cells come last whatever the order. */
function sort(session: Session, place: Place, fields: Fields, byColumns: boolean): void {
  requireUnlocked(place);
  const { sheet, area } = place;
  const at = (line: number, key: number): readonly [row: number, column: number] =>
    byColumns ? [area.top + key, area.left + line] : [area.top + line, area.left + key];
  const lines = Array.from({ length: byColumns ? area.columns : area.rows }, (_, line) => line);
  const order = [...lines].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const difference = inOrder(sheet.value(...at(a, key)), sheet.value(...at(b, key)), ascending !== false);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const from = (row: number, column: number): readonly [number, number] =>
    byColumns ? [row, area.left + (order[column - area.left] ?? 0)] : [area.top + (order[row - area.top] ?? 0), column];
  session.book.setCells(
    sheet,
    area.top,
    area.left,
    cellsOf(area, (row, column) => moved(sheet, from(row, column), [row, column])),
    "addin",
  );
  const event = byColumns ? EventNumber.columnSorted : EventNumber.rowSorted;
  session.events.tell(event, sheet.id, {
    address: areaAddress(area),
    worksheetId: sheet.id,
    source: "Local",
    triggerSource: "ThisLocalAddin",
  });
}

function inOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return ascending ? compare(a, b) : compare(b, a);
}

function cellsOf(area: Area, content: (row: number, column: number) => CellContent): CellContent[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => content(area.top + i, area.left + j)),
  );
}

function moved(sheet: Sheet, [row, column]: readonly [number, number], to: readonly [number, number]): CellContent {
  const content = contentOf(sheet, row, column);
  if (!("formula" in content)) return content;
  const tokens = tokenize(content.formula.slice(1), row, column);
  return { formula: `=${tokens.map((token) => tokenText(token, ...to)).join("")}` };
}
