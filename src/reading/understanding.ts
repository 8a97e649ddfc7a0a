import { lookAtColumns, guessColumns, type ColumnGuess, type ColumnLook } from "./columns";
import { isBlank, textOf } from "./cells";
import type { CellValue, Grid } from "./grid";
import { findHeader, headerAt, rowScore, type HeaderGuess } from "./header";
import { valuesWithMergesFilled } from "./merges";
import { profileOf } from "./profile";
import type { Meaning, ReadChoices } from "./purchases";

/** A sheet with its header and the meaning of its columns; indices are those of `values`. */
export interface Understanding {
  readonly grid: Grid;
  /** Cells, merged areas filled down. */
  readonly values: readonly (readonly CellValue[])[];
  readonly header: HeaderGuess;
  /** Index after the table's last row: where another table's header begins below, else the end of the sheet. */
  readonly end: number;
  readonly looks: readonly ColumnLook[];
  readonly guess: ColumnGuess;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Filled cells of a usual row. */
  readonly usualCells: number;
}

const SAMPLE = 240;
const ROWS_LOOKED_AT = 100;

/** Where the table of a sheet stands and what its columns mean; choices come before guesses. */
export function understand(grid: Grid, choices: ReadChoices): Understanding {
  const values = valuesWithMergesFilled(grid);
  const header = choices.headerRow === undefined ? findHeader(grid, values) : choices.headerRow < grid.top ? { index: -1, headers: [], score: 0 } : headerAt(grid, values, choices.headerRow - grid.top);
  const end = nextTable(values, header);
  const sample = sampleRows(values, header.index + 1, end);
  const width = values[0]?.length ?? 0;
  const profiles = Array.from({ length: width }, (_, column) => profileOf(sample, column, grid.columnFormats?.[column], grid.date1904));
  const [firstColumn, lastColumn] = tableSpan(header, profiles.map((profile) => profile.density), width);
  const looks = lookAtColumns(header.headers, profiles);
  const inside = looks.filter((look) => look.index >= firstColumn && look.index <= lastColumn);
  const guess = guessColumns(inside, header.index >= 0, imposedColumns(choices, grid));
  const usualCells = inside.reduce((sum, look) => sum + look.profile.density, 0);
  return { grid, values, header, end, looks, guess, firstColumn, lastColumn, usualCells };
}

function imposedColumns(choices: ReadChoices, grid: Grid): Map<Meaning, number | null> {
  const imposed = new Map<Meaning, number | null>();
  for (const [meaning, column] of Object.entries(choices.columns ?? {})) imposed.set(meaning as Meaning, column === null ? null : column - grid.left);
  return imposed;
}

/** Rows that hold something, spread over the whole table. */
function sampleRows(values: readonly (readonly CellValue[])[], from: number, end: number): (readonly CellValue[])[] {
  const step = Math.max(1, Math.floor((end - from) / (SAMPLE * 4)));
  const filled: (readonly CellValue[])[] = [];
  for (let index = from; index < end; index += step) {
    const row = values[index];
    if (row && row.some((value) => value !== "" && !isBlank(value))) filled.push(row);
  }
  const wide = filled.filter((row) => countFilled(row) >= 2);
  const rows = wide.length > 0 ? wide : filled;
  const stride = Math.max(1, rows.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, rows.length) }, (_, index) => rows[Math.floor(index * stride)] ?? []);
}

export const countFilled = (row: readonly CellValue[], from = 0, to = row.length - 1): number => {
  let count = 0;
  for (let column = from; column <= to; column++) if (!isBlank(row[column])) count += 1;
  return count;
};

/** Index of the header of another table below: after a blank row (and perhaps a title), a row that names columns as the first header did, in other words. */
function nextTable(values: readonly (readonly CellValue[])[], header: HeaderGuess): number {
  if (header.index < 0) return values.length;
  const own = new Set(header.headers.filter((text) => text !== ""));
  let sinceBlank = 99;
  let looked = 0;
  for (let index = header.index + 1; index < values.length && looked < ROWS_LOOKED_AT; index++) {
    const row = values[index] ?? [];
    const filled = countFilled(row);
    if (filled === 0) { sinceBlank = 0; continue; }
    sinceBlank += 1;
    if (sinceBlank > 2 || filled < 3) continue;
    looked += 1;
    const known = row.filter((value) => own.has(textOf(value).replace(/\s+/g, " "))).length;
    if (known < 0.5 * filled && row.every((value) => typeof value !== "number") && rowScore(row) >= 0.6 * header.score && rowScore(row) >= 1.5) return index;
  }
  return values.length;
}

/** First and last column of the table: blocks set apart by empty columns belong to it only when they are as full as it is. */
function tableSpan(header: HeaderGuess, densities: readonly number[], width: number): [number, number] {
  const blocks: { first: number; last: number; density: number; names: number }[] = [];
  for (let column = 0; column < width; column++) {
    const isNamed = (header.headers[column] ?? "") !== "";
    const density = densities[column] ?? 0;
    if (!isNamed && density === 0) continue;
    const block = blocks[blocks.length - 1];
    if (block && block.last === column - 1) {
      block.last = column;
      block.density = Math.max(block.density, density);
      block.names += isNamed ? 1 : 0;
    } else blocks.push({ first: column, last: column, density, names: isNamed ? 1 : 0 });
  }
  if (blocks.length === 0) return [0, Math.max(0, width - 1)];
  const main = blocks.reduce((best, block) => (block.density * (block.names + 0.5) > best.density * (best.names + 0.5) || (best.density === 0 && block.names > best.names) ? block : best));
  const kept = blocks.filter((block) => block === main || (block.names > 0 && block.density >= 0.5 * main.density));
  return [Math.min(...kept.map((block) => block.first)), Math.max(...kept.map((block) => block.last))];
}
