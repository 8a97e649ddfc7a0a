import { columnLetters, cellAddress } from "../../ground/address";
import { isBlank } from "../../reading/cells/cells";
import { isDateFormat, readDate } from "../../reading/cells/date";
import { shown } from "../../reading/cells/example";
import type { CellValue, Grid } from "../../reading/cells/grid";
import { fitness, IMPOSSIBLE } from "../../reading/columns/fitness";
import { profileOf } from "../../reading/columns/profile";
import type { Meaning, PurchaseTable, ReadChoices } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import { readPurchases } from "../../reading/sheets/read";
import { sheetOf } from "./choices";
import type { Study } from "./study";

/** Columns among which a person may choose, with what each is taken for. */
export interface TableOutline {
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** First cell that holds something under each heading, as it is shown; "" for an empty column. */
  readonly samples: readonly string[];
  readonly columns: PurchaseTable["columns"];
  /** Families are those of the titles above lines. */
  readonly hasSections: boolean;
  /** The column that was chosen and cannot be what it was chosen for: the other choices are kept. */
  readonly wrong?: WrongColumn | undefined;
}

/** A column chosen by hand that cannot hold what it was chosen for, with a cell that shows it. */
export interface WrongColumn {
  readonly meaning: "amount" | "supplier";
  readonly letters: string;
  readonly header: string;
  readonly cell: string;
  readonly value: string;
}

const SAMPLE_LENGTH = 28;
const ROWS_SEEN = 200;
const known = new WeakMap<object, TableOutline>();

/** What the pane shows of the columns, whether the sheet could be read or not; undefined where there is no sheet to choose from. */
export function outlineOf(study: Study): TableOutline | undefined {
  const { reading } = study;
  if (!reading || (!reading.ok && reading.code === "emptyWorkbook")) return undefined;
  const before = known.get(reading);
  if (before) return before;
  const outline = reading.ok ? outlineOfTable(study, reading.table) : outlineOfRefused(study);
  if (outline) known.set(reading, outline);
  return outline;
}

function outlineOfTable(study: Study, table: PurchaseTable): TableOutline {
  const { sheet, row, columns = {} } = ownPlace(table, table.lines[0]?.row ?? table.firstRow);
  const grid = study.grids?.find((one) => one.sheet === sheet);
  const { headers, firstColumn } = table;
  return {
    headers,
    firstColumn,
    columns: table.columns,
    samples: headers.map((_, index) => {
      const column = firstColumn + index;
      return grid ? sampleIn(grid, row, table.parts ? columns[column] : column).value : "";
    }),
    hasSections: table.columns.family === undefined && table.lines.some(({ family }) => family),
    wrong: grid && !table.parts ? oddAmounts(study, table, grid) : undefined,
  };
}

/** Amounts chosen by hand in a column whose cells are numbers of another kind: days, company ids, percentages. */
function oddAmounts({ choices }: Study, table: PurchaseTable, grid: Grid): WrongColumn | undefined {
  const column = choices.columns?.amount;
  if (typeof column !== "number") return undefined;
  const [from, index] = [table.firstRow - grid.top, column - grid.left];
  const rows = grid.values.slice(from, from + ROWS_SEEN);
  const profile = profileOf(rows, index, grid.columnFormats?.[index], grid.date1904);
  return fitness("amount", profile) > IMPOSSIBLE ? undefined : wrongColumn(grid, table, "amount", column);
}

/** The columns as they were understood before the choice that cannot be; else those of the sheet, with nothing but what was chosen. */
function outlineOfRefused(study: Study): TableOutline | undefined {
  const { grids = [], choices } = study;
  for (const meaning of ["amount", "supplier"] as const) {
    const column = choices.columns?.[meaning];
    if (typeof column !== "number") continue;
    const result = readPurchases(grids, without(choices, meaning));
    if (!result.ok) continue;
    const outline = outlineOfTable(study, result.table);
    const grid = grids.find(({ sheet }) => sheet === result.table.sheet);
    return {
      ...outline,
      columns: { ...outline.columns, [meaning]: column },
      wrong: grid && wrongColumn(grid, result.table, meaning, column),
    };
  }
  return bareOutline(study);
}

function without({ columns = {}, ...choices }: ReadChoices, meaning: Meaning): ReadChoices {
  const { [meaning]: _, ...others } = columns;
  return { ...choices, columns: others };
}

function wrongColumn(
  grid: Grid,
  { firstRow, firstColumn, headers, lines }: PurchaseTable,
  meaning: WrongColumn["meaning"],
  column: number,
): WrongColumn {
  const { row, value } = sampleIn(grid, lines[0]?.row ?? firstRow, column);
  const [letters, header] = [columnLetters(column), headers[column - firstColumn] ?? ""];
  return { meaning, letters, header, cell: cellAddress(row, column), value };
}

function bareOutline(study: Study): TableOutline | undefined {
  const { reading, grids, choices } = study;
  const sheet = sheetOf(study);
  const grid = grids?.find((one) =>
    sheet === undefined ? one.visibility !== "hidden" && one.visibility !== "veryHidden" : one.sheet === sheet,
  );
  if (!grid || !reading || reading.ok) return undefined;
  const headerRow =
    choices.headerRow ?? (typeof reading.values.headerRow === "number" ? reading.values.headerRow : grid.top);
  const header = grid.values[headerRow - grid.top] ?? [];
  const columns = Object.entries(choices.columns ?? {}).flatMap(([meaning, column]) =>
    column === null ? [] : [[meaning, column] as const],
  );
  const indices = (grid.values[0] ?? []).map((_, index) => index);
  return {
    firstColumn: grid.left,
    headers: indices.map((index) => String(header[index] ?? "").trim()),
    samples: indices.map((index) => sampleIn(grid, headerRow + 1, grid.left + index).value),
    columns: Object.fromEntries(columns),
    hasSections: false,
  };
}

/** First cell of a column, from a row down, that holds something, and its row; a day is shown as one. */
function sampleIn(grid: Grid, from: number, column: number | undefined): { row: number; value: string } {
  const index = (column ?? 0) - grid.left;
  const rows = grid.values.slice(from - grid.top);
  const row = Math.max(
    0,
    rows.findIndex((row) => !isBlank(row[index])),
  );
  const cell = rows[row]?.[index];
  return {
    row: from + row,
    value: shownAs(cell, grid.columnFormats?.[index], grid.date1904).slice(0, SAMPLE_LENGTH),
  };
}

function shownAs(cell: CellValue | undefined, format: string | undefined, date1904: boolean | undefined): string {
  const day = typeof cell === "number" && isDateFormat(format) ? readDate(cell, "dayFirst", date1904) : undefined;
  return day === undefined ? shown(cell) : day.split("-").reverse().join("/");
}
