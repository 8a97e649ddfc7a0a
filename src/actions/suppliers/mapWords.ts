import type { MapPlace, MapPoint, SupplierMap } from "./map";

/** A name written beside a disc; `y` is the line on which the letters stand. */
export interface MapLabel extends MapPoint {
  readonly name: string;
}

const MOST_NAMES = 12;
/** Width of a letter for a height of one, on the average. */
const LETTER = 0.56;

/** The radius of a disc, in kilometres: its area follows the amount. */
export function radiusOf(amountCents: number, { width, places }: Pick<SupplierMap, "width" | "places">): number {
  const largest = Math.max(1, ...places.map((place) => place.amountCents));
  return (width / 26) * Math.sqrt(Math.max(0, amountCents) / largest) + width / 160;
}

/** Names of the places that weigh most, none over another nor off the map. `size` is the height of letters, in kilometres. */
export function labelsOn(map: SupplierMap, size: number): MapLabel[] {
  const taken: Box[] = [];
  const labels: MapLabel[] = [];
  const named = new Set<string>();
  for (const place of map.places) {
    if (labels.length >= MOST_NAMES) break;
    if (place.name === "" || named.has(place.name)) continue;
    const spot = spotsAround(place, radiusOf(place.amountCents, map), size).find(
      (box) => isOn(map, box) && !taken.some((other) => overlap(box, other)),
    );
    if (!spot) continue;
    named.add(place.name);
    taken.push(spot);
    labels.push({ name: place.name, x: spot.left, y: spot.bottom - size * 0.2 });
  }
  return labels;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** To the right of the disc, to its left, above, below. */
function spotsAround({ x, y, name }: MapPlace, radius: number, size: number): Box[] {
  const width = name.length * LETTER * size;
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + size });
  return [
    at(x + radius, y - size / 2),
    at(x - radius - width, y - size / 2),
    at(x - width / 2, y - radius - size),
    at(x - width / 2, y + radius),
  ];
}

const isOn = ({ width, height }: SupplierMap, { left, right, top, bottom }: Box): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const ROUND_KM = [500, 200, 100, 50, 20, 10, 5, 2, 1] as const;

/** Kilometres of the map's scale: a round number, at most a quarter of its width. */
export const scaleKm = ({ width }: Pick<SupplierMap, "width">): number => ROUND_KM.find((km) => km <= width / 4) ?? 1;

/** An amount of the map's legend, cents: the largest round one (1, 2 or 5 then noughts) that is not above the largest disc. */
export function legendCents({ places }: Pick<SupplierMap, "places">): number {
  const euros = Math.max(0, ...places.map(({ amountCents }) => amountCents)) / 100;
  if (euros < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(euros));
  return 100 * power * (euros / power >= 5 ? 5 : euros / power >= 2 ? 2 : 1);
}
