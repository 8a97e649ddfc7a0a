import { countryOf } from "../places/countries";
import { placeKey } from "../places/names";
import { isCountryAbroad } from "./perimeters";
import { searchPlaces, type AreaKind } from "./search";
import type { Territory } from "../territory";

/** What a pasted list of areas holds: codes for a perimeter of kind "list", and the lines that could not be read. */
export interface AreaList {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
  /** A name that several communes bear. */
  readonly ambiguous: readonly { readonly text: string; readonly communes: readonly string[] }[];
}

type Read = readonly string[] | "unknown" | { readonly communes: readonly string[] };

/** Communes, EPCI, départements, régions and countries abroad as pasted from a sheet, one a line (or separated by semicolons): names or INSEE codes, with or without the other beside. */
export function readAreaList(text: string, territory: Territory): AreaList {
  const codes = new Set<string>();
  const unknown: string[] = [];
  const ambiguous: { text: string; communes: readonly string[] }[] = [];
  for (const line of text
    .split(/[\r\n;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")) {
    const area = readArea(line, territory);
    if (area === "unknown") unknown.push(line);
    else if ("communes" in area) ambiguous.push({ text: line, communes: area.communes });
    else for (const code of area) codes.add(code);
  }
  return { codes: [...codes], unknown, ambiguous };
}

function readArea(line: string, territory: Territory): Read {
  const bare = line
    .replace(/[()\t,]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (bare.split(" ").every(isCode)) return readCodes(bare.split(" "), territory);
  const code = /(?:^|\s)(\d{9}|\d{5}|2[AB]\d{3})(?=\s|$)/i.exec(bare)?.[1]?.toUpperCase();
  if (code) return withCode(code, bare.replace(new RegExp(code, "i"), "").trim(), territory);
  const number = /\s(\d{2,3}|2[AB])$/i.exec(bare);
  const named = number ? inDepartment(bare.slice(0, number.index), number[1] ?? "", territory) : "unknown";
  return named === "unknown" ? byName(line, territory) : named;
}

const isCode = (word: string): boolean => /^(?:\d{1,3}|\d{5}|\d{9}|2[AB]\d{0,3})$/i.test(word);

/** Several codes on a line, as « 62, 59, 80 »: all or none. */
function readCodes(words: readonly string[], territory: Territory): Read {
  const codes = words.map((word) => codeOf(word.toUpperCase(), territory));
  const known = codes.filter((code) => code !== undefined);
  return known.length === codes.length ? known : "unknown";
}

function codeOf(code: string, territory: Territory): string | undefined {
  if (code.length === 9) return territory.communesOfEpci(code).length > 0 ? code : undefined;
  if (code.length !== 5) return territory.departmentOf(code);
  const served = territory.communesOfPostcode(code);
  return territory.commune(code)?.code ?? (served.length === 1 ? served[0] : undefined);
}

/** « 62041 Arras » or « 62000 Arras »: the name tells whether it is an INSEE code or a postcode. */
function withCode(code: string, name: string, territory: Territory): Read {
  const insee = territory.commune(code)?.code;
  if (insee && territory.named(name, [insee]).length > 0) return [insee];
  const communes = territory.named(name, territory.communesOfPostcode(code));
  if (communes.length > 0) return communes.length === 1 ? communes : { communes };
  return code.length === 9 && territory.communesOfEpci(code).length > 0 ? [code] : "unknown";
}

function inDepartment(name: string, number: string, territory: Territory): Read {
  const department = territory.departmentOf(number);
  const communes = department ? territory.namedInDepartment(name, department) : [];
  if (communes.length > 0) return communes.length === 1 ? communes : { communes };
  return department !== undefined && territory.departmentOf(name) === department ? [department] : "unknown";
}

/** A département, a région (its départements); else a commune, if one only bears the name; else an EPCI by its whole name, or a country abroad. */
function byName(line: string, territory: Territory): Read {
  const department = territory.departmentOf(line);
  if (department) return [department];
  const area = (kind: AreaKind) =>
    searchPlaces(line, territory, 3, [kind]).filter(({ name }) => placeKey(name) === placeKey(line));
  const [region] = area("region");
  if (region) return territory.departments.filter(({ region: code }) => code === region.code).map(({ code }) => code);
  const communes = territory.namedAnywhere(line);
  if (communes.length === 1) return communes;
  if (communes.length > 1) return { communes };
  const [epci, other] = area("epci");
  if (epci) return other ? "unknown" : [epci.code];
  const country = countryOf(line);
  return country && isCountryAbroad(country) ? [country] : "unknown";
}
