import { onceEach } from "../../ground/counts";
import { countryOf, countryOfTown } from "./countries";
import { cityOfCedex, placeKey } from "./names";
import type { Territory } from "../territory";

/** What a cell of towns holds: « 62000 ARRAS », « Arras, Pas-de-Calais », « Tournai (Belgique) », « ARRAS / LILLE ». */
export interface TownCell {
  /** Without CEDEX, code, département or country. */
  readonly town: string;
  readonly cedex: boolean;
  /** A code written beside the town, as typed. */
  readonly code?: string | undefined;
  /** Code of a département written beside the town. */
  readonly department?: string | undefined;
  readonly country?: string | undefined;
  /** Two towns or more. */
  readonly several?: readonly string[] | undefined;
}

/** Letters alone, as most cells hold: nothing to part. */
const ONE_TOWN = /^[\p{L}'’.-]+(?: [\p{L}'’.-]+)*$/u;
const BETWEEN = /\s*[/;|&+,\r\n]\s*|\s+[-–—]\s+/;
/** Tried after the marks: « Maine et Loire », « ARC ET SENANS » are one. */
const AND = /\s+(?:et|ou|and)\s+/i;
const CODE_BEFORE = /^((?:[A-Z]{1,2}[-. ]{0,2})?\d{4,5}(?:\.0+)?)\b[ ,:-]*(\D.*)$/i;
const CODE_AFTER = /^(.*\p{L}.*?)[ ,:-]+((?:[A-Z]{1,2}-)?\d{5})$/iu;
const NUMBER_BEFORE = /^(\d{2,3}|2[AB])[ :-]+(\p{L}.*)$/iu;
const NUMBER_AFTER = /^(.*\p{L}.*?)[ :-]+(\d{2,3}|2[AB])$/iu;
/** Towns with arrondissements: « PARIS 16 » is no département, « PARIS 75 » is. */
const OWN_NUMBER: Readonly<Record<string, string>> = { PARIS: "75", LYON: "69", MARSEILLE: "13" };

interface Pieces {
  parts: string[];
  code?: string | undefined;
  department?: string | undefined;
  country?: string | undefined;
}

/** Parts a cell of towns into what it says. */
export function readTownCell(cell: string, territory: Territory): TownCell {
  const text = cell.trim();
  if (text === "" || (ONE_TOWN.test(text) && !BETWEEN.test(text) && !AND.test(text))) return withoutCedex(text);
  const pieces = piecesOf(text, territory);
  const { code, department, country, parts } = pieces;
  const towns =
    parts.length > 1
      ? onceEach(
          parts.filter((part) => isTown(part, territory)),
          placeKey,
        )
      : [];
  const whole = isTown(text, territory);
  const town = towns.length === 1 && !whole ? towns[0]! : parts.length > 1 && whole ? text : parts.join(" ");
  const several = towns.length > 1 && !whole ? towns : undefined;
  return { ...withoutCedex(several ? text : town), code, department, country, several };
}

function withoutCedex(text: string): Pick<TownCell, "town" | "cedex"> {
  const city = cityOfCedex(text);
  return { town: city ?? text, cedex: city !== undefined };
}

const isTown = (text: string, territory: Territory): boolean => {
  const { town } = withoutCedex(text);
  return territory.namedAnywhere(town).length > 0 || countryOfTown(town) !== undefined;
};

function piecesOf(text: string, territory: Territory): Pieces {
  const pieces: Pieces = { parts: [] };
  const inBrackets = /^(.*\S)\s*[([]([^)\]]+)[)\]]$/.exec(text);
  for (const part of (inBrackets?.[2] ?? "").split(BETWEEN)) takeArea(part, pieces, territory);
  const area = pieces.department ?? pieces.country ?? pieces.code;
  for (const part of (area === undefined ? text : (inBrackets?.[1] ?? text)).split(BETWEEN)) {
    const isFirst = pieces.parts.length === 0;
    if (part === "" || takeArea(part, pieces, territory, isFirst)) continue;
    const name = takeNumber(part, pieces, territory);
    pieces.parts.push(...joined(name, territory));
  }
  return pieces;
}

/** « Arras et Lens » are two; « ST PIERRE ET MIQUELON », of which one alone is a town, is one name. */
function joined(name: string, territory: Territory): readonly string[] {
  const parts = AND.test(name) && !isTown(name, territory) ? name.split(AND) : [];
  return parts.length > 0 && parts.every((part) => isTown(part, territory)) ? parts : [name];
}

/** A part that is a département, a country or a code, and no town; a name that stands first is a town's. */
function takeArea(part: string, pieces: Pieces, territory: Territory, isFirst = false): boolean {
  const isName = /\p{L}{3}/u.test(part);
  if (isName && isFirst) return false;
  if (/^(?:[A-Z]{1,2}[-. ]{0,2})?\d{4,5}$/i.test(part)) return (pieces.code ??= part) === part;
  const department = part.length > 1 ? territory.departmentOf(part) : undefined;
  if (department) return (pieces.department ??= department) === department;
  const country = part.length > 2 ? countryOf(part) : undefined;
  if (country) return (pieces.country ??= country) === country;
  return isName && territory.regions.some(({ name }) => placeKey(name) === placeKey(part));
}

/** « 62000 ARRAS », « 62 ARRAS », « ARRAS 62 »: what is left is the town. */
function takeNumber(part: string, pieces: Pieces, territory: Territory): string {
  const [, before, town] = CODE_BEFORE.exec(part) ?? [];
  if (before && town) return (pieces.code ??= before) && town;
  const [, place, after] = CODE_AFTER.exec(part) ?? [];
  if (place && after) return (pieces.code ??= after) && place;
  const [, first, second] = NUMBER_BEFORE.exec(part) ?? [];
  const [, third, fourth] = NUMBER_AFTER.exec(part) ?? [];
  const name = second ?? third ?? "";
  const number = territory.departmentOf(first ?? fourth ?? "");
  const own = OWN_NUMBER[placeKey(name)];
  if (!number || (own !== undefined && own !== number)) return part;
  pieces.department ??= number;
  return name;
}
