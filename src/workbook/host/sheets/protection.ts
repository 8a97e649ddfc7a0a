import type { Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { EventNumber } from "../protocol/events";
import type { ExcelObject } from "../protocol/object";
import type { Session } from "../protocol/session";

/** Excel.WorksheetProtection */
export function worksheetProtection(session: Session, sheet: Sheet): ExcelObject {
  return {
    type: "WorksheetProtection",
    properties: { Protected: { get: () => sheet.isProtected } },
    methods: {
      Protect: (given) => {
        if (sheet.isProtected) throw new ExcelError("AccessDenied", given.location);
        remember(session, sheet.id, given, 1);
        sheet.isProtected = true;
        told(session, sheet);
      },
      Unprotect: (given) => {
        checkPassword(session, sheet.id, given);
        sheet.isProtected = false;
        told(session, sheet);
      },
    },
  };
}

const told = (session: Session, { id, isProtected }: Sheet): void =>
  session.events.tell(EventNumber.protectionChanged, id, { isProtected, source: "Local", worksheetId: id });

/** Excel.WorkbookProtection: forbids to add, delete, rename or hide sheets. */
export function workbookProtection(session: Session): ExcelObject {
  return {
    type: "WorkbookProtection",
    properties: { Protected: { get: () => session.book.isStructureProtected } },
    methods: {
      Protect: (given) => {
        remember(session, "workbook", given, 0);
        session.book.isStructureProtected = true;
      },
      Unprotect: (given) => {
        checkPassword(session, "workbook", given);
        session.book.isStructureProtected = false;
      },
    },
  };
}

function remember(session: Session, thing: string, given: Arguments, at: number): void {
  if (given.has(at)) session.passwords.set(thing, given.text(at));
  else session.passwords.delete(thing);
}

function checkPassword(session: Session, thing: string, given: Arguments): void {
  const password = session.passwords.get(thing);
  if (password !== undefined && (!given.has(0) || given.text(0) !== password))
    throw new ExcelError("AccessDenied", given.location);
  session.passwords.delete(thing);
}
