/** What a cell of postcodes holds, before any table is looked up. */
export type WrittenPostcode =
  | { readonly kind: "empty" }
  /** Five digits; `label` is the town written after them. */
  | { readonly kind: "five"; readonly digits: string; readonly label: string }
  /** A zero may have been lost: `digits` has four. */
  | { readonly kind: "four"; readonly digits: string; readonly label: string }
  /** « 2B240 »: Corsica, typed as an INSEE code. */
  | { readonly kind: "corsican"; readonly code: string; readonly label: string }
  /** The country is certain from the form (« B-7000 », « SW1A 2AA »). */
  | { readonly kind: "foreign"; readonly country: string; readonly postcode: string }
  /** Words only, a CEDEX label among them. */
  | { readonly kind: "words"; readonly label: string }
  /** Digits that are no postcode (« 38 51 »). */
  | { readonly kind: "broken"; readonly text: string };

/** Letters put before a postcode to say its country; those of road vehicles and of VAT both occur. */
const PREFIXES: Readonly<Record<string, string>> = {
  A: "AT",
  AT: "AT",
  B: "BE",
  BE: "BE",
  CH: "CH",
  D: "DE",
  DE: "DE",
  DK: "DK",
  E: "ES",
  ES: "ES",
  GB: "GB",
  I: "IT",
  IT: "IT",
  L: "LU",
  LU: "LU",
  MC: "MC",
  NL: "NL",
  P: "PT",
  PL: "PL",
  PT: "PT",
  S: "SE",
  SE: "SE",
  UK: "GB",
};
const BRITISH = /^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;
const DUTCH = /^[1-9]\d{3} ?[A-Z]{2}$/;

/** Reads a cell of postcodes: « 91 160 », « 91160.0 », « F-62000 », « 62000 Arras », number 8230, « B-7000 ». */
export function readPostcode(cell: string): WrittenPostcode {
  if (/^[1-9]\d{4}$|^0[1-9]\d{3}$/.test(cell)) return { kind: "five", digits: cell, label: "" };
  const text = cell
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .replace(/^['’ ]+/, "")
    .replace(/[.,]0*$/, "")
    .trim();
  if (text === "" || /^[-#0]+$|^N\/?A$|^#N\/A$/i.test(text)) return { kind: "empty" };
  const upper = text.toUpperCase();
  if (BRITISH.test(upper)) return { kind: "foreign", country: "GB", postcode: spaced(upper) };
  if (DUTCH.test(upper)) return { kind: "foreign", country: "NL", postcode: upper };
  const prefixed = /^([A-Z]{1,2})[-. ]{1,2}(\d[\d -]{2,7})\b/.exec(upper);
  const country = prefixed && PREFIXES[prefixed[1] ?? ""];
  if (country) return { kind: "foreign", country, postcode: (prefixed[2] ?? "").trim() };
  return readFrench(text.replace(/^(?:FR?)[-. ]?(?=\d)/i, ""));
}

function readFrench(text: string): WrittenPostcode {
  const corsican = /^(2[AB])[ .]?(\d{3})\b[ ,-]*(.*)$/i.exec(text);
  if (corsican)
    return { kind: "corsican", code: `${corsican[1]}${corsican[2]}`.toUpperCase(), label: corsican[3] ?? "" };
  const five = /^(\d[ .]?\d[ .]?\d[ .]?\d[ .]?\d)(?!\d)[ ,-]*(.*)$/.exec(text);
  if (five && !/^\d/.test(five[2] ?? ""))
    return { kind: "five", digits: (five[1] ?? "").replace(/\D/g, ""), label: five[2] ?? "" };
  const four = /^(\d{4})(?!\d)[ ,-]*(\D*)$/.exec(text);
  if (four) return { kind: "four", digits: four[1] ?? "", label: four[2] ?? "" };
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
