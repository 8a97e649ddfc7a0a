import { countryOf } from "./countries";
import { cityOfCedex } from "./names";
import type { PlaceHints } from "./place";
import { departmentsOfPrefix, isArmy, isMonegasque, readPostcode } from "./postcodes";
import type { Territory } from "../territory";

/** Whether the cells of a column are postcodes or INSEE codes: decided for the whole column (see `decideCodeKind`). */
export type CodeKind = "postcode" | "insee";
/** What is known of the columns that the hints come from. */
export interface ColumnKinds {
  readonly postcode?: CodeKind | undefined;
  readonly insee?: CodeKind | undefined;
  /** ISO code of the buyer's country, in which a code without a country is read; France when absent. */
  readonly homeCountry?: string | undefined;
}

/** The hints of one line, read once. */
export interface Clues {
  readonly country?: string | undefined;
  /** A country told by the form of the postcode. */
  readonly foreign?: { readonly country: string; readonly postcode: string } | undefined;
  /** Prefix of a foreign VAT number. */
  readonly vatCountry?: string | undefined;
  readonly insee?: string | undefined;
  /** A French postcode that exists. */
  readonly postcode?: string | undefined;
  /** A zero put back before four digits. */
  readonly padded: boolean;
  /** Five digits that no ordinary postcode bears: a CEDEX, or an error. */
  readonly special?: string | undefined;
  readonly army: boolean;
  readonly monaco: boolean;
  /** « 2B240 ». */
  readonly corsican?: string | undefined;
  /** Town, without its CEDEX. */
  readonly town: string;
  readonly cedex: boolean;
  readonly department?: string | undefined;
  /** What the postcode's cell holds, as typed. */
  readonly typed: string;
}

export function cluesOf(hints: PlaceHints, territory: Territory, kinds: ColumnKinds): Clues {
  const country = hints.country ? countryOf(hints.country) : undefined;
  const { codeCell, inseeCell } = cellsByKind(hints, kinds);
  const written = readPostcode(codeCell);
  const vatCountry = foreignVat(hints.vatNumber);
  const home = country ?? kinds.homeCountry ?? "FR";
  const typedTown = (hints.commune ?? "").trim();
  const label = "label" in written ? written.label : "";
  const city = cityOfCedex(typedTown || label);
  const digits = "digits" in written ? written.digits : undefined;
  const french =
    digits !== undefined && home === "FR" ? frenchCode(digits, vatCountry === undefined, territory) : NO_CODE;
  return {
    country,
    foreign:
      written.kind === "foreign"
        ? written
        : digits !== undefined && home !== "FR"
          ? { country: home, postcode: digits }
          : undefined,
    vatCountry,
    insee: inseeCode(inseeCell, territory),
    postcode: french.postcode,
    padded: french.padded,
    special: french.special,
    army: french.army,
    monaco: french.monaco,
    corsican: written.kind === "corsican" ? written.code : undefined,
    town: townOf(city ?? (typedTown || label)),
    cedex: city !== undefined || cityOfCedex(label) !== undefined,
    department: hints.department ? territory.departmentOf(hints.department) : undefined,
    typed: codeCell.trim(),
  };
}

function cellsByKind(
  { postcode = "", insee = "" }: PlaceHints,
  kinds: ColumnKinds,
): { codeCell: string; inseeCell: string } {
  if (kinds.postcode === "insee" && insee === "") return { codeCell: "", inseeCell: postcode };
  if (kinds.insee === "postcode" && postcode === "") return { codeCell: insee, inseeCell: "" };
  return { codeCell: postcode, inseeCell: insee };
}

type FrenchCode = Pick<Clues, "postcode" | "padded" | "special" | "army" | "monaco">;
const NO_CODE: FrenchCode = { padded: false, army: false, monaco: false };

function frenchCode(digits: string, mayPad: boolean, territory: Territory): FrenchCode {
  const padded = digits.length === 4;
  if (padded && !mayPad) return NO_CODE;
  const postcode = padded ? `0${digits}` : digits;
  if (territory.communesOfPostcode(postcode).length > 0) return { postcode, padded, army: false, monaco: false };
  if (padded) return NO_CODE;
  return {
    padded,
    special: departmentsOfPrefix(postcode).length > 0 ? postcode : undefined,
    army: isArmy(postcode),
    monaco: isMonegasque(postcode),
  };
}

/** An INSEE code that exists, its lost zero put back. */
function inseeCode(cell: string, territory: Territory): string | undefined {
  if (cell === "") return undefined;
  const text = cell
    .replace(/[\s'’]+/g, "")
    .replace(/[.,]0*$/, "")
    .toUpperCase();
  const code = /^\d{4}$/.test(text) ? `0${text}` : text;
  return territory.commune(code) ? code : undefined;
}

const townOf = (cell: string): string => cell.replace(/^(?:F-?)?\d{5}\b[ ,-]*/, "").trim();

function foreignVat(vatNumber = ""): string | undefined {
  if (vatNumber === "") return undefined;
  const found = /^\s*([A-Z]{2})[\s.]*[0-9A-Z]{2}/i.exec(vatNumber);
  const country = found && /\d{4}/.test(vatNumber.replace(/[\s.]/g, "")) ? countryOf(found[1] ?? "") : undefined;
  return country === "FR" ? undefined : country;
}
