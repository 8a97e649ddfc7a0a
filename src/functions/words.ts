import { FunctionRefusal } from "../actions/host";
import { functions as english } from "../texts/en/functions";
import type { Language } from "../texts/format";
import { functions as french } from "../texts/fr/functions";
import { say, type Values } from "../texts/say";

export type FunctionWords = typeof french;

export function wordsOf(language: Language): FunctionWords {
  return language === "fr" ? french : english;
}

/** Words that a formula may hold, as a refusal lists them. */
export function wordsToChoose(words: Readonly<Record<string, string>>, language: Language): string {
  return Object.values(words)
    .map((word) => (language === "fr" ? `« ${word} »` : `“${word}”`))
    .join(", ");
}

type Reasons = FunctionWords["refusals"];

/** Shows as #VALUE!. @throws FunctionRefusal */
export function askedWrongly(reason: keyof Reasons["askedWrongly"], values: Values, language: Language): never {
  throw new FunctionRefusal("askedWrongly", say(wordsOf(language).refusals.askedWrongly[reason], values, language));
}

/** Shows as #N/A. @throws FunctionRefusal */
export function notKnown(reason: keyof Reasons["notKnown"], values: Values, language: Language): never {
  throw new FunctionRefusal("notKnown", say(wordsOf(language).refusals.notKnown[reason], values, language));
}
