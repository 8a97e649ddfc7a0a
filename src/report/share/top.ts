import { lookedUp } from "../plan/formula";
import { MONEY } from "../../ground/money";
import { columnLetters } from "../../ground/address";
import { headerCells } from "../plan/columns";
import type { Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell } from "../plan/plan";
import { perimeterCell } from "./perimeters";

/** The largest suppliers within the filters, and where they are; live, through the rank column of « Fournisseurs ». */
export function topBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w },
    rows,
    suppliers,
    perimeters,
    input,
  } = layout;
  const firstRow = rows.top + 2;
  const column = (id: "name" | "filtered" | `local:${number}`, row: number): string =>
    lookedUp(suppliers.all(id), `LARGE(${suppliers.all("rank")},$${columnLetters(2)}${row})`, suppliers.all("rank"));
  const total = perimeterCell(layout, "total", 0);
  const body = Array.from({ length: rows.topCount }, (_, index): PlannedCell[] => {
    const row = firstRow + index;
    const weight: PlannedCell =
      perimeters.length === 0 ? null : { formula: `=IF(${total}<0.005,"",$C${row}/${total})`, format: "0.0%" };
    return [
      { formula: `=${column("name", row)}` },
      { number: index + 1 },
      { formula: `=${column("filtered", row)}`, format: MONEY },
      weight,
      ...perimeters.map((k): PlannedCell => ({ formula: `=${column(`local:${k}`, row)}` })),
    ];
  });
  const headings = [w.supplier, w.rank, w.amount, w.weight, ...perimeters.map((k) => input.perimeterNames[k] ?? "")];
  return {
    id: "share:top",
    top: rows.top + 1,
    left: 1,
    headerLines: 3,
    cells: [headerCells(headings), ...body],
    columns: headings.map((_, place) => (place > 3 ? { align: "Center" as const } : {})),
  };
}
