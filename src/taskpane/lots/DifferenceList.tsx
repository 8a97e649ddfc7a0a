import { Select } from "@fluentui/react-components";
import { useState } from "react";
import { planOfSaved } from "../../actions/lots/savedPlans";
import type { SavedPlan } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import { differenceBetween, brokenLinks } from "../../lots/plan/history";
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

/** What one plan changes, compared with another: the draft with the one before it, or any two; and the links that the draft does not follow. */
export function DifferenceList({
  found,
  aim,
  saved,
}: {
  readonly found: LotsFound;
  readonly aim: Aim;
  readonly saved: readonly SavedPlan[];
}) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [chosen, setChosen] = useState({ from: "last", to: "draft" });
  const words = texts.lots;
  const { appraiser, present, frontiers, classified } = found.study;
  const { history } = found;
  const { references } = words.pane;
  const named = (id: string, name: string, plan: Plan | undefined): Comparable[] => (plan ? [{ id, name, plan }] : []);
  const plans = [
    ...named("last", references.last, history.past.at(-1)?.plan),
    ...named("present", references.present, present.plan),
    ...named("advised", references.advised, pointAt(frontiers[aim])?.plan),
    ...named("draft", words.pane.saved.draft, history.present.plan),
    ...saved.flatMap((one) => named(`saved ${one.name}`, one.name, planOfSaved(classified.need, one))),
  ];
  const find = (id: string, otherwise: string): Comparable =>
    plans.find((one) => one.id === id) ?? plans.find((one) => one.id === otherwise)!;
  const [from, to] = [find(chosen.from, "present"), find(chosen.to, "draft")];
  const change = differenceBetween(appraiser, from.plan, to.plan, aim);
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  const money = (cents: number): string => signed(Math.round(cents), euros(Math.round(cents), language));
  const lines = [
    change.lots !== 0 && tell(words.difference.lots, { change: signed(change.lots, String(change.lots)) }),
    Math.round(change.expectedCents.local) !== 0 &&
      tell(words.difference.expected, { changeCents: money(change.expectedCents.local) }),
    Math.round(change.expectedCents.small) !== 0 &&
      tell(words.difference.small, { changeCents: money(change.expectedCents.small) }),
    ...(["thinLots", "emptyLots", "tinyLots"] as const).map(
      (key) => change[key] !== 0 && tell(words.difference[key], { change: signed(change[key], String(change[key])) }),
    ),
  ].filter((line): line is string => line !== false);
  const broken = brokenLinks(appraiser, history.present);
  const product = (index: number): string => appraiser.market.need.products[index]?.name ?? "";
  return (
    <div className={styles.card} aria-live="polite">
      {(["from", "to"] as const).map((side) => {
        const label = side === "from" ? words.pane.compareTo : words.pane.with;
        return (
          <Select
            key={side}
            className={styles.select}
            size="small"
            aria-label={label}
            value={(side === "from" ? from : to).id}
            onChange={(_, { value }) => setChosen({ ...chosen, [side]: value })}
          >
            {plans
              .filter(({ id }) => (side === "from" ? id !== "draft" : id !== "last"))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {tell(words.pane.labelled, { label, value: name })}
                </option>
              ))}
          </Select>
        );
      })}
      {lines.length === 0 ? (
        <p className={styles.small}>{words.pane.same}</p>
      ) : (
        lines.map((line) => (
          <p key={line} className={styles.small}>
            {line}
          </p>
        ))
      )}
      {broken.together.map(([a, b]) => (
        <p key={`${a} ${b}`} className={styles.warn}>
          ⚑ {tell(words.difference.brokenTogether, { a: product(a), b: product(b) })}
        </p>
      ))}
      {broken.apart.map(([a, b]) => (
        <p key={`${a} ${b}`} className={styles.warn}>
          ⚑ {tell(words.difference.brokenApart, { a: product(a), b: product(b) })}
        </p>
      ))}
    </div>
  );
}
