const ASCII = /^[\0-\x7F]*$/;

/**
 * Capitals without accents or ligatures, compatibility forms undone: « Cœur d'Été » → "COEUR D'ETE", « ½ » → "1⁄2".
 * The one way in which two spellings meet; what is done with spaces, marks and articles afterwards is each room's own.
 * @example folded("Cœur") // "COEUR"
 */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().replace(/Œ/g, "OE").replace(/Æ/g, "AE");
}

/** {@link folded} in small letters, for search and for words of headings: « Cœur » → "coeur". */
export const foldedSmall = (text: string): string => folded(text).toLowerCase();
