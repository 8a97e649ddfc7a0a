import { distanceKm } from "../places/points";
import type { Territory } from "../territory";

/** Départements along each land border of metropolitan France. */
const BORDERS: Readonly<Record<string, readonly string[]>> = {
  BE: ["59", "02", "08", "55", "54"],
  LU: ["54", "57"],
  DE: ["57", "67", "68"],
  CH: ["68", "90", "25", "39", "01", "74"],
  IT: ["74", "73", "05", "04", "06"],
  MC: ["06"],
  ES: ["64", "65", "31", "09", "66"],
  AD: ["09", "66"],
};

/** Countries that a circle around a commune may reach: their suppliers have no point here, so they stay to be checked. */
export function bordersWithin(km: number, centre: string, territory: Territory): ReadonlySet<string> {
  const from = territory.point(centre);
  const reached = (departments: readonly string[]) =>
    departments.some((department) =>
      territory.communesOfDepartment(department).some((code) => {
        const point = territory.point(code);
        return from !== undefined && point !== undefined && distanceKm(from, point) <= km;
      }),
    );
  return new Set(Object.keys(BORDERS).filter((country) => reached(BORDERS[country] ?? [])));
}
