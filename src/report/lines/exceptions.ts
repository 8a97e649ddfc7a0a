import type { CellValue, Grid } from "../../reading/cells/grid";
import type { AmountNote, LeftOutReason, PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { SIGNATURE_MEANINGS } from "../../reading/rows/signature";
import { amountFound, contentKey } from "./rowFormulas";

export type ExceptionReason = LeftOutReason | AmountNote["kind"] | "readByHand";

/** Rows of the sheet that the general formula would not treat as the reader did: listed on « Méthode », where a person may decide otherwise. */
export interface ExceptionRows {
  /** Sheet rows of the same content. */
  readonly rows: readonly number[];
  readonly reason: ExceptionReason;
  readonly label: string;
  /** What each row's amount cell holds; undefined when no amount can be read. */
  readonly readCents: number | undefined;
  /** What each row counts for unless the buyer decides otherwise. */
  readonly proposedCents: number;
  /** By which the sheet recognises the row; undefined for rows that the formula leaves alone anyway. */
  readonly key: string | undefined;
}

export interface Exceptions {
  readonly list: readonly ExceptionRows[];
  /** Columns whose cells make the key, the amount first; empty when no row needs one. */
  readonly keyColumns: readonly number[];
  /** Some rows have the very content of a line that counts: these are recognised by their row number too. */
  readonly rowBound: boolean;
}

/** Last row that our columns must answer for: the table's, or whatever stands below it. */
export function lastUsedRow(table: PurchaseTable, grid: Grid): number {
  return Math.max(table.lastRow, grid.top + grid.values.length - 1);
}

export function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? "";
}

/** `factor`: what each amount as written is multiplied by (see `factor.ts`). */
export function findExceptions(table: PurchaseTable, grid: Grid, factor: number): Exceptions {
  const { singled, ordinary } = sortRows(table, grid, factor);
  const keyed = singled.filter(({ needsKey }) => needsKey);
  const { columns, clashing } =
    keyed.length > 0 ? chooseKey(table, grid, keyed, ordinary) : { columns: [], clashing: new Set<string>() };
  const keyOf = (row: number): string => {
    const key = rowKey(grid, row, columns);
    return clashing.has(key.toLowerCase()) ? `${key}@${row}` : key;
  };
  const list = singled.map(({ row, needsKey, ...rest }): ExceptionRows => ({
    rows: [row],
    ...rest,
    key: needsKey ? keyOf(row) : undefined,
  }));
  return { list: mergeSame(list), keyColumns: columns, rowBound: clashing.size > 0 };
}

interface SingledRow {
  readonly row: number;
  readonly reason: ExceptionReason;
  readonly label: string;
  readonly readCents: number | undefined;
  readonly proposedCents: number;
  readonly needsKey: boolean;
}

function sortRows(table: PurchaseTable, grid: Grid, factor: number): { singled: SingledRow[]; ordinary: number[] } {
  const lines = new Map(table.lines.map((line) => [line.row, line]));
  const leftOut = new Map(table.leftOut.map((row) => [row.row, row]));
  const singled: SingledRow[] = [];
  const ordinary: number[] = [];
  const amountColumn = table.columns.amount ?? 0;
  for (let row = table.headerRow + 1; row <= lastUsedRow(table, grid); row++) {
    const found = amountFound(cellAt(grid, row, amountColumn), table.decimalMark, factor);
    const line = lines.get(row);
    const out = leftOut.get(row);
    if (line && found === line.amountCents) ordinary.push(row);
    else if (line) singled.push(readOtherwise(line));
    else if (out || found !== undefined) {
      const reason = out?.reason ?? "beside";
      singled.push({
        row,
        reason,
        label: out?.label ?? "",
        readCents: out?.amountCents ?? found,
        proposedCents: 0,
        needsKey: found !== undefined || reason === "amountUnreadable",
      });
    }
  }
  return { singled, ordinary };
}

function readOtherwise({ row, amountCents, amountNote }: PurchaseLine): SingledRow {
  return {
    row,
    reason: amountNote?.kind ?? "readByHand",
    label: amountNote?.value ?? "",
    readCents: amountCents,
    proposedCents: amountCents,
    needsKey: true,
  };
}

/** The shortest key that tells these rows from the lines that count; what still clashes is told by its row number. */
function chooseKey(
  table: PurchaseTable,
  grid: Grid,
  keyed: readonly SingledRow[],
  ordinary: readonly number[],
): { columns: number[]; clashing: Set<string> } {
  let best: { columns: number[]; clashing: Set<string> } | undefined;
  for (const columns of keyCandidates(table)) {
    const clashing = clashes(grid, columns, keyed, ordinary);
    if (!best || clashing.size < best.clashing.size) best = { columns, clashing };
    if (clashing.size === 0) break;
  }
  return best ?? { columns: [], clashing: new Set() };
}

function keyCandidates({ columns, firstColumn, lastColumn }: PurchaseTable): number[][] {
  const amount = columns.amount ?? 0;
  const mapped = (meanings: readonly (keyof typeof columns)[]): number[] =>
    meanings.flatMap((meaning) => columns[meaning] ?? []);
  const all = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  const candidates = [mapped([...SIGNATURE_MEANINGS, "label"]), Object.values(columns), all];
  return candidates.map((others) => [...new Set([amount, ...others])]);
}

function clashes(
  grid: Grid,
  columns: readonly number[],
  keyed: readonly SingledRow[],
  ordinary: readonly number[],
): Set<string> {
  const treated = new Map<string, string>();
  const clashing = new Set<string>();
  for (const { row, reason, readCents, proposedCents } of keyed) {
    const key = rowKey(grid, row, columns).toLowerCase();
    const treatment = `${reason}|${readCents}|${proposedCents}`;
    if ((treated.get(key) ?? treatment) !== treatment) clashing.add(key);
    treated.set(key, treatment);
  }
  for (const row of ordinary) {
    const key = rowKey(grid, row, columns).toLowerCase();
    if (treated.has(key)) clashing.add(key);
  }
  return clashing;
}

const rowKey = (grid: Grid, row: number, columns: readonly number[]): string =>
  contentKey(columns.map((column) => cellAt(grid, row, column)));

/** Rows of one key are one entry: a decision on it holds for all. */
function mergeSame(list: readonly ExceptionRows[]): ExceptionRows[] {
  const byKey = new Map<string, ExceptionRows>();
  const rest: ExceptionRows[] = [];
  for (const entry of list) {
    const key = entry.key?.toLowerCase();
    const known = key === undefined ? undefined : byKey.get(key);
    if (key === undefined) rest.push(entry);
    else byKey.set(key, known ? { ...known, rows: [...known.rows, ...entry.rows] } : entry);
  }
  return [...byKey.values(), ...rest];
}
