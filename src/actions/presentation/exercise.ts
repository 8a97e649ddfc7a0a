/** A question on the draft as it stands, with the answer that the product itself computes. */
export interface Exercise {
  readonly id: "merge" | "first" | "who" | "procedure";
  readonly question: string;
  /** What may be chosen; none: a whole number is typed. */
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly answer: string;
  /** Why it is so: said with a right answer, and after what is wrong in another. */
  readonly because: readonly string[];
  /** What is wrong in an answer, where something can be said of it. */
  readonly wrong: (given: string) => string | undefined;
}

/** What a person is told of an answer. */
export interface Verdict {
  readonly right: boolean;
  readonly sentences: readonly string[];
}

/** @example judge(exercise, "3").right */
export function judge({ answer, because, wrong }: Exercise, given: string): Verdict {
  if (given.trim() === answer) return { right: true, sentences: because };
  const about = wrong(given.trim());
  return { right: false, sentences: about === undefined ? because : [about, ...because] };
}
