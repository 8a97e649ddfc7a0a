import { formulaOf, numberFormatOf, textOf, valueOf, valueTypeOf } from "./cells";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { areaAddress, type Place } from "../protocol/place";
import type { Session } from "../protocol/session";
import type { Sheet } from "../../book/model";

/** Excel.RangeView: the rows and columns of a range that are not hidden. */
export function visibleView(session: Session, here: () => Place): ExcelObject {
  return view(
    session,
    here,
    () => visible(here().area.top, here().area.rows, (row) => here().sheet.isRowHidden(row)),
    0,
  );
}

function view(session: Session, here: () => Place, rows: () => number[], index: number): ExcelObject {
  const columns = (): number[] =>
    visible(here().area.left, here().area.columns, (column) => here().sheet.isColumnHidden(column));
  const each =
    <T>(read: (sheet: Sheet, row: number, column: number) => T) =>
    (): T[][] =>
      rows().map((row) => columns().map((column) => read(here().sheet, row, column)));
  return {
    type: "RangeView",
    properties: {
      Values: { get: each(valueOf) },
      Formulas: { get: each(formulaOf) },
      Text: { get: each(textOf(session)) },
      ValueTypes: { get: each(valueTypeOf) },
      NumberFormat: { get: each(numberFormatOf) },
      CellAddresses: {
        get: each(
          (sheet, row, column) => `${sheet.name}!${areaAddress({ top: row, left: column, rows: 1, columns: 1 })}`,
        ),
      },
      RowCount: { get: () => rows().length },
      ColumnCount: { get: () => columns().length },
      Index: { get: () => index },
    },
    objects: { Rows: () => rowCollection(session, here, rows) },
    methods: { GetRange: () => session.make.range(here()) },
  };
}

function rowCollection(session: Session, here: () => Place, rows: () => number[]): ExcelObject {
  const items = (): ExcelObject[] => rows().map((row, index) => view(session, here, () => [row], index));
  return {
    type: "RangeViewCollection",
    items,
    methods: {
      GetCount: () => rows().length,
      GetItemAt: (given) => {
        const item = items()[given.whole(0)];
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
  };
}

function visible(first: number, count: number, isHidden: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, i) => first + i).filter((index) => !isHidden(index));
}
