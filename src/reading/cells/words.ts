import { foldedSmall } from "../../ground/folding";
import { distance } from "fastest-levenshtein";

const LINK_WORDS = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "d",
  "l",
  "a",
  "of",
  "the",
  "et",
  "en",
  "au",
  "aux",
  "par",
  "pour",
  "and",
  "in",
  "to",
  "by",
]);

/** Small letters without accents, invisible marks or letters lost before us (U+FFFD). */
export const plain = (text: string): string => foldedSmall(text).replace(/[\ufffd\u200b\ufeff]/g, "");

/** Words of a header: "prix_HT", "nomBeneficiaire" and "N° de SIRET" give prix ht, nom beneficiaire, n siret. */
export function wordsOf(text: string): string[] {
  const spaced = plain(text.replace(/([a-zà-ÿ\d])([A-Z])/g, "$1 $2").replace(/[€£]/g, " eur "));
  return spaced.split(/[^a-z0-9%#]+/).filter((word) => word !== "" && !LINK_WORDS.has(word));
}

/** The known word that a buyer meant: itself, its singular, or the nearest one within a typing fault; else the word as typed. */
export function knownWord(word: string, known: ReadonlySet<string>): string {
  if (known.has(word)) return word;
  const singular = word.replace(/(?:s|x)$/, "");
  if (known.has(singular)) return singular;
  if (word.length < 5 || /\d/.test(word)) return word;
  const tolerance = word.length >= 8 ? 2 : 1;
  let best = word;
  let bestDistance = tolerance + 1;
  for (const candidate of known) {
    if (candidate.length < 5 || Math.abs(candidate.length - word.length) > tolerance || candidate[0] !== word[0])
      continue;
    const apart = swapsTwoLetters(word, candidate) ? 1 : distance(word, candidate);
    if (apart < bestDistance) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

/** "amuont" for "amount". */
function swapsTwoLetters(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 && word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2)
  );
}
