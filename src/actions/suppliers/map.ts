import { sumOf } from "../../ground/money";
import { append } from "../../ground/counts";
import type { LocatedSupplier } from "../../suppliers/supplier";
import { loadOutlines, type Outline } from "../../territory/outlines";
import { pointOf } from "../../territory/places/places";
import { localityTest } from "../../territory/perimeters/locality";
import type { Locality, Perimeter, Place } from "../../territory/places/place";
import { loadTerritory, type Territory } from "../../territory/territory";
import { answerFor } from "../study/answers";
import type { Study } from "../study/study";

/** A point on the map: kilometres east and south of its north-west corner. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The suppliers of one commune (or of the département, where no more is known) that have one answer. */
export interface MapPlace extends MapPoint {
  /** The same from one drawing to the next. */
  readonly id: string;
  readonly name: string;
  /** Keys of its suppliers. */
  readonly keys: readonly string[];
  readonly amountCents: number;
  readonly local: Locality;
}

export interface SupplierMap {
  /** Communes of metropolitan France: all of them, or those around the perimeter; inside it and outside. */
  readonly inside: readonly MapPoint[];
  readonly outside: readonly MapPoint[];
  /** Borders of départements; none where they could not be loaded. */
  readonly outlines: readonly (readonly MapPoint[])[];
  /** The largest first, so that the small ones are drawn over. */
  readonly places: readonly MapPlace[];
  readonly width: number;
  readonly height: number;
  /** Suppliers on the map by answer, and those that have no point here: abroad, overseas, not located, or off the part shown. */
  readonly counts: Readonly<Record<Locality, number>>;
  readonly missing: number;
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}
const METROPOLE: Box = { west: -5.3, east: 9.7, south: 41.2, north: 51.2 };
const KM_A_DEGREE = 111.2;
/** Degrees around the perimeter. */
const MARGIN = 0.35;

/** Suppliers and a perimeter (numbered from 0) on a map of communes, the whole of France or only around the perimeter. */
export async function mapOf(study: Study, perimeter: number, whole: boolean): Promise<SupplierMap> {
  const [territory, outlines] = await Promise.all([loadTerritory(), loadOutlines().catch(() => [])]);
  const communes = cloud(study.perimeters[perimeter], territory);
  const inside = communes.filter(({ isInside }) => isInside);
  const box = whole || inside.length === 0 ? METROPOLE : boxAround(inside);
  const project = projection(box);
  const corner = project({ latitude: box.south, longitude: box.east });
  const shown = <T extends Degrees>(points: readonly T[]): T[] => points.filter((point) => isIn(point, box));
  const places = placesOn(box, study, perimeter, territory).map(({ point, ...place }) => ({
    ...place,
    ...project(point),
  }));
  const counted = (local: Locality): number =>
    sumOf(places, (place) => (place.local === local ? place.keys.length : 0));
  const counts = { yes: counted("yes"), no: counted("no"), check: counted("check"), unlocated: counted("unlocated") };
  return {
    inside: shown(inside).map(project),
    outside: shown(communes.filter(({ isInside }) => !isInside)).map(project),
    outlines: outlines.filter((line) => line.some((point) => isIn(point, box))).map((line) => line.map(project)),
    places: places.sort((a, b) => b.amountCents - a.amountCents),
    width: corner.x,
    height: corner.y,
    counts,
    missing: (study.suppliers?.length ?? 0) - sumOf(places, ({ keys }) => keys.length),
  };
}

type Degrees = Outline[number];
const isIn = ({ latitude, longitude }: Degrees, { west, east, south, north }: Box): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

type Placed = Omit<MapPlace, keyof MapPoint> & { readonly point: Degrees };

function placesOn(box: Box, study: Study, perimeter: number, territory: Territory): Placed[] {
  const groups = new Map<string, { supplier: LocatedSupplier; point: Degrees; local: Locality }[]>();
  for (const supplier of study.suppliers ?? []) {
    const { key, place, local: proposals } = supplier;
    const point = pointOf(place, territory);
    if (!point || !isIn(point, box)) continue;
    const local = answerFor(study, key, perimeter) ?? proposals[perimeter] ?? "unlocated";
    append(groups, `${place.commune ?? `${point.latitude} ${point.longitude}`} ${local}`, { supplier, point, local });
  }
  return [...groups].flatMap(([id, members]) => {
    const [first] = members;
    return first
      ? [
          {
            id,
            name: nameOf(first.supplier.place, territory),
            keys: members.map(({ supplier }) => supplier.key),
            amountCents: sumOf(members, ({ supplier }) => supplier.amountCents),
            local: first.local,
            point: first.point,
          },
        ]
      : [];
  });
}

function nameOf({ commune, department, postcode }: Place, territory: Territory): string {
  const known = territory.departments.find(({ code }) => code === department);
  return (commune === undefined ? undefined : territory.commune(commune)?.name) ?? postcode ?? known?.name ?? "";
}
function cloud(perimeter: Perimeter | undefined, territory: Territory): (Degrees & { isInside: boolean })[] {
  const test = perimeter && localityTest(perimeter, territory);
  return territory.communes.flatMap(({ code }) => {
    const point = territory.point(code);
    if (!point || !isIn(point, METROPOLE)) return [];
    const place: Place = { level: "commune", certainty: "sure", communes: [code], country: "FR", evidence: [] };
    return [{ latitude: point.latitude, longitude: point.longitude, isInside: test?.(place) === "yes" }];
  });
}

function boxAround(points: readonly Degrees[]): Box {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const { latitude, longitude } of points) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return { west: box.west - MARGIN, east: box.east + MARGIN, south: box.south - MARGIN, north: box.north + MARGIN };
}

/** Equirectangular around the middle of the box: true enough at the size of a pane. */
function projection({ west, north, south }: Box): (point: Degrees) => MapPoint {
  const squeeze = Math.cos((((north + south) / 2) * Math.PI) / 180);
  return ({ latitude, longitude }) => ({
    x: (longitude - west) * KM_A_DEGREE * squeeze,
    y: (north - latitude) * KM_A_DEGREE,
  });
}
