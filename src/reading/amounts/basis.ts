import { basisNamed } from "../columns/amountHeaders";
import { readAmount, type DecimalMark } from "./amount";
import { textOf } from "../cells/cells";
import type { Basis } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";
import { wordsOf } from "../cells/words";

export interface BasisFinding {
  readonly basis: Basis;
  /** The VAT-inclusive column is not above the other one as a tax would make it. */
  readonly pairDoubtful: boolean;
}

/** HT or TTC: from the amount's header, else from the VAT-inclusive column beside it, else from the titles above the table. */
export function findBasis(table: Understanding, mark: DecimalMark): BasisFinding {
  const amountAt = table.guess.columns.get("amount") ?? -1;
  const inclusiveAt = table.guess.columns.get("amountInclVat");
  const named = basisNamed(table.looks[amountAt]?.words ?? []);
  const confirmed =
    inclusiveAt === undefined || inclusiveAt === amountAt ? undefined : isTaxedPair(table, amountAt, inclusiveAt, mark);
  if (named !== null) return { basis: named, pairDoubtful: named === "HT" && confirmed === false };
  if (confirmed) return { basis: "HT", pairDoubtful: false };
  return { basis: basisOfTitles(table), pairDoubtful: false };
}

/** Nine rows in ten hold a second amount that is 0 to 25 % above the first; undefined when too few rows can be compared. */
function isTaxedPair(
  table: Understanding,
  amountAt: number,
  inclusiveAt: number,
  mark: DecimalMark,
): boolean | undefined {
  let compared = 0;
  let taxed = 0;
  for (const row of table.values.slice(table.firstLine, table.firstLine + 400)) {
    const [net, gross] = [readAmount(row[amountAt], mark), readAmount(row[inclusiveAt], mark)];
    if (net.kind !== "amount" || gross.kind !== "amount" || net.cents === 0) continue;
    compared += 1;
    const rate = gross.cents / net.cents;
    if ((rate >= 0.99 && rate <= 1.26) || Math.abs(gross.cents - net.cents) <= 1) taxed += 1;
  }
  return compared < 2 ? undefined : taxed >= 0.9 * compared;
}

function basisOfTitles(table: Understanding): Basis {
  const bases = new Set<Basis>();
  for (const row of table.values.slice(0, Math.max(0, table.header.index))) {
    for (const value of row) {
      if (typeof value !== "string" || value.length > 200) continue;
      const basis = basisNamed(wordsOf(textOf(value)));
      if (basis !== null) bases.add(basis);
    }
  }
  return bases.size === 1 ? ([...bases][0] ?? null) : null;
}
