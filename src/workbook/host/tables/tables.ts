import type { Area, Sheet, Table } from "../../book/model";
import { overlaps } from "../../book/areas";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { EventNumber, WHOLE_WORKBOOK } from "../protocol/events";
import type { ExcelObject } from "../protocol/object";
import { readArea, splitAddress, type Place } from "../protocol/place";
import { requireUnprotected, sheetOf, type Session } from "../protocol/session";

interface PlacedTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Excel.TableCollection of a sheet, or of the whole workbook. */
export function tableCollection(session: Session, sheet?: Sheet): ExcelObject {
  const sheets = (): readonly Sheet[] => (sheet ? [sheet] : session.book.sheets);
  const all = (): PlacedTable[] => sheets().flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
  const target = sheet?.id ?? WHOLE_WORKBOOK;
  return {
    ...collection("TableCollection", session, all),
    methods: {
      ...lookups(session, all),
      Add: (given) => add(session, given, sheet),
      _RegisterDataChangedEvent: () => session.events.listen(EventNumber.tableChanged, target, 1),
      _UnregisterDataChangedEvent: () => session.events.listen(EventNumber.tableChanged, target, -1),
    },
  };
}

/** Excel.TableScopedCollection: the tables of a range. */
export function tableScope(session: Session, sheet: Sheet, tables: () => readonly Table[]): ExcelObject {
  const all = (): PlacedTable[] => tables().map((table) => ({ sheet, table }));
  return {
    ...collection("TableScopedCollection", session, all),
    methods: { ...lookups(session, all), GetFirst: () => made(session, all()[0]) },
  };
}

function collection(type: string, session: Session, all: () => PlacedTable[]): ExcelObject {
  return {
    type,
    properties: { Count: { get: () => all().length } },
    items: () => all().map((item) => made(session, item)),
    item: (key) => made(session, byKey(all(), key)),
  };
}

function lookups(session: Session, all: () => PlacedTable[]): NonNullable<ExcelObject["methods"]> {
  return {
    GetCount: () => all().length,
    GetItemAt: (given) => made(session, all()[given.whole(0)]),
    GetItemOrNullObject: (given) => {
      const item = byKey(all(), given.key(0));
      return item && made(session, item);
    },
  };
}

function made(session: Session, item: PlacedTable | undefined): ExcelObject {
  if (!item) throw new ExcelError("ItemNotFound");
  return session.make.table(item.sheet, item.table);
}

/** By id or by name; names have no case. */
function byKey(all: readonly PlacedTable[], key: string | number): PlacedTable | undefined {
  const text = String(key).toLowerCase();
  return (
    all.find(({ table }) => table.id === String(key)) ?? all.find(({ table }) => table.name.toLowerCase() === text)
  );
}

function add(session: Session, given: Arguments, sheet: Sheet | undefined): ExcelObject {
  const place = given.range(0) ?? addressed(session, given, sheet);
  requireUnprotected(place.sheet);
  const hasHeaders = given.yes(1);
  const area = hasHeaders ? place.area : withHeaderRow(session, place);
  if (place.sheet.tables.some((table) => overlaps(table.area, area)))
    throw new ExcelError("InvalidOperation", given.location, "A table can't overlap another table.");
  if (place.sheet.merges.some((merge) => overlaps(merge, area)))
    throw new ExcelError("InvalidOperation", given.location, "A table can't hold merged cells.");
  const withBody: Area = area.rows === 1 ? { ...area, rows: 2 } : area;
  return session.make.table(place.sheet, session.book.addTable(place.sheet, withBody, undefined, true, "addin"));
}

function addressed(session: Session, given: Arguments, sheet: Sheet | undefined): Place {
  const { sheet: named, rest } = splitAddress(given.text(0));
  const area = readArea(rest);
  if (!area) throw given.invalid();
  return { sheet: named === undefined ? (sheet ?? session.book.activeSheet) : sheetOf(session, named), area };
}

/** Without headers Excel pushes the cells down by one row for them. */
function withHeaderRow(session: Session, { sheet, area }: Place): Area {
  const contents = Array.from({ length: area.columns }, (_, i) => ({ value: `Column${i + 1}` }));
  session.book.insertRows(sheet, area.top, 1, "addin");
  session.book.setCells(sheet, area.top, area.left, [contents], "addin");
  return { ...area, rows: area.rows + 1 };
}
