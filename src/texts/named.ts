import { textsOf } from ".";

type Texts = ReturnType<typeof textsOf>;

/** Letters alone count: accents do not part two answers. */
const letters = new Intl.Collator("fr", { sensitivity: "base" });

/** Finds the answer that a cell holds, whichever language wrote it; undefined when it is none. */
export function answerNamer<Answer extends string>(
  wordsOf: (texts: Texts) => Readonly<Record<Answer, string>>,
): (text: string) => Answer | undefined {
  const words = (["fr", "en"] as const).flatMap((language) => {
    const said = wordsOf(textsOf(language));
    return (Object.keys(said) as Answer[]).map((answer) => [said[answer].toLowerCase(), answer] as const);
  });
  const answers: ReadonlyMap<string, Answer> = new Map(words);
  return (text) => {
    const typed = text.trim().replace(/\s+/g, " ").toLowerCase();
    return answers.get(typed) ?? words.find(([word]) => letters.compare(word, typed) === 0)?.[1];
  };
}
