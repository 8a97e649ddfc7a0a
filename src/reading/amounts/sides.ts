import type { CellValue } from "../cells/grid";
import type { Understanding } from "../columns/understanding";
import type { DirectionColumn } from "../direction/direction";
import type { Sense } from "../direction/senses";
import { readAmount, type DecimalMark } from "./amount";
import { count } from "../../ground/counts";
import { sumOf } from "../../ground/money";

type Row = readonly CellValue[];
type Side = "debit" | "credit";

/** Two sides of an account: what the purchases are on, and what takes away from them. */
export interface TwoSides {
  /** "columns": Débit and Crédit side by side; "sign": one amount, and a column that says the side. */
  readonly by: "columns" | "sign";
  /** The side where purchases stand: that of the larger sum. */
  readonly purchases: Side;
  /** Number of rows on the other side. */
  readonly count: number;
  /** -1 where a column of a pair holds its amounts as negative: « -100,00 » under Débit, « +50,00 » under Crédit. */
  readonly signs: Readonly<Record<Side, 1 | -1>>;
  /** The row's amount is to be taken away (by "sign"). */
  readonly isTaken: (row: Row) => boolean;
}

const NEARLY_ALL = 0.9;
const opposite = (side: Side): Side => (side === "debit" ? "credit" : "debit");

interface PairOfColumns {
  readonly amountAt: number;
  readonly creditAt: number;
  /** Invoices beside credit notes: purchases are the former, whatever the sums. */
  readonly areCreditNotes: boolean;
  readonly isPurchase: ((index: number) => boolean) | undefined;
}

/** Débit and Crédit as two columns; undefined unless both hold amounts. */
export function columnSides(
  table: Understanding,
  mark: DecimalMark,
  { amountAt, creditAt, areCreditNotes, isPurchase }: PairOfColumns,
): TwoSides | undefined {
  const sums = { debit: 0, credit: 0 };
  const counts = { debit: 0, credit: 0 };
  const negative = { debit: 0, credit: 0 };
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    if (isPurchase?.(index) === false) continue;
    for (const side of ["debit", "credit"] as const) {
      const reading = readAmount(row[side === "credit" ? creditAt : amountAt], mark);
      if (reading.kind !== "amount" || reading.cents === 0) continue;
      sums[side] += Math.abs(reading.cents);
      counts[side] += 1;
      if (reading.cents < 0) negative[side] += 1;
    }
  }
  if (!isPurchase && (counts.debit === 0 || counts.credit === 0)) return undefined;
  const purchases = !areCreditNotes && sums.credit > sums.debit ? "credit" : "debit";
  const signOf = (side: Side): 1 | -1 => (negative[side] >= NEARLY_ALL * counts[side] ? -1 : 1);
  return {
    by: "columns",
    purchases,
    count: counts[opposite(purchases)],
    signs: { debit: signOf("debit"), credit: signOf("credit") },
    isTaken: () => false,
  };
}

/** One column of amounts, and words beside it; undefined where they take nothing away. */
export function signSides(
  table: Understanding,
  mark: DecimalMark,
  amountAt: number,
  { index: signAt, senseOf }: DirectionColumn,
): TwoSides | undefined {
  const sums = new Map<Sense, number>();
  const positive = new Map<Sense, number>();
  let [filled, known] = [0, 0];
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    if (row[signAt] === undefined || row[signAt] === "") continue;
    filled += 1;
    const sense = senseOf(row[signAt]);
    if (sense === undefined) continue;
    known += 1;
    const reading = readAmount(row[amountAt], mark);
    if (reading.kind !== "amount") continue;
    count(sums, sense, Math.abs(reading.cents));
    if (reading.cents > 0) count(positive, sense);
  }
  const isAccount = sums.has("debit") && sums.has("credit") && known >= NEARLY_ALL * filled;
  const purchases = isAccount && (sums.get("credit") ?? 0) > (sums.get("debit") ?? 0) ? "credit" : "debit";
  const taken = new Set<Sense>(["deducted"]);
  if (isAccount) taken.add(opposite(purchases));
  else if (sums.has("purchase")) taken.add("credit");
  const turned = sumOf(taken, (sense) => positive.get(sense) ?? 0);
  if (turned === 0) return undefined;
  const isTaken = (row: Row): boolean => {
    const sense = senseOf(row[signAt]);
    return sense !== undefined && taken.has(sense);
  };
  return { by: "sign", purchases, count: turned, signs: { debit: 1, credit: 1 }, isTaken };
}
