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

/** Rows, from 1, that the user has selected, and their sheet. @throws ExcelFailure */
export function selectedRows(): Promise<{ readonly sheet: string; readonly first: number; readonly last: number }> {
  return inWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,rowCount,worksheet/name");
    await context.sync();
    return { sheet: range.worksheet.name, first: range.rowIndex + 1, last: range.rowIndex + range.rowCount };
  });
}
