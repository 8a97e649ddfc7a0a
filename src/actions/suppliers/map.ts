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
export interface MapSupplier extends MapPoint {
  readonly key: string;
  readonly name: string;
  readonly amountCents: number;
  readonly local: Locality;
}

export interface SupplierMap {
  /** Communes of metropolitan France: all of them, or those around the perimeter; inside it and outside. */
  readonly inside: readonly MapPoint[];
  readonly outside: readonly MapPoint[];
  /** The largest first, so that the small ones are drawn over. */
  readonly suppliers: readonly MapSupplier[];
  readonly width: number;
  readonly height: number;
  /** Suppliers that have no point here: abroad, overseas, not located, or off the part shown. */
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
  const territory = await loadTerritory();
  const communes = cloud(study.perimeters[perimeter], territory);
  const inside = communes.filter(({ isInside }) => isInside);
  const box = whole || inside.length === 0 ? METROPOLE : boxAround(inside);
  const project = projection(box);
  const corner = project({ latitude: box.south, longitude: box.east });
  const shown = <T extends Degrees>(points: readonly T[]): T[] => points.filter((point) => isIn(point, box));
  const suppliers = (study.suppliers ?? []).flatMap(({ key, name, amountCents, place, local }) => {
    const point = pointOf(place, territory);
    if (!point || !isIn(point, box)) return [];
    return [
      {
        key,
        name,
        amountCents,
        local: answerFor(study, key, perimeter) ?? local[perimeter] ?? "unlocated",
        ...project(point),
      },
    ];
  });
  return {
    inside: shown(inside).map(project),
    outside: shown(communes.filter(({ isInside }) => !isInside)).map(project),
    suppliers: suppliers.sort((a, b) => b.amountCents - a.amountCents),
    width: corner.x,
    height: corner.y,
    missing: (study.suppliers?.length ?? 0) - suppliers.length,
  };
}

type Degrees = { readonly latitude: number; readonly longitude: number };
const isIn = ({ latitude, longitude }: Degrees, { west, east, south, north }: Box): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

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
