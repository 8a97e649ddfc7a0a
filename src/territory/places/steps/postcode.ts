import type { Clues } from "../clues";
import { countryOfTown } from "../countries";
import { beginsName } from "../names";
import type { Place } from "../place";
import { abroad, evidence, placeAmong } from "../places";
import type { Territory } from "../../territory";
import { namesOf, oneCommune } from "./words";

export function byPostcodeAndTown(clues: Clues, territory: Territory): Place | undefined {
  const { postcode, town, padded, vatCountry } = clues;
  if (!postcode || town === "") return undefined;
  const served = territory.communesOfPostcode(postcode);
  const namesakes = territory.named(town, served).filter((code) => isBorne(town, code, padded, territory));
  const only = namesakes[0];
  const reason = evidence(padded ? "paddedPostcodeTown" : "postcodeTown", {
    postcode,
    town,
    commune: namesOf(namesakes, territory),
  });
  if (only && namesakes.length === 1) return oneCommune(only, [reason], vatCountry, territory, postcode);
  if (namesakes.length > 1)
    return placeAmong(namesakes, { level: "postcode", certainty: "check", postcode, evidence: [reason] }, territory);
  return contradicted(clues, postcode, served, territory);
}

/**
 * A name that is only like the commune's proves nothing beside a zero put back, since the town may be another country's; nor where another commune bears it in full
 * (« La Chapelle-aux-Brocs » is not La Chapelle).
 */
function isBorne(town: string, code: string, padded: boolean, territory: Territory): boolean {
  const { department = "", name = "" } = territory.commune(code) ?? {};
  if (territory.namedInDepartment(town, department).includes(code)) return true;
  const isBeginning = beginsName(town, name);
  if (isBeginning && !padded) return true;
  if (!isBeginning && padded) return false;
  return territory.namedAnywhere(town).length === 0;
}

/** The town exists, but elsewhere than where the postcode leads: both stay possible. */
function contradicted(
  clues: Clues,
  postcode: string,
  served: readonly string[],
  territory: Territory,
): Place | undefined {
  const { town, otherCountries } = clues;
  const departments = new Set(served.flatMap((code) => territory.commune(code)?.department ?? []));
  const near = [...departments].flatMap((department) => territory.namedInDepartment(town, department));
  const named = near.length > 0 ? near : territory.namedAnywhere(town);
  if (named.length === 0) return unknownTown(clues, postcode, served, territory);
  const both = evidence("townElsewhere", { postcode, town, commune: namesOf(named, territory) });
  return placeAmong(
    [...served, ...named],
    { level: "postcode", certainty: "check", postcode, evidence: [both], otherCountries },
    territory,
  );
}

/** A town abroad; or a hamlet, whose commune is certain when the postcode serves only one and is written in full. */
function unknownTown(
  { town, padded }: Clues,
  postcode: string,
  served: readonly string[],
  territory: Territory,
): Place | undefined {
  const country = countryOfTown(town);
  if (country) return abroad(country, evidence("townAbroad", { town, country }), { postcode, certainty: "check" });
  const [only] = served;
  if (!only || served.length > 1 || padded) return undefined;
  const reason = evidence("postcodeOnlyCommune", { postcode, town, commune: namesOf(served, territory) });
  return oneCommune(only, [reason], undefined, territory, postcode);
}

export function byPostcode(clues: Clues, territory: Territory): Place | undefined {
  const { postcode, padded, department, town, otherCountries } = clues;
  if (!postcode) return undefined;
  const served = territory.communesOfPostcode(postcode);
  const inDepartment = department
    ? served.filter((code) => territory.commune(code)?.department === department)
    : served;
  const communes = inDepartment.length > 0 && inDepartment.length < served.length ? inDepartment : served;
  const reason = evidence(padded ? (otherCountries ? "paddedPerhaps" : "paddedPostcode") : "postcode", {
    postcode,
    commune: namesOf(communes, territory),
  });
  const isDoubtful = inDepartment.length === 0 || otherCountries !== undefined || (padded && town !== "");
  const place = placeAmong(
    communes,
    { level: "postcode", certainty: isDoubtful ? "check" : "sure", postcode, evidence: [reason], otherCountries },
    territory,
  );
  return place.department === undefined ? { ...place, certainty: "check" } : place;
}
