import { Button, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { editDraft } from "../../../actions/lots/draft";
import type { DescribedPlan } from "../../../actions/lots/describe";
import type { LotsFound } from "../../../actions/study/lotsResult";
import type { Study } from "../../../actions/study/study";
import type { Need } from "../../../lots/need/market";
import type { Edit, EditRefusal } from "../../../lots/plan/edit";
import { splitCells } from "../../../lots/plan/splitCells";
import { Section } from "../../Section";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";
import { colourOf, useGridStyles } from "./gridStyles";
import { PartsGrid } from "./PartsGrid";

interface SplitGridProps {
  readonly study: Study;
  readonly split: LotsFound;
  readonly plan: DescribedPlan;
  readonly onChange: (study: Study) => void;
}

const PAGE = 60;

/** The split drawn: products by places, the lot's number and colour in each cell; cells are chosen, then moved, parted or merged. */
export function SplitGrid({ study, split, plan, onChange }: SplitGridProps) {
  const { texts, tell } = useWords();
  const shared = useLotStyles();
  const { pane, refusals } = texts.lots;
  const { need } = split.study.classified;
  const cells = useMemo(() => splitCells(need, plan.plan), [need, plan.plan]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [refused, setRefused] = useState<EditRefusal>();
  const [shown, setShown] = useState(PAGE);
  const toggle = (at: number): void =>
    setChosen(new Set(chosen.has(at) ? [...chosen].filter((one) => one !== at) : [...chosen, at]));
  const apply = (change: Edit): void => {
    const result = editDraft(study, change);
    setRefused(result.refused);
    if (!result.refused) setChosen(new Set());
    onChange(result.study);
  };
  return (
    <Section title={pane.grid.title} help={tell(pane.grid.help)}>
      <GridTools plan={plan} chosen={[...chosen]} onEdit={apply} />
      {refused && <p className={shared.warn}>{refusals[refused]}</p>}
      <SplitTable need={need} rows={cells.slice(0, shown)} chosen={chosen} onToggle={toggle} />
      {cells.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {tell(pane.more, { n: Math.min(PAGE, cells.length - shown) })}
        </Button>
      )}
    </Section>
  );
}

interface SplitTableProps {
  readonly need: Need;
  readonly rows: ReturnType<typeof splitCells>;
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (atom: number) => void;
}

function SplitTable({ need, rows, chosen, onToggle }: SplitTableProps) {
  const { texts, tell } = useWords();
  const styles = useGridStyles();
  const { grid } = texts.lots.pane;
  return (
    <PartsGrid label={grid.title} need={need} rows={rows.map(({ product, lots }) => ({ product, cells: lots }))}>
      {(cell, { product, zone }) => (
        <td key={zone}>
          {cell && (
            <button
              type="button"
              className={styles.cell}
              style={{ background: colourOf(cell.number) }}
              aria-pressed={chosen.has(cell.at)}
              aria-label={tell(grid.cell, { product, zone, number: String(cell.number) })}
              onClick={() => onToggle(cell.at)}
            >
              {cell.number}
            </button>
          )}
        </td>
      )}
    </PartsGrid>
  );
}

/** What can be done with the chosen cells. */
function GridTools({
  plan,
  chosen,
  onEdit,
}: {
  readonly plan: DescribedPlan;
  readonly chosen: readonly number[];
  readonly onEdit: (edit: Edit) => void;
}) {
  const { texts, tell } = useWords();
  const styles = useLotStyles();
  const { edits, pane } = texts.lots;
  const touched = plan.lots.filter(({ lot }) => lot.atoms.some((at) => chosen.includes(at)));
  const [to, setTo] = useState("");
  const target = plan.lots.find(({ lot }) => lot.id === to) ?? plan.lots[0];
  const [only] = touched;
  return (
    <div className={styles.row}>
      <Button
        size="small"
        disabled={touched.length !== 1}
        onClick={() => only && onEdit({ kind: "split", lot: only.lot.id, atoms: chosen })}
      >
        {edits.split}
      </Button>
      <Button
        size="small"
        disabled={touched.length < 2}
        onClick={() => onEdit({ kind: "merge", lots: touched.map(({ lot }) => lot.id) })}
      >
        {edits.merge}
      </Button>
      <Button
        size="small"
        disabled={chosen.length === 0 || !target}
        onClick={() => target && onEdit({ kind: "move", atoms: chosen, to: target.lot.id })}
      >
        {edits.move}
      </Button>
      <Select
        className={styles.select}
        size="small"
        aria-label={pane.toLot}
        value={target?.lot.id ?? ""}
        onChange={(_, { value }) => setTo(value)}
      >
        {plan.lots.map(({ lot, number, title }) => (
          <option key={lot.id} value={lot.id}>
            {tell(pane.lot, { number: String(number), title })}
          </option>
        ))}
      </Select>
    </div>
  );
}
