import { countryName } from "../actions/suppliers/placeWords";
import { pointOf } from "../territory/places/places";
import { distanceKm, type LocatedPoint } from "../territory/places/points";
import type { Territory } from "../territory/territory";
import type { Language } from "../texts/format";
import type { AskedPlace } from "./place";
import { notKnown } from "./words";

/** Kilometres « à vol d'oiseau » between two places, to a tenth. @throws FunctionRefusal where a place is too vague to have a point */
export function kilometresBetween(from: AskedPlace, to: AskedPlace, territory: Territory, language: Language): number {
  return Math.round(distanceKm(pointAsked(from, territory, language), pointAsked(to, territory, language)) * 10) / 10;
}

function pointAsked({ text, place }: AskedPlace, territory: Territory, language: Language): LocatedPoint {
  if (text === "") return notKnown("empty", {}, language);
  if (place.level === "none") return notKnown("unlocated", { text }, language);
  if (place.country !== undefined && place.country !== "FR")
    return notKnown("abroad", { text, country: countryName(place.country, language) }, language);
  if (place.level === "department" || place.level === "country") return notKnown("tooWide", { text }, language);
  return pointOf(place, territory) ?? notKnown("noPoint", { text }, language);
}
