import { isWithin, overlaps } from "../../book/areas";
import { isSteps } from "../../steps";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import type { Arguments } from "../protocol/arguments";
import { cellCount, eachCell, formulaOf, numberFormatOf, textOf, valueOf, valueTypeOf } from "./cells";
import { conditionalFormats } from "../rules/conditionalFormat";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import { fullAddress, type Place } from "../protocol/place";
import { getCellProperties, setCellProperties } from "../looks/cellProperties";
import { removeDuplicates } from "./duplicates";
import { find, required } from "./finding";
import { CHANGES } from "./rangeChanges";
import { READINGS, workbookAreas } from "./precedents";
import { fromR1C1, r1c1Of } from "./r1c1";
import { rangeFormat } from "../looks/rangeFormat";
import { hyperlink } from "./hyperlink";
import { MOVES } from "./rangeMoves";
import { visibleView } from "./rangeView";
import { rangeStyle } from "../looks/styles";
import { placeOf, type Tracked } from "../protocol/references";
import type { Session } from "../protocol/session";
import { sizesOf } from "../protocol/sizes";
import { specialCells } from "./specialCells";
import { sorting } from "../tables/sorting";
import { tableScope } from "../tables/tables";
import { dataValidation } from "../rules/validation";
import { writeCells, writeNumberFormats } from "./writing";

/** Excel.Range. Its tables of members are made when one of them is asked for: many ranges are made, and few asked much. */
export function range(session: Session, place: Place): ExcelObject {
  const cells: Tracked = { sheet: place.sheet, area: place.area };
  const here = (): Place => placeOf(cells);
  let reference: string | undefined;
  let [properties, methods]: [ExcelObject["properties"], ExcelObject["methods"]] = [undefined, undefined];
  const keep = (): void => void (reference ??= session.references.keep(object, [cells]));
  const object: ExcelObject = {
    type: "Range",
    identity: () => (reference === undefined ? {} : { _ReferenceId: reference }),
    place: here,
    get properties() {
      const own = { _ReferenceId: { get: () => reference ?? "" } };
      return (properties ??= { ...contents(session, here), ...shape(session, here), ...own });
    },
    objects: {
      Format: () => rangeFormat(session, here),
      Worksheet: () => session.make.worksheet(here().sheet),
      DataValidation: () => dataValidation(session, here),
      ConditionalFormats: () => conditionalFormats(session, here),
      Sort: () => sorting(session, "RangeSort", here),
    },
    get methods() {
      return (methods ??= { ...methodsOf(session, here), _KeepReference: keep });
    },
  };
  return object;
}

function methodsOf(session: Session, here: () => Place): NonNullable<ExcelObject["methods"]> {
  return {
    ...moves(session, here),
    ...changes(session, here),
    ...readings(session, here),
    _ValidateArraySize: (given) => validateSize(here(), given),
    GetTables: (given) => tablesOf(session, here(), given.yes(0)),
    GetVisibleView: () => visibleView(session, here),
    GetMergedAreasOrNullObject: () => merged(session, here()),
    GetSpecialCellsOrNullObject: (given) => specialCells(session, here(), given),
    GetSpecialCells: (given) => {
      const areas = specialCells(session, here(), given);
      if (!areas) throw new ExcelError("ItemNotFound");
      return areas;
    },
    Find: (given) => required(find(session, here(), given)),
    FindOrNullObject: (given) => find(session, here(), given),
    RemoveDuplicates: (given) => removeDuplicates(session, here(), given),
    SetCellProperties: (given) => setCellProperties(session, here(), given),
    GetCellProperties: (given) => getCellProperties(session, here(), given),
    Calculate: () => undefined,
  };
}

