import type { SmallLotsFinding } from "../../../law/smallLots";
import { euros, wholeEuros } from "../../../texts/format";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";

/** Which lots may use the exception, and why the first of the others may not. */
export function SmallLots({
  title,
  explained,
  finding,
}: {
  readonly title: string;
  readonly explained: string;
  readonly finding: SmallLotsFinding;
}) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const {
    law: words,
    lots: { pane },
  } = texts;
  const within = finding.lots.filter(({ reason }) => reason === "within");
  const other = finding.lots.find(({ reason }) => reason !== "within");
  const values = {
    limitCents: finding.limit.cents,
    allowanceCents: finding.allowanceCents,
    usedCents: finding.usedCents,
  };
  return (
    <>
      <p className={styles.strong}>{title}</p>
      <p className={styles.small}>{tell(explained, { limitCents: wholeEuros(finding.limit.cents, language) })}</p>
      <p className={styles.small}>
        {within.length === 0
          ? pane.noLots
          : tell(pane.lotsWithin, {
              lots: within.map(({ id, totalCents }) => `${id} (${euros(totalCents, language)})`).join(", "),
            })}
      </p>
      {other && (
        <p className={styles.small}>
          {tell(pane.lot, {
            number: other.id,
            title: tell(words.reasons[other.reason], { ...values, valueCents: other.totalCents }),
          })}
        </p>
      )}
    </>
  );
}
