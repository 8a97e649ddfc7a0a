import { centsOfColumn } from "../actions/study/amounts";
import { rateOf, totalOf } from "../share/rate";
import type { Locality } from "../territory/places/place";
import type { Language } from "../texts/format";
import { localityNamed } from "../texts/localities";
import { textOf, wordKey, type Cell } from "./cells";
import { LANGUAGES } from "./functions";
import { askedWrongly, notKnown, wordsOf, wordsToChoose } from "./words";

type Cells = readonly (readonly Cell[])[];
type Part = "share" | "low" | "high";

/** Excel's own yes and no, and nothing at all, beside the words of both languages. */
const OTHER_ANSWERS: ReadonlyMap<string, Locality> = new Map([
  ["true", "yes"],
  ["false", "no"],
  ["", "unlocated"],
]);

/** Local / total (0 to 1), or one of its bounds, of amounts in euros (numbers, or texts as people write them) and the answers beside them. @throws FunctionRefusal */
export function localShareOf(amounts: Cells, answers: Cells, partText: string, language: Language): number {
  const part = partOf(partText, language);
  const [money, words] = [amounts.flat(), answers.flat()];
  if (money.length !== words.length)
    return askedWrongly("sizes", { amounts: money.length, answers: words.length }, language);
  const sums: Record<Locality, number> = { yes: 0, no: 0, check: 0, unlocated: 0 };
  centsOfColumn(money.map((value) => value ?? undefined)).forEach((cents, index) => {
    const word = textOf(words[index]);
    const locality = OTHER_ANSWERS.get(word.toLowerCase()) ?? localityNamed(word);
    // Whole columns are chosen with their titles.
    if (cents === 0 || (index === 0 && cents === undefined && !locality)) return;
    if (cents === undefined) return askedWrongly("amount", { row: index + 1, text: textOf(money[index]) }, language);
    if (!locality) return askedWrongly("answer", { row: index + 1, text: textOf(words[index]) }, language);
    sums[locality] += cents;
  });
  return chosen(part, sums, language);
}

function partOf(text: string, language: Language): Part {
  if (text === "") return "share";
  for (const each of LANGUAGES) {
    const measure = (["share", "low", "high"] as const).find(
      (part) => wordKey(wordsOf(each).parts[part]) === wordKey(text),
    );
    if (measure) return measure;
  }
  const choices = wordsToChoose(wordsOf(language).parts, language);
  return askedWrongly("part", { text, choices }, language);
}

function chosen(part: Part, cents: Readonly<Record<Locality, number>>, language: Language): number {
  const rate = rateOf(cents);
  if (!rate.ok) return notKnown(rate.reason === "totalNotPositive" ? "total" : "outside", {}, language);
  return part === "share" ? cents.yes / totalOf(cents) : rate[part];
}
