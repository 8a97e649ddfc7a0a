import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { planOfSaved } from "../../../actions/lots/savedPlans";
import type { SavedPlan } from "../../../actions/lots/settings";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Aim } from "../../../lots/need/market";
import type { Plan } from "../../../lots/plan/plan";
import { pointAt } from "../../../lots/study";
import { useWords } from "../../words";
import { ChangedGrid } from "./ChangedGrid";
import { SideBySide } from "./SideBySide";
import { useLotStyles } from "../styles";

/** A plan that may be compared: its choice in the lists, its words and what it holds. */
interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
}

interface DifferenceListProps {
  readonly split: LotsFound;
  readonly aim: Aim;
  readonly saved: readonly SavedPlan[];
}

const SIDES = ["from", "to"] as const;

/** Two plans side by side: the draft and the one before it, or any two. */
export function DifferenceList({ split, aim, saved }: DifferenceListProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const [chosen, setChosen] = useState({ from: "last", to: "draft" });
  const { pane } = texts.lots;
  const plans = useComparable({ split, aim, saved });
  const find = (id: string, otherwise: string): Comparable =>
    plans.find((one) => one.id === id) ?? plans.find((one) => one.id === otherwise)!;
  const sides = { from: find(chosen.from, "present"), to: find(chosen.to, "draft") };
  return (
    <div className={styles.card}>
      {SIDES.map((side) => (
        <PlanChoice
          key={side}
          label={side === "from" ? pane.compareTo : pane.with}
          plans={plans.filter(({ id }) => id !== (side === "from" ? "draft" : "last"))}
          value={sides[side].id}
          onValue={(value) => setChosen({ ...chosen, [side]: value })}
        />
      ))}
      {sides.from.plan === sides.to.plan ? (
        <p className={styles.small}>{pane.same}</p>
      ) : (
        <>
          <p className={styles.small}>{tell(pane.side.figures)}</p>
          <SideBySide split={split} aim={aim} from={sides.from.plan} to={sides.to.plan} />
          <ChangedGrid need={split.study.classified.need} from={sides.from.plan} to={sides.to.plan} />
        </>
      )}
    </div>
  );
}

/** Every plan that stands beside the draft: the one before, the present lots, the advised ones, those put aside. */
function useComparable({ split, aim, saved }: DifferenceListProps): Comparable[] {
  const { texts } = useWords();
  const { references, saved: words } = texts.lots.pane;
  const { present, frontiers, classified } = split.study;
  const { history } = split;
  const named = (id: string, name: string, plan: Plan | undefined): Comparable[] => (plan ? [{ id, name, plan }] : []);
  return [
    ...named("last", references.last, history.past.at(-1)?.plan),
    ...named("present", references.present, present.plan),
    ...named("advised", references.advised, pointAt(frontiers[aim])?.plan),
    ...named("draft", words.draft, history.present.plan),
    ...saved.flatMap((one) => named(`saved ${one.name}`, one.name, planOfSaved(classified.need, one))),
  ];
}

function PlanChoice({
  label,
  plans,
  value,
  onValue,
}: {
  readonly label: string;
  readonly plans: readonly Comparable[];
  readonly value: string;
  readonly onValue: (id: string) => void;
}) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => onValue(data.value)}
    >
      {plans.map(({ id, name }) => (
        <option key={id} value={id}>
          {tell(texts.lots.pane.labelled, { label, value: name })}
        </option>
      ))}
    </Select>
  );
}
