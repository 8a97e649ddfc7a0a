import type { Sheet } from "../../book/model";
import { ExcelError } from "../protocol/errors";
import type { Session } from "../protocol/session";

/** Excel's rules for the name of a sheet: 1 to 31 signs, none of : \ / ? * [ ], no quote at an end, one of its kind. @throws ExcelError */
export function checkSheetName(session: Session, given: unknown, itself?: Sheet): string {
  const name = typeof given === "string" ? given : "";
  if (
    name === "" ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    /^(history|historique)$/i.test(name)
  )
    throw new ExcelError("InvalidArgument");
  const taken = session.book.sheets.some(
    (sheet) => sheet.id !== itself?.id && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new ExcelError("ItemAlreadyExists");
  return name;
}
