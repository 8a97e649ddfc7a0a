import { distanceKm, type LocatedPoint } from "./points";
import type { Certainty, Evidence, Place } from "./place";
import type { Territory } from "../territory";

/** What all candidates share; found once per long list of candidates. */
type Shared = Pick<Place, "epci" | "department" | "region">;

const shared = new WeakMap<Territory, WeakMap<readonly string[], Shared>>();

/** A place in France allowed by the evidence: any of `communes`. */
export function placeAmong(
  communes: readonly string[],
  facts: Pick<Place, "level" | "certainty" | "evidence" | "commune" | "postcode" | "otherCountries">,
  territory: Territory,
): Place {
  const { level, certainty, commune, postcode } = facts;
  const { epci, department, region } = sharedBy(communes, territory);
  return {
    level,
    certainty,
    communes,
    commune,
    epci,
    department,
    region,
    country: "FR",
    otherCountries: facts.otherCountries,
    postcode,
    evidence: facts.evidence,
  };
}

export const evidence = (code: string, values: Readonly<Record<string, string>> = {}): Evidence => ({ code, values });

/** Nothing is known. */
export const nowhere = (...reasons: readonly Evidence[]): Place => ({
  level: "none",
  certainty: "unlocated",
  communes: [],
  evidence: reasons,
});

export const abroad = (
  country: string,
  reason: Evidence,
  extra: { readonly postcode?: string | undefined; readonly certainty?: Certainty } = {},
): Place => ({
  level: "country",
  certainty: extra.certainty ?? "sure",
  communes: [],
  country,
  postcode: extra.postcode,
  evidence: [reason],
});

/** From so many communes, what was found of a list is kept: a postcode's are soon read again, a département's are not. */
export const MANY = 50;

function sharedBy(communes: readonly string[], territory: Territory): Shared {
  if (communes.length < MANY) return search(communes, territory);
  const known = shared.get(territory) ?? new WeakMap<readonly string[], Shared>();
  shared.set(territory, known);
  const answer = known.get(communes) ?? search(communes, territory);
  known.set(communes, answer);
  return answer;
}

function search(codes: readonly string[], territory: Territory): Shared {
  let { epci, department, region }: Shared = territory.commune(codes[0] ?? "") ?? {};
  for (const code of codes) {
    const commune = territory.commune(code);
    if (commune?.epci !== epci) epci = undefined;
    if (commune?.department !== department) department = undefined;
    if (commune?.region !== region) region = undefined;
  }
  return { epci, department, region };
}

const centres = new WeakMap<Territory, WeakMap<readonly string[], { readonly point?: LocatedPoint | undefined }>>();

/** The point of a place: its own, else the middle of the communes that it may be. Undefined abroad, unlocated, or where one of the communes has no point. */
export function pointOf(
  { latitude, longitude, errorKm = 0, communes }: Place,
  territory: Territory,
): LocatedPoint | undefined {
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude, errorKm };
  if (communes.length === 1) return territory.point(communes[0]!);
  const known =
    centres.get(territory) ?? new WeakMap<readonly string[], { readonly point?: LocatedPoint | undefined }>();
  centres.set(territory, known);
  const answer = known.get(communes) ?? { point: centreOf(communes, territory) };
  known.set(communes, answer);
  return answer.point;
}

/** Mean point of the candidates, with the radius that holds them all; nothing when one of them has no point. */
function centreOf(codes: readonly string[], territory: Territory): LocatedPoint | undefined {
  const points: LocatedPoint[] = [];
  for (const code of codes) {
    const point = territory.point(code);
    if (!point) return undefined;
    points.push(point);
  }
  if (points.length === 0) return undefined;
  let [latitude, longitude, errorKm] = [0, 0, 0];
  for (const point of points) {
    latitude += point.latitude / points.length;
    longitude += point.longitude / points.length;
  }
  for (const point of points) errorKm = Math.max(errorKm, distanceKm({ latitude, longitude }, point) + point.errorKm);
  return { latitude, longitude, errorKm: Math.round(errorKm * 10) / 10 };
}
