import { countsOf } from "../ground/counts";
import { remembered } from "../ground/memo";
import type { PurchaseLine } from "../reading/columns/purchases";
import { totalOf, type Amounts } from "./rate";
import { excelTrim } from "./spelling";

/**
 * Contracts, or lots where a column tells them, by who holds them: locally when more than half of the net amount goes to local suppliers, not locally
 * when more than half goes to others, undecided in between. A contract counts when its net amount is positive.
 */
export interface ContractCounts {
  readonly local: number;
  readonly notLocal: number;
  readonly undecided: number;
}

const LONGEST = 240;

/** By which contracts are told apart: their number, with the lot's where both are told; « » when neither is. As the sheet's formula joins them. */
export function contractOf({ text: { contract, lot } }: Pick<PurchaseLine, "text">): string {
  const [first = "", second = ""] = [contract, lot].flatMap((part) => (part === undefined ? [] : [excelTrim(part)]));
  return `${first}${second && ` / ${second}`}`.replace(/[*?~]/g, " ").slice(0, LONGEST);
}

/** `contractOf` without regard to case, found once for each of the few contracts that many lines bear. */
export function contractKeys(): typeof contractOf {
  const alone = remembered((contract) => contractOf({ text: { contract } }).toLowerCase());
  const withLot = remembered((contract) => remembered((lot) => contractOf({ text: { contract, lot } }).toLowerCase()));
  return ({ text: { contract, lot } }) =>
    contract === undefined || lot === undefined ? alone(contract ?? lot ?? "") : withLot(contract)(lot);
}

/** @param contracts net cents of each, by where those who hold it are */
export function countContracts(contracts: readonly Amounts[]): ContractCounts {
  const held = countsOf(contracts.map(heldBy));
  return { local: held.get("local") ?? 0, notLocal: held.get("notLocal") ?? 0, undecided: held.get("undecided") ?? 0 };
}

function heldBy(amounts: Amounts): keyof ContractCounts | undefined {
  const total = totalOf(amounts);
  if (total <= 0) return undefined;
  if (2 * amounts.yes > total) return "local";
  return 2 * amounts.no > total ? "notLocal" : "undecided";
}
