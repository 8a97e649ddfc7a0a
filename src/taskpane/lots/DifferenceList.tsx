import { Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { planOfSaved } from "../../actions/lots/savedPlans";
import type { SavedPlan } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { differenceBetween, brokenLinks, type Difference } from "../../lots/plan/history";
import type { Aim } from "../../lots/need/market";
import type { Plan } from "../../lots/plan/plan";
import { pointAt } from "../../lots/study";
import { euros } from "../../texts/format";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

/** A plan that may be compared: its choice in the lists, its words and what it holds. */
interface Comparable {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
}

interface DifferenceListProps {
  readonly found: LotsFound;
  readonly aim: Aim;
  readonly saved: readonly SavedPlan[];
}

const SIDES = ["from", "to"] as const;

/** What one plan changes, compared with another: the draft with the one before it, or any two; and the links that the draft does not follow. */
export function DifferenceList({ found, aim, saved }: DifferenceListProps) {
  const { texts } = useWords();
  const styles = useLotStyles();
  const [chosen, setChosen] = useState({ from: "last", to: "draft" });
  const { pane } = texts.lots;
  const plans = useComparable({ found, aim, saved });
  const find = (id: string, otherwise: string): Comparable =>
    plans.find((one) => one.id === id) ?? plans.find((one) => one.id === otherwise)!;
  const sides = { from: find(chosen.from, "present"), to: find(chosen.to, "draft") };
  const { appraiser } = found.study;
  const change = useMemo(
    () => differenceBetween(appraiser, sides.from.plan, sides.to.plan, aim),
    [appraiser, sides.from.plan, sides.to.plan, aim],
  );
  const lines = useDifferenceLines(change);
  return (
    <div className={styles.card} aria-live="polite">
      {SIDES.map((side) => (
        <PlanChoice
          key={side}
          label={side === "from" ? pane.compareTo : pane.with}
          plans={plans.filter(({ id }) => id !== (side === "from" ? "draft" : "last"))}
          value={sides[side].id}
          onValue={(value) => setChosen({ ...chosen, [side]: value })}
        />
      ))}
      {lines.length === 0 ? (
        <p className={styles.small}>{pane.same}</p>
      ) : (
        lines.map((line) => (
          <p key={line} className={styles.small}>
            {line}
          </p>
        ))
      )}
      <BrokenLinks found={found} />
    </div>
  );
}

/** Every plan that stands beside the draft: the one before, the present lots, the advised ones, those put aside. */
function useComparable({ found, aim, saved }: DifferenceListProps): Comparable[] {
  const { texts } = useWords();
  const { references, saved: words } = texts.lots.pane;
  const { present, frontiers, classified } = found.study;
  const { history } = found;
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

function useDifferenceLines(change: Difference): string[] {
  const { texts, tell, language } = useWords();
  const words = texts.lots.difference;
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  const money = (cents: number): string => signed(Math.round(cents), euros(Math.round(cents), language));
  const counted = (key: "lots" | "thinLots" | "emptyLots" | "tinyLots"): string[] =>
    change[key] === 0 ? [] : [tell(words[key], { change: signed(change[key], String(change[key])) })];
  const expected = (aim: Aim, template: string): string[] =>
    Math.round(change.expectedCents[aim]) === 0
      ? []
      : [tell(template, { changeCents: money(change.expectedCents[aim]) })];
  return [
    ...counted("lots"),
    ...expected("local", words.expected),
    ...expected("small", words.small),
    ...(["thinLots", "emptyLots", "tinyLots"] as const).flatMap(counted),
  ];
}

/** Links that the draft does not follow. */
function BrokenLinks({ found }: { readonly found: LotsFound }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { difference } = texts.lots;
  const { appraiser } = found.study;
  const { together, apart } = brokenLinks(appraiser, found.history.present);
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
