import { quietly } from "../quiet";
import { inWorkbook } from "../run";
import { base64 } from "./base64";
import { markFile } from "./origin";

/** Above this many bytes a file does not fit in one request to Excel on the web (5 MB, a third of them for the encoding). */
const MOST_BYTES = 3_500_000;

/** Whether a file is small enough for Excel to take it over by itself. */
export function canInsert(bytes: Uint8Array): boolean {
  return bytes.length <= MOST_BYTES;
}

/**
 * Has Excel put sheets of another workbook at the end of this one (ExcelApi 1.13). It may refuse: by a policy on files' extensions, or on an iPad, which knows
 * no insertion.
 * @param only names of the sheets; all when absent
 * @returns names that they bear here
 * @throws ExcelFailure
 */
export function insertSheets(
  file: { readonly name: string; readonly bytes: Uint8Array },
  only: readonly string[] | undefined,
): Promise<readonly string[]> {
  const text = base64(file.bytes);
  return quietly(() => inWorkbook((context) => insert(context, text, file.name, only)));
}

async function insert(
  context: Excel.RequestContext,
  text: string,
  file: string,
  only: readonly string[] | undefined,
): Promise<readonly string[]> {
  const ids = context.workbook.insertWorksheetsFromBase64(text, {
    positionType: "End",
    ...(only ? { sheetNamesToInsert: [...only] } : {}),
  });
  await context.sync();
  const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id));
  sheets.forEach((sheet) => sheet.load("name"));
  await markFile(context, sheets, file);
  return sheets.map(({ name }) => name);
}
