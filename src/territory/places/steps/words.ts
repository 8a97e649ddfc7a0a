import type { Certainty, Evidence, Place } from "../place";
import { evidence, placeAmong } from "../places";
import type { Territory } from "../../territory";

/** The commune is known; a foreign VAT number beside it leaves it to be checked. */
export function oneCommune(
  commune: string,
  reasons: readonly Evidence[],
  vatCountry: string | undefined,
  territory: Territory,
  postcode?: string,
): Place {
  const certainty: Certainty = vatCountry ? "check" : "sure";
  const all = vatCountry ? [...reasons, evidence("vat", { country: vatCountry })] : reasons;
  return placeAmong([commune], { level: "commune", certainty, commune, postcode, evidence: all }, territory);
}

const NAMED_AT_MOST = 3;

/** « Arras », or the first three names and « … ». */
export function namesOf(codes: readonly string[], territory: Territory): string {
  if (codes.length === 1) return territory.commune(codes[0]!)?.name ?? codes[0]!;
  const names = codes.slice(0, NAMED_AT_MOST).map((code) => territory.commune(code)?.name ?? code);
  return names.join(", ") + (codes.length > NAMED_AT_MOST ? "…" : "");
}

export const departmentName = (code: string, territory: Territory): string =>
  territory.departments.find((department) => department.code === code)?.name ?? code;
