import { bordersWithin } from "./borders";
import { once } from "../../ground/memo";
import { MANY } from "../places/places";
import { distanceKm } from "../places/points";
import type { Locality, Perimeter, Place } from "../places/place";
import type { Territory } from "../territory";

type Inside = "in" | "out" | "edge";
type Test = (place: Place) => Locality;

/** Answers already prepared: what a perimeter holds is found once. */
const tests = new WeakMap<Territory, Map<string, Test>>();

/** Whether a place lies in the perimeter: all candidates inside → yes, all outside → no, mixed or near the limit → check, nothing known → unlocated. */
export function localityOf(place: Place, perimeter: Perimeter, territory: Territory): Locality {
  return localityTest(perimeter, territory)(place);
}

/** The same question for many places. */
export function localityTest(perimeter: Perimeter, territory: Territory): Test {
  const known = tests.get(territory) ?? new Map<string, Test>();
  tests.set(territory, known);
  const key = JSON.stringify({ ...perimeter, name: undefined });
  const test = known.get(key) ?? withOtherCountries(testOf(perimeter, territory));
  known.set(key, test);
  return test;
}

/** Where another country is allowed too, only what both give is an answer. */
function withOtherCountries(test: Test): Test {
  return (place) => {
    if (!place.otherCountries) return test(place);
    const here = test(place);
    const postcode = place.postcode?.replace(/^0/, "");
    const isSame = place.otherCountries.every(
      (country) =>
        test({ level: "country", certainty: "check", communes: [], country, postcode, evidence: [] }) === here,
    );
    return isSame ? here : "check";
  };
}

function testOf(perimeter: Perimeter, territory: Territory): Test {
  if (perimeter.kind === "country" || perimeter.kind === "france")
    return (place) => byCountry(place, perimeter.kind === "france" ? "FR" : perimeter.code);
  if (perimeter.kind === "postcodes") return (place) => byPrefix(place, perimeter.code);
  const insideOf = membership(perimeter, territory);
  const answers = new WeakMap<readonly string[], Locality>();
  const listed = new Set(perimeter.kind === "list" ? perimeter.codes : []);
  const abroad = once(() =>
    perimeter.kind === "radius" ? bordersWithin(perimeter.km, perimeter.centre, territory) : new Set<string>(),
  );
  const answerAbroad = (country: string): Locality =>
    listed.has(country) ? "yes" : abroad().has(country) ? "check" : "no";
  return (place) => {
    if (place.country !== undefined && place.country !== "FR") return answerAbroad(place.country);
    if (perimeter.kind === "radius" && place.level === "establishment") return byPoint(place, perimeter, territory);
    if (place.communes.length === 0) return place.country === "FR" ? "check" : "unlocated";
    if (place.communes.length < MANY) return isGuess(place) ? "check" : agreed(place.communes, insideOf);
    const answer = answers.get(place.communes) ?? agreed(place.communes, insideOf);
    answers.set(place.communes, answer);
    return answer;
  };
}

/** One commune named without proof that it is the right one. */
const isGuess = ({ level, certainty, communes }: Place) =>
  level === "commune" && certainty === "check" && communes.length === 1;

function agreed(communes: readonly string[], insideOf: (code: string) => Inside): Locality {
  const first = insideOf(communes[0] ?? "");
  if (first === "edge" || communes.some((code) => insideOf(code) !== first)) return "check";
  return first === "in" ? "yes" : "no";
}

function membership(perimeter: Perimeter, territory: Territory): (code: string) => Inside {
  if (perimeter.kind === "radius") return withinRadius(perimeter.km, perimeter.centre, territory);
  const written = "codes" in perimeter ? perimeter.codes : "code" in perimeter ? [perimeter.code] : [];
  const wanted = new Set(written.map((code) => territory.commune(code)?.code ?? code));
  const holds = (area: string | undefined): boolean => area !== undefined && wanted.has(area);
  const areas = AREAS[perimeter.kind as keyof typeof AREAS];
  return (code) => {
    const commune = territory.commune(code);
    return commune && areas.some((area) => holds(commune[area])) ? "in" : "out";
  };
}

/** What of a commune each kind of perimeter names. */
const AREAS = {
  commune: ["code"],
  epci: ["epci"],
  departement: ["department"],
  region: ["region"],
  list: ["code", "epci", "department"],
} as const;

/** The errors of both points count, as two independent ones. */
function withinRadius(km: number, centreCode: string, territory: Territory): (code: string) => Inside {
  const centre = territory.point(centreCode);
  const own = territory.commune(centreCode)?.code;
  const known = new Map<string, Inside>();
  const measure = (code: string): Inside => {
    const point = territory.point(code);
    if (code === own) return "in";
    if (!centre || !point) return "edge";
    return compared(distanceKm(centre, point), Math.hypot(centre.errorKm, point.errorKm), km);
  };
  return (code) => {
    const locality = known.get(code);
    if (locality !== undefined) return locality;
    const inside = measure(code);
    known.set(code, inside);
    return inside;
  };
}

/** An establishment whose own point is known (register). */
function byPoint(place: Place, { km, centre }: { km: number; centre: string }, territory: Territory): Locality {
  const from = territory.point(centre);
  if (!from || place.latitude === undefined || place.longitude === undefined) return "check";
  const inside = compared(
    distanceKm(from, { latitude: place.latitude, longitude: place.longitude }),
    Math.hypot(from.errorKm, place.errorKm ?? 0),
    km,
  );
  return inside === "edge" ? "check" : inside === "in" ? "yes" : "no";
}

const compared = (distance: number, error: number, limit: number): Inside =>
  Math.abs(distance - limit) <= error ? "edge" : distance < limit ? "in" : "out";

function byCountry({ country }: Place, wanted: string): Locality {
  if (country === undefined) return "unlocated";
  return country === wanted ? "yes" : "no";
}

function byPrefix({ country, postcode }: Place, code: string): Locality {
  const [wanted = "", prefixes = ""] = code.split(":");
  if (country !== undefined && country !== wanted) return "no";
  if (country === undefined) return "unlocated";
  const written = postcode?.replaceAll(" ", "").toUpperCase();
  if (!written) return "check";
  return prefixes.split("+").some((prefix) => beginsWithArea(written, prefix)) ? "yes" : "no";
}

/** « S » is Sheffield, not « SW »: a prefix that ends in a letter is followed by a digit. */
function beginsWithArea(postcode: string, prefix: string): boolean {
  if (!postcode.startsWith(prefix)) return false;
  return !/[A-Z]$/.test(prefix) || /^\d/.test(postcode.slice(prefix.length));
}
