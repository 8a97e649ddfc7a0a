import { textsOf } from ".";

/** An answer on whether something is local, as `report.localities` says it. */
type Answer = keyof ReturnType<typeof textsOf>["report"]["localities"];

const WORDS = (["fr", "en"] as const).flatMap((language) => {
  const words = textsOf(language).report.localities;
  return (Object.keys(words) as Answer[]).map((answer) => [words[answer].toLowerCase(), answer] as const);
});
const ANSWERS: ReadonlyMap<string, Answer> = new Map(WORDS);

/** Letters alone count: accents do not part two answers. */
const letters = new Intl.Collator("fr", { sensitivity: "base" });

/**
 * The answer that a cell holds, whichever language wrote it; undefined when it is none.
 * @example localityNamed("A verifier") // "check"
 */
export function localityNamed(text: string): Answer | undefined {
  const typed = text.trim().replace(/\s+/g, " ").toLowerCase();
  return ANSWERS.get(typed) ?? WORDS.find(([word]) => letters.compare(word, typed) === 0)?.[1];
}
