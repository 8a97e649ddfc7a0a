import { identify } from "../../suppliers/identify";
import { nameKey } from "../../suppliers/names";
import { locate } from "../../territory/places/locate";
import type { PlaceHints } from "../../territory/places/place";
import type { Territory } from "../../territory/territory";
import type { Study } from "../study/study";

/** The buyer's places for many suppliers at once. */
export const placeAll = (study: Study, placements: Study["placements"]): Study => ({
  ...study,
  placements: { ...study.placements, ...placements },
});

/** The SIRET, the SIREN and the name by which a line of a list may be found among the suppliers, the surest first. */
export function idsOf(id: string, name: string): string[] {
  const identity = identify(id);
  return [
    ...("siret" in identity ? [identity.siret] : []),
    ...("siren" in identity ? [identity.siren] : []),
    ...(nameKey(name) === "" ? [] : [nameKey(name)]),
  ];
}

/** What cells say for certain of a place, as `Study.placements` has it: its commune, its country, else what its postcode or département allows. A town alone is read as the buyer would type it: only one of that name. */
export function placementFrom(hints: PlaceHints, territory: Territory): string | undefined {
  const { certainty, commune, country, postcode, department } = locate(hints, territory);
  if (certainty !== "sure") return onlyTown(hints, territory);
  return commune ?? (country !== "FR" ? country : postcode === undefined ? department : `F-${postcode}`);
}

function onlyTown({ commune, ...others }: PlaceHints, territory: Territory): string | undefined {
  if (commune === undefined || Object.values(others).some((text) => text !== undefined)) return undefined;
  const [only, ...homonyms] = territory.namedAnywhere(commune);
  return homonyms.length === 0 ? only : undefined;
}
