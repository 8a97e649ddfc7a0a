import { useMemo } from "react";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Aim } from "../../../lots/need/market";
import { differenceBetween } from "../../../lots/plan/history";
import type { Plan } from "../../../lots/plan/plan";
import { euros } from "../../../texts/format";
import type { Template } from "../../../texts/text";
import { useWords } from "../../words";

/** What a plan changes, compared with another one, in a few short lines; none where nothing does. */
export function useDifference({ study: { appraiser } }: LotsFound, from: Plan, to: Plan, aim: Aim): string[] {
  const { texts, tell, language } = useWords();
  const change = useMemo(() => differenceBetween(appraiser, from, to, aim), [appraiser, from, to, aim]);
  const words = texts.lots.difference;
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  const money = (cents: number): string => signed(Math.round(cents), euros(Math.round(cents), language));
  const counted = (key: "lots" | "thinLots" | "emptyLots" | "tinyLots"): string[] =>
    change[key] === 0 ? [] : [tell(words[key], { change: signed(change[key], String(change[key])) })];
  const expected = (whom: Aim, template: Template<"changeCents">): string[] =>
    Math.round(change.expectedCents[whom]) === 0
      ? []
      : [tell(template, { changeCents: money(change.expectedCents[whom]) })];
  return [
    ...counted("lots"),
    ...expected("local", words.expected),
    ...expected("small", words.small),
    ...(["thinLots", "emptyLots", "tinyLots"] as const).flatMap(counted),
  ];
}
