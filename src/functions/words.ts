import { FunctionRefusal } from "../actions/host";
import { functions as english } from "../texts/en/functions";
import type { Language } from "../texts/format";
import { functions as french } from "../texts/fr/functions";
import { say, type Values } from "../texts/say";
import type { Catalogue } from "../texts/text";
import { quotes } from "../texts/join";

export type FunctionWords = Catalogue<typeof french>;

export function wordsOf(language: Language): FunctionWords {
  return language === "fr" ? french : english;
}

/** Words that a formula may hold, as a refusal lists them. */
export function wordsToChoose(words: Readonly<Record<string, string>>, language: Language): string {
  const [open, close] = quotes(language);
  return Object.values(words)
    .map((word) => `${open}${word}${close}`)
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
