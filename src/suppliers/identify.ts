import { sumOf } from "../ground/money";
/** What a cell of identifiers holds. `siren` is given only when it is valid. */
export type Identity =
  | { readonly kind: "siret"; readonly siret: string; readonly siren: string; readonly repaired?: true }
  | { readonly kind: "siren"; readonly siren: string; readonly repaired?: true }
  /** A French VAT number whose SIREN passes Luhn. */
  | { readonly kind: "vat"; readonly siren: string }
  | { readonly kind: "foreign"; readonly country: string; readonly number: string }
  | { readonly kind: "rna" | "ridet"; readonly number: string }
  /** Digits destroyed by a spreadsheet (« 8,03E+13 »). */
  | { readonly kind: "lost" }
  | { readonly kind: "invalid"; readonly text: string }
  | { readonly kind: "none" };

/** Reads a cell of identifiers: the kind is decided cell by cell, since one column holds several. */
export function identify(cell: string): Identity {
  const text = cell.trim();
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text)) return { kind: "lost" };
  const bare = text
    .replace(/^(\d[\d\s\u200b\ufeff]*)[.,]0*$/, "$1")
    .replace(/[\s.\-_/'’\u200b\ufeff]/g, "")
    .toUpperCase();
  if (bare === "" || /^0+$|^#?N\/?A$|^NEANT$/.test(bare)) return { kind: "none" };
  if (/^\d+$/.test(bare)) return ofDigits(bare, text);
  if (/^W\d[\dA-Z]\d{7}$/.test(bare)) return { kind: "rna", number: bare };
  return ofVat(bare) ?? (/\d/.test(bare) ? { kind: "invalid", text } : { kind: "none" });
}

function ofDigits(digits: string, text: string): Identity {
  if (digits.length === 14 && /0{8,}$/.test(digits)) return { kind: "lost" };
  if (digits.length === 14 && isSiret(digits)) return { kind: "siret", siret: digits, siren: digits.slice(0, 9) };
  if (digits.length === 9 && isSiren(digits)) return { kind: "siren", siren: digits };
  const padded = digits.padStart(14, "0");
  if ((digits.length === 12 || digits.length === 13) && isSiret(padded))
    return { kind: "siret", siret: padded, siren: padded.slice(0, 9), repaired: true };
  if (digits.length === 8 && isSiren(`0${digits}`)) return { kind: "siren", siren: `0${digits}`, repaired: true };
  return digits.length === 6 || digits.length === 7 ? { kind: "ridet", number: digits } : { kind: "invalid", text };
}

/** Countries whose VAT prefix is not their ISO code. */
const VAT_COUNTRIES: Readonly<Record<string, string>> = { EL: "GR", XI: "GB" };
const VAT_PREFIX =
  /^(AT|BE|BG|CH|CY|CZ|DE|DK|EE|EL|ES|FI|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)(?=[A-Z\d]*\d{4})[A-Z\d]{6,13}$/;

/** Monaco's numbers also begin with FR: their nine digits are no SIREN, so nothing is drawn from them. */
function ofVat(bare: string): Identity | undefined {
  const french = /^FR([A-HJ-NP-Z\d]{2})(\d{9})$/.exec(bare);
  if (french) {
    const [, key = "", siren = ""] = french;
    return isSiren(siren) && keyMatches(key, siren) ? { kind: "vat", siren } : { kind: "invalid", text: bare };
  }
  const foreign = VAT_PREFIX.exec(bare)?.[1];
  return foreign ? { kind: "foreign", country: VAT_COUNTRIES[foreign] ?? foreign, number: bare } : undefined;
}

/** A key of two digits is (12 + 3 × (SIREN mod 97)) mod 97; a key with a letter follows a rule that is not published: taken as it is. */
function keyMatches(key: string, siren: string): boolean {
  return /[A-Z]/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}

/** Luhn's rule on nine digits, not all zeros. */
export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && digits !== "000000000" && luhn(digits);

const LA_POSTE = "356000000";

/** Luhn on the SIREN and on the SIRET; La Poste's establishments: or the sum of their digits a multiple of 5. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (luhn(digits)) return true;
  return digits.startsWith(LA_POSTE) && sumOf(digits, Number) % 5 === 0;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at]) * ((digits.length - at) % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
