import { inWorkbook } from "./run";

/** Selects cells of a sheet and brings it to the front. @throws ExcelFailure */
export function selectCells(sheet: string, address: string): Promise<void> {
  return inWorkbook(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** Names of all sheets, ours included. @throws ExcelFailure */
export function sheetNames(): Promise<string[]> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}
