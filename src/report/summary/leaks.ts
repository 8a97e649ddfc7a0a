import { WHOLE } from "../../ground/money";
import { headerCells } from "../plan/columns";
import { fixedCell } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { LEAK_COLUMNS, leakHeader } from "../share/leaks/leaksBlock";

const SHOWN = ["outside", "fixed", "uncertain", "offers", "low", "high"] as const;

/** What leaves each perimeter and what could come back: the whole of each table of « Part locale ». */
export function leaksBlock(layout: Layout, top: number): PlannedBlock {
  const { words, names, perimeters, input, families } = layout;
  const w = words.sellers.leaks;
  const body = perimeters.map((k): PlannedCell[] => {
    const whole = leakHeader(layout, k) + families.length + 2;
    return [
      { text: input.perimeterNames[k] ?? "" },
      ...SHOWN.map((column) => ({ formula: `=${fixedCell(names.share, whole, LEAK_COLUMNS[column])}`, format: WHOLE })),
    ];
  });
  return {
    id: "summary:leaks",
    top,
    left: 1,
    headerLines: 4,
    cells: [headerCells([words.share.perimeter, ...SHOWN.map((column) => w[column])]), ...body],
  };
}
