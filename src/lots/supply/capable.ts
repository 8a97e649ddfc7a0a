import { ROUNDING } from "./appetite";
import type { Appraiser, LotAppraisal, Standing } from "./appraise";
import { sameName, type Bidder, type Tie } from "../need/market";
import type { Locality } from "../../territory/places/place";

/** Why a supplier counts (or nearly counts) for a lot: words under `lots.reasons.<code>`, amounts in cents. */
export interface CapableSupplier {
  readonly key: string;
  readonly name: string;
  readonly locality: Locality;
  readonly small: boolean;
  /** Its strongest tie with a product of the lot. */
  readonly tie: Tie;
  readonly coverage: number;
  readonly capacityCents: number | undefined;
  readonly capacityOrigin: Bidder["capacityOrigin"];
  readonly provenCents: number;
  readonly lotCents: number;
  /** Chance of answering. */
  readonly answers: number;
}

/** A supplier that covers a part of the lot, and what it lacks. */
export interface NearSupplier extends CapableSupplier {
  readonly lacks: "coverage" | "capacity" | "capacityUnknown";
}

/** Suppliers able to answer alone, local and not, by name; and those who lack something. */
export function suppliersOf(
  appraiser: Appraiser,
  lot: LotAppraisal,
): { capable: CapableSupplier[]; near: NearSupplier[] } {
  const capable: CapableSupplier[] = [];
  const near: NearSupplier[] = [];
  for (const standing of lot.standings) {
    const bidder = appraiser.market.bidders[standing.bidder]!;
    const supplier: CapableSupplier = {
      key: bidder.key,
      name: bidder.name,
      locality: bidder.locality,
      small: bidder.small,
      tie: tieWith(bidder, lot),
      coverage: standing.coverage,
      capacityCents: bidder.capacityCents,
      capacityOrigin: bidder.capacityOrigin,
      provenCents: bidder.provenCents,
      lotCents: lot.valueCents,
      answers: standing.answers,
    };
    if (standing.capable) capable.push(supplier);
    else near.push({ ...supplier, lacks: standing.unknown ? "capacityUnknown" : lackOf(standing, appraiser) });
  }
  return { capable, near };
}

const lackOf = ({ coverage }: Standing, { parameters }: Appraiser): "coverage" | "capacity" =>
  coverage >= parameters.coverage - ROUNDING ? "capacity" : "coverage";

function tieWith(bidder: Bidder, lot: LotAppraisal): Tie {
  const ties = new Set(lot.products.map((product) => bidder.products.get(product)));
  return ties.has("incumbent") ? "incumbent" : ties.has("sold") ? "sold" : "declared";
}

/** What a buyer should look at: words under `lots.flags.<code>`. */
export type LotFlag =
  | "noCapable"
  | "riskOfNoOffer"
  | "fewCapable"
  | "noLocalCapable"
  | "capacityUnknown"
  | "tinyLot"
  | "nearlyTiny"
  | "mixedColdChains"
  | "mixedFamilies"
  | "cutsRound"
  | "partialZones"
  | "onlySupplierOnSeveralLots"
  | "negativeAtom";

/** A lot so little above the smallest value may fall under it in a year. */
const NEARLY = 1.2;
const FROZEN = /surgel|congel|creme glacee|glaces|frozen/;

/** Frozen products are delivered apart from the others. */
function mixesColdChains(names: readonly string[]): boolean {
  const frozen = names.filter((name) => FROZEN.test(sameName(name))).length;
  return frozen > 0 && frozen < names.length;
}

/** Flags of each lot of a plan, in the plan's order. */
export function flagLots(appraiser: Appraiser, lots: readonly LotAppraisal[]): LotFlag[][] {
  const { bidders, need } = appraiser.market;
  const { capableAlert, capableWanted, minimumLotCents } = appraiser.parameters;
  const onlyOnes = lots.map((lot) =>
    lot.capable === 1 ? lot.standings.find((standing) => standing.capable)!.bidder : undefined,
  );
  return lots.map((lot, index) => {
    const only = onlyOnes[index];
    const possible = lot.capable + lot.unknown;
    const local = lot.standings.some(
      (standing) => (standing.capable || standing.unknown) && bidders[standing.bidder]!.locality === "yes",
    );
    const holdsNegative = lot.products.some((product) =>
      need.atoms.some((atom) => atom.product === product && atom.cents < 0 && lot.zones.includes(atom.zone)),
    );
    const flags: [LotFlag, boolean][] = [
      ["noCapable", possible === 0],
      ["riskOfNoOffer", possible > 0 && possible < capableAlert],
      ["fewCapable", possible > 0 && possible < capableWanted],
      ["capacityUnknown", lot.unknown > 0 && lot.capable < capableWanted],
      ["noLocalCapable", !local],
      ["tinyLot", lot.valueCents < minimumLotCents],
      ["nearlyTiny", lot.valueCents >= minimumLotCents && lot.valueCents < NEARLY * minimumLotCents],
      ["mixedColdChains", mixesColdChains(lot.products.map((product) => need.products[product]!.name))],
      ["mixedFamilies", lot.families.length > 1],
      ["cutsRound", lot.cutsRound],
      ["partialZones", lot.partial],
      ["onlySupplierOnSeveralLots", only !== undefined && onlyOnes.filter((other) => other === only).length > 1],
      ["negativeAtom", holdsNegative],
    ];
    return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
  });
}
