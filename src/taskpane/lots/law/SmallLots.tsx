import type { DescribedPlan } from "../../../actions/lots/describe";
import type { SmallLotsFinding } from "../../../law/smallLots";
import { wholeEuros } from "../../../texts/format";
import { Fold } from "../../Fold";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";
import type { Template } from "../../../texts/text";

interface SmallLotsProps {
  readonly title: string;
  readonly explained: Template<"limitCents">;
  readonly finding: SmallLotsFinding;
  readonly plan: DescribedPlan;
}

/** Lot by lot, by its title, whether it may use the exception and why; those that may first. */
export function SmallLots({ title, explained, finding, plan }: SmallLotsProps) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const { law: words, lots: lotWords } = texts;
  const within = finding.lots.filter(({ reason }) => reason === "within");
  const others = finding.lots.filter(({ reason }) => reason !== "within");
  const sentence = ({ id, totalCents, reason }: SmallLotsFinding["lots"][number]): string =>
    tell(words.lotReason, {
      number: id,
      title: plan.lots[Number(id) - 1]?.title ?? "",
      reason: tell(words.reasons[reason], {
        valueCents: totalCents,
        limitCents: finding.limit.cents,
        allowanceCents: finding.allowanceCents,
        usedCents: finding.usedCents,
      }),
    });
  const list = (lots: SmallLotsFinding["lots"]) => (
    <ul className={styles.plain}>
      {lots.map((lot) => (
        <li key={lot.id}>{sentence(lot)}</li>
      ))}
    </ul>
  );
  return (
    <>
      <p className={styles.strong}>{title}</p>
      <p className={styles.small}>{tell(explained, { limitCents: wholeEuros(finding.limit.cents, language) })}</p>
      {within.length === 0 ? <p className={styles.small}>{lotWords.pane.noLots}</p> : list(within)}
      {others.length > 0 && (
        <Fold title={tell(words.otherLots, { n: others.length })} level="h3">
          {list(others)}
        </Fold>
      )}
    </>
  );
}
