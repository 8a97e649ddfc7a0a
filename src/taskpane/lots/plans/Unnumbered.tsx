import type { LotsFound } from "../../../actions/study/lotsResult";
import { unnumberedLot } from "../../../lots/plan/edit";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

/** Parts that the sheet gives no lot number: what became of them here. */
export function Unnumbered({ split }: { readonly split: LotsFound }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const lot = unnumberedLot(split.history.present.plan);
  return (
    lot && <p className={styles.warn}>⚑ {tell(texts.lots.unnumbered, { count: lot.parts, number: lot.number })}</p>
  );
}
