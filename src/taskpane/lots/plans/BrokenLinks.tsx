import type { LotsFound } from "../../../actions/study/lotsResult";
import { brokenLinks } from "../../../lots/plan/history";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

/** Links that the draft does not follow. */
export function BrokenLinks({ split }: { readonly split: LotsFound }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { difference } = texts.lots;
  const { appraiser } = split.study;
  const { together, apart } = brokenLinks(appraiser, split.history.present);
  const product = (index: number): string => appraiser.market.need.products[index]?.name ?? "";
  return [
    ...together.map((pair) => ({ pair, words: difference.brokenTogether })),
    ...apart.map((pair) => ({ pair, words: difference.brokenApart })),
  ].map(({ pair: [a, b], words }) => (
    <p key={`${words} ${a} ${b}`} className={styles.warn}>
      ⚑ {tell(words, { a: product(a), b: product(b) })}
    </p>
  ));
}
