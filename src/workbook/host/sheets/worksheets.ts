import type { Sheet } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import { EventNumber, listening, WHOLE_WORKBOOK } from "../protocol/events";
import type { ExcelObject } from "../protocol/object";
import { requireFreeStructure, sheetOf, type Session } from "../protocol/session";
import { SHEET_EVENTS } from "./sheetEvents";
import { checkSheetName } from "./sheetName";

/** Excel.WorksheetCollection */
export function worksheets(session: Session): ExcelObject {
  const made = (sheet: Sheet | undefined): ExcelObject => {
    if (!sheet) throw new ExcelError("ItemNotFound");
    return session.make.worksheet(sheet);
  };
  const sheets = (visibleOnly: boolean): readonly Sheet[] =>
    session.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === "visible");
  return {
    type: "WorksheetCollection",
    items: () => session.book.sheets.map(made),
    item: (key) => made(sheetOf(session, String(key))),
    methods: {
      GetCount: (given) => sheets(given.yes(0)).length,
      GetActiveWorksheet: () => made(session.book.activeSheet),
      GetFirst: (given) => made(sheets(given.yes(0))[0]),
      GetLast: (given) => made(sheets(given.yes(0)).at(-1)),
      GetItemOrNullObject: (given) => {
        const sheet = session.book.sheet(String(given.key(0)));
        return sheet && made(sheet);
      },
      Add: (given) => {
        requireFreeStructure(session);
        return made(
          session.book.addSheet(
            checkSheetName(session, given.has(0) ? given.text(0) : freeName(session), undefined),
            "addin",
          ),
        );
      },
      ...listening(session.events, WHOLE_WORKBOOK, EVENTS),
    },
  };
}

/** "Feuil3" or "Sheet3": the first number that is free. */
function freeName(session: Session): string {
  const base = session.language === "fr" ? "Feuil" : "Sheet";
  let number = session.book.sheets.length + 1;
  while (session.book.sheet(`${base}${number}`)) number++;
  return `${base}${number}`;
}

const EVENTS = { ...SHEET_EVENTS, Added: EventNumber.added, Deleted: EventNumber.deleted } as const;
