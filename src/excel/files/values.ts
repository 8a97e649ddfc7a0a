import { sumOf } from "../../ground/money";
import type { CellValue } from "../../reading/cells/grid";
import { blockAddress } from "../address";
import { quietly } from "../quiet";
import { freeSheetName } from "../sheetName";
import { checkNotCancelled, inWorkbook, type Work } from "../run";
import { needsTextFormat } from "../write/cells/safeText";
import { markFile } from "./origin";

/** Cells written in one request: far under Excel's limit, with texts of 100 signs. */
const CELLS = 20_000;
/** Signs that a cell may hold. */
const LONGEST_TEXT = 32_767;
const GENERAL = "General";
const TEXT = "@";

/** A sheet to add by its values: rectangular, from A1, with the number formats of the same cells. */
export interface SheetOfValues {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * Adds sheets at the end of the workbook and writes their values in parts, texts as texts. What was added is taken away when the work is stopped or fails.
 * @returns names that the sheets bear here
 * @throws ExcelFailure
 */
export function addValues(file: string, sheets: readonly SheetOfValues[], work: Work): Promise<readonly string[]> {
  return quietly(() => inWorkbook((context) => add(context, file, sheets, work)));
}

async function add(
  context: Excel.RequestContext,
  file: string,
  sheets: readonly SheetOfValues[],
  work: Work,
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const added: Excel.Worksheet[] = [];
  const total = sumOf(sheets, ({ values }) => values.length);
  let done = 0;
  try {
    for (const one of sheets) {
      const name = freeSheetName(cleanName(one.name), taken);
      taken.add(name.toLowerCase());
      const sheet = worksheets.add(name);
      sheet.load("name");
      added.push(sheet);
      await writeRows(context, sheet, one, (rows) => {
        checkNotCancelled(work);
        work.onProgress?.((done + rows) / total);
      });
      done += one.values.length;
    }
    await markFile(context, added, file);
  } catch (error) {
    await takeAway(context, added);
    throw error;
  }
  return added.map(({ name }) => name);
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { values, formats }: SheetOfValues,
  onRows: (rows: number) => void,
): Promise<void> {
  const columns = values[0]?.length ?? 0;
  const rows = Math.max(1, Math.floor(CELLS / Math.max(1, columns)));
  for (let top = 0; top < values.length && columns > 0; top += rows) {
    const part = values.slice(top, top + rows).map((row) => row.map(shortened));
    const range = sheet.getRange(blockAddress(top + 1, 1, part.length, columns));
    range.numberFormat = part.map((row, index) =>
      row.map((value, column) => formatOf(value, formats[top + index]?.[column] ?? GENERAL)),
    );
    range.values = part;
    await context.sync();
    onRows(top + part.length);
  }
}

const shortened = (value: CellValue): CellValue => (typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value);

/** A text that Excel would read as something else stands in a cell of text format; numbers keep the look that says what they are. */
function formatOf(value: CellValue, format: string): string {
  if (typeof value === "string") return needsTextFormat(value) ? TEXT : GENERAL;
  return format === TEXT ? GENERAL : format;
}

/** Signs that Excel takes in no sheet's name. */
function cleanName(wanted: string): string {
  const clean = wanted
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return clean || "Feuil";
}

/** What broke the writing may break this too: the sheets then stay, unmarked. */
async function takeAway(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  try {
    sheets.forEach((sheet) => sheet.delete());
    await context.sync();
  } catch {
    return;
  }
}
