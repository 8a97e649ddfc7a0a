import { SOURCING_BLOCK } from "../../report/sourcing/input";
import { partsOf, type Word, type Words } from "../../report/typed/words";
import type { Study } from "../study/study";

/** What the buyer typed for one firm, by column. */
export type Typed = Readonly<Record<string, Word>>;

/** What was typed on « Sourcing », by SIRET. */
export function typedBySiret({ otherWords = new Map() }: Pick<Study, "otherWords">): ReadonlyMap<string, Typed> {
  const bySiret = new Map<string, Typed>();
  for (const [place, word] of otherWords) {
    const { block, row, column } = partsOf(place);
    if (block === SOURCING_BLOCK) bySiret.set(row, { ...bySiret.get(row), [column]: word });
  }
  return bySiret;
}

/** Columns that the lots are made of. */
const COUNTING: ReadonlySet<string> = new Set(["answer", "supplies", "zones", "capacity", "minimum"]);

const texts = new WeakMap<Words, string>();

/** What was typed that changes the lots, as text: where two texts differ, the lots are to be made again. */
export function answersTyped({ otherWords }: Pick<Study, "otherWords">): string {
  if (!otherWords) return NOTHING;
  const known = texts.get(otherWords);
  if (known !== undefined) return known;
  const typed = [...otherWords].filter(([place]) => {
    const { block, column } = partsOf(place);
    return block === SOURCING_BLOCK && COUNTING.has(column);
  });
  const text = JSON.stringify(typed);
  texts.set(otherWords, text);
  return text;
}

const NOTHING = "[]";
