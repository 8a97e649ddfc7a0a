import type { PointOrigin } from "../bundle";
import { once } from "../../ground/memo";
import type { Tables } from "../tables";

/** A commune's point in degrees (WGS 84); its true centre is within `errorKm` of it. */
export interface LocatedPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly errorKm: number;
}

/**
 * Error radii in kilometres, measured on La Poste's points: 99 % of GeoNames' points are within 5, 99 % of the means of a postcode within 17.
 * The means of an EPCI or of a département are only used where the postcode holds no point at all.
 */
const ERROR_KM = { official: 1, geonames: 5, postcode: 17, epci: 30, department: 80 } as const;

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Distance « à vol d'oiseau » in kilometres. */
export function distanceKm(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * half(b.longitude - a.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

type Mean = Pick<LocatedPoint, "latitude" | "longitude">;

/** Finds the point of commune number `commune`: its own, else the mean of its neighbours' by postcode, EPCI, département; undefined far overseas. */
export function pointFinder(tables: Tables, origin: PointOrigin): (commune: number) => LocatedPoint | undefined {
  const byPostcode = once(() => meansByPostcode(tables));
  const byEpci = once(() => meansBy(tables.epciOf, tables));
  const byDepartment = once(() => meansBy(tables.departmentOf, tables));
  return (commune) => {
    if (hasPoint(tables, commune))
      return {
        latitude: tables.latitudes[commune]!,
        longitude: tables.longitudes[commune]!,
        errorKm: ERROR_KM[origin],
      };
    const near = byPostcode().get(commune);
    if (near) return { ...near, errorKm: ERROR_KM.postcode };
    const epci = tables.epciOf[commune] ?? -1;
    const around = epci === -1 ? undefined : byEpci().get(epci);
    if (around) return { ...around, errorKm: ERROR_KM.epci };
    const inland = byDepartment().get(tables.departmentOf[commune] ?? -1);
    return inland && { ...inland, errorKm: ERROR_KM.department };
  };
}

const hasPoint = ({ latitudes }: Tables, commune: number) => !Number.isNaN(latitudes[commune] ?? NaN);

/** Mean point of the communes that have one. */
function meanOf(communes: Iterable<number>, { latitudes, longitudes }: Tables): Mean | undefined {
  let [count, latitude, longitude] = [0, 0, 0];
  for (const commune of communes) {
    if (Number.isNaN(latitudes[commune]!)) continue;
    count++;
    latitude += latitudes[commune]!;
    longitude += longitudes[commune]!;
  }
  return count === 0 ? undefined : { latitude: latitude / count, longitude: longitude / count };
}

/** For communes without a point, the mean of those served by their (first) postcode. */
function meansByPostcode(tables: Tables): ReadonlyMap<number, Mean> {
  const { starts, communes } = tables.postcodes;
  const means = new Map<number, Mean>();
  for (let postcode = 0; postcode + 1 < starts.length; postcode++) {
    if (starts[postcode] === starts[postcode + 1]) continue;
    const members = communes.subarray(starts[postcode], starts[postcode + 1]);
    const mean = meanOf(members, tables);
    if (mean)
      for (const commune of members) if (!hasPoint(tables, commune) && !means.has(commune)) means.set(commune, mean);
  }
  return means;
}

function meansBy(column: ArrayLike<number>, tables: Tables): ReadonlyMap<number, Mean | undefined> {
  return new Map([...grouped(column)].map(([group, communes]) => [group, meanOf(communes, tables)]));
}

/** Commune numbers by what the column says of them. */
export function grouped(column: ArrayLike<number>): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let commune = 0; commune < column.length; commune++) {
    const group = groups.get(column[commune]!);
    if (group) group.push(commune);
    else groups.set(column[commune]!, [commune]);
  }
  return groups;
}
