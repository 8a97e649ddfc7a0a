import { ExcelFailure } from "./failure";
import { inWorkbook } from "./run";

/** Before sheets are added or taken away: a protected structure refuses both. @throws ExcelFailure `workbookProtected` */
export function refuseProtectedStructure(): Promise<void> {
  return inWorkbook(async (context) => {
    const { protection } = context.workbook;
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new ExcelFailure("workbookProtected");
  });
}
