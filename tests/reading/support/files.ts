import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as xlsx from "@e965/xlsx";
import type { CellValue, Grid } from "../../../src/reading/grid";

/** Folder of the real files; undefined when it is not on this machine. */
export const realFiles = ((): string | undefined => {
  const folder = resolve(__dirname, "../../..", process.env.ALLOTIR_REAL_FILES ?? "../shared/real");
  return existsSync(join(folder, "expected.json")) ? folder : undefined;
})();

/** Sheets of a workbook or CSV file, as the reading room wants them. */
export function gridsOfFile(path: string): Grid[] {
  const bytes = readFileSync(path);
  if (/\.(csv|tsv)$/.test(path)) return [gridOf("Feuille1", delimitedRows(decode(bytes)))];
  const book = xlsx.read(bytes, { cellDates: false, cellNF: true, cellFormula: true });
  return book.SheetNames.map((name, index) => gridOfSheet(name, book.Sheets[name] ?? {}, book.Workbook?.Sheets?.[index]?.Hidden ?? 0, book.Workbook?.WBProps?.date1904 === true));
}

export function gridOf(sheet: string, rows: CellValue[][], more: Partial<Grid> = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill("")]);
  while (filled.length > 0 && filled[filled.length - 1]?.every((value) => value === "")) filled.pop();
  return { sheet, top: 1, left: 1, values: filled, ...more };
}

function gridOfSheet(sheet: string, content: xlsx.WorkSheet, hidden: number, date1904: boolean): Grid {
  const cells = Object.entries(content).filter(([key, cell]) => !key.startsWith("!") && cell.t !== "z" && cell.v !== undefined && cell.v !== "");
  const places = cells.map(([key]) => xlsx.utils.decode_cell(key));
  if (places.length === 0) return { sheet, top: 1, left: 1, values: [] };
  const top = places.reduce((least, { r }) => Math.min(least, r), Infinity);
  const left = places.reduce((least, { c }) => Math.min(least, c), Infinity);
  const bottom = places.reduce((most, { r }) => Math.max(most, r), 0);
  const right = places.reduce((most, { c }) => Math.max(most, c), 0);
  const values = Array.from({ length: bottom - top + 1 }, () => Array<CellValue>(right - left + 1).fill(""));
  const formulas = new Map<string, string>();
  const formats: Map<string, number>[] = Array.from({ length: right - left + 1 }, () => new Map());
  for (const [key, cell] of cells) {
    const { r, c } = xlsx.utils.decode_cell(key);
    const row = values[r - top];
    if (row) row[c - left] = cell.t === "e" ? String(cell.w ?? "#N/A") : cell.v;
    if (cell.f) formulas.set(key, `=${cell.f}`);
    if (cell.z) formats[c - left]?.set(String(cell.z), (formats[c - left]?.get(String(cell.z)) ?? 0) + 1);
  }
  const columnFormats = formats.map((seen) => [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "General");
  const hiddenRows = new Set((content["!rows"] ?? []).flatMap((row, index) => (row?.hidden ? [index + 1] : [])));
  const merges = (content["!merges"] ?? []).map((range) => xlsx.utils.encode_range(range));
  return { sheet, top: top + 1, left: left + 1, values, formulas, columnFormats, hiddenRows, merges, date1904, visibility: hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden" };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function delimitedRows(text: string): string[][] {
  const first = text.slice(0, 3000);
  const mark = [";", "\t", ","].reduce((best, candidate) => (first.split(candidate).length > first.split(best).length ? candidate : best));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[index + 1] === '"') { cell += '"'; index += 1; } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === mark) { row.push(cell); cell = ""; }
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[index + 1] === "\n") index += 1;
      row.push(cell);
      rows.push(row);
      [row, cell] = [[], ""];
    } else cell += letter;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
