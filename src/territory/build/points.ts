import type { PointOrigin } from "../bundle";
import { placeKey } from "../names";

/** Degrees, WGS 84. */
export interface Point { readonly latitude: number; readonly longitude: number }
export interface Points { readonly origin: PointOrigin; readonly byCommune: ReadonlyMap<string, Point> }

const FRENCH = new Set(["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"]);

/** One point per commune out of GeoNames' towns: the town that bears the commune's name, else the most peopled one. */
export function pointsOfGeonames(text: string, names: ReadonlyMap<string, string>): Points {
  const best = new Map<string, { rank: number; point: Point }>();
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    const [name = "", latitude = "", longitude = "", country = "", code = "", population = ""] = [1, 4, 5, 8, 13, 14].map((at) => cells[at] ?? "");
    const commune = names.get(code);
    if (!FRENCH.has(country) || commune === undefined) continue;
    const rank = Number(population) + (placeKey(name) === placeKey(commune) ? 1e9 : 0);
    if ((best.get(code)?.rank ?? -1) < rank) best.set(code, { rank, point: { latitude: Number(latitude), longitude: Number(longitude) } });
  }
  return { origin: "geonames", byCommune: new Map([...best].map(([code, { point }]) => [code, point])) };
}

/** Points of La Poste's « Base officielle des codes postaux »: quoted cells, commune's code first, `_geopoint` last. */
export function pointsOfOfficialTable(text: string): Points {
  const byCommune = new Map<string, Point>();
  for (const line of text.split(/\r?\n/)) {
    const found = /^"?([0-9AB]{5})"?,.*"(-?[\d.]+),\s*(-?[\d.]+)"\s*$/.exec(line);
    if (found) byCommune.set(found[1] ?? "", { latitude: Number(found[2]), longitude: Number(found[3]) });
  }
  if (byCommune.size === 0) throw new Error("No point found: the file should be La Poste's table with its column _geopoint.");
  return { origin: "official", byCommune };
}
