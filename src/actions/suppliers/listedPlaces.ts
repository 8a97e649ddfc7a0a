import { append, onceEach } from "../../ground/counts";
import type { ListedLine } from "../../reading/sheets/placeList";
import { linkingNames } from "../../suppliers/links";
import { nameKey } from "../../suppliers/names";
import type { Steps } from "../../ground/steps";
import type { LocatedSupplier, Supplier } from "../../suppliers/supplier";
import type { Territory } from "../../territory/territory";
import type { Study } from "../study/study";
import { idsOf, placementFrom } from "./placements";

/** Somebody whom a list places: `where` is as `Study.placements` has it. */
export interface Listed {
  readonly name: string;
  readonly siren?: string | undefined;
  readonly where: string;
}

/** A supplier that the list may know: which one it is, the buyer says. */
export interface AskedMatch {
  readonly key: string;
  readonly name: string;
  readonly amountCents: number;
  readonly candidates: readonly Listed[];
}

/** What a list says of suppliers that nothing locates. */
export interface ListedPlaces {
  /** By supplier key: the same SIRET, else the same SIREN, else the very same name, at one place only. */
  readonly placements: Study["placements"];
  /** A number or a name that the list bears at several places, or a name like it: the largest amounts first. */
  readonly asked: readonly AskedMatch[];
}

/** Candidates offered for one supplier. */
const MOST_CANDIDATES = 5;

/** Looks suppliers up in a list, by SIRET, then SIREN, then name; what is not certain is asked. */
export function* findingPlaces(
  suppliers: readonly LocatedSupplier[],
  lines: readonly ListedLine[],
  territory: Territory,
): Steps<ListedPlaces> {
  const byId = new Map<string, Listed[]>();
  const listed = lines.flatMap((line) => {
    const one = listedOn(line, territory);
    if (one) for (const id of idsOf(line.supplierId ?? "", line.supplier ?? "")) append(byId, id, one);
    return one ?? [];
  });
  yield;
  const placements: Record<string, string> = {};
  const asked: AskedMatch[] = [];
  const unknown: LocatedSupplier[] = [];
  for (const supplier of suppliers) {
    const found = namedIn(byId, supplier);
    const [first, ...others] = found;
    if (!first) unknown.push(supplier);
    else if (others.length === 0) placements[supplier.key] = first.where;
    else asked.push(askedMatch(supplier, found));
  }
  const alike = yield* alikeIn(unknown, listed);
  for (const [supplier, candidates] of alike) asked.push(askedMatch(supplier, candidates));
  return { placements, asked: asked.sort((a, b) => Math.abs(b.amountCents) - Math.abs(a.amountCents)) };
}

function listedOn({ supplier = "", supplierId = "", ...hints }: ListedLine, territory: Territory): Listed | undefined {
  const where = placementFrom(hints, territory);
  const siren = idsOf(supplierId, "").at(-1);
  return where === undefined ? undefined : { name: supplier.trim() || supplierId, siren, where };
}

/** Those who bear its surest id that the list knows, one for each place; never one of another SIREN. */
function namedIn(byId: ReadonlyMap<string, readonly Listed[]>, supplier: Supplier): Listed[] {
  const { siret, siren, names } = supplier;
  for (const id of [siret, siren, ...names.map(nameKey)]) {
    const found = (byId.get(id ?? "") ?? []).filter((one) => !siren || !one.siren || one.siren === siren);
    if (found.length > 0) return onePerPlace(found);
  }
  return [];
}

const onePerPlace = (listed: readonly Listed[]): Listed[] => onceEach(listed, ({ where }) => where);

const askedMatch = ({ key, name, amountCents }: Supplier, candidates: readonly Listed[]): AskedMatch => ({
  key,
  name,
  amountCents,
  candidates: candidates.slice(0, MOST_CANDIDATES),
});

/** Suppliers whose name is like one of the list, as names are compared to propose groups. */
function* alikeIn(
  suppliers: readonly LocatedSupplier[],
  listed: readonly Listed[],
): Steps<ReadonlyMap<LocatedSupplier, readonly Listed[]>> {
  const alike = new Map<LocatedSupplier, Listed[]>();
  if (suppliers.length === 0 || listed.length === 0) return alike;
  const links = yield* linkingNames([...suppliers, ...listed.map(({ name, siren }) => ({ name, siren, hints: {} }))]);
  for (const { a, b } of links.sort((x, y) => y.score - x.score)) {
    const [supplier, one] = [suppliers[Math.min(a, b)], listed[Math.max(a, b) - suppliers.length]];
    if (supplier && one) append(alike, supplier, one);
  }
  return new Map([...alike].map(([supplier, found]) => [supplier, onePerPlace(found)]));
}
