import { count } from "../../ground/counts";
import { sumOf } from "../../ground/money";
import type { PurchaseLine } from "../../reading/columns/purchases";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import type { Classification } from "../need/atoms";
import { byText } from "../need/market";
import { presentLot, sameLot, type PlanZero } from "./plan";

/** Who holds a present lot: a supplier with at least a tenth of what was bought under its contracts. */
export interface Holder {
  readonly key: string;
  readonly name: string;
  readonly locality: Locality;
  /** All that was bought from it on the lot. */
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
  const cents = sumOf(lines, ({ line }) => line.amountCents);
  const known = new Map(lines.flatMap(({ supplier }) => (supplier ? [[supplier.key, supplier] as const] : [])));
  const isHeld = heldLines(lines, cents);
  const held = new Map<string, number>();
  for (const one of lines) if (one.supplier && isHeld(one)) count(held, one.supplier.key, one.line.amountCents);
  const heldCents = sumOf([...held.values()], (own) => own);
  const holders = [...held]
    .filter(([, own]) => own > 0 && own >= HOLDER_SHARE * heldCents)
    .map(([key]): Holder => {
      const { name, local } = known.get(key)!;
      return { key, name, locality: local[perimeter] ?? "unlocated", cents: bySupplier.get(key)! };
    })
    .sort((a, b) => b.cents - a.cents || byText(a.key, b.key));
  const isLocal = (supplier: LocatedSupplier | undefined) => supplier?.local[perimeter] === "yes";
  return {
    cents,
    localCents: sumOf(lines, ({ line, supplier }) => (isLocal(supplier) ? line.amountCents : 0)),
    holders,
    offContractCents: offContract(lines, isHeld, new Set(holders.map(({ key }) => key))),
  };
}

type TalliedLine = Tally["lines"][number];

/** A column that tells less than this of a lot's money tells nothing: a blank there does not mean « hors marché ». */
const LEAST_TOLD = 0.5;

/** Which lines were bought under a contract of the lot: those with a contract; where hardly any is told, those that name the lot; else all. */
function heldLines(lines: Tally["lines"], cents: number): (one: TalliedLine) => boolean {
  const tells = (isTold: (one: TalliedLine) => boolean): boolean =>
    sumOf(lines.filter(isTold), ({ line }) => line.amountCents) >= LEAST_TOLD * cents;
  const hasContract = ({ line }: TalliedLine): boolean => Boolean(line.text.contract?.trim());
  const namesLot = ({ own }: TalliedLine): boolean => own;
  return [hasContract, namesLot].find(tells) ?? (() => true);
}

/** What bears no contract (or no lot), or a contract that none of the lot's holders has. */
function offContract(
  lines: Tally["lines"],
  isHeld: (one: TalliedLine) => boolean,
  holders: ReadonlySet<string>,
): number {
  const contractOf = ({ line }: TalliedLine): string => line.text.contract?.trim() ?? "";
  const own = lines.filter((one) => isHeld(one) && one.supplier && holders.has(one.supplier.key));
  const contracts = new Set(own.map(contractOf));
  return sumOf(
    lines.filter((one) => !isHeld(one) || (contractOf(one) !== "" && !contracts.has(contractOf(one)))),
    ({ line }) => line.amountCents,
  );
}
