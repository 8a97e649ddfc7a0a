import { Button, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { outcomesIn } from "../../../actions/lots/results/outcomes";
import { editDraft } from "../../../actions/lots/draft";
import type { DescribedLot, DescribedPlan } from "../../../actions/lots/describe";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Study } from "../../../actions/study/study";
import type { Edit, EditRefusal } from "../../../lots/plan/edit";
import { Section } from "../../Section";
import { useWords } from "../../words";
import { BrokenLinks } from "./BrokenLinks";
import { LotRow } from "./LotRow";
import { Unnumbered } from "./Unnumbered";
import { useLotStyles } from "../styles";

const ORDERS = ["number", "value", "flagged"] as const;
type Order = (typeof ORDERS)[number];
const PAGE = 40;

interface PlanListProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly plan: DescribedPlan;
  readonly onChange: (study: Study) => void;
}

/** The draft as a list of lots, with what each change brings. */
export function PlanList({ study, split, plan, onChange }: PlanListProps) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const words = texts.lots;
  const [order, setOrder] = useState<Order>("number");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<EditRefusal>();
  const [shown, setShown] = useState(PAGE);
  const picked = plan.lots.filter(({ lot }) => chosen.has(lot.id));
  const apply = useCallback(
    (change: Edit): void => {
      const result = editDraft(study, change);
      setRefused(result.refused);
      if (change.kind === "merge") setChosen(new Set());
      onChange(result.study);
    },
    [study, onChange],
  );
  const choose = useCallback(
    (id: string, isChosen: boolean): void =>
      setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id))),
    [],
  );
  const outcomes = useMemo(() => outcomesIn(study.otherWords ?? new Map()), [study.otherWords]);
  const lots = inOrder(plan.lots, order);
  return (
    <Section title={words.pane.plan}>
      <Tools picked={picked.length} onMerge={() => apply({ kind: "merge", lots: picked.map(({ lot }) => lot.id) })} />
      {refused && (
        <MessageBar intent="warning">
          <MessageBarBody>{words.refusals[refused]}</MessageBarBody>
        </MessageBar>
      )}
      <BrokenLinks split={split} />
      <Unnumbered split={split} />
      <OrderChoice order={order} onOrder={setOrder} />
      <ul className={styles.list}>
        {lots.slice(0, shown).map((described) => (
          <LotRow
            key={`${described.lot.id} ${described.title}`}
            described={described}
            study={split.study}
            outcomes={outcomes}
            others={plan.lots}
            chosen={chosen.has(described.lot.id)}
            onEdit={apply}
            onChoose={choose}
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

/** What can be done with the lots chosen. */
function Tools({ picked, onMerge }: { readonly picked: number; readonly onMerge: () => void }) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { edits, pane } = texts.lots;
  return (
    <div className={styles.row}>
      <Button size="small" disabled={picked < 2} onClick={onMerge}>
        {edits.merge}
      </Button>
      {picked > 0 && <span className={styles.small}>{tell(pane.selected, { n: picked })}</span>}
    </div>
  );
}

function OrderChoice({ order, onOrder }: { readonly order: Order; readonly onOrder: (order: Order) => void }) {
  const { texts } = useWords();
  const styles = useLotStyles();
  const { pane } = texts.lots;
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={pane.order}
      value={order}
      onChange={(_, { value }) => onOrder(ORDERS.find((one) => one === value) ?? "number")}
    >
      {ORDERS.map((one) => (
        <option key={one} value={one}>
          {pane.orders[one]}
        </option>
      ))}
    </Select>
  );
}

function inOrder(lots: readonly DescribedLot[], order: Order): readonly DescribedLot[] {
  if (order === "number") return lots;
  if (order === "value") return [...lots].sort((a, b) => b.cents - a.cents);
  const weight = ({ flags, capable }: DescribedLot): number =>
    flags.filter((flag) => flag !== "partialZones").length * 100 - capable.length;
  return [...lots].sort((a, b) => weight(b) - weight(a));
}
