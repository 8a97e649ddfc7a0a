import { cellAddress } from "../../ground/address";
import type { Grid } from "../../reading/cells/grid";
import type { PurchaseTable } from "../../reading/columns/purchases";
import { SIGNATURE_MEANINGS } from "../../reading/rows/signature";
import { cellAt } from "./buyersCells";
import { contentKey } from "./rowFormulas";

/** By what a row is recognised beside its content: nothing, that its amount is a formula, the amount itself, or the amount and its place. */
type KeyMark = "content" | "formula" | "amount" | "row";

/** How the sheet's formulas recognise the rows that are treated apart. */
export interface RowKeys {
  /** Columns whose cells make the key: never the amount's, which moves. */
  readonly columns: readonly number[];
  /** What is looked for; most sheets need the content only. */
  readonly marks: ReadonlySet<KeyMark>;
}

/** A row to recognise. */
export interface KeyedRow {
  readonly row: number;
  /** Rows of one key must be treated alike. */
  readonly treatment: string;
  /** It is treated apart for its amount as it is written: once that moves it is a row like others. */
  readonly byAmount: boolean;
}

/** Stands before the content of a row whose amount is a formula. */
export const FORMULA_MARK = "ƒ|";

interface Chosen {
  readonly keys: RowKeys;
  readonly keyOf: (row: KeyedRow) => string;
}

/** The shortest content that tells these rows from the lines that count; what it does not tell apart is recognised by more. `blank`: rows that hold no amount and count for nothing. */
export function chooseKeys(
  table: PurchaseTable,
  grid: Grid,
  keyed: readonly KeyedRow[],
  ordinary: readonly number[],
  blank: readonly number[],
): Chosen {
  const content = keyed.filter(({ byAmount }) => !byAmount);
  const best = candidates(table, grid, keyed)
    .map((columns) => ({ columns, clashing: clashes(contentOf(grid, columns), content, ordinary) }))
    .reduce((least, other) => (other.clashing.size < least.clashing.size ? other : least));
  const { columns, clashing } = best;
  const amount = table.columns.amount ?? 0;
  const texts = {
    content: contentOf(grid, columns),
    formula: (row: number) => (isFormula(grid, row, amount) ? FORMULA_MARK : "") + contentOf(grid, columns)(row),
    amount: contentOf(grid, [amount, ...columns]),
  };
  const clashingFormulas = clashes(texts.formula, content, ordinary);
  const clashingAmounts = clashes(texts.amount, keyed, [...ordinary, ...blank]);
  const markOf = ({ row, byAmount }: KeyedRow): KeyMark => {
    const key = caseless(texts.content(row));
    if (!byAmount && key !== "" && !clashing.has(key)) return "content";
    if (!byAmount && isFormula(grid, row, amount) && !clashingFormulas.has(caseless(texts.formula(row))))
      return "formula";
    const withAmount = caseless(texts.amount(row));
    return isBare(withAmount) || clashingAmounts.has(withAmount) ? "row" : "amount";
  };
  return {
    keys: { columns, marks: new Set(keyed.map(markOf)) },
    keyOf: (row) => {
      const mark = markOf(row);
      return mark === "row" ? `${texts.amount(row.row)}@${row.row}` : texts[mark](row.row);
    },
  };
}

/** As MATCH tells texts apart. */
const caseless = (key: string): string => key.toLowerCase();

/** Whether the key is that of an empty row. */
const isBare = (key: string): boolean => /^[| ]*$/.test(key);

const contentOf =
  (grid: Grid, columns: readonly number[]) =>
  (row: number): string =>
    contentKey(columns.map((column) => cellAt(grid, row, column)));

const isFormula = (grid: Grid, row: number, column: number): boolean =>
  grid.formulas?.has(cellAddress(row, column)) ?? false;

/** What names the supplier and the line, then every column that has a meaning, then all; a cell that is a formula in one of these rows moves with others. */
function candidates(table: PurchaseTable, grid: Grid, keyed: readonly KeyedRow[]): number[][] {
  const { columns, firstColumn, lastColumn } = table;
  const mapped = (meanings: readonly (keyof typeof columns)[]): number[] =>
    meanings.flatMap((meaning) => columns[meaning] ?? []);
  const all = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
  const moves = new Set([
    columns.amount,
    ...all.filter((column) => keyed.some(({ row }) => isFormula(grid, row, column))),
  ]);
  return [mapped([...SIGNATURE_MEANINGS, "label"]), Object.values(columns), all].map((chosen) =>
    [...new Set(chosen)].filter((column) => !moves.has(column)),
  );
}

/** Keys that rows to be treated differently have in common. */
function clashes(
  keyOf: (row: number) => string,
  keyed: readonly KeyedRow[],
  ordinary: readonly number[],
): ReadonlySet<string> {
  const treated = new Map<string, string>();
  const clashing = new Set<string>();
  for (const { row, treatment } of keyed) {
    const key = caseless(keyOf(row));
    if ((treated.get(key) ?? treatment) !== treatment) clashing.add(key);
    treated.set(key, treatment);
  }
  for (const row of ordinary) {
    const key = caseless(keyOf(row));
    if (treated.has(key)) clashing.add(key);
  }
  return clashing;
}
