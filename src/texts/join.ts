import type { Language } from "./format";

/** A part may have nothing to say. */
type Part = string | false | undefined;

const told = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => {
    const text = part ? part.trim() : "";
    return text === "" ? [] : [text];
  });

/** Sentences one after the other; those that say nothing leave no gap. */
export function inSentences(parts: readonly Part[]): string {
  return told(parts).join(" ");
}

/** What parts two clauses of a sentence. */
export const BETWEEN_CLAUSES: Readonly<Record<Language, string>> = { fr: " ; ", en: "; " };

/** Parts of one sentence: « a ; b » in French, “a; b” in English; those that say nothing leave no sign. */
export function inClauses(parts: readonly Part[], language: Language): string {
  return told(parts).join(BETWEEN_CLAUSES[language]);
}

/** What opens and closes a name within a sentence. */
export const quotes = (language: Language): readonly [open: string, close: string] =>
  language === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];

/** A thing and what is said of it: « a : b » in French, “a: b” in English. */
export const saidOf = (thing: string | number, said: string | number, language: Language): string =>
  language === "fr" ? `${thing}\u00a0: ${said}` : `${thing}: ${said}`;
