import type { Meaning } from "../columns/purchases";
import { knownWord, wordsOf } from "../cells/words";
import { FOOD } from "./words/food";
import { GOODS } from "./words/goods";
import { MONEY } from "./words/money";
import { PAPERS } from "./words/papers";
import { PARTIES } from "./words/parties";
import { PLACES } from "./words/places";
import { TIMES } from "./words/times";

const NAMED = Object.entries({ ...PARTIES, ...PLACES, ...MONEY, ...TIMES, ...GOODS, ...PAPERS, ...FOOD }) as [
  Meaning,
  NonNullable<(typeof PARTIES)[Meaning]>,
][];

const VOCABULARY: readonly {
  readonly meaning: Meaning;
  readonly words: readonly string[];
  readonly weight: number;
}[] = NAMED.flatMap(([meaning, { phrases }]) =>
  phrases.map(([words, weight]) => ({ meaning, words: words.split(" "), weight })),
);

/** A text that holds none of these words names no meaning: most cells of a table, looked at as its header might be. */
const FIRST_WORDS = new Set(VOCABULARY.map(({ words: [first] }) => first));

const against = new Map(
  NAMED.flatMap(([meaning, { against: words }]) =>
    words === undefined ? [] : [[meaning, new Set(words.split(" "))] as const],
  ),
);

/** Words of amount columns (`amountHeaders.ts` weighs them), known here so that typing faults in them are mended too. */
const AMOUNT_WORDS =
  "montant amount prix price depense total somme sum valeur value cout cost debit paye mandate realise engage facture liquide verse accorde spend expenditure betrag bedrag payment paiement mnt mt ht ttc htva tvac hors taxe taxes excl incl excluding including net gross unitaire demande vote quantite eur chf gbp achat chiffre affaires ligne line";

const knownWords = new Set([
  ...VOCABULARY.flatMap((phrase) => phrase.words),
  ...[...against.values()].flatMap((words) => [...words]),
  ...AMOUNT_WORDS.split(" "),
]);

/** Words of a header, typing faults mended. */
export const headerWords = (text: string): string[] => wordsOf(text).map((word) => knownWord(word, knownWords));

/** How well the words of a header name each meaning, 0 to 1; meanings not named are absent. */
export function meaningsNamed(words: readonly string[]): Map<Meaning, number> {
  if (isCount(words) || !words.some((word) => FIRST_WORDS.has(word))) return new Map();
  const held = new Set(words);
  const scores = new Map<Meaning, number>();
  for (const phrase of VOCABULARY) {
    if (!phrase.words.every((word) => held.has(word))) continue;
    const score = phrase.weight * (0.6 + 0.4 * (phrase.words.length / held.size));
    if (score > (scores.get(phrase.meaning) ?? 0)) scores.set(phrase.meaning, score);
  }
  for (const [meaning, score] of scores) {
    const contrary = against.get(meaning);
    if (contrary && words.some((word) => contrary.has(word) && !isNeeded(meaning, word, held)))
      scores.set(meaning, score * 0.4);
  }
  return scores;
}

/** « Nombre de factures », « Nb de marchés », « Qté »: how many there are, whatever they are. */
export const isCount = (words: readonly string[]): boolean => COUNTS.has(words[0] ?? "");

const COUNTS = new Set(["nb", "nbr", "nbre", "nombre", "qte", "qty", "quantite", "quantity", "count"]);

/** "N° de marché" needs its "n": a contrary word that belongs to a phrase found whole is no objection. */
function isNeeded(meaning: Meaning, word: string, held: ReadonlySet<string>): boolean {
  return VOCABULARY.some(
    (phrase) =>
      phrase.meaning === meaning && phrase.words.includes(word) && phrase.words.every((part) => held.has(part)),
  );
}
