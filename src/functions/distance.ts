import { countryName } from "../actions/placeWords";
import { distanceKm } from "../territory/points";
import type { Language } from "../texts/format";
import type { AskedPlace } from "./place";
import { notKnown } from "./words";

interface Point { readonly latitude: number; readonly longitude: number }

/** Kilometres « à vol d'oiseau » between two places, to a tenth. @throws FunctionRefusal where a place is too vague to have a point */
export function kilometresBetween(from: AskedPlace, to: AskedPlace, language: Language): number {
  return Math.round(distanceKm(pointOf(from, language), pointOf(to, language)) * 10) / 10;
}

function pointOf({ text, place }: AskedPlace, language: Language): Point {
  if (text === "") return notKnown("empty", {}, language);
  if (place.level === "none") return notKnown("unlocated", { text }, language);
  if (place.country !== undefined && place.country !== "FR") return notKnown("abroad", { text, country: countryName(place.country, language) }, language);
  if (place.level === "department" || place.level === "country") return notKnown("tooWide", { text }, language);
  const { latitude, longitude } = place;
  return latitude === undefined || longitude === undefined ? notKnown("noPoint", { text }, language) : { latitude, longitude };
}
