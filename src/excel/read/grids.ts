import { cellAddress, type Block } from "../../ground/address";
import { countsOf, mostFrequent } from "../../ground/counts";
import { sumOf } from "../../ground/money";
import type { CellValue, Grid } from "../../reading/cells/grid";
import { blockAddress, cornersOf, withoutSheet } from "../address";
import { fileMarks, filesBySheet } from "../files/origin";
import { ownCells, ownedThings, type OwnedThing } from "../own/proof";
import { inWorkbook, type Work } from "../run";
import { countsFrom1904, dateCells } from "./calendar";
import { readInChunks } from "./chunks";
import { hiddenRowsOf } from "./hiddenRows";

/** Rows whose number formats are looked at: enough to tell a column of dates from a column of amounts. */
const FORMAT_ROWS = 40;

interface ReadableSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Block;
  /** Columns of ours among those that are read, which count as empty. */
  readonly ours: ReadonlySet<number>;
  /** Columns of ours stand on the sheet, and go on below the buyer's last row. */
  readonly isShared: boolean;
  readonly formats: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly tables: readonly { readonly name: string; readonly range: Excel.Range }[];
  readonly file: string | undefined;
}

/**
 * Every sheet of the buyer that holds something, read within Excel's limits; Allotir's own sheets and columns are left out.
 * @param only names of the sheets to read; all when absent.
 * @throws ExcelFailure
 */
export function readGrids(work: Work = {}, only?: readonly string[]): Promise<Grid[]> {
  return inWorkbook(async (context) => {
    const readable = await findSheets(context, only);
    const total = sumOf(readable, ({ used }) => cellsIn(used));
    const grids: Grid[] = [];
    let done = 0;
    for (const one of readable) {
      const cells = cellsIn(one.used);
      grids.push(
        await readSheet(context, one, {
          signal: work.signal,
          onProgress: (share) => work.onProgress?.((done + share * cells) / total),
        }),
      );
      done += cells;
    }
    const dates = readable.flatMap(({ sheet, used, formats }, index) =>
      dateCells(sheet, used.top, used.left, formats.numberFormat as string[][], grids[index]?.values ?? []),
    );
    if (dates.length > 0) await context.sync();
    return countsFrom1904(dates) ? grids.map((grid) => ({ ...grid, date1904: true })) : grids;
  });
}

async function findSheets(context: Excel.RequestContext, only?: readonly string[]): Promise<ReadableSheet[]> {
  const owned = await ownedThings(context);
  const ourSheets = new Set(owned.filter(({ kind }) => kind !== "block").map(({ sheet }) => sheet.name));
  const sheets = context.workbook.worksheets;
  const { names } = context.workbook;
  sheets.load("items/name,items/visibility");
  names.load("items/name,items/comment");
  await context.sync();
  const theirs = sheets.items.filter(({ name }) => !ourSheets.has(name) && (!only || only.includes(name)));
  const loaded = theirs.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    sheet.tables.load("items/name");
    return { sheet, used };
  });
  const marks = fileMarks(names);
  await context.sync();
  const files = filesBySheet(marks);
  const readable = loaded
    .filter(({ used }) => !used.isNullObject)
    .map(({ sheet, used }) => ({
      ...withDetails(sheet, withoutOurs(cornersOf(used.address), sheet.name, owned)),
      file: files.get(sheet.name),
    }))
    .filter((one) => one.used.right >= one.used.left);
  await context.sync();
  return readable;
}

interface Part {
  readonly used: Block;
  readonly ours: ReadonlySet<number>;
  readonly isShared: boolean;
}

/** The used range up to the last column that is the buyer's, and which of its columns are ours. */
function withoutOurs(used: Block, sheet: string, owned: readonly OwnedThing[]): Part {
  const beside = owned.filter((thing) => thing.kind === "block" && thing.sheet.name === sheet);
  const ours = new Set(beside.flatMap(ownCells).flatMap(({ left, right }) => columnsFrom(left, right)));
  const theirs = columnsFrom(used.left, used.right).filter((column) => !ours.has(column));
  const right = theirs.at(-1) ?? used.left - 1;
  return {
    used: { ...used, right },
    ours: new Set([...ours].filter((column) => column <= right)),
    isShared: beside.length > 0,
  };
}

const columnsFrom = (left: number, right: number): number[] =>
  Array.from({ length: right - left + 1 }, (_, index) => left + index);

function withDetails(sheet: Excel.Worksheet, { used, ours, isShared }: Part): Omit<ReadableSheet, "file"> {
  const columns = used.right - used.left + 1;
  const formats = sheet.getRange(
    blockAddress(used.top, used.left, Math.min(FORMAT_ROWS, used.bottom - used.top + 1), Math.max(1, columns)),
  );
  formats.load("numberFormat");
  const merged = sheet
    .getRange(blockAddress(used.top, used.left, used.bottom - used.top + 1, Math.max(1, columns)))
    .getMergedAreasOrNullObject();
  merged.load("areas/items/address");
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { name: table.name, range };
  });
  return { sheet, used, ours, isShared, formats, merged, tables };
}

async function readSheet(context: Excel.RequestContext, readable: ReadableSheet, work: Work): Promise<Grid> {
  const { sheet, used } = readable;
  const [rows, columns] = [used.bottom - used.top + 1, used.right - used.left + 1];
  const { values, formulas } = await readInChunks(context, sheet, used.top, used.left, rows, columns, work);
  if (readable.ours.size > 0) makeEmpty(values, formulas, readable);
  if (readable.isShared) dropLastRows(values);
  return {
    sheet: sheet.name,
    top: used.top,
    left: used.left,
    values,
    formulas,
    columnFormats: mostSeen(readable.formats.numberFormat as string[][]),
    hiddenRows: await hiddenRowsOf(context, sheet, used.top, used.bottom),
    merges: readable.merged.isNullObject ? [] : readable.merged.areas.items.map(({ address }) => withoutSheet(address)),
    tables: readable.tables.map(({ name, range }) => ({ name, address: withoutSheet(range.address) })),
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    file: readable.file,
  };
}

/** Columns of ours among the buyer's hold nothing of theirs. */
function makeEmpty(values: CellValue[][], formulas: Map<string, string>, { used, ours }: ReadableSheet): void {
  values.forEach((row, index) =>
    ours.forEach((column) => {
      row[column - used.left] = "";
      formulas.delete(cellAddress(used.top + index, column));
    }),
  );
}

/** Rows at the end that hold nothing of the buyer's. */
function dropLastRows(values: CellValue[][]): void {
  while (values.length > 1 && values.at(-1)?.every((cell) => cell === "")) values.pop();
}

const VISIBILITY: Readonly<Record<string, Grid["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};
const cellsIn = (used: Block): number => (used.bottom - used.top + 1) * (used.right - used.left + 1);

/** The format most seen in each column, "General" set aside where another is there. */
function mostSeen(formats: readonly (readonly string[])[]): string[] {
  return (formats[0] ?? []).map((_, column) => {
    const others = formats.map((row) => row[column] ?? GENERAL).filter((format) => format !== GENERAL);
    return mostFrequent(countsOf(others)) ?? GENERAL;
  });
}

const GENERAL = "General";
