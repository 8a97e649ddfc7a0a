/** Languages of Excel that formulas are calculated in: texts are read as numbers and days, and numbers written as texts, as its user's system has them. */
export type Language = "fr" | "en";

let current: Language = "en";

/** The language of the book that calculates now. */
export const languageNow = (): Language => current;

/** Runs a calculation in a language. */
export function inLanguage<T>(language: Language, run: () => T): T {
  const before = current;
  current = language;
  try {
    return run();
  } finally {
    current = before;
  }
}
