import { asExcelFailure } from "../failure";
import { base64 } from "./base64";

/**
 * Opens a file (.xlsx) as a new workbook beside the one that is open, which stays as it is.
 * @throws ExcelFailure
 */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw asExcelFailure(error);
  }
}
