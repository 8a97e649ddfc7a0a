import type { CellValue } from "../cells/grid";
import type { ReadChoices } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { receiptsByAccount } from "./accounts";

type Row = readonly CellValue[];

/** What says that a row is money that comes in: the meaning of the cell to show; undefined for purchases. */
export function receiptSign({
  looks,
  guess,
  direction,
  values,
  firstLine,
  end,
}: Understanding): (row: Row) => "sign" | "account" | undefined {
  const taken = new Set(
    [...guess.columns].filter(([meaning]) => !MAY_HOLD_ACCOUNTS.has(meaning)).map(([, index]) => index),
  );
  const accounts = receiptsByAccount(
    looks.filter(({ index }) => !taken.has(index)),
    values,
    firstLine,
    end,
  );
  return (row) => {
    if (direction?.senseOf(row[direction.index]) === "receipt") return "sign";
    return accounts?.isReceipt(row) ? "account" : undefined;
  };
}

const MAY_HOLD_ACCOUNTS = new Set<string>(["family", "subFamily", "reference", "label"]);

/** The row's direction is a word that nobody but the buyer can tell. */
export function unknownDirection({ direction }: Understanding): (row: Row) => boolean {
  if (!direction || direction.unknown.length === 0) return () => false;
  const unknown = new Set(direction.unknown);
  return (row) => unknown.has(String(row[direction.index] ?? "").trim());
}

/** Why the row is no purchase by its direction, as the buyer answered. */
export function notBought(table: Understanding, { answers }: ReadChoices): (row: Row) => boolean {
  const sign = receiptSign(table);
  const isUnknown = answers?.unknownDirections === "leaveOut" ? unknownDirection(table) : () => false;
  return (row) => sign(row) !== undefined || isUnknown(row);
}
