import { pointOf } from "./places";
import { distanceKm } from "./points";
import type { Perimeter, Place } from "./place";
import type { Territory } from "../territory";

/** Kilometres « à vol d'oiseau », to a tenth; the true distance is within `errorKm` of it. */
export interface Distance {
  readonly km: number;
  readonly errorKm: number;
}

/** The buyer's site, as the perimeters tell it: the centre of a circle, else a commune; its INSEE code. */
export function siteOf(perimeters: readonly Perimeter[]): string | undefined {
  const circle = perimeters.find((perimeter) => perimeter.kind === "radius");
  if (circle) return circle.centre;
  return perimeters.find((perimeter): perimeter is Extract<Perimeter, { code: string }> => perimeter.kind === "commune")
    ?.code;
}

/** How far a place is from a commune; the errors of both points count. Undefined where either has no point: abroad, not located. */
export function distanceTo(place: Place, commune: string, territory: Territory): Distance | undefined {
  const point = pointOf(place, territory);
  const from = territory.point(commune);
  if (!from || !point) return undefined;
  const tenth = (km: number): number => Math.round(km * 10) / 10;
  return { km: tenth(distanceKm(from, point)), errorKm: tenth(Math.hypot(from.errorKm, point.errorKm)) };
}
