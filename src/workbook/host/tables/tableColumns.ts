import type { Area, Sheet, Table } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { eachCell, valueOf } from "../ranges/cells";
import { columnFilter } from "./autoFilter";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import type { Place } from "../protocol/place";
import { requireUnprotected, type Session } from "../protocol/session";
import { writeCells } from "../ranges/writing";

/** Excel.TableColumnCollection; a column's id is its number in the table, from 1. */
export function tableColumns(session: Session, sheet: Sheet, table: Table): ExcelObject {
  const column = (index: number): ExcelObject => tableColumn(session, sheet, table, index);
  const indexes = (): number[] => Array.from({ length: table.area.columns }, (_, i) => i);
  const find = (key: string | number): number | undefined =>
    typeof key === "number"
      ? indexes()[key - 1]
      : indexes().find((index) => nameOf(sheet, table, index).toLowerCase() === key.toLowerCase());
  const required = (index: number | undefined): ExcelObject => {
    if (index === undefined || index < 0 || index >= table.area.columns) throw new ExcelError("ItemNotFound");
    return column(index);
  };
  return {
    type: "TableColumnCollection",
    properties: { Count: { get: () => table.area.columns } },
    items: () => indexes().map(column),
    item: (key) => required(find(key)),
    methods: {
      GetCount: () => table.area.columns,
      GetItemAt: (given) => required(given.whole(0)),
      GetItemOrNullObject: (given) => {
        const index = find(given.key(0));
        return index === undefined ? undefined : column(index);
      },
      Add: (given) => column(add(session, sheet, table, given)),
    },
  };
}

function tableColumn(session: Session, sheet: Sheet, table: Table, index: number): ExcelObject {
  const whole = (): Area => ({ ...table.area, left: table.area.left + index, columns: 1 });
  const header = (): Area => ({ ...whole(), rows: 1 });
  const total = (): Area => ({ ...whole(), top: table.area.top + table.area.rows - 1, rows: 1 });
  const body = (): Area => ({
    ...whole(),
    top: table.area.top + 1,
    rows: table.area.rows - 1 - (table.showTotals ? 1 : 0),
  });
  const range = (area: () => Area) => (): ExcelObject => session.make.range({ sheet, area: area() });
  return {
    type: "TableColumn",
    identity: () => ({ Id: index + 1 }),
    properties: {
      Id: { get: () => index + 1 },
      Index: { get: () => index },
      Name: {
        get: () => nameOf(sheet, table, index),
        set: (name) => writeCells(session, { sheet, area: header() }, name),
      },
      Values: {
        get: () => eachCell({ sheet, area: whole() }, valueOf),
        set: (values) => writeCells(session, { sheet, area: whole() }, values),
      },
    },
    objects: { Filter: () => columnFilter(session, sheet, table, index) },
    methods: {
      GetRange: range(whole),
      GetHeaderRowRange: range(header),
      GetDataBodyRange: range(body),
      GetTotalRowRange: () => {
        if (!table.showTotals) throw new ExcelError("ItemNotFound");
        return range(total)();
      },
      Delete: () => {
        requireUnprotected(sheet);
        if (table.area.columns === 1) throw new ExcelError("InvalidOperation");
        const { area } = table;
        removeColumn(session, { sheet, area }, index);
        table.area = { ...area, columns: area.columns - 1 };
      },
    },
  };
}

function nameOf(sheet: Sheet, table: Table, index: number): string {
  return String(valueOf(sheet, table.area.top, table.area.left + index));
}

/** Moves the columns after it one to the left; the cells beside the table stay where they are. */
function removeColumn(session: Session, { sheet, area }: Place, index: number): void {
  const rest = area.columns - index - 1;
  const from = { ...area, left: area.left + index + 1, columns: rest };
  const values =
    rest > 0
      ? (eachCell({ sheet, area: from }, (one, row, column) => one.formula(row, column) ?? one.value(row, column)) ??
        [])
      : [];
  if (rest > 0)
    session.book.setCells(
      sheet,
      area.top,
      area.left + index,
      values.map((line) =>
        line.map((value) => (typeof value === "string" && value.startsWith("=") ? { formula: value } : { value })),
      ),
      "addin",
    );
  session.book.clear(sheet, { ...area, left: area.left + area.columns - 1, columns: 1 }, "all", "addin");
}

/** At the end of the table (the only place taken here); the cells must be free. */
function add(session: Session, sheet: Sheet, table: Table, given: Arguments): number {
  requireUnprotected(sheet);
  const index = given.has(0) && given.whole(0) >= 0 ? given.whole(0) : table.area.columns;
  if (index !== table.area.columns)
    throw new ExcelError("ApiNotFound", given.location, "columns are added at the end only");
  const { area } = table;
  const added: Area = { ...area, left: area.left + area.columns, columns: 1 };
  if (eachCell({ sheet, area: added }, (one, row, column) => one.value(row, column))?.some(([value]) => value !== null))
    throw new ExcelError("InvalidOperation", given.location);
  table.area = { ...area, columns: area.columns + 1 };
  if (given.has(1)) writeCells(session, { sheet, area: added }, given.raw(1));
  else writeCells(session, { sheet, area: { ...added, rows: 1 } }, given.text(2, `Column${index + 1}`));
  if (given.has(2)) writeCells(session, { sheet, area: { ...added, rows: 1 } }, given.text(2));
  return index;
}
