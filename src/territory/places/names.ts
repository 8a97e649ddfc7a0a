import { distance } from "fastest-levenshtein";
import { folded } from "../../ground/folding";
import { lastKept } from "../../ground/memo";

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  SAINT: "ST",
  SAINTE: "STE",
  SAINTS: "STS",
  SAINTES: "STES",
  S: "SUR",
  SS: "SOUS",
};
const BRACKETS = /\([^)\n]*\)/g;
const ARTICLES = /^(?:L|LE|LA|LES) (?=.)/gm;

/** Words of a place's name in capitals, without accents, as La Poste writes them: « L'Haÿ-les-Roses » → « L HAY LES ROSES ». */
export const placeWords = lastKept((name: string): string =>
  isOneWord(name) ? name : placeLines(name.replace(/[\r\n]+/g, " ")),
);

/** « ARRAS »: already in its form, as most towns typed are. */
const isOneWord = (name: string): boolean => /^[A-Z]+$/.test(name) && ABBREVIATIONS[name] === undefined;

/** The same for many names, one a line: a pass over them all costs much less than a pass over each. */
function placeLines(names: string): string {
  return folded(names)
    .replace(/\bS\/S\b/g, "SS")
    .replace(/[^A-Z0-9\n]+/g, " ")
    .replace(/^ | $/gm, "")
    .replace(/\b(?:SAINTE?S?|SS?)\b/g, (word) => ABBREVIATIONS[word] ?? word)
    .replace(/^(PARIS|LYON|MARSEILLE) (?:0?[1-9]|1\d|20)(?:ER|E|EME)?(?: ARR\w*)?$/gm, "$1");
}

/** Words of many names at once, in their order. */
export const placesWords = (names: readonly string[]): string[] => placeLines(names.join("\n")).split("\n");

/** Keys of many names at once, in their order. */
export const placeKeys = (names: readonly string[]): string[] =>
  placeLines(names.join("\n")).replaceAll(" ", "").split("\n");

/** Key under which two spellings of a place's name meet. */
export const placeKey = (name: string) => placeWords(name).replaceAll(" ", "");

const withoutArticles = (words: string) => words.replace(ARTICLES, "").replaceAll(" ", "");

/** The same without its article: a second chance only, since « Vergné » and « La Vergne » (17) would meet. */
export const keyWithoutArticle = (name: string) => withoutArticles(placeWords(name));

/** The same without what stands between brackets: « ARRAS (62) », « Bors (Canton de Tude-et-Lavalette) », of which there are two in 16. */
export const looseKey = (name: string) => keyWithoutArticle(name.replace(BRACKETS, " "));
export const looseKeys = (names: readonly string[]): string[] =>
  withoutArticles(placeLines(names.join("\n").replace(BRACKETS, " "))).split("\n");

const LINKS = new Set([
  "L",
  "LE",
  "LA",
  "LES",
  "LEZ",
  "D",
  "DE",
  "DU",
  "DES",
  "ET",
  "EN",
  "AU",
  "AUX",
  "A",
  "SUR",
  "SOUS",
  "ILE",
  "ILES",
]);
const LONG_ENOUGH_TO_BE_CUT = 12;

/** Words of a name without articles and links. */
export const wordsThatCount = (name: string) =>
  placeWords(name)
    .split(" ")
    .filter((word) => !LINKS.has(word));

/** « BOULOGNE » begins « Boulogne-sur-Mer »; a whole name begins itself. */
export function beginsName(written: string, name: string): boolean {
  const words = wordsThatCount(name);
  return wordsThatCount(written).every((word, at) => word === words[at]);
}

/** Letters from which a name may differ by one, by two. */
const ONE_FAULT = 6,
  TWO_FAULTS = 10;

/** How alike two names are, by their words that count: the same, one the beginning of the other (labels are shortened or cut), misspelt, or not alike. Only fit for a choice among few. */
export function likeness(a: readonly string[], b: readonly string[]): "same" | "beginning" | "misspelt" | undefined {
  const [short, long] = a.join("").length <= b.join("").length ? [a, b] : [b, a];
  const [key, whole] = [short.join(""), long.join("")];
  if (key === "") return undefined;
  if (key === whole) return "same";
  const words = short.every((word, at) => word === long[at]);
  if (words || (key.length >= LONG_ENOUGH_TO_BE_CUT && whole.startsWith(key))) return "beginning";
  const allowed = key.length >= TWO_FAULTS ? 2 : key.length >= ONE_FAULT ? 1 : 0;
  return whole.length - key.length <= allowed && distance(key, whole) <= allowed ? "misspelt" : undefined;
}

/** « PROVINS CEDEX 2 » → « PROVINS »; undefined when the text bears no CEDEX. */
export function cityOfCedex(text: string): string | undefined {
  const at = text.search(/\bCEDEX\b/i);
  return at === -1
    ? undefined
    : text
        .slice(0, at)
        .replace(/[\s,-]+$/, "")
        .trim();
}
