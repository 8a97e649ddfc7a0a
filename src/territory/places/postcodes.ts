import { onceEach } from "../../ground/counts";

/** What a cell of postcodes holds, before any table is looked up. */
export type WrittenPostcode =
  | { readonly kind: "empty" }
  /** Five digits; `label` is the town written after them; `french`: « F- » stands before. */
  | { readonly kind: "five"; readonly digits: string; readonly label: string; readonly french: boolean }
  /** A zero may have been lost: `digits` has four. */
  | { readonly kind: "four"; readonly digits: string; readonly label: string; readonly french: boolean }
  /** « 2B240 »: Corsica, typed as an INSEE code. */
  | { readonly kind: "corsican"; readonly code: string; readonly label: string }
  /** The country is certain from the form (« B-7000 », « SW1A 2AA »). */
  | { readonly kind: "foreign"; readonly country: string; readonly postcode: string; readonly label: string }
  /** Two codes or more that are not the same: « 62000 / 59000 ». */
  | { readonly kind: "several"; readonly codes: readonly OneCode[]; readonly text: string }
  /** Words only, a CEDEX label among them. */
  | { readonly kind: "words"; readonly label: string }
  /** Digits that are no postcode (« 38 51 »). */
  | { readonly kind: "broken"; readonly text: string };
export type OneCode = Extract<WrittenPostcode, { readonly kind: "five" | "four" | "corsican" | "foreign" }>;

/** Letters put before a postcode to say its country, those of road vehicles and of VAT both occur; with the digits that the country's codes have. */
const PREFIXES: Readonly<Record<string, readonly [country: string, ...digits: readonly number[]] | undefined>> = {
  A: ["AT", 4],
  AT: ["AT", 4],
  B: ["BE", 4],
  BE: ["BE", 4],
  CH: ["CH", 4],
  D: ["DE", 5],
  DE: ["DE", 5],
  DK: ["DK", 4],
  E: ["ES", 5],
  ES: ["ES", 5],
  I: ["IT", 5],
  IT: ["IT", 5],
  L: ["LU", 4],
  LU: ["LU", 4],
  MC: ["MC", 5],
  NL: ["NL", 4],
  P: ["PT", 4, 7],
  PL: ["PL", 5],
  PT: ["PT", 4, 7],
  S: ["SE", 5],
  SE: ["SE", 5],
};
const DIGITS = new Map(Object.values(PREFIXES).flatMap((form) => (form ? [[form[0], form.slice(1)] as const] : [])));

/** Whether a country's postcodes may have so many digits; true where that is not known here. */
export const mayHaveDigits = (country: string, digits: number): boolean =>
  DIGITS.get(country)?.includes(digits) ?? true;

const BRITISH = /^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;
const DUTCH = /^(?:NL[- ]?)?([1-9]\d{3} ?[A-Z]{2})$/;
/** Between two codes of one cell; a comma, a blank or a hyphen only where five digits stand on both sides. */
const BETWEEN_CODES =
  /\s*[/;|&+]\s*|\s+(?:et|ou|and|or|-|–)\s+|\s*,\s*(?=[A-Z]{0,2}[- ]?\d{4,5}\b)|(?<=\b\d{5})[ -](?=\d{5}\b)/i;
/** Digits of two codes of four. */
const TWO_CODES = 8;

