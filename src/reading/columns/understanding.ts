import { columnNumber } from "../../ground/address";
import type { Steps } from "../../ground/steps";
import { spanOf, type SpanChoices, type TableSpan } from "../sheets/blocks";
import { guessColumns, type ColumnGuess } from "./columns";
import { lookAtColumns, type ColumnLook } from "./look";
import { directionColumn, type DirectionColumn } from "../direction/direction";
import { isBlank } from "../cells/cells";
import type { CellValue, Grid } from "../cells/grid";
import { findHeader, headerAt, numbersColumns, type HeaderGuess } from "../header/header";
import { valuesWithMergesFilled } from "../cells/merges";
import { profileOf } from "./profile";
import type { Meaning, ReadChoices } from "./purchases";
import { sectionSuppliers, type SectionPlace } from "../rows/sectionSuppliers";
import { withUnitPrices } from "../amounts/unitPrices";
import { rowsUnder, tableAbove, tableBelow } from "../header/stacked";
import { sumOf } from "../../ground/money";

/** A sheet with its header and the meaning of its columns; indices are those of `values`. */
export interface Understanding {
  readonly grid: Grid;
  /** Cells, merged areas filled down. */
  readonly values: readonly (readonly CellValue[])[];
  readonly header: HeaderGuess;
  /** Index of the first row that may be a line: under the header, and under a row that counts its columns. */
  readonly firstLine: number;
  /** Index after the table's last row: where another table's header begins below, else the end of the sheet. */
  readonly end: number;
  /** Index of the header of another table on the sheet, above or below. */
  readonly otherHeader?: number | undefined;
  readonly looks: readonly ColumnLook[];
  readonly guess: ColumnGuess;
  /** The column that tells purchases from credit notes and receipts. */
  readonly direction?: DirectionColumn | undefined;
  readonly span: TableSpan;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Filled cells of a usual row. */
  readonly usualCells: number;
  /** Suppliers named in rows of their own (indices) above their lines, where no column names them. */
  readonly namedAbove?: ReadonlyMap<number, string> | undefined;
}

type Rows = readonly (readonly CellValue[])[];
const SAMPLE = 240;

/** Where the table of a sheet stands and what its columns mean; choices come before guesses. */
export function* understanding(grid: Grid, choices: ReadChoices): Steps<Understanding> {
  const values = valuesWithMergesFilled(grid);
  const { header, end, otherHeader } = placeOf(grid, values, choices);
  yield;
  const firstLine = header.index + (header.index >= 0 && numbersColumns(values[header.index + 1] ?? []) ? 2 : 1);
  const imposed = imposedColumns(choices, grid);
  const width = values[0]?.length ?? 0;
  const looksOver = (rows: Rows): readonly ColumnLook[] =>
    withUnitPrices(
      lookAtColumns(
        header.headers,
        Array.from({ length: width }, (_, column) =>
          profileOf(rows, column, grid.columnFormats?.[column], grid.date1904),
        ),
      ),
      rows,
    );
  const everywhere = looksOver(sampleRows(values, firstLine, end, 0, width - 1));
  yield;
  const span = spanOf(values, firstLine, end, everywhere, spanChoices(choices, grid, imposed));
  const looks =
    span.beside.length === 0 ? everywhere : looksOver(sampleRows(values, firstLine, end, span.first, span.last));
  yield;
  const isBeside = (column: number): boolean =>
    span.beside.some(({ first, last }) => column >= first && column <= last);
  const inside = looks.filter(({ index }) => index >= span.first && index <= span.last && !isBeside(index));
  const { guess, direction } = withDirection(
    guessColumns(inside, header.index >= 0, imposed),
    inside,
    { values, firstLine, end },
    imposed,
  );
  const usualCells = sumOf(inside, (look) => look.profile.density);
  const namedAbove = namesAbove(guess, {
    values,
    headerIndex: header.index,
    end,
    firstColumn: span.first,
    lastColumn: span.last,
  });
  return {
    grid,
    values,
    header,
    firstLine,
    end,
    otherHeader,
    looks,
    guess,
    direction,
    span,
    firstColumn: span.first,
    lastColumn: span.last,
    usualCells,
    namedAbove,
  };
}

