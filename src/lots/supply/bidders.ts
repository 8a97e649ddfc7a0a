import type { PurchaseLine } from "../../reading/columns/purchases";
import { capacityOf, type Capacity } from "../../suppliers/capacity";
import { supplierOf } from "../../suppliers/lineOwner";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality } from "../../territory/places/place";
import type { Classification } from "../need/atoms";
import { DEFAULT_PARAMETERS, type LotParameters } from "../need/parameters";
import { byText, sameName, type Bidder, type Market, type Need, type Tie } from "../need/market";

/** A row of a supplier or sourcing list. */
export interface ListedSupplier {
  readonly name: string;
  readonly siret?: string | undefined;
  readonly siren?: string | undefined;
  readonly locality: Locality;
  /** The same answer for each of the buyer's perimeters, in their order. */
  readonly within?: readonly Locality[] | undefined;
  /** Family or product names; empty: only what the purchases show. */
  readonly supplies: readonly string[];
  /** Zone names; empty: everywhere. */
  readonly zones: readonly string[];
  /** € HT a year, cents, as declared. */
  readonly capacityCents?: number | undefined;
  /** € a year, cents: tells the capacity where none is declared. */
  readonly turnoverCents?: number | undefined;
  readonly headcount?: number | undefined;
  /** Smallest order that it delivers, cents, € HT. */
  readonly minimumOrderCents?: number | undefined;
  readonly answeredBefore?: boolean | undefined;
  /** As declared; otherwise judged by the capacity. */
  readonly small?: boolean | undefined;
}

export interface MarketInput {
  readonly lines: readonly PurchaseLine[];
  readonly suppliers: readonly LocatedSupplier[];
  /** Which of the perimeters decides who is local: index in `LocatedSupplier.local`. */
  readonly perimeter: number;
  readonly list?: readonly ListedSupplier[];
  /** Who answered a former consultation, for what and where; no list by itself. */
  readonly answered?: readonly ListedSupplier[];
}

/** Who is behind the lines and the list together, with what ties each one to the products and zones. */
export function findBidders(
  input: MarketInput,
  classified: Classification,
  smallCapacityCents: number,
  sizing: Sizing = DEFAULT_PARAMETERS,
): Market {
  const { need } = classified;
  const drafts = draftsFromHistory(input, classified);
  for (const answered of input.answered ?? []) addListed(drafts, answered, need);
  for (const listed of input.list ?? []) addListed(drafts, listed, need);
  const bidders = [...drafts.values()]
    .map((draft) => settle(draft, smallCapacityCents, sizing))
    .sort((a, b) => byText(a.key, b.key));
  return { need, bidders, hasList: (input.list?.length ?? 0) > 0 };
}

/** How much a supplier could deliver, told by its size. */
type Sizing = Pick<LotParameters, "turnoverShare" | "turnoverPerHeadCents">;

interface Draft {
  readonly key: string;
  readonly name: string;
  readonly ids: ReadonlySet<string>;
  locality: Locality;
  within: readonly Locality[] | undefined;
  /** Sold by month, cents (see `Supplier.months`). */
  readonly months: LocatedSupplier["months"];
  readonly products: Map<number, Tie>;
  readonly zones: Set<number>;
  capacityCents?: number | undefined;
  turnoverCents?: number | undefined;
  headcount?: number | undefined;
  minimumOrderCents?: number | undefined;
  small?: boolean | undefined;
}

function draftsFromHistory(
  { lines, suppliers, perimeter }: MarketInput,
  { need, atomOfLine, recentFrom }: Classification,
): Map<string, Draft> {
  const supplierOfLine = supplierOf(suppliers);
  const drafts = new Map<string, Draft>();
  lines.forEach((line, index) => {
    const supplier = supplierOfLine(line);
    if (!supplier) return;
    const draft = drafts.get(supplier.key) ?? {
      key: supplier.key,
      name: supplier.name,
      ids: identities(supplier.siret, supplier.siren, supplier.names),
      locality: supplier.local[perimeter] ?? "unlocated",
      within: supplier.local,
      months: supplier.months,
      products: new Map<number, Tie>(),
      zones: new Set<number>(),
    };
    drafts.set(supplier.key, draft);
    const atom = need.atoms[atomOfLine[index]!]!;
    const recent = line.year === undefined || line.year >= (recentFrom ?? -Infinity);
    if (recent || !draft.products.has(atom.product)) draft.products.set(atom.product, recent ? "incumbent" : "sold");
    draft.zones.add(atom.zone);
  });
  return drafts;
}

