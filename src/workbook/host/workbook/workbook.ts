import type { Arguments } from "../protocol/arguments";
import { application } from "./application";
import { bindingCollection } from "./bindings";
import { customXmlParts } from "./customXml";
import { EventNumber, listening, readEventReference, WHOLE_WORKBOOK } from "../protocol/events";
import { ExcelError } from "../protocol/errors";
import { openNewWorkbook } from "./newWorkbook";
import { styleCollection } from "../looks/styles";
import { nameCollection } from "./names";
import type { ExcelObject } from "../protocol/object";
import { workbookProtection } from "../sheets/protection";
import { sheetOf, type Session } from "../protocol/session";
import { settings } from "./settings";
import { tableCollection } from "../tables/tables";
import { insertSheets } from "../sheets/insertion";
import { worksheets } from "../sheets/worksheets";

/** Excel.Workbook, the root of every path. */
export function workbook(session: Session): ExcelObject {
  const selected = (): ExcelObject =>
    session.make.range({ sheet: session.book.activeSheet, area: session.book.selection });
  return {
    type: "Workbook",
    properties: { Name: { get: () => session.fileName }, ReadOnly: { get: () => false } },
    objects: {
      Worksheets: () => worksheets(session),
      Tables: () => tableCollection(session),
      Names: () => nameCollection(session),
      Application: () => application(session),
      CustomXmlParts: () => customXmlParts(session),
      Bindings: () => bindingCollection(session),
      Settings: () => settings(session),
      Styles: () => styleCollection(session),
      Protection: () => workbookProtection(session),
      _Runtime: () => runtime(session),
    },
    methods: {
      GetSelectedRange: selected,
      GetSelectedRanges: () => session.make.rangeAreas(session.book.activeSheet, [session.book.selection]),
      GetActiveCell: () =>
        session.make.range({
          sheet: session.book.activeSheet,
          area: { ...session.book.selection, rows: 1, columns: 1 },
        }),
      InsertWorksheetsFromBase64: (given) => insertSheets(session, given),
      CreateAndOpenWorkbook: (given) => openNewWorkbook(session, given),
      _GetRangeForEventByReferenceId: (given) => eventRange(session, given),
      _GetRangeOrNullObjectForEventByReferenceId: (given) => eventRange(session, given),
      _RemoveReference: (given) => session.references.remove(given.text(0)),
      _RemoveAllReferences: () => session.references.clear(),
      _GetReferenceCount: () => session.references.count,
      // Another window is a person's gesture, which the host does not see.
      ...listening(session.events, WHOLE_WORKBOOK, { Activated: EventNumber.workbookActivated }),
    },
  };
}

function eventRange(session: Session, given: Arguments): ExcelObject {
  const event = readEventReference(given.text(0));
  if (!event) throw new ExcelError("InvalidReference");
  return session.make.range({ sheet: sheetOf(session, event.sheetId), area: event.area });
}

/** Excel.Runtime */
function runtime(session: Session): ExcelObject {
  return {
    type: "Runtime",
    properties: {
      EnableEvents: {
        get: () => session.events.enabled,
        set: (enabled) => void (session.events.enabled = enabled === true),
      },
    },
  };
}
