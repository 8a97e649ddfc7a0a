import { Button, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useState } from "react";
import { editDraft, redoDraft, undoDraft } from "../../actions/lots/draft";
import type { DescribedLot, DescribedPlan } from "../../actions/lots/describe";
import { lotSettingsOf } from "../../actions/lots/settings";
import type { LotsFound } from "../../actions/study/lotsResult";
import type { Study } from "../../actions/study/study";
import type { Edit, EditRefusal } from "../../lots/plan/edit";
import { Section } from "../Section";
import { useWords } from "../words";
import { DifferenceList } from "./DifferenceList";
import { LotCard } from "./LotCard";
import { useLotStyles } from "./styles";

const ORDERS = ["number", "value", "flagged"] as const;
type Order = (typeof ORDERS)[number];
const PAGE = 40;

interface PlanListProps {
  readonly study: Study;
  readonly found: LotsFound;
  readonly plan: DescribedPlan;
  readonly onChange: (study: Study) => void;
}

/** The draft as a list of lots, with what each change brings. */
export function PlanList({ study, found, plan, onChange }: PlanListProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const [order, setOrder] = useState<Order>("number");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<EditRefusal>();
  const [shown, setShown] = useState(PAGE);
  const picked = plan.lots.filter(({ lot }) => chosen.has(lot.id));
  const apply = (change: Edit): void => {
    const result = editDraft(study, change);
    setRefused(result.refused);
    if (change.kind === "merge") setChosen(new Set());
    onChange(result.study);
  };
  const move = (to: (study: Study) => Study): void => {
    setRefused(undefined);
    onChange(to(study));
  };
  const lots = inOrder(plan.lots, order);
  return (
    <Section title={words.pane.plan}>
      <div className={styles.row}>
        <Button size="small" disabled={found.history.past.length === 0} onClick={() => move(undoDraft)}>
          {words.edits.undo}
        </Button>
        <Button size="small" disabled={found.history.future.length === 0} onClick={() => move(redoDraft)}>
          {words.edits.redo}
        </Button>
        <Button
          size="small"
          disabled={picked.length < 2}
          onClick={() => apply({ kind: "merge", lots: picked.map(({ lot }) => lot.id) })}
        >
          {words.edits.merge}
        </Button>
        {picked.length > 0 && <span className={styles.small}>{tell(words.pane.selected, { n: picked.length })}</span>}
      </div>
      {refused && (
        <MessageBar intent="warning">
          <MessageBarBody>{words.refusals[refused]}</MessageBarBody>
        </MessageBar>
      )}
      <DifferenceList found={found} aim={lotSettingsOf(study).aim} saved={lotSettingsOf(study).plans ?? []} />
      <Select
        className={styles.select}
        size="small"
        aria-label={words.pane.order}
        value={order}
        onChange={(_, { value }) => setOrder(ORDERS.find((one) => one === value) ?? "number")}
      >
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {words.pane.orders[one]}
          </option>
        ))}
      </Select>
      <ul className={styles.list}>
        {lots.slice(0, shown).map((described) => (
          <LotCard
            key={`${described.lot.id} ${described.title}`}
            described={described}
            study={found.study}
            others={plan.lots}
            chosen={chosen.has(described.lot.id)}
            onEdit={apply}
            onChoose={(yes) =>
              setChosen(
                new Set(yes ? [...chosen, described.lot.id] : [...chosen].filter((id) => id !== described.lot.id)),
              )
            }
          />
        ))}
      </ul>
      {lots.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {tell(words.pane.more, { n: Math.min(PAGE, lots.length - shown) })}
        </Button>
      )}
    </Section>
  );
}

function inOrder(lots: readonly DescribedLot[], order: Order): readonly DescribedLot[] {
  if (order === "number") return lots;
  if (order === "value") return [...lots].sort((a, b) => b.cents - a.cents);
  const weight = ({ flags, capable }: DescribedLot): number =>
    flags.filter((flag) => flag !== "partialZones").length * 100 - capable.length;
  return [...lots].sort((a, b) => weight(b) - weight(a));
}
