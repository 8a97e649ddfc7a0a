import { byText } from "../../lots/need/market";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { linesOf } from "../plan/words";
import { WIDTHS, type AtomColumn, type LotColumn, type LotsLayout, type SourcingColumn } from "./layout";

const MONEY = "#,##0.00";

const headers = <Id extends string>(table: { readonly ids: readonly Id[]; heading(id: Id): string }): PlannedCell[] =>
  table.ids.map((id) => ({ text: table.heading(id), style: "header" }));

/** The lot table for the tender documents; totals follow the numbers typed below. */
export function lotsBlock(layout: LotsLayout): PlannedBlock {
  const { lots, words } = layout;
  const rows = Array.from({ length: lots.lastRow - lots.headerRow }, (_, index) =>
    lots.ids.map((id) => lotCell(id, index, layout)),
  );
  return {
    id: LOTS_BLOCK,
    top: lots.headerRow,
    left: 1,
    cells: [headers(lots), ...rows],
    table: { name: lots.name },
    rowLines: [1, ...rows.map(linesShown)],
    columns: lots.ids.map((id): PlannedColumn => {
      switch (id) {
        case "number":
          return { id, key: true };
        case "title":
          return { id, keep: true, style: "input", wrap: true };
        case "zones":
        case "content":
        case "flags":
          return { id, wrap: true };
        case "yearly":
        case "total":
          return { id, format: MONEY };
        case "computed":
          return { id, format: MONEY, style: "muted" };
        case "weight":
          return { id, format: "0.0%" };
        case "alert":
          return {
            id,
            highlight: [
              { text: words.changed, style: "warn" },
              { text: words.tooSmall, style: "bad" },
              { text: words.thin, style: "warn" },
            ],
          };
        case "cpv":
          return { id, format: "@" };
        default:
          return { id };
      }
    }),
  };
}

/** Lines that the longest text of a row needs in its column. */
function linesShown(row: readonly PlannedCell[]): number {
  return Math.max(
    1,
    ...row.map((cell, index) =>
      cell && "text" in cell ? linesOf(cell.text, WIDTHS[index + 1] ?? cell.text.length) : 1,
    ),
  );
}

export const LOTS_BLOCK = "lots:table";
export const ATOMS_BLOCK = "lots:atoms";

function lotCell(id: LotColumn, index: number, layout: LotsLayout): PlannedCell {
  const { lots, atoms, words, months, minimum, input } = layout;
  const row = lots.firstRow + index;
  const cell = (other: LotColumn): string => lots.cell(other, row);
  const [lot, details] = [input.tender[index], input.details[index]];
  switch (id) {
    case "number":
      return { number: index + 1 };
    case "title":
      return lot ? { text: lot.title, style: "input" } : null;
    case "yearly":
      return { formula: `=ROUND(SUMIFS(${atoms.all("amount")},${atoms.all("kept")},${cell("number")}),2)` };
    case "total":
      return { formula: `=ROUND(${cell("yearly")}*${months}/12,2)` };
    case "weight":
      return { formula: `=IF(SUM(${lots.all("yearly")})=0,0,${cell("yearly")}/SUM(${lots.all("yearly")}))` };
    case "parts":
      return { formula: `=COUNTIFS(${atoms.all("kept")},${cell("number")})` };
    case "alert":
      return {
        formula: `=IF(${cell("parts")}=0,"",IF(ABS(${cell("yearly")}-${cell("computed")})>0.005,"${words.changed}",IF(${cell("yearly")}<${minimum},"${words.tooSmall}",IF(${cell("capable")}<${input.capableWanted},"${words.thin}",""))))`,
      };
    case "capable":
    case "local":
      return details ? { number: details[id] } : null;
    case "cpv":
      return lot?.cpv ? { text: lot.cpv } : null;
    case "zones":
      return lot ? { text: lot.zones.join(", ") } : null;
    case "content":
      return lot ? { text: lot.products.join(", ") } : null;
    case "flags":
      return details && details.flags.length > 0 ? { text: details.flags.join(" ; ") } : null;
    case "computed":
      return { number: (lot?.yearlyCents ?? 0) / 100, style: "muted" };
  }
}

/** The parts of the need, each with a lot number that the buyer may change; read again by its key. */
export function atomsBlock(layout: LotsLayout): PlannedBlock {
  const {
    atoms,
    input: { need, plan },
  } = layout;
  const lotOf = new Map(plan.lots.flatMap((lot, index) => lot.atoms.map((at) => [at, index + 1] as const)));
  const order = need.atoms
    .map((_, at) => at)
    .sort(
      (a, b) =>
        (lotOf.get(a) ?? 0) - (lotOf.get(b) ?? 0) ||
        byText(atomKey(layout.input.need, a), atomKey(layout.input.need, b)),
    );
  return {
    id: ATOMS_BLOCK,
    top: atoms.headerRow,
    left: 1,
    table: { name: atoms.name },
    cells: [
      headers(atoms),
      ...order.map((at, index) =>
        atoms.ids.map((id) => atomCell(id, at, lotOf.get(at) ?? 0, atoms.firstRow + index, layout)),
      ),
    ],
    columns: atoms.ids.map((id): PlannedColumn => {
      switch (id) {
        case "lot":
          return { id, keep: true, style: "input" };
        case "amount":
          return { id, format: MONEY };
        case "key":
          return { id, key: true, format: "@", style: "muted" };
        case "proposed":
        case "kept":
          return { id, style: "muted" };
        default:
          return { id };
      }
    }),
  };
}

/** Text by which a part of the need is found again in the sheet. */
export function atomKey(need: LotsLayout["input"]["need"], at: number): string {
  const { product, zone } = need.atoms[at]!;
  const { name, family } = need.products[product]!;
  return [need.families[family], name, need.zones[zone]].join(" › ");
}

function atomCell(
  id: AtomColumn,
  at: number,
  number: number,
  row: number,
  { atoms, lots, input: { need }, words }: LotsLayout,
): PlannedCell {
  const { product, zone, cents } = need.atoms[at]!;
  const cell = (other: AtomColumn): string => atoms.cell(other, row);
  switch (id) {
    case "family":
      return { text: need.families[need.products[product]!.family]! };
    case "product":
      return { text: need.products[product]!.name };
    case "zone":
      return { text: need.zones[zone]! };
    case "amount":
      return { number: cents / 100 };
    case "proposed":
      return { number, style: "muted" };
    case "lot":
      return { number, style: "input" };
    // « 3 », " 3" and « Lot 3 » typed as text are lot 3.
    case "kept":
      return {
        formula: `=IF(${cell("lot")}="",0,IFERROR(VALUE(TRIM(SUBSTITUTE(LOWER(${cell("lot")}),"lot",""))),0))`,
        style: "muted",
      };
    case "title":
      return {
        formula: `=IFERROR(INDEX(${lots.all("title")},MATCH(${cell("kept")},${lots.all("number")},0))&"","${words.noLot}")`,
      };
    case "key":
      return { text: atomKey(need, at), style: "muted" };
  }
}

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
          formula: `=INDEX(${lots.all("title")},MATCH(${sourcing.cell("lot", row)},${lots.all("number")},0))&""`,
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
    cells: [headers(sourcing), ...rows],
    table: { name: sourcing.name },
    columns: sourcing.ids.map((id): PlannedColumn =>
      id === "capacity"
        ? { id, format: MONEY }
        : id === "kind"
          ? { id, highlight: [{ text: words.kinds.local, style: "good" }] }
          : { id },
    ),
  };
}
