import type { Meaning } from "../../columns/purchases";

/** A way to name a column, its words in any order, and how sure it makes us (0 to 1). */
export type Phrase = readonly [words: string, weight: number];

/** How buyers name columns, in French and English, with Belgian and Swiss words. */
export type Vocabulary = Readonly<
  Partial<
    Record<
      Meaning,
      {
        readonly phrases: readonly Phrase[];
        /** Words that say a column is something else than it first seems. */
        readonly against?: string | undefined;
      }
    >
  >
>;
