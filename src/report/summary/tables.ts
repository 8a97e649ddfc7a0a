import { WHOLE } from "../../ground/money";
import { say } from "../../texts/say";
import { headerCells } from "../plan/columns";
import { fixedCell, quoted, sheetPrefix } from "../plan/formula";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { basisWords } from "../plan/words";
import { changeRow } from "../share/changes";
import { comparedYears } from "../share/comparedYears";
import { perimeterCell } from "../share/perimeters";
import { SUMMARY_WIDTH, TOP_SHOWN } from "./summaryRows";

const PERCENT = "0.0%";

/** The rates, a row for each perimeter. */
export function perimetersBlock(layout: Layout, top: number): PlannedBlock {
  const {
    words: { summary: w, share, contracts: words },
    contracts,
    names,
    input,
    perimeters,
  } = layout;
  const hasContracts = contracts.names.length > 0;
  const from = (line: Parameters<typeof perimeterCell>[1], k: number, format: string): PlannedCell => ({
    formula: `=${sheetPrefix(names.share)}${perimeterCell(layout, line, k)}`,
    format,
  });
  const header = [
    share.perimeter,
    say(w.local, { basis: basisWords(input) }, input.language),
    share.total,
    w.low,
    w.high,
    w.suppliers,
    ...(hasContracts ? [say(words.year, { unit: words.units[contracts.unit].several }, input.language)] : []),
  ];
  const body = perimeters.map((k): PlannedCell[] => [
    { text: input.perimeterNames[k] ?? "" },
    from("yes", k, WHOLE),
    from("total", k, WHOLE),
    { ...from("low", k, PERCENT), style: "strong" } as PlannedCell,
    { ...from("high", k, PERCENT), style: "strong" } as PlannedCell,
    from("localSuppliers", k, WHOLE),
    ...(hasContracts ? [from("localContracts", k, WHOLE)] : []),
  ]);
  return {
    id: "summary:perimeters",
    top,
    left: 1,
    headerLines: 2,
    cells: [headerCells(header), ...body],
  };
}

/** Years without lines yet leave their row blank. */
export function changesBlock(layout: Layout, top: number): PlannedBlock {
  const {
    words: { share: w, summary: words },
    names,
    input,
  } = layout;
  const columns = [
    [2, "0"],
    [4, PERCENT],
    [5, PERCENT],
    [6, "+0.0;-0.0;0.0"],
    [9, WHOLE],
    [10, WHOLE],
  ] as const;
  const header = [w.perimeter, w.year, w.lowBefore, w.lowNow, w.change, words.newSuppliers, words.lostSuppliers];
  const body = comparedYears(layout).flatMap((_, place) =>
    layout.perimeters.map((k): PlannedCell[] => {
      const row = changeRow(layout, place, k);
      const cell = (column: number): string => fixedCell(names.share, row, column);
      const whenLines = (text: string): string => `=IF(${cell(8)}="","",${text})`;
      return [
        { formula: whenLines(quoted(input.perimeterNames[k] ?? "")) },
        ...columns.map(([column, format]): PlannedCell => ({ formula: whenLines(cell(column)), format })),
      ];
    }),
  );
  return {
    id: "summary:changes",
    top,
    left: 1,
    headerLines: 3,
    cells: [headerCells(header), ...body],
  };
}

export function topBlock(layout: Layout, top: number): PlannedBlock {
  const {
    words: { share: w },
    rows,
    names,
  } = layout;
  const body = Array.from({ length: Math.min(TOP_SHOWN, rows.topCount) }, (_, index): PlannedCell[] => {
    const cell = (column: number): string => fixedCell(names.share, rows.top + 2 + index, column);
    return [
      { formula: `=${cell(1)}` },
      { formula: `=${cell(3)}`, format: WHOLE },
      { formula: `=${cell(4)}`, format: PERCENT },
      ...layout.perimeters.slice(0, SUMMARY_WIDTH - 3).map((k): PlannedCell => ({ formula: `=${cell(5 + k)}` })),
    ];
  });
  const header = [
    w.supplier,
    w.amount,
    w.weight,
    ...layout.perimeters.slice(0, SUMMARY_WIDTH - 3).map((k) => layout.input.perimeterNames[k] ?? ""),
  ];
  return {
    id: "summary:top",
    top,
    left: 1,
    headerLines: 3,
    cells: [headerCells(header), ...body],
    columns: header.map((_, place) => (place > 2 ? { align: "Center" as const } : {})),
  };
}
