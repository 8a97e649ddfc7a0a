import type { Area, Sheet, Table } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { eachCell, valueOf } from "../ranges/cells";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { requireUnprotected, type Session } from "../protocol/session";
import { writeCells } from "../ranges/writing";

/** Excel.TableRowCollection: the rows of the body. */
export function tableRows(session: Session, sheet: Sheet, table: Table): ExcelObject {
  const count = (): number => table.area.rows - (table.hasHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  const row = (index: number): ExcelObject => {
    if (index < 0 || index >= count()) throw new ExcelError("ItemNotFound");
    return tableRow(session, sheet, table, index);
  };
  return {
    type: "TableRowCollection",
    properties: { Count: { get: count } },
    items: () => Array.from({ length: count() }, (_, index) => row(index)),
    methods: {
      GetCount: count,
      GetItemAt: (given) => row(given.whole(0)),
      Add: (given) => row(add(session, sheet, table, count(), given)),
    },
  };
}

function tableRow(session: Session, sheet: Sheet, table: Table, index: number): ExcelObject {
  const area = (): Area => ({ ...table.area, top: table.area.top + (table.hasHeaders ? 1 : 0) + index, rows: 1 });
  return {
    type: "TableRow",
    properties: {
      Index: { get: () => index },
      Values: {
        get: () => eachCell({ sheet, area: area() }, valueOf),
        set: (values) => writeCells(session, { sheet, area: area() }, values),
      },
    },
    methods: {
      GetRange: () => session.make.range({ sheet, area: area() }),
      Delete: () => {
        requireUnprotected(sheet);
        session.book.deleteRows(sheet, area().top, 1, "addin");
      },
    },
  };
}

/** The table grows: what stands below it is pushed down. @returns the index of the first row added */
function add(session: Session, sheet: Sheet, table: Table, count: number, given: Arguments): number {
  requireUnprotected(sheet);
  const index = given.has(0) && given.whole(0) >= 0 ? given.whole(0) : count;
  const lines = given.raw(1);
  const values = Array.isArray(lines) && Array.isArray(lines[0]) ? lines : undefined;
  const added = values?.length ?? 1;
  if (index > count) throw given.invalid();
  const before = table.area;
  const first = before.top + (table.hasHeaders ? 1 : 0);
  // A table made from its header alone has one empty row, which the first that is added takes.
  const isNew = count === 1 && !given.has(0) && isEmpty(sheet, { ...before, top: first, rows: 1 });
  const top = first + (isNew ? 0 : index);
  const inserted = isNew ? added - 1 : added;
  if (inserted > 0) session.book.insertRows(sheet, top + (isNew ? 1 : 0), inserted, "addin");
  table.area = { ...before, rows: before.rows + inserted };
  if (values) writeCells(session, { sheet, area: { ...before, top, rows: added } }, values);
  return isNew ? 0 : index;
}

const isEmpty = (sheet: Sheet, area: Area): boolean =>
  (eachCell({ sheet, area }, (one, row, column) => one.isFormula(row, column) || one.value(row, column) !== null) ?? [])
    .flat()
    .every((held) => !held);
