import { countryOf } from "./countries";
import type { PlaceHints } from "./place";
import {
  departmentsOfPrefix,
  isArmy,
  isMonegasque,
  readPostcode,
  type OneCode,
  type WrittenPostcode,
} from "./postcodes";
import { readTownCell, type TownCell } from "./townCell";
import { withTextsRead } from "./textPlaces";
import type { Territory } from "../territory";

/** Whether the cells of a column are postcodes or INSEE codes: decided for the whole column (see `decideCodeKind`). */
export type CodeKind = "postcode" | "insee";
/** What is known of the columns that the hints come from. */
export interface ColumnKinds {
  readonly postcode?: CodeKind | undefined;
  readonly insee?: CodeKind | undefined;
  /** Most codes of the postcodes' column have five French digits: four digits alone are then a French code that lost its zero. */
  readonly mostlyFive?: boolean | undefined;
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
  /** Countries whose codes have as many digits, when nothing else says that the padded code is French. */
  readonly otherCountries?: readonly string[] | undefined;
  /** Five digits that no ordinary postcode bears: a CEDEX, or an error. */
  readonly special?: string | undefined;
  readonly army: boolean;
  readonly monaco: boolean;
  /** « 2B240 ». */
  readonly corsican?: string | undefined;
  /** Two postcodes or more in a cell. */
  readonly codes?: readonly OneCode[] | undefined;
  /** Two towns or more in a cell. */
  readonly towns?: readonly string[] | undefined;
  /** Town, without its CEDEX. */
  readonly town: string;
  readonly cedex: boolean;
  readonly department?: string | undefined;
  /** The département that another cell tells, when it is not the same. */
  readonly otherDepartment?: string | undefined;
  /** What the postcode's cell holds, as typed. */
  readonly typed: string;
  /** Read in the supplier's own cell: certain only where the town agrees with its code. */
  readonly fromName: boolean;
}

export function cluesOf(given: PlaceHints, territory: Territory, kinds: ColumnKinds): Clues {
  const hints = withTextsRead(given, territory);
  const { codeCell, inseeCell } = cellsByKind(hints, kinds);
  const inCodes = readPostcode(codeCell);
  const label = "label" in inCodes ? inCodes.label : "";
  const cell = readTownCell((hints.commune ?? "").trim() || label, territory);
  const written = cell.code !== undefined && isSilent(inCodes) ? readPostcode(cell.code) : inCodes;
  const country = countryTold(hints, written, cell);
  const vatCountry = foreignVat(hints.vatNumber);
  const home = country ?? kinds.homeCountry ?? "FR";
  const digits = "digits" in written ? written.digits : undefined;
  const french =
    digits !== undefined && home === "FR" ? frenchCode(digits, vatCountry === undefined, territory) : NO_CODE;
  const inColumn = hints.department ? territory.departmentOf(hints.department) : undefined;
  const isProven = country === "FR" || (kinds.mostlyFive === true && cell.town === "");
  return {
    ...french,
    country,
    foreign: foreignCode(written, home),
    vatCountry,
    insee: inseeCode(inseeCell, territory),
    otherCountries: french.padded && !isProven ? FOUR_DIGITS : undefined,
    corsican: written.kind === "corsican" ? written.code : undefined,
    codes: written.kind === "several" ? written.codes : undefined,
    towns: cell.several,
    town: cell.town,
    cedex: cell.cedex || readTownCell(label, territory).cedex,
    department: inColumn ?? cell.department,
    otherDepartment: inColumn !== undefined && cell.department !== inColumn ? cell.department : undefined,
    typed: codeCell.trim() || (cell.code ?? ""),
    fromName: given !== hints && !given.address,
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

/** Nothing that a code written in the town's cell would contradict. */
const isSilent = ({ kind }: WrittenPostcode): boolean => kind === "empty" || kind === "words" || kind === "broken";

function countryTold({ country }: PlaceHints, written: WrittenPostcode, cell: TownCell): string | undefined {
  const inColumn = country ? countryOf(country) : undefined;
  return inColumn ?? ("french" in written && written.french ? "FR" : cell.country);
}

function foreignCode(written: WrittenPostcode, home: string): Clues["foreign"] {
  if (written.kind === "foreign") return written;
  return "digits" in written && home !== "FR" ? { country: home, postcode: written.digits } : undefined;
}

/** Countries of Europe whose postcodes are four digits, neighbours first. */
const FOUR_DIGITS = ["BE", "LU", "CH", "AT", "BG", "CY", "DK", "HU", "LI", "LV", "NL", "NO", "PT", "SI"];

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

function foreignVat(vatNumber = ""): string | undefined {
  if (vatNumber === "") return undefined;
  const prefix = /^\s*([A-Z]{2})[\s.]*[0-9A-Z]{2}/i.exec(vatNumber);
  const country = prefix && /\d{4}/.test(vatNumber.replace(/[\s.]/g, "")) ? countryOf(prefix[1] ?? "") : undefined;
  return country === "FR" ? undefined : country;
}
