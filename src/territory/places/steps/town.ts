import type { Clues } from "../clues";
import { countryOfTown } from "../countries";
import { beginsName } from "../names";
import type { Place } from "../place";
import { evidence, placeAmong } from "../places";
import type { Territory } from "../../territory";
import { cedexOf } from "./cedex";
import { departmentName, namesOf, oneCommune } from "./words";

export function byTownAndDepartment(
  { town, department, postcode, vatCountry, cedex }: Clues,
  territory: Territory,
): Place | undefined {
  if (town === "" || !department || postcode) return undefined;
  const found = territory.namedInDepartment(town, department);
  const [only] = found;
  if (!only) return undefined;
  const told = evidence("townDepartment", {
    town,
    department: departmentName(department, territory),
    commune: namesOf(found, territory),
  });
  if (found.length > 1)
    return placeAmong(found, { level: "department", certainty: "check", evidence: [told] }, territory);
  return cedex ? cedexOf(only, told, territory) : oneCommune(only, [told], vatCountry, territory);
}

/**
 * The département is written: it is certain beside a town that is only the beginning of a name there (« BOULOGNE (62) »), or that nobody knows; not beside a town of
 * another département. Alone in its column it is a candidate only.
 */
export function byDepartment({ department, town }: Clues, territory: Territory): Place | undefined {
  if (!department || (town !== "" && countryOfTown(town))) return undefined;
  const told = evidence("department", { department: departmentName(department, territory) });
  const communes = territory.communesOfDepartment(department);
  const named =
    town === "" || communes.some((code) => beginsName(town, territory.commune(code)?.name ?? ""))
      ? []
      : territory.namedAnywhere(town);
  if (named.length === 0)
    return placeAmong(
      communes,
      { level: "department", certainty: town === "" ? "check" : "sure", evidence: [told] },
      territory,
    );
  const elsewhere = evidence("communeElsewhere", { commune: namesOf(named, territory) });
  const place = placeAmong(
    [...communes, ...named],
    { level: "department", certainty: "check", evidence: [told, elsewhere] },
    territory,
  );
  return { ...place, department };
}

/** A name alone proves nothing: it only gives candidates. */
export function byTown({ town }: Clues, territory: Territory): Place | undefined {
  const found = town === "" ? [] : territory.namedAnywhere(town);
  if (found.length === 0) return undefined;
  const told = evidence("townAlone", { town, commune: namesOf(found, territory) });
  const commune = found.length === 1 ? found[0] : undefined;
  return placeAmong(
    found,
    { level: commune ? "commune" : "country", certainty: "check", commune, evidence: [told] },
    territory,
  );
}
