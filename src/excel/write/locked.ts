import { ExcelFailure } from "../failure";

/**
 * Checked before anything is touched, by writing and by taking back: no sheet concerned is protected, nor the workbook's structure where sheets come or go.
 * @throws ExcelFailure `sheetProtected`, `workbookProtected`
 */
export async function refuseLocked(
  context: Excel.RequestContext,
  sheetNames: Iterable<string>,
  changesSheets: boolean,
): Promise<void> {
  const { protection } = context.workbook;
  protection.load("protected");
  const sheets = [...new Set(sheetNames)].map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    return { name, sheet };
  });
  await context.sync();
  if (changesSheets && protection.protected) throw new ExcelFailure("workbookProtected");
  const locked = sheets.find(({ sheet }) => sheet.protection.protected);
  if (locked) throw new ExcelFailure("sheetProtected", { sheet: locked.name });
}
