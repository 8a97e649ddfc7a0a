import { filtering, type Steps } from "../../ground/steps";
import type { Grid } from "../../reading/cells/grid";
import type { PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { contractOf } from "../../share/contracts";
import { cellAt } from "../lines/buyersCells";
import { columnLetters } from "../../ground/address";
import { withoutWildcards, type Row } from "../plan/formula";
import { joinedText } from "../lines/rowFormulas";

/** Contracts, or lots where a column tells them, that have a row of their own on « Marchés ». */
export interface Contracts {
  /** Numbered from 1; empty when no column tells them, or when they are too many for a sum each. */
  readonly names: readonly string[];
  /** Sheet columns that tell them: the contract's, then the lot's. */
  readonly columns: readonly number[];
  readonly unit: "contract" | "lot";
  /** They are told, but too many. */
  readonly omitted: boolean;
  /** By sheet row: what the formula would not find (merged cells); undefined for none. */
  readonly setNumbers: ReadonlyMap<number, number | undefined>;
}

const MOST_CONTRACTS = 2000;
/** Contracts × lines beyond which sums would take minutes. */
const MOST_SUMMED = 100_000_000;

/** Lines between two stops. */
const AT_A_TIME = 1000;

export function* findContracts({
  table,
  grid,
}: {
  readonly table: PurchaseTable;
  readonly grid: Grid;
}): Steps<Contracts> {
  const { contract, lot } = table.columns;
  const columns = [contract, lot].flatMap((column) => column ?? []);
  const numbers = new Map<string, number>();
  const names: string[] = [];
  for (const [index, line] of table.lines.entries()) {
    if (index % AT_A_TIME === 0) yield;
    const name = contractOf(line);
    if (name !== "" && !numbers.has(name.toLowerCase())) numbers.set(name.toLowerCase(), names.push(name));
  }
  const tooMany = names.length > MOST_CONTRACTS || names.length * table.lines.length > MOST_SUMMED;
  const unit = lot === undefined ? "contract" : "lot";
  if (tooMany || names.length === 0) return { names: [], columns, unit, omitted: tooMany, setNumbers: new Map() };
  const found = ({ row }: PurchaseLine): string =>
    contractOf({
      text: Object.fromEntries(
        [
          ["contract", contract],
          ["lot", lot],
        ].flatMap(([meaning, column]) =>
          typeof column === "number" ? [[meaning, joinedText(cellAt(grid, row, column))]] : [],
        ),
      ),
    }).toLowerCase();
  const others = yield* filtering(table.lines, (line) => found(line) !== contractOf(line).toLowerCase());
  const setNumbers = others.map((line) => [line.row, numbers.get(contractOf(line).toLowerCase())] as const);
  return { names, columns, unit, omitted: false, setNumbers: new Map(setNumbers) };
}

/** `contractOf` as the sheet computes it; « » when the row tells none. */
export function contractFormula(
  columns: readonly number[],
  row: Row,
): { readonly name: string; readonly isBlank: string } {
  const cells = columns.map((column) => `${columnLetters(column)}${row}`);
  const [first, ...second] = cells.map((cell) => `TRIM(${cell})`);
  const joined = [first, ...second.map((lot) => `IF(${lot}="",""," / "&${lot})`)].join("&");
  return { name: `LEFT(${withoutWildcards(joined)},240)`, isBlank: `TRIM(${cells.join("&")})=""` };
}
