import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerritoryBundle } from "../bundle";
import { bundleOf } from "./bundle";
import { pointsOfGeonames, pointsOfOfficialTable } from "./points";
import { communesOf, readDivision, readGeonames } from "./sources";

/** Makes the bundle from npm data; `officialPoints` is the text of La Poste's table, whose points then serve for every commune. */
export function buildTerritory(officialPoints?: string): TerritoryBundle {
  const division = readDivision();
  const names = new Map(communesOf(division).map(({ code, nom }) => [code, nom]));
  return bundleOf(
    division,
    officialPoints === undefined ? pointsOfGeonames(readGeonames(), names) : pointsOfOfficialTable(officialPoints),
  );
}

/** The file's text: a line per column, so that a change of vintage reads in a comparison. */
export const bundleText = (bundle: TerritoryBundle) => `${JSON.stringify(bundle, null, 1)}\n`;

/** `npm run build:territory [-- --points FILE.csv] [--out FILE.json]` */
if (process.argv[1]?.endsWith("build/territory.ts")) {
  const option = (name: string) =>
    process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
  const points = option("--points");
  const bundle = buildTerritory(points === undefined ? undefined : readFileSync(points, "utf8"));
  const out = option("--out") ?? join("src", "territory", "data", "territory.json");
  writeFileSync(out, bundleText(bundle));
  console.log(
    `${out}: communes ${bundle.vintages.communes}, EPCI ${bundle.vintages.epci}, points ${bundle.vintages.points}`,
  );
}
