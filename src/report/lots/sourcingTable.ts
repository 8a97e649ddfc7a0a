import { lookedUp } from "../plan/formula";
import { MONEY } from "../../ground/money";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { headings, type LotsLayout, type SourcingColumn } from "./layout";

/** Who could answer each lot, for sourcing. */
export function sourcingBlock({ sourcing, lots, words, input }: LotsLayout): PlannedBlock {
  const cellOf = (id: SourcingColumn, index: number): PlannedCell => {
    const supplier = input.suppliers[index];
    const row = sourcing.firstRow + index;
    if (!supplier) return null;
    switch (id) {
      case "lot":
        return { number: supplier.lot };
      case "title":
        return {
          formula: `=${lookedUp(lots.all("title"), sourcing.cell("lot", row), lots.all("number"))}&""`,
        };
      case "supplier":
        return { text: supplier.name };
      case "kind":
        return { text: words.kinds[supplier.kind] };
      case "capacity":
        return supplier.capacityCents === undefined ? null : { number: supplier.capacityCents / 100 };
      case "reason":
        return { text: supplier.reason };
    }
  };
  const rows = Array.from({ length: sourcing.lastRow - sourcing.headerRow }, (_, index) =>
    sourcing.ids.map((id) => cellOf(id, index)),
  );
  return {
    id: "lots:suppliers",
    top: sourcing.headerRow,
    left: 1,
    cells: [headings(sourcing), ...rows],
    table: { name: sourcing.name },
    columns: sourcing.ids.map((id): PlannedColumn =>
      id === "capacity"
        ? { id, format: MONEY }
        : id === "kind"
          ? { id, align: "Center", highlight: [{ text: words.kinds.local, style: "good" }] }
          : id === "lot"
            ? { id, align: "Center" }
            : { id, wrap: id === "reason" },
    ),
  };
}
