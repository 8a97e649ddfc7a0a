import type { PointOrigin } from "../bundle";
import { placeKey } from "../places/names";

/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}
export interface Points {
  readonly origin: PointOrigin;
  readonly byCommune: ReadonlyMap<string, Point>;
}

/** GeoNames gives INSEE codes there. */
const CODED = new Set(["FR", "GP", "MQ", "GF", "RE"]);
/** And none there: the town's name is looked for in the département. */
const NAMED: Readonly<Record<string, string>> = {
  YT: "976",
  PM: "975",
  BL: "977",
  MF: "978",
  NC: "988",
  PF: "987",
  WF: "986",
};

/** One point per commune out of GeoNames' towns: the town that bears the commune's name, else the most peopled one. */
export function pointsOfGeonames(text: string, names: ReadonlyMap<string, string>): Points {
  const codeByName = new Map([...names].map(([code, name]) => [code.slice(0, 3) + placeKey(name), code]));
  const alone = (department: string) => [...names.keys()].filter((code) => code.startsWith(department));
  const uncoded = (department: string | undefined, name: string) => {
    if (department === undefined) return "";
    const [only, ...others] = alone(department);
    return only && others.length === 0 ? only : (codeByName.get(department + placeKey(name)) ?? "");
  };
  const best = new Map<string, { rank: number; point: Point }>();
  for (const line of text.split("\n")) {
    const cells = line.split("\t");
    const [name = "", latitude = "", longitude = "", country = "", admin4 = "", population = ""] = [
      1, 4, 5, 8, 13, 14,
    ].map((at) => cells[at] ?? "");
    const code = CODED.has(country) ? admin4 : uncoded(NAMED[country], name);
    const commune = names.get(code);
    if (commune === undefined) continue;
    const rank = Number(population) + (placeKey(name) === placeKey(commune) ? 1e9 : 0);
    if ((best.get(code)?.rank ?? -1) < rank)
      best.set(code, { rank, point: { latitude: Number(latitude), longitude: Number(longitude) } });
  }
  return { origin: "geonames", byCommune: new Map([...best].map(([code, { point }]) => [code, point])) };
}

/** Points of La Poste's « Base officielle des codes postaux »: quoted cells, commune's code first, `_geopoint` last. */
export function pointsOfOfficialTable(text: string): Points {
  const byCommune = new Map<string, Point>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^"?([0-9AB]{5})"?,.*"(-?[\d.]+),\s*(-?[\d.]+)"\s*$/.exec(line);
    if (match) byCommune.set(match[1] ?? "", { latitude: Number(match[2]), longitude: Number(match[3]) });
  }
  if (byCommune.size === 0)
    throw new Error("No point found: the file should be La Poste's table with its column _geopoint.");
  return { origin: "official", byCommune };
}