function addListed(drafts: Map<string, Draft>, listed: ListedSupplier, need: Need): void {
  const ids = identities(listed.siret, listed.siren, [listed.name]);
  const known = [...drafts.values()].find((draft) => [...ids].some((id) => draft.ids.has(id)));
  const draft: Draft = known ?? {
    key: `list:${listed.siret ?? sameName(listed.name)}`,
    name: listed.name,
    ids,
    locality: listed.locality,
    within: listed.within,
    months: {},
    products: new Map(),
    zones: new Set(),
  };
  if (!known) drafts.set(draft.key, draft);
  if (draft.locality === "unlocated" || draft.locality === "check") {
    draft.locality = listed.locality;
    draft.within = listed.within ?? draft.within;
  }
  for (const product of productsNamed(listed.supplies, need)) {
    if (!draft.products.has(product)) draft.products.set(product, listed.answeredBefore ? "sold" : "declared");
  }
  for (const zone of zonesNamed(listed.zones, need)) draft.zones.add(zone);
  if (listed.capacityCents !== undefined) draft.capacityCents = (draft.capacityCents ?? 0) + listed.capacityCents;
  draft.turnoverCents ??= listed.turnoverCents;
  draft.headcount ??= listed.headcount;
  draft.minimumOrderCents ??= listed.minimumOrderCents;
  if (listed.small !== undefined) draft.small = listed.small;
}

function settle(draft: Draft, smallCapacityCents: number, sizing: Sizing): Bidder {
  const capacity = capacityOf(draft, draft.capacityCents);
  const sized = capacity?.origin === "told" ? undefined : sizeOf(draft, sizing);
  const capacityCents = sized ? Math.max(sized.cents, capacity?.floorCents ?? 0) : capacity?.yearlyCents;
  return {
    key: draft.key,
    name: draft.name,
    locality: draft.locality,
    within: draft.within,
    products: draft.products,
    zones: draft.zones,
    capacityCents,
    capacityOrigin: sized?.origin ?? originOf(capacity),
    provenCents: capacity?.floorCents ?? 0,
    ...(draft.minimumOrderCents !== undefined && { minimumOrderCents: draft.minimumOrderCents }),
    small: draft.small ?? (capacityCents !== undefined && capacityCents < smallCapacityCents),
  };
}

function originOf(capacity: Capacity | undefined): Bidder["capacityOrigin"] {
  if (!capacity) return "unknown";
  return capacity.origin === "told" ? "declared" : "estimated";
}

/** What its turnover, else its headcount, lets expect in a year, cents. */
function sizeOf(
  { turnoverCents, headcount }: Draft,
  { turnoverShare, turnoverPerHeadCents }: Sizing,
): { cents: number; origin: "turnover" | "headcount" } | undefined {
  if (turnoverCents !== undefined) return { cents: Math.round(turnoverShare * turnoverCents), origin: "turnover" };
  return headcount === undefined
    ? undefined
    : { cents: Math.round(turnoverShare * headcount * turnoverPerHeadCents), origin: "headcount" };
}

function identities(siret: string | undefined, siren: string | undefined, names: readonly string[]): Set<string> {
  return new Set([
    ...(siret ? [siret] : []),
    ...(siren ? [siren] : []),
    ...(siret || siren ? [] : names.map(sameName)),
  ]);
}

function productsNamed(names: readonly string[], need: Need): number[] {
  const wanted = new Set(names.map(sameName));
  return need.products.flatMap((product, index) =>
    wanted.has(sameName(product.name)) || wanted.has(sameName(need.families[product.family]!)) ? [index] : [],
  );
}

const EVERYWHERE = /^(toutes?|tous|tout|all|partout|everywhere)\b/;

function zonesNamed(names: readonly string[], need: Need): number[] {
  const wanted = new Set(names.map(sameName));
  const all = names.length === 0 || [...wanted].some((name) => EVERYWHERE.test(name));
  return need.zones.flatMap((zone, index) => (all || wanted.has(sameName(zone)) ? [index] : []));
}
