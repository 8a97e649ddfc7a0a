import type { TerritoryBundle } from "./bundle";
import { bundleSchema } from "./bundle";
import { communeNumbers } from "./communeNumbers";
import { nameFinder } from "./places/nameIndex";
import { likeness, placeKey, wordsThatCount } from "./places/names";
import { once, remembered } from "../ground/memo";
import { grouped, pointFinder, type LocatedPoint } from "./places/points";
import { tablesOf, type Area, type Tables } from "./tables";

/** A current commune (INSEE's COG 2026); its EPCI is the one of 2025. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** None in the collectivités d'outre-mer. */
  readonly region?: string | undefined;
  readonly epci?: string | undefined;
  /** Ten times the decimal logarithm of the population; 0 when nobody lives there or when it is not known. */
  readonly size: number;
}

/** Everything asked of the French territory, in memory; nothing here reaches the network. */
export interface Territory {
  readonly vintages: TerritoryBundle["vintages"];
  /** All current communes in the order of their codes. */
  readonly communes: readonly Commune[];
  readonly departments: readonly (Area & { readonly region: string })[];
  /** The 18 regions. */
  readonly regions: readonly Area[];
  readonly epcis: readonly Area[];
  /** The current commune of an INSEE code: its own, a former one's, a delegated commune's, an arrondissement's. */
  commune(code: string): Commune | undefined;
  /** Codes of the communes that a postcode (five digits) serves; the same array each time; empty when the postcode does not exist. */
  communesOfPostcode(postcode: string): readonly string[];
  /** Codes of a département's communes; the same array each time. */
  communesOfDepartment(department: string): readonly string[];
  communesOfEpci(epci: string): readonly string[];
  /** Among `codes` (a postcode's communes), those that bear the name today, else that took in one which bore it, else the only one whose name is like it. */
  named(name: string, codes: readonly string[]): readonly string[];
  namedInDepartment(name: string, department: string): readonly string[];
  namedAnywhere(name: string): readonly string[];
  /** Code of the département that a cell names: "62", "062", « Pas-de-Calais », "2A", "974". */
  departmentOf(text: string): string | undefined;
  point(commune: string): LocatedPoint | undefined;
}

let loading: Promise<Territory> | undefined;

/** Loads the territory once, when first needed: its data is a chunk apart. What could not be loaded (no network) is asked for again. */
export const loadTerritory = (): Promise<Territory> =>
  (loading ??= import("./data/territory.json")
    .then((file) => territoryOf(bundleSchema.parse("default" in file ? file.default : file)))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));

export function territoryOf(bundle: TerritoryBundle): Territory {
  const tables = tablesOf(bundle);
  const communeAt = communeFinder(tables);
  const communes = once(() => tables.codes.map((_, number) => communeAt(number)!));
  const numberOf = communeNumbers(tables);
  const codesOf = (numbers: readonly number[]) => numbers.map((number) => tables.codes[number]!);
  const communesOfPostcode = remembered((postcode: string) =>
    /^\d{5}$/.test(postcode) ? served(Number(postcode), tables) : [],
  );

  const byDepartment = once(() => grouped(tables.departmentOf));
  const byEpci = once(() => grouped(tables.epciOf));
  const members = (department: number) => byDepartment().get(department) ?? [];
  const departmentNumber = new Map(tables.departments.map(({ code }, number) => [code, number]));
  const epciNumber = new Map(tables.epcis.map(({ code }, number) => [code, number]));
  const communesOfDepartment = remembered((code: string) => codesOf(members(departmentNumber.get(code) ?? -1)));
  const communesOfEpci = remembered((code: string) =>
    codesOf((epciNumber.has(code) && byEpci().get(epciNumber.get(code)!)) || []),
  );

  const names = nameFinder(tables, members, numberOf);
  const namedInDepartment = (name: string, code: string) =>
    departmentNumber.has(code) ? codesOf(names.inDepartments(name, [departmentNumber.get(code)!])) : [];
  const named = (name: string, codes: readonly string[]) => {
    const exact = names.among(name, codes.map(numberOf));
    return exact.length > 0 ? codesOf(exact) : alike(name, codes, (code) => tables.names[numberOf(code)] ?? "");
  };

  const pointOf = pointFinder(tables, bundle.vintages.points);
  const departmentKeys = new Map(
    tables.departments.flatMap(({ code, name }) => [[placeKey(name), code] as const, [code, code] as const]),
  );
  return {
    vintages: bundle.vintages,
    get communes() {
      return communes();
    },
    departments: tables.departments,
    regions: tables.regions.filter(({ code }) => code.length === 2),
    epcis: tables.epcis,
    commune: (code) => communeAt(numberOf(code)),
    communesOfPostcode,
    communesOfDepartment,
    communesOfEpci,
    named,
    namedInDepartment,
    namedAnywhere: remembered((name: string) => codesOf(names.inDepartments(name, departmentNumber.values()))),
    departmentOf: remembered((text: string) => departmentKeys.get(departmentKey(text))),
    point: (code) => pointOf(numberOf(code)),
  };
}

/** The only commune whose name is like the one written: « FRANCONVILLE LA GARENNE » is Franconville among the communes of 95130. */
function alike(name: string, codes: readonly string[], nameOf: (code: string) => string): readonly string[] {
  const words = wordsThatCount(name);
  const read = codes.map((code) => ({ code, words: wordsThatCount(nameOf(code)) }));
  const likenesses = read.map((commune) => likeness(words, commune.words));
  for (const wanted of ["same", "beginning", "misspelt"] as const) {
    const [closest, ...others] = read.filter((_, at) => likenesses[at] === wanted);
    if (!closest) continue;
    const rest = new Set(words.filter((word) => !closest.words.includes(word)));
    const namesAnother = read.some(({ code, words: [first = ""] }) => code !== closest.code && rest.has(first));
    return others.length > 0 || (wanted === "beginning" && namesAnother) ? [] : [closest.code];
  }
  return [];
}

/** Codes of the communes that a postcode serves. */
function served(postcode: number, { codes, postcodes: { starts, communes } }: Tables): string[] {
  const ofPostcode: string[] = [];
  for (let at = starts[postcode]!; at < starts[postcode + 1]!; at++) ofPostcode.push(codes[communes[at]!]!);
  return ofPostcode;
}

/** Communes by their numbers, each put together when first asked for; undefined when there is none of that number. */
function communeFinder(tables: Tables): (number: number) => Commune | undefined {
  const made: (Commune | undefined)[] = new Array<undefined>(tables.codes.length).fill(undefined);
  return (number) => (number < 0 ? undefined : (made[number] ??= communeOf(number, tables)));
}

function communeOf(number: number, { codes, names, departments, departmentOf, epcis, epciOf, sizes }: Tables): Commune {
  const { code: department, region } = departments[departmentOf[number]!]!;
  return {
    code: codes[number]!,
    name: names[number]!,
    department,
    region: region === department ? undefined : region,
    epci: epcis[epciOf[number]!]?.code,
    size: sizes[number]!,
  };
}

/** « '49 », « 062 », « 1 » and « Pas-de-Calais » in the form of the keys. */
function departmentKey(text: string): string {
  const key = placeKey(text);
  if (/^\d$/.test(key)) return `0${key}`;
  return /^0\d[0-9AB]$/.test(key) ? key.slice(1) : key;
}