/** Reads a cell of postcodes: « 91 160 », « 91160.0 », « F-62000 », « 62000 Arras », number 8230, « B-7000 », « L8211 », « 62000 / 59000 ». */
export function readPostcode(cell: string): WrittenPostcode {
  if (/^[1-9]\d{4}$|^0[1-9]\d{3}$/.test(cell)) return { kind: "five", digits: cell, label: "", french: false };
  const text = cell
    .replace(/[\r\n]+/g, " / ")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .replace(/^['’ ]+/, "")
    .replace(/[.,]0*$/, "")
    .trim();
  if (text === "" || /^[-#0]+$|^N\/?A$|^#N\/A$/i.test(text)) return { kind: "empty" };
  return severalCodes(text) ?? readOne(text);
}

/** Two codes that differ; the same one written twice is one. */
function severalCodes(text: string): WrittenPostcode | undefined {
  if (text.replace(/\D/g, "").length < TWO_CODES) return undefined;
  const parts = text.split(BETWEEN_CODES).filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const codes = onceEach(parts.map(readOne).filter(isCode), codeKey);
  return codes.length > 1 ? { kind: "several", codes, text } : codes[0];
}

function codeKey(code: OneCode): string {
  if (code.kind === "foreign") return `${code.country} ${code.postcode}`;
  return code.kind === "corsican" ? code.code : code.digits;
}

const isCode = (written: WrittenPostcode): written is OneCode =>
  written.kind === "five" || written.kind === "four" || written.kind === "corsican" || written.kind === "foreign";

function readOne(text: string): WrittenPostcode {
  const upper = text.toUpperCase();
  if (BRITISH.test(upper)) return { kind: "foreign", country: "GB", postcode: spaced(upper), label: "" };
  const dutch = DUTCH.exec(upper)?.[1];
  if (dutch) return { kind: "foreign", country: "NL", postcode: dutch, label: "" };
  const bare = text.replace(/^FR?[-. ]{0,3}(?=\d)/i, "");
  if (bare !== text) return readFrench(bare, true);
  return withCountryBefore(text) ?? readFrench(text, false);
}

/** « B-7500 Tournai », « L8211 »: only when the digits are as many as that country's codes have. */
function withCountryBefore(text: string): WrittenPostcode | undefined {
  const [, letters = "", code = "", label = ""] = /^([A-Z]{1,2})[-. ]{0,3}(\d[\d -]*\d)\b[ ,-]*(.*)$/i.exec(text) ?? [];
  const [country = "", ...lengths] = PREFIXES[letters.toUpperCase()] ?? [""];
  const digits = code.replace(/\D/g, "").length;
  return lengths.includes(digits) ? { kind: "foreign", country, postcode: code, label } : undefined;
}

function readFrench(text: string, french: boolean): WrittenPostcode {
  const corsican = /^(2[AB])[ .]?(\d{3})\b[ ,-]*(.*)$/i.exec(text);
  if (corsican)
    return { kind: "corsican", code: `${corsican[1]}${corsican[2]}`.toUpperCase(), label: corsican[3] ?? "" };
  const five = /^(\d[ .]?\d[ .]?\d[ .]?\d[ .]?\d)(?!\d)[ ,-]*(.*)$/.exec(text);
  if (five && !/^\d/.test(five[2] ?? ""))
    return { kind: "five", digits: (five[1] ?? "").replace(/\D/g, ""), label: five[2] ?? "", french };
  const four = /^(\d{4})(?!\d)[ ,-]*(\D*)$/.exec(text);
  if (four) return { kind: "four", digits: four[1] ?? "", label: four[2] ?? "", french };
  return /\d/.test(text.replace(/\bcedex\b.*/i, "")) ? { kind: "broken", text } : { kind: "words", label: text };
}

const spaced = (postcode: string) => postcode.replace(/ ?(\d[A-Z]{2})$/, " $1");

/**
 * The départements that the first digits of a French postcode allow: for a CEDEX, which no table of ordinary postcodes holds.
 * Corsica: ordinary 200, 201 and CEDEX 203, 205, 207 are 2A; 202, 206 and CEDEX 204 are 2B. 970 is shared by CEDEX of Guadeloupe and the islands of the north.
 * Empty for the army (00…) and Monaco (98000 to 98099).
 */
export function departmentsOfPrefix(postcode: string): readonly string[] {
  const three = postcode.slice(0, 3);
  if (three.startsWith("20"))
    return "01357".includes(three.slice(2)) ? ["2A"] : "246".includes(three.slice(2)) ? ["2B"] : [];
  if (three === "970") return ["971", "977", "978"];
  if (three === "977" || three === "978") return ["974"];
  if (three.startsWith("97")) return "123456".includes(three.slice(2)) ? [three] : [];
  if (three.startsWith("98")) return ["984", "986", "987", "988"].includes(three) ? [three] : [];
  const two = three.slice(0, 2);
  return two >= "01" && two <= "95" ? [two] : [];
}

/** Postcodes of the principality, CEDEX included. */
export const isMonegasque = (postcode: string) => postcode.startsWith("980");

/** Army postcodes: their units may be anywhere. */
export const isArmy = (postcode: string) => postcode.startsWith("00");
