import { append } from "../../ground/counts";
import { nameKey } from "../../suppliers/names";
import { locate } from "../../territory/places/locate";
import { loadTerritory, type Territory } from "../../territory/territory";
import type { Study } from "../study/study";
import { placementTyped } from "./correct";
import { idsOf } from "./placements";

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
