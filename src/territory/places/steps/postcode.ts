import type { Clues } from "../clues";
import { countryOfTown } from "../countries";
import type { Place } from "../place";
import { abroad, evidence, placeAmong } from "../places";
import type { Territory } from "../../territory";
import { namesOf, oneCommune } from "./words";

export function byPostcodeAndTown(
  { postcode, town, padded, department, vatCountry }: Clues,
  territory: Territory,
): Place | undefined {
  if (!postcode || town === "") return undefined;
  const served = territory.communesOfPostcode(postcode);
  const found = territory.named(town, served);
  const only = found[0];
  const told = evidence(padded ? "paddedPostcodeTown" : "postcodeTown", {
    postcode,
    town,
    commune: namesOf(found, territory),
  });
  if (only && found.length === 1) return oneCommune(only, [told], vatCountry, territory, postcode);
  if (found.length > 1)
    return placeAmong(found, { level: "postcode", certainty: "check", postcode, evidence: [told] }, territory);
  return contradicted(postcode, town, served, department, territory);
}

/** The town exists, but elsewhere than where the postcode leads: both stay possible. Not looked for in all of France when the département's cell agrees with the postcode. */
function contradicted(
  postcode: string,
  town: string,
  served: readonly string[],
  told: string | undefined,
  territory: Territory,
): Place | undefined {
  const departments = new Set(served.flatMap((code) => territory.commune(code)?.department ?? []));
  const near = [...departments].flatMap((department) => territory.namedInDepartment(town, department));
  const named = near.length > 0 || (told && departments.has(told)) ? near : territory.namedAnywhere(town);
  if (named.length === 0) return unknownTown(postcode, town, served, territory);
  const both = evidence("townElsewhere", { postcode, town, commune: namesOf(named, territory) });
  return placeAmong(
    [...served, ...named],
    { level: "postcode", certainty: "check", postcode, evidence: [both] },
    territory,
  );
}

/** A town abroad; or a hamlet, whose commune is certain when the postcode serves only one. */
function unknownTown(
  postcode: string,
  town: string,
  served: readonly string[],
  territory: Territory,
): Place | undefined {
  const country = countryOfTown(town);
  if (country) return abroad(country, evidence("townAbroad", { town, country }), { postcode, certainty: "check" });
  const [only] = served;
  return only && served.length === 1
    ? oneCommune(
        only,
        [evidence("postcodeOnlyCommune", { postcode, town, commune: namesOf(served, territory) })],
        undefined,
        territory,
        postcode,
      )
    : undefined;
}

export function byPostcode({ postcode, padded, department }: Clues, territory: Territory): Place | undefined {
  if (!postcode) return undefined;
  const served = territory.communesOfPostcode(postcode);
  const inDepartment = department
    ? served.filter((code) => territory.commune(code)?.department === department)
    : served;
  const communes = inDepartment.length > 0 && inDepartment.length < served.length ? inDepartment : served;
  const told = evidence(padded ? "paddedPostcode" : "postcode", { postcode, commune: namesOf(communes, territory) });
  const place = placeAmong(
    communes,
    { level: "postcode", certainty: inDepartment.length === 0 ? "check" : "sure", postcode, evidence: [told] },
    territory,
  );
  return place.department === undefined ? { ...place, certainty: "check" } : place;
}
