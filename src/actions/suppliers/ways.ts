import { append } from "../../ground/counts";
import { sumOfCents } from "../../ground/money";
import { identify } from "../../suppliers/identify";
import { nameKey } from "../../suppliers/names";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { locate } from "../../territory/places/locate";
import type { PlaceHints } from "../../territory/places/place";
import { loadTerritory, type Territory } from "../../territory/territory";
import { findList } from "../lots/list";
import type { Study } from "../study/study";
import { placementTyped } from "./correct";

/** Suppliers that one way would place, and what they are worth: integer cents. */
export interface Way {
  readonly count: number;
  readonly cents: number;
}

/** How the suppliers that nothing locates can be placed. A supplier may be in several ways. */
export interface WaysToPlace {
  readonly missing: Way;
  /** All that was bought, cents. */
  readonly totalCents: number;
  /** They bear a SIRET or SIREN that the register has not been asked. */
  readonly numbers: Way;
  /** The workbook's list of suppliers knows where they are; where, as `Study.placements` has it. */
  readonly list: Way & { readonly placements: Study["placements"] };
}

export async function waysToPlace(study: Study): Promise<WaysToPlace> {
  const territory = await loadTerritory();
  const suppliers = study.suppliers ?? [];
  const missing = suppliers.filter(({ place }) => place.certainty === "unlocated");
  const cache = study.register?.cache ?? {};
  const placements = listedPlacements(study, missing, territory);
  return {
    missing: wayOf(missing),
    totalCents: sumOfCents(suppliers),
    numbers: wayOf(missing.filter(({ siret, siren }) => (siret ?? siren) && !((siret ?? siren ?? "") in cache))),
    list: { ...wayOf(missing.filter(({ key }) => key in placements)), placements },
  };
}

const wayOf = (suppliers: readonly LocatedSupplier[]): Way => ({
  count: suppliers.length,
  cents: sumOfCents(suppliers),
});

/** Places of the list, by SIRET, SIREN, then name; a name that the list bears at two places gives none. */
function listedPlacements(
  study: Study,
  suppliers: readonly LocatedSupplier[],
  territory: Territory,
): Study["placements"] {
  const known = new Map<string, Set<string>>();
  for (const { text } of findList(study, { sheet: study.lotSettings?.sheet })?.suppliers ?? []) {
    const where = placementOf(text, territory);
    if (where === undefined) continue;
    for (const id of idsOf(text.supplierId ?? "", text.supplier ?? ""))
      known.set(id, (known.get(id) ?? new Set<string>()).add(where));
  }
  return Object.fromEntries(
    suppliers.flatMap(({ key, siret, siren, names }) => {
      const places = [siret, siren, ...names.map(nameKey)].flatMap((id) => known.get(id ?? "") ?? [])[0];
      return places?.size === 1 ? [[key, [...places][0]!] as const] : [];
    }),
  );
}

function idsOf(id: string, name: string): string[] {
  const identity = identify(id);
  return [
    ...("siret" in identity ? [identity.siret] : []),
    ...("siren" in identity ? [identity.siren] : []),
    ...(nameKey(name) === "" ? [] : [nameKey(name)]),
  ];
}

/** A place of the list in the form of the buyer's own: its commune, its country, else what its postcode or département allows. */
function placementOf(hints: PlaceHints, territory: Territory): string | undefined {
  const { certainty, commune, country, postcode, department } = locate(hints, territory);
  if (certainty !== "sure") return undefined;
  return commune ?? (country !== "FR" ? country : postcode === undefined ? department : `F-${postcode}`);
}

/** The buyer's places for many suppliers at once. */
export const placeAll = (study: Study, placements: Study["placements"]): Study => ({
  ...study,
  placements: { ...study.placements, ...placements },
});

/** What two pasted columns, a name or number and a place, say of the suppliers. */
export interface PastedPlaces {
  readonly placements: Study["placements"];
  /** Lines whose supplier is not in the file, and those whose place is not understood. */
  readonly unknownSuppliers: readonly string[];
  readonly unknownPlaces: readonly string[];
}

/** Reads « name ⇥ place » lines, as pasted from a sheet: a tab or a semicolon between. A name that several suppliers bear is given to all of them. */
export async function readPastedPlaces(study: Study, text: string): Promise<PastedPlaces> {
  const territory = await loadTerritory();
  const byId = new Map<string, string[]>();
  for (const { key, siret, siren, names } of study.suppliers ?? [])
    for (const id of new Set([siret, siren, ...names.map(nameKey)])) if (id) append(byId, id, key);
  const placements: Record<string, string> = {};
  const unknownSuppliers: string[] = [];
  const unknownPlaces: string[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== "")) {
    const [name = "", ...rest] = line.split(/\t|;/);
    const place = rest.join(" ").trim();
    const keys = idsOf(name, name).flatMap((id) => byId.get(id) ?? []);
    if (keys.length === 0) unknownSuppliers.push(name.trim());
    else if (!isPlace(place, territory)) unknownPlaces.push(line.trim());
    else for (const key of keys) placements[key] = placementTyped(place, territory);
  }
  return { placements, unknownSuppliers, unknownPlaces };
}

const isPlace = (text: string, territory: Territory): boolean =>
  text !== "" &&
  [{ commune: text }, { postcode: text }, { department: text }, { country: text }].some(
    (hints) => locate(hints, territory).certainty !== "unlocated",
  );
