import type { Area, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { autoFilter } from "../tables/autoFilter";
import { chartCollection } from "../charts/charts";
import { color } from "../looks/colors";
import { ExcelError } from "../protocol/errors";
import { EventNumber, listening } from "../protocol/events";
import { copySheet } from "./sheetCopy";
import { findAll, required } from "../ranges/finding";
import { freezePanes } from "./freezePanes";
import { nameCollection, placeOfName } from "../workbook/names";
import type { ExcelObject, Property } from "../protocol/object";
import { showOutlineLevels } from "./outline";
import { pageBreaks } from "./pageBreaks";
import { pageLayout } from "./pageLayout";
import { SHEET_EVENTS } from "./sheetEvents";
import { checkedArea, readArea, splitAddress, WHOLE_SHEET } from "../protocol/place";
import { worksheetProtection } from "./protection";
import { requireFreeStructure, type Session } from "../protocol/session";
import { checkSheetName } from "./sheetName";
import { tableCollection } from "../tables/tables";

/** Excel.Worksheet */
export function worksheet(session: Session, sheet: Sheet): ExcelObject {
  const range = (area: Area): ExcelObject => session.make.range({ sheet, area });
  const used = (valuesOnly: boolean): Area | undefined => sheet.usedArea(valuesOnly);
  return {
    type: "Worksheet",
    identity: () => ({ Id: sheet.id }),
    properties: properties(session, sheet),
    objects: {
      Tables: () => tableCollection(session, sheet),
      Charts: () => chartCollection(session, sheet),
      Names: () => nameCollection(session, sheet),
      FreezePanes: () => freezePanes(session, sheet),
      Protection: () => worksheetProtection(session, sheet),
      HorizontalPageBreaks: () => pageBreaks(session, sheet, "row"),
      VerticalPageBreaks: () => pageBreaks(session, sheet, "column"),
      PageLayout: () => pageLayout(session, sheet),
      AutoFilter: () => autoFilter(session, sheet),
    },
    methods: {
      Activate: () => activate(session, sheet),
      Delete: () => remove(session, sheet),
      Calculate: () => session.events.tell(EventNumber.calculated, sheet.id, { worksheetId: sheet.id }),
      GetRange: (given) => addressed(session, sheet, given),
      GetRangeByIndexes: (given) =>
        range(checkedArea(given.whole(0), given.whole(1), given.whole(2), given.whole(3), given.location)),
      GetCell: (given) => range(checkedArea(given.whole(0), given.whole(1), 1, 1, given.location)),
      GetUsedRange: (given) => range(used(given.yes(0)) ?? { top: 0, left: 0, rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: (given) => {
        const area = used(given.yes(0));
        return area && range(area);
      },
      GetNextOrNullObject: (given) => neighbour(session, sheet, 1, given),
      GetPreviousOrNullObject: (given) => neighbour(session, sheet, -1, given),
      GetNext: (given) => required(neighbour(session, sheet, 1, given)),
      GetPrevious: (given) => required(neighbour(session, sheet, -1, given)),
      GetRanges: (given) => severalOf(session, sheet, given),
      FindAll: (given) => required(findAll(session, { sheet, area: WHOLE_SHEET }, given)),
      FindAllOrNullObject: (given) => findAll(session, { sheet, area: WHOLE_SHEET }, given),
      ShowOutlineLevels: (given) => showOutlineLevels(session, sheet, given),
      Copy: (given) => session.make.worksheet(copySheet(session, sheet, given)),
      ...listening(session.events, sheet.id, SHEET_EVENTS),
    },
  };
}

function properties(session: Session, sheet: Sheet): Readonly<Record<string, Property>> {
  return {
    Id: { get: () => sheet.id },
    Name: { get: () => sheet.name, set: (name) => rename(session, sheet, name) },
    Position: {
      get: () => session.book.sheets.findIndex(({ id }) => id === sheet.id),
      set: (position) => {
        requireFreeStructure(session);
        session.book.moveSheet(sheet, Number(position), "addin");
      },
    },
    Visibility: {
      get: () => VISIBILITY[sheet.visibility],
      set: (visibility) => setVisibility(session, sheet, visibility),
    },
    TabColor: { get: () => sheet.tabColor, set: (given) => void (sheet.tabColor = color(given) ?? "") },
    ShowGridlines: { get: () => sheet.showGridlines },
    /** The client sets `showGridlines` under this name. */
    Gridlines: { set: (show) => void (sheet.showGridlines = show === true) },
  };
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Excel always shows at least one sheet. */
function setVisibility(session: Session, sheet: Sheet, given: unknown): void {
  const visibility = (Object.keys(VISIBILITY) as Sheet["visibility"][]).find((key) => VISIBILITY[key] === given);
  if (!visibility) throw new ExcelError("InvalidArgument");
  requireFreeStructure(session);
  if (visibility !== "visible") requireAnotherVisible(session, sheet);
  sheet.visibility = visibility;
}

function requireAnotherVisible(session: Session, sheet: Sheet): void {
  if (!session.book.sheets.some((other) => other.id !== sheet.id && other.visibility === "visible"))
    throw new ExcelError("InvalidOperation");
}

function rename(session: Session, sheet: Sheet, given: unknown): void {
  requireFreeStructure(session);
  session.book.renameSheet(sheet, checkSheetName(session, given, sheet), "addin");
}

function activate(session: Session, sheet: Sheet): void {
  if (sheet.visibility !== "visible") throw new ExcelError("InvalidOperation");
  session.book.activate(sheet, "addin");
}

function remove(session: Session, sheet: Sheet): void {
  requireFreeStructure(session);
  if (sheet.visibility === "veryHidden") throw new ExcelError("InvalidOperation");
  requireAnotherVisible(session, sheet);
  session.book.deleteSheet(sheet, "addin");
}

/** An A1 address or a defined name; no address = the whole sheet. */
function addressed(session: Session, sheet: Sheet, given: Arguments): ExcelObject {
  if (!given.has(0)) return session.make.range({ sheet, area: WHOLE_SHEET });
  const text = given.text(0);
  const { rest } = splitAddress(text);
  const area = readArea(rest);
  if (area) return session.make.range({ sheet, area });
  const named = session.book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const place = named && placeOfName(session, named);
  if (!place || place.sheet.id !== sheet.id) throw given.invalid();
  return session.make.range(place);
}

/** Blocks of the sheet, their addresses apart by commas. */
function severalOf(session: Session, sheet: Sheet, given: Arguments): ExcelObject {
  const areas = given
    .text(0)
    .split(",")
    .map((text) => readArea(splitAddress(text.trim()).rest));
  if (areas.some((area) => area === undefined)) throw given.invalid();
  return session.make.rangeAreas(
    sheet,
    areas.flatMap((area) => area ?? []),
  );
}

function neighbour(session: Session, sheet: Sheet, step: 1 | -1, given: Arguments): ExcelObject | undefined {
  const sheets = session.book.sheets.filter(
    (one) => one.id === sheet.id || !given.yes(0) || one.visibility === "visible",
  );
  const next = sheets[sheets.findIndex(({ id }) => id === sheet.id) + step];
  return next && session.make.worksheet(next);
}
