import { locate } from "../territory/places/locate";
import type { Place, PlaceHints } from "../territory/places/place";
import type { Territory } from "../territory/territory";
import { textOf, type Cell } from "./cells";

/** A place as the formula gives it, and where it is. */
export interface AskedPlace {
  /** As written, cells joined. */
  readonly text: string;
  readonly place: Place;
}

/** Pieces of a place, one cell or one text: each is "" when absent. */
interface Pieces {
  readonly code: string;
  readonly town: string;
  readonly department: string;
}

const FRENCH_CODE = /^(?:F[R]?[-. ]?)?(\d{4,5}|2[AB] ?\d{3})$/i;
const DEPARTMENT_NUMBER = /^(?:\d{1,3}|2[AB])$/i;

/** Reads a place written in one cell, or over several (postcode, town, département in any order). */
export function askedPlace(cells: readonly (readonly Cell[])[], territory: Territory): AskedPlace {
  const texts = cells
    .flat()
    .map(textOf)
    .filter((text) => text !== "");
  const [only = ""] = texts;
  return {
    text: texts.join(" "),
    place: texts.length > 1 ? fromPieces(overCells(texts), territory) : placeWritten(only, territory),
  };
}

/** « 62000 Arras », « Arras (62) », « commune:62041 », « Pas-de-Calais », « B-7000 Mons », « 12 rue du Bac, 62000 ARRAS ». */
export function placeWritten(text: string, territory: Territory): Place {
  const insee = /^(?:commune|town|insee)\s*:\s*(\w{5})$/i.exec(text)?.[1];
  if (insee) return locate({ insee }, territory);
  const withDepartment = /^(.*\S)\s*\(([^)]+)\)$/.exec(text);
  if (withDepartment && territory.departmentOf(withDepartment[2] ?? ""))
    return fromPieces({ code: "", town: withDepartment[1] ?? "", department: withDepartment[2] ?? "" }, territory);
  const french = /^(?:F[R]?[-. ]?)?(\d{4,5}|2[AB] ?\d{3})(?!\d)[ ,-]*(\D*)$/i.exec(text);
  if (french) return fromPieces({ code: french[1] ?? "", town: french[2] ?? "", department: "" }, territory);
  return /\d/.test(text) ? withDigits(text, territory) : named(text, territory);
}

function overCells(texts: readonly string[]): Pieces {
  const code = texts.find((text) => FRENCH_CODE.test(text)) ?? "";
  const department = texts.find((text) => DEPARTMENT_NUMBER.test(text)) ?? "";
  return { code, department, town: texts.filter((text) => text !== code && text !== department).join(" ") };
}

/**
 * 3,150 numbers are a postcode and the INSEE code of another place. Bare, they are read as postcodes, which suppliers' files hold; the town decides
 * when it is said, and « commune:62041 » always means the INSEE code.
 */
function fromPieces({ code, town, department }: Pieces, territory: Territory): Place {
  const hints: PlaceHints = { commune: town, department };
  if (code === "") return locate(hints, territory);
  const served = territory.communesOfPostcode(code);
  const insee = territory.commune(code.toUpperCase())?.code;
  const isInsee =
    insee !== undefined &&
    (town === ""
      ? served.length === 0
      : territory.named(town, served).length === 0 && territory.named(town, [insee]).length > 0);
  return locate({ ...hints, ...(isInsee ? { insee: code } : { postcode: code }) }, territory);
}

/** A département's number, a code of another country, or a whole address. */
function withDigits(text: string, territory: Territory): Place {
  const department = territory.departmentOf(text);
  if (department) return locate({ department }, territory);
  const asCode = locate({ postcode: text }, territory);
  return asCode.level === "none"
    ? locate({ address: text, ...(/\d/.test(text.slice(0, 1)) ? {} : { commune: text }) }, territory)
    : asCode;
}

/** A commune before the département of the same name. */
function named(text: string, territory: Territory): Place {
  const department = territory.departmentOf(text);
  return department && territory.namedAnywhere(text).length === 0
    ? locate({ department }, territory)
    : locate({ commune: text }, territory);
}
