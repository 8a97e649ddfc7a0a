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
  const namesakes = territory.namedInDepartment(town, department);
  const [only] = namesakes;
  if (!only) return undefined;
  const reason = evidence("townDepartment", {
    town,
    department: departmentName(department, territory),
    commune: namesOf(namesakes, territory),
  });
  if (namesakes.length > 1)
    return placeAmong(namesakes, { level: "department", certainty: "check", evidence: [reason] }, territory);
  return cedex ? cedexOf(only, reason, territory) : oneCommune(only, [reason], vatCountry, territory);
}

/**
 * The département is written: it is certain beside a town that is only the beginning of a name there (« BOULOGNE (62) »), or that nobody knows; not beside a town of
 * another département. Alone in its column it is a candidate only.
 */
export function byDepartment({ department, town }: Clues, territory: Territory): Place | undefined {
  if (!department || (town !== "" && countryOfTown(town))) return undefined;
  const reason = evidence("department", { department: departmentName(department, territory) });
  const communes = territory.communesOfDepartment(department);
  const named =
    town === "" || communes.some((code) => beginsName(town, territory.commune(code)?.name ?? ""))
      ? []
      : territory.namedAnywhere(town);
  if (named.length === 0)
    return placeAmong(
      communes,
      { level: "department", certainty: town === "" ? "check" : "sure", evidence: [reason] },
      territory,
    );
  const elsewhere = evidence("communeElsewhere", { commune: namesOf(named, territory) });
  const place = placeAmong(
    [...communes, ...named],
    { level: "department", certainty: "check", evidence: [reason, elsewhere] },
    territory,
  );
  return { ...place, department };
}

/** A name alone proves nothing: it only gives candidates. */
export function byTown({ town }: Clues, territory: Territory): Place | undefined {
  const namesakes = town === "" ? [] : territory.namedAnywhere(town);
  if (namesakes.length === 0) return undefined;
  const reason = evidence("townAlone", { town, commune: namesOf(namesakes, territory) });
  const commune = namesakes.length === 1 ? namesakes[0] : undefined;
  return placeAmong(
    namesakes,
    { level: commune ? "commune" : "country", certainty: "check", commune, evidence: [reason] },
    territory,
  );
}
