import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { LotsFound } from "../../actions/lots/split";
import { differenceBetween, brokenLinks } from "../../lots/history";
import type { Aim } from "../../lots/market";
import { pointAt } from "../../lots/study";
import { euros } from "../../texts/format";
import { useWords } from "../words";
import { useLotStyles } from "./styles";

const REFERENCES = ["last", "present", "advised"] as const;
type Reference = (typeof REFERENCES)[number];

/** What the draft changes, compared with another plan; and the links that it does not follow. */
export function DifferenceList({ found, aim }: { readonly found: LotsFound; readonly aim: Aim }) {
  const { texts, tell, language } = useWords();
  const styles = useLotStyles();
  const [chosen, setReference] = useState<Reference>("last");
  const words = texts.lots;
  const { appraiser, present, frontiers } = found.study;
  const { history } = found;
  const plans = { last: history.past.at(-1)?.plan, present: present.plan, advised: pointAt(frontiers[aim])?.plan };
  const reference: Reference = plans[chosen] ? chosen : "present";
  const change = differenceBetween(appraiser, plans[reference] ?? present.plan, history.present.plan, aim);
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  const money = (cents: number): string => signed(Math.round(cents), euros(Math.round(cents), language));
  const lines = [
    change.lots !== 0 && tell(words.difference.lots, { change: signed(change.lots, String(change.lots)) }),
    Math.round(change.expectedCents.local) !== 0 && tell(words.difference.expected, { changeCents: money(change.expectedCents.local) }),
    Math.round(change.expectedCents.small) !== 0 && tell(words.difference.small, { changeCents: money(change.expectedCents.small) }),
    ...(["thinLots", "emptyLots", "tinyLots"] as const).map((key) => change[key] !== 0 && tell(words.difference[key], { change: signed(change[key], String(change[key])) })),
  ].filter((line): line is string => line !== false);
  const broken = brokenLinks(appraiser, history.present);
  const product = (index: number): string => appraiser.market.need.products[index]?.name ?? "";
  return (
    <div className={styles.card} aria-live="polite">
      <Select className={styles.select} size="small" aria-label={words.pane.compareTo} value={reference} onChange={(_, { value }) => setReference(REFERENCES.find((one) => one === value) ?? "last")}>
        {REFERENCES.filter((one) => plans[one]).map((one) => <option key={one} value={one}>{`${words.pane.compareTo} : ${words.pane.references[one]}`}</option>)}
      </Select>
      {lines.length === 0 ? <p className={styles.small}>{words.pane.same}</p> : lines.map((line) => <p key={line} className={styles.small}>{line}</p>)}
      {broken.together.map(([a, b]) => <p key={`${a} ${b}`} className={styles.warn}>⚑ {tell(words.difference.brokenTogether, { a: product(a), b: product(b) })}</p>)}
      {broken.apart.map(([a, b]) => <p key={`${a} ${b}`} className={styles.warn}>⚑ {tell(words.difference.brokenApart, { a: product(a), b: product(b) })}</p>)}
    </div>
  );
}
