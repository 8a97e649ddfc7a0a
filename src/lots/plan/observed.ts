import { count } from "../../ground/counts";
import type { PurchaseLine } from "../../reading/columns/purchases";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import type { Classification } from "../need/atoms";
import { byText } from "../need/market";
import { presentLot, sameLot, type PlanZero } from "./plan";

/** Who holds a present lot: a supplier with at least a tenth of its money. */
export interface Holder {
  readonly key: string;
  readonly name: string;
  readonly locality: Locality;
  readonly cents: number;
}

/** What was bought on one present lot, over the reference. Cents. */
export interface ObservedLot {
  readonly cents: number;
  readonly localCents: number;
  /** The largest first. */
  readonly holders: readonly Holder[];
  /** « Hors marché »: of the lot's products, with no contract or another than its holders'; 0 where no column tells. */
  readonly offContractCents: number;
}

/** « Constaté »: what the purchases of the reference show of the present lots. A plain recount of the file, to the cent. */
export interface Observed {
  readonly totalCents: number;
  readonly localCents: number;
  /** Of suppliers whose place is unknown or to be checked: local or not, nobody knows. */
  readonly uncertainCents: number;
  /** localCents / totalCents; 0 for a total of nought. */
  readonly localRate: number;
  /** In the order of the present lots. */
  readonly lots: readonly ObservedLot[];
}

const HOLDER_SHARE = 0.1;

interface Tally {
  readonly bySupplier: Map<string, number>;
  readonly lines: {
    readonly line: PurchaseLine;
    readonly supplier: LocatedSupplier | undefined;
    readonly own: boolean;
  }[];
}

/** @param perimeter index in `LocatedSupplier.local` */
export function observe(
  lines: readonly PurchaseLine[],
  suppliers: readonly LocatedSupplier[],
  perimeter: number,
  { reference, atomOfLine }: Pick<Classification, "reference" | "atomOfLine">,
  present: PlanZero,
): Observed {
  const bySignature = new Map(
    suppliers.flatMap((supplier) => supplier.signatures.map((signature) => [signature, supplier] as const)),
  );
  const lotOfAtom = new Map(present.plan.lots.flatMap(({ atoms }, lot) => atoms.map((at) => [at, lot] as const)));
  const tallies = present.plan.lots.map((): Tally => ({ bySupplier: new Map(), lines: [] }));
  let [totalCents, localCents, uncertainCents] = [0, 0, 0];
  lines.forEach((line, index) => {
    if (!reference.holds[index]) return;
    const supplier = bySignature.get(line.signature);
    const locality = supplier?.local[perimeter] ?? "unlocated";
    totalCents += line.amountCents;
    if (locality === "yes") localCents += line.amountCents;
    if (locality === "check" || locality === "unlocated") uncertainCents += line.amountCents;
    const named = presentLot(line);
    const own = named === undefined ? undefined : present.lotOfName.get(sameLot(named));
    const tally = tallies[own ?? lotOfAtom.get(atomOfLine[index]!) ?? -1];
    if (!tally) return;
    tally.lines.push({ line, supplier, own: present.source === "families" || own !== undefined });
    if (supplier) count(tally.bySupplier, supplier.key, line.amountCents);
  });
  return {
    totalCents,
    localCents,
    uncertainCents,
    localRate: totalCents === 0 ? 0 : localCents / totalCents,
    lots: tallies.map((tally) => observedLot(tally, perimeter)),
  };
}

function observedLot({ bySupplier, lines }: Tally, perimeter: number): ObservedLot {
  const cents = lines.reduce((sum, { line }) => sum + line.amountCents, 0);
  const known = new Map(lines.flatMap(({ supplier }) => (supplier ? [[supplier.key, supplier] as const] : [])));
  const holders = [...bySupplier]
    .filter(([, own]) => own > 0 && own >= HOLDER_SHARE * cents)
    .sort(([a, x], [b, y]) => y - x || byText(a, b))
    .map(([key, own]): Holder => {
      const { name, local } = known.get(key)!;
      return { key, name, locality: local[perimeter] ?? "unlocated", cents: own };
    });
  const isLocal = (supplier: LocatedSupplier | undefined) => supplier?.local[perimeter] === "yes";
  return {
    cents,
    localCents: lines.reduce((sum, { line, supplier }) => sum + (isLocal(supplier) ? line.amountCents : 0), 0),
    holders,
    offContractCents: offContract(lines, new Set(holders.map(({ key }) => key))),
  };
}

/** Lines of the lot that bear no lot, no contract, or a contract that none of its holders has. */
function offContract(lines: Tally["lines"], holders: ReadonlySet<string>): number {
  const contracts = new Set(
    lines.flatMap(({ line, supplier }) => (supplier && holders.has(supplier.key) ? [line.text.contract ?? ""] : [])),
  );
  const isTold = lines.some(({ line }) => line.text.contract);
  return lines.reduce((sum, { line, own }) => {
    const contract = line.text.contract ?? "";
    return sum + (!own || (isTold && (contract === "" || !contracts.has(contract))) ? line.amountCents : 0);
  }, 0);
}