function contents(session: Session, here: () => Place): Readonly<Record<string, Property>> {
  const write = (given: unknown): void => writeCells(session, here(), given);
  return {
    Values: { get: () => eachCell(here(), valueOf), set: write },
    Formulas: { get: () => eachCell(here(), formulaOf), set: write },
    FormulasR1C1: {
      get: () => eachCell(here(), r1c1Of),
      set: (given) => {
        const { top, left } = here().area;
        const a1 = (line: unknown, i: number): unknown =>
          Array.isArray(line) ? line.map((cell, j) => fromR1C1(cell, top + i, left + j)) : line;
        write(Array.isArray(given) ? given.map(a1) : fromR1C1(given, top, left));
      },
    },
    Text: { get: () => eachCell(here(), textOf(session)) },
    ValueTypes: { get: () => eachCell(here(), valueTypeOf) },
    NumberFormat: {
      get: () => eachCell(here(), numberFormatOf),
      set: (given) => writeNumberFormats(session, here(), given),
    },
  };
}

function shape(session: Session, here: () => Place): Readonly<Record<string, Property>> {
  const { rowsHidden, columnsHidden, left, top, width, height } = sizesOf(here);
  return {
    Address: { get: () => fullAddress(here()) },
    RowIndex: { get: () => here().area.top },
    ColumnIndex: { get: () => here().area.left },
    RowCount: { get: () => here().area.rows },
    ColumnCount: { get: () => here().area.columns },
    /** Excel answers -1 above 2^31 - 1 cells. */
    CellCount: { get: () => (cellCount(here()) > 2 ** 31 - 1 ? -1 : cellCount(here())) },
    IsEntireColumn: { get: () => here().area.rows === MAX_ROWS },
    IsEntireRow: { get: () => here().area.columns === MAX_COLUMNS },
    Hidden: { get: () => eitherHidden(rowsHidden(), columnsHidden()) },
    RowHidden: {
      get: rowsHidden,
      set: (hidden) => session.book.setRowHidden(here().sheet, here().area.top, here().area.rows, hidden === true),
    },
    ColumnHidden: {
      get: columnsHidden,
      set: (hidden) =>
        session.book.setColumnHidden(here().sheet, here().area.left, here().area.columns, hidden === true),
    },
    Style: rangeStyle(session, here),
    Hyperlink: hyperlink(session, here),
    Left: { get: left },
    Top: { get: top },
    Width: { get: width },
    Height: { get: height },
  };
}

/** true when every cell is hidden, null when only some are. */
function eitherHidden(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function moves(session: Session, here: () => Place): ExcelObject["methods"] {
  return Object.fromEntries(
    Object.entries(MOVES).map(([name, move]) => [
      name,
      (given: Arguments) => {
        const { sheet, area } = here();
        const to = move(area, given, sheet);
        return to && session.make.range({ sheet, area: to });
      },
    ]),
  );
}

function changes(session: Session, here: () => Place): ExcelObject["methods"] {
  return Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]) => [
      name,
      (given: Arguments) => {
        const answer = change(session, here(), given);
        return isSteps(answer) ? answer : answer && session.make.range(answer);
      },
    ]),
  );
}

function readings(session: Session, here: () => Place): ExcelObject["methods"] {
  return Object.fromEntries(
    Object.entries(READINGS).map(([name, read]) => [name, () => workbookAreas(session, read(session, here()))]),
  );
}

function validateSize({ area }: Place, given: Arguments): void {
  if (given.whole(0) !== area.rows || given.whole(1) !== area.columns) throw new ExcelError("InvalidArgument");
}

function merged(session: Session, place: Place): ExcelObject | undefined {
  const areas = place.sheet.merges.filter((merge) => overlaps(merge, place.area));
  return areas.length > 0 ? session.make.rangeAreas(place.sheet, areas) : undefined;
}

function tablesOf(session: Session, { sheet, area }: Place, fullyContained: boolean): ExcelObject {
  const inside = (): typeof sheet.tables =>
    sheet.tables.filter((table) => (fullyContained ? isWithin(table.area, area) : overlaps(table.area, area)));
  return tableScope(session, sheet, inside);
}
