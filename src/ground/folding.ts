import { remembered } from "./memo";

const ASCII = /^[\0-\x7F]*$/;

/**
 * Capitals without accents or ligatures, compatibility forms undone: « Cœur d'Été » → "COEUR D'ETE", « ½ » → "1⁄2".
 * The one way in which two spellings meet; what is done with spaces, marks and articles afterwards is each room's own.
 * Letter by letter: a whole text put in another normal form would take two bytes a letter, and each later pass twice the time.
 * @example folded("Cœur") // "COEUR"
 */
export function folded(text: string): string {
  const capitals = text.toUpperCase();
  return ASCII.test(capitals) ? capitals : capitals.replace(/[^\0-\x7F]/gu, foldedLetter);
}

const foldedLetter = remembered((letter: string): string =>
  letter.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().replace("Œ", "OE").replace("Æ", "AE"),
);

/** {@link folded} in small letters, for search and for words of headings: « Cœur » → "coeur". */
export const foldedSmall = (text: string): string => folded(text).toLowerCase();