/** The column of directions takes the meaning « sign »; where all its words are directions, it has no other. */
function withDirection(
  guess: ColumnGuess,
  looks: readonly ColumnLook[],
  { values, firstLine, end }: Pick<Understanding, "values" | "firstLine" | "end">,
  imposed: ReadonlyMap<Meaning, number | null>,
): { guess: ColumnGuess; direction?: DirectionColumn | undefined } {
  const chosen = imposed.get("sign");
  const taken = new Set([...guess.columns].filter(([meaning]) => !MAY_TELL_DIRECTION.has(meaning)).map(([, at]) => at));
  const among = chosen === undefined ? looks : looks.filter(({ index }) => index === chosen);
  const direction = directionColumn(among, values, firstLine, end, taken);
  const columns = new Map(
    [...guess.columns].filter(
      ([meaning, index]) =>
        imposed.has(meaning) || (meaning !== "sign" && !(direction?.isWhole === true && index === direction.index)),
    ),
  );
  if (direction) columns.set("sign", direction.index);
  return { guess: { ...guess, columns }, direction };
}

const MAY_TELL_DIRECTION = new Set<Meaning>(["sign", "family", "subFamily", "reference", "contract", "lot"]);

/** Looked for only where amounts have a column and suppliers none. */
function namesAbove(
  { columns }: ColumnGuess,
  place: Omit<SectionPlace, "amountColumns">,
): ReadonlyMap<number, string> | undefined {
  if (place.headerIndex < 0 || !columns.has("amount") || columns.has("supplier") || columns.has("supplierId"))
    return undefined;
  return sectionSuppliers({
    ...place,
    amountColumns: (["amount", "credit"] as const).flatMap((meaning) => columns.get(meaning) ?? []),
  });
}

/** Header and end of the table; of two tables one under the other, the one chosen, else the one with more rows. */
function placeOf(
  grid: Grid,
  values: Rows,
  choices: ReadChoices,
): Pick<Understanding, "header" | "end" | "otherHeader"> {
  if (choices.headerRow !== undefined && choices.headerRow < grid.top)
    return { header: { index: -1, headers: [], score: 0 }, end: values.length };
  const header =
    choices.headerRow === undefined ? findHeader(grid, values) : headerAt(grid, values, choices.headerRow - grid.top);
  const [above, below] = [tableAbove(values, header), tableBelow(values, header)];
  const answered = Number(choices.answers?.anotherTable) - grid.top;
  const isFuller =
    above !== undefined &&
    rowsUnder(values, above, header.index) >= rowsUnder(values, header.index, below ?? values.length);
  if (
    above !== undefined &&
    (answered === above || (isFuller && answered !== header.index && choices.headerRow === undefined))
  )
    return { header: headerAt(grid, values, above), end: header.index, otherHeader: header.index };
  if (below !== undefined && answered === below) {
    const lower = headerAt(grid, values, below);
    return { header: lower, end: tableBelow(values, lower) ?? values.length, otherHeader: header.index };
  }
  return { header, end: below ?? values.length, otherHeader: below ?? above };
}

function imposedColumns(choices: ReadChoices, grid: Grid): Map<Meaning, number | null> {
  const imposed = new Map<Meaning, number | null>();
  for (const [meaning, column] of Object.entries(choices.columns ?? {}))
    imposed.set(meaning as Meaning, column === null ? null : column - grid.left);
  return imposed;
}

function spanChoices({ answers }: ReadChoices, grid: Grid, imposed: ReadonlyMap<Meaning, number | null>): SpanChoices {
  const chosen = /^([A-Z]{1,3}):/.exec(answers?.sideBySide ?? "")?.[1];
  return {
    imposed: [...imposed.values()].filter((column) => column !== null),
    joinDoubtful: answers?.besideColumns === "join",
    chosenFirst: chosen === undefined ? undefined : columnNumber(chosen) - grid.left,
  };
}

/** Rows that hold something between two columns, spread over the whole table. */
function sampleRows(values: Rows, from: number, end: number, first: number, last: number): (readonly CellValue[])[] {
  const step = Math.max(1, Math.floor((end - from) / (SAMPLE * 4)));
  const filled: (readonly CellValue[])[] = [];
  for (let index = from; index < end; index += step) {
    const row = values[index];
    if (row && countFilled(row, first, last) >= 1) filled.push(row);
  }
  const wide = filled.filter((row) => countFilled(row, first, last) >= 2);
  const rows = wide.length > 0 ? wide : filled;
  const stride = Math.max(1, rows.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, rows.length) }, (_, index) => rows[Math.floor(index * stride)] ?? []);
}

/** Cells of a column under the header. */
export function* cellsOf(
  { values, header, end }: Pick<Understanding, "values" | "header" | "end">,
  column: number,
): Generator<CellValue | undefined> {
  if (column < 0) return;
  for (let index = header.index + 1; index < end; index++) yield values[index]?.[column];
}

export const countFilled = (row: readonly CellValue[], from = 0, to = row.length - 1): number => {
  let count = 0;
  for (let column = from; column <= to; column++) if (!isBlank(row[column])) count += 1;
  return count;
};
