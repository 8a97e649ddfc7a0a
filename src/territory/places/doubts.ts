import type { Clues } from "./clues";
import type { Evidence, Place } from "./place";
import { evidence, placeAmong } from "./places";
import { mayHaveDigits, readPostcode } from "./postcodes";
import { departmentName } from "./steps/words";
import type { Territory } from "../territory";

/** What the step that placed the line did not look at, and that speaks against it: the place is then to be checked, among all that is said. */
export function withDoubts(place: Place, clues: Clues, territory: Territory): Place {
  if (place.certainty !== "sure") return place;
  const elsewhere = [clues.department, clues.otherDepartment].filter(
    (code) => code !== undefined && (place.country !== "FR" || code !== place.department),
  );
  const french = place.country === "FR" ? [] : frenchReading(clues, territory);
  if (elsewhere.length > 0 || french.length > 0) return disputed(place, elsewhere, french, territory);
  const countries = [clues.country, clues.foreign?.country].flatMap((code) =>
    code === undefined || code === place.country ? [] : code,
  );
  if (countries.length > 0) return { ...place, certainty: "check", otherCountries: countries };
  return clues.fromName && place.level !== "commune" && place.country === "FR"
    ? { ...place, certainty: "check" }
    : place;
}

/** The communes of a country's line that would be certain without its country: « Belgique », but 62000 ARRAS; or 62000, which is no Belgian code. */
function frenchReading({ typed, insee, town, country = "" }: Clues, territory: Territory): readonly string[] {
  const commune = insee === undefined ? undefined : territory.commune(insee)?.code;
  if (commune !== undefined) return [commune];
  const written = readPostcode(typed);
  if (written.kind !== "five" && written.kind !== "four") return [];
  const served = territory.communesOfPostcode(written.digits.padStart(5, "0"));
  return mayHaveDigits(country, written.digits.length) ? territory.named(town, served) : served;
}

function disputed(
  place: Place,
  departments: readonly (string | undefined)[],
  communes: readonly string[],
  territory: Territory,
): Place {
  const codes = departments.flatMap((code) => code ?? []);
  const reasons: Evidence[] = [...place.evidence];
  for (const code of codes)
    reasons.push(evidence("departmentElsewhere", { department: departmentName(code, territory) }));
  for (const code of communes)
    reasons.push(evidence("communeElsewhere", { commune: territory.commune(code)?.name ?? code }));
  const { level, postcode } = place;
  return placeAmong(
    [...place.communes, ...communes, ...codes.flatMap((code) => territory.communesOfDepartment(code))],
    {
      level: place.country === "FR" ? level : "country",
      certainty: "check",
      postcode,
      evidence: reasons,
      otherCountries: place.country === "FR" || place.country === undefined ? undefined : [place.country],
    },
    territory,
  );
}
