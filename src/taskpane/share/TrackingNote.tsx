import { useWords } from "../words";
import { useFigureStyles } from "./figures";

/** What « Suivi » will hold. */
export function TrackingNote() {
  const styles = useFigureStyles();
  return (
    <div className={styles.list}>
      <p className={styles.note}>{useWords().texts.pane.sellers.trackingNote}</p>
    </div>
  );
}
