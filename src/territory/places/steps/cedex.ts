import type { Clues } from "../clues";
import type { Evidence, Place } from "../place";
import { evidence, placeAmong } from "../places";
import { departmentsOfPrefix } from "../postcodes";
import type { Territory } from "../../territory";
import { departmentName, namesOf } from "./words";

/** Five digits that serve no commune: a CEDEX, whose label is looked for in the département that its first digits give. */
export function bySpecialPostcode({ special, town, department }: Clues, territory: Territory): Place | undefined {
  if (!special) return undefined;
  const departments = departmentsOfPrefix(special);
  const namesakes =
    town === ""
      ? []
      : [...new Set([...departments, ...(department ? [department] : [])])].flatMap((code) =>
          territory.namedInDepartment(town, code),
        );
  if (namesakes[0] && namesakes.length === 1)
    return cedexOf(
      namesakes[0],
      evidence("cedexTown", { postcode: special, town, commune: namesOf(namesakes, territory) }),
      territory,
      special,
    );
  const [only = ""] = departments;
  const communes =
    departments.length === 1
      ? territory.communesOfDepartment(only)
      : departments.flatMap((code) => territory.communesOfDepartment(code));
  const reason = evidence(town === "" ? "cedexNumber" : "cedexTownUnknown", {
    postcode: special,
    town,
    department: departments.map((code) => departmentName(code, territory)).join(", "),
  });
  return placeAmong(
    communes,
    { level: "department", certainty: "check", postcode: special, evidence: [reason] },
    territory,
  );
}

/**
 * A CEDEX label names the town of the sorting office. Of 10,021 CEDEX labels known, 77 % are in that very commune and 98 % in its EPCI:
 * the commune stays to be checked, among those of the EPCI.
 */
export function cedexOf(commune: string, reason: Evidence, territory: Territory, postcode?: string): Place {
  const { epci, department } = territory.commune(commune) ?? {};
  const around = epci
    ? territory
        .communesOfEpci(epci)
        .filter((code) => code !== commune && territory.commune(code)?.department === department)
    : [];
  return placeAmong(
    [commune, ...around],
    { level: "commune", certainty: "check", commune, postcode, evidence: [reason] },
    territory,
  );
}
