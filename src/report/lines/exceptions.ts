import type { Steps } from "../../ground/steps";
import type { Grid } from "../../reading/cells/grid";
import type {
  AmountNote,
  LeftOutReason,
  LeftOutRow,
  PurchaseLine,
  PurchaseTable,
} from "../../reading/columns/purchases";
import { ADDED_TOTALS, findAddedTotals, type AddedTotals } from "./addedTotals";
import { chooseKeys, type KeyedRow, type RowKeys } from "./rowKeys";
import { amountFound } from "./rowFormulas";
import { cellAt, lastUsedRow } from "./buyersCells";

export type ExceptionReason = LeftOutReason | AmountNote["kind"] | "readByHand" | "laterTotal";

/** Rows of the sheet that the general formula would not treat as the reader did: listed on « Méthode », where a person may decide otherwise. */
export interface ExceptionRows {
  /** Sheet rows of the same content. */
  readonly rows: readonly number[];
  readonly reason: ExceptionReason;
  readonly label: string;
  /** What each row is read as, in place of what its amount cell holds; undefined: that cell says it. */
  readonly givenCents: number | undefined;
  /** Whether the rows count unless the buyer decides otherwise. */
  readonly isCounted: boolean;
  /** By which the sheet recognises the row; undefined for rows that the formula leaves alone anyway. */
  readonly key: string | undefined;
}

export interface Exceptions {
  readonly list: readonly ExceptionRows[];
  /** How the sheet recognises them; undefined when no row needs to be. */
  readonly keys: RowKeys | undefined;
  /** The rule for totals added after the writing, with an entry of its own, the last. */
  readonly addedTotals: AddedTotals | undefined;
}

/** `factor`: what each amount as written is multiplied by (see `factor.ts`). */
export function* findExceptions(table: PurchaseTable, grid: Grid, factor: number): Steps<Exceptions> {
  const { singled, ordinary, blank } = yield* sortRows(table, grid, factor);
  const keyed = singled.filter(({ needsKey }) => needsKey);
  if (keyed.length === 0) return { list: singled.map((row) => entryOf(row)), keys: undefined, addedTotals: undefined };
  const { keys, keyOf } = chooseKeys(table, grid, keyed, ordinary, blank);
  const list = mergeSame(singled.map((row) => entryOf(row, row.needsKey ? keyOf(row) : undefined)));
  const addedTotals = findAddedTotals(table, grid, ordinary);
  return { list: addedTotals ? [...list, LATER_TOTALS] : list, keys, addedTotals };
}

const LATER_TOTALS: ExceptionRows = {
  rows: [],
  reason: "laterTotal",
  label: "",
  givenCents: undefined,
  isCounted: false,
  key: ADDED_TOTALS,
};

const entryOf = ({ row, reason, label, givenCents, isCounted }: SingledRow, key?: string): ExceptionRows => ({
  rows: [row],
  reason,
  label,
  givenCents,
  isCounted,
  key,
});

interface SingledRow extends KeyedRow {
  readonly reason: ExceptionReason;
  readonly label: string;
  readonly givenCents: number | undefined;
  readonly isCounted: boolean;
  readonly needsKey: boolean;
}

interface SortedRows {
  readonly singled: readonly SingledRow[];
  readonly ordinary: readonly number[];
  /** Rows without an amount, that the formula leaves alone. */
  readonly blank: readonly number[];
}

/** Rows between two stops. */
const AT_A_TIME = 1000;

function* sortRows(table: PurchaseTable, grid: Grid, factor: number): Steps<SortedRows> {
  const lines = new Map(table.lines.map((line) => [line.row, line]));
  const leftOut = new Map(table.leftOut.map((row) => [row.row, row]));
  const singled: SingledRow[] = [];
  const ordinary: number[] = [];
  const blank: number[] = [];
  const amountColumn = table.columns.amount ?? 0;
  const last = lastUsedRow(table, grid);
  for (let row = table.headerRow + 1; row <= last; row++) {
    if (row % AT_A_TIME === 0) yield;
    const amount = amountFound(cellAt(grid, row, amountColumn), table.decimalMark, factor);
    const line = lines.get(row);
    const out = leftOut.get(row);
    if (line && amount === line.amountCents) ordinary.push(row);
    else if (line) singled.push(readOtherwise(line));
    else if (out || amount !== undefined) singled.push(notCounted(row, out, amount));
    if (!line && amount === undefined && out?.reason !== "amountUnreadable") blank.push(row);
  }
  return { singled, ordinary, blank };
}

/** Its amount was read by other ways than the formula's: it is recognised with that amount, and counts as was read. */
const readOtherwise = ({ row, amountCents, amountNote }: PurchaseLine): SingledRow => ({
  row,
  reason: amountNote?.kind ?? "readByHand",
  label: amountNote?.value ?? "",
  givenCents: amountCents,
  isCounted: true,
  treatment: `given ${amountCents}`,
  byAmount: true,
  needsKey: true,
});

/** A row that does not count: its amount may move without making a purchase of it, unless the amount is the very reason. */
function notCounted(row: number, out: LeftOutRow | undefined, amount: number | undefined): SingledRow {
  const reason = out?.reason ?? "beside";
  const isUnreadable = reason === "amountUnreadable";
  // The cell alone does not say what the row comes to where a credit or a sign beside it does.
  const readElsewhere = out?.amountCents !== undefined && out.amountCents !== amount ? out.amountCents : undefined;
  const givenCents = isUnreadable ? 0 : readElsewhere;
  return {
    row,
    reason,
    label: out?.label ?? "",
    givenCents,
    isCounted: false,
    treatment: givenCents === undefined ? "left out" : `left out, given ${givenCents}`,
    byAmount: isUnreadable || reason === "duplicate",
    needsKey: amount !== undefined || givenCents !== undefined,
  };
}

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
