import { useMemo } from "react";
import { changedParts } from "../../../lots/plan/changed";
import type { Need } from "../../../lots/need/market";
import type { Plan } from "../../../lots/plan/plan";
import { splitCells } from "../../../lots/plan/splitCells";
import { useWords } from "../../words";
import { useLotStyles } from "../styles";
import { useGridStyles } from "./gridStyles";
import { PartsGrid } from "./PartsGrid";

const SHOWN = 60;

/** Both plans in one grid of products by places: each part that changed company is coloured and bears both its lot numbers. */
export function ChangedGrid({ need, from, to }: { readonly need: Need; readonly from: Plan; readonly to: Plan }) {
  const { texts, tell } = useWords();
  const [styles, shared] = [useGridStyles(), useLotStyles()];
  const { side } = texts.lots.pane;
  const { rows, others } = useMemo(() => changedRows(need, from, to), [need, from, to]);
  if (rows.length === 0) return null;
  return (
    <>
      <p className={shared.small}>{tell(side.help)}</p>
      <PartsGrid label={side.title} need={need} rows={rows.slice(0, SHOWN)}>
        {(cell, { zone }) => (
          <td key={zone} className={cell?.isChanged ? styles.moved : styles.kept}>
            {cell && (cell.isChanged ? `${cell.before} → ${cell.after}` : cell.after)}
          </td>
        )}
      </PartsGrid>
      {rows.length > SHOWN && <p className={shared.small}>{tell(side.more, { n: rows.length - SHOWN })}</p>}
      {others > 0 && <p className={shared.small}>{tell(side.unchanged, { n: others })}</p>}
    </>
  );
}

interface ChangedCell {
  readonly before: number;
  readonly after: number;
  readonly isChanged: boolean;
}

interface ChangedRow {
  readonly product: number;
  /** By zone. */
  readonly cells: readonly (ChangedCell | undefined)[];
}

/** Products with a part that changed company, and how many others there are. */
function changedRows(need: Need, from: Plan, to: Plan): { rows: ChangedRow[]; others: number } {
  const changed = changedParts(need, from, to);
  const before = new Map(
    splitCells(need, from).flatMap(({ lots }) =>
      lots.flatMap((cell) => (cell ? [[cell.at, cell.number] as const] : [])),
    ),
  );
  const all = splitCells(need, to).map(({ product, lots }) => ({
    product,
    cells: lots.map((cell) =>
      cell ? { before: before.get(cell.at) ?? 0, after: cell.number, isChanged: changed.has(cell.at) } : undefined,
    ),
  }));
  const rows = all.filter(({ cells }) => cells.some((cell) => cell?.isChanged));
  return { rows, others: all.length - rows.length };
}
