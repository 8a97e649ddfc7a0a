import { MONEY } from "../../ground/money";
import { atomKey, byText } from "../../lots/need/market";
import { lookedUp, quoted } from "../plan/formula";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { ATOMS_BLOCK } from "./blocks";
import { headings, type AtomColumn, type LotsLayout } from "./layout";

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
    headerLines: 2,
    cells: [
      headings(atoms),
      ...order.map((at, index) =>
        atoms.ids.map((id) => atomCell(id, at, lotOf.get(at) ?? 0, atoms.firstRow + index, layout)),
      ),
    ],
    columns: atoms.ids.map((id): PlannedColumn => {
      switch (id) {
        case "lot":
          return { id, keep: true, style: "input" };
        case "typedNeed":
          return { id, keep: true, style: "input", format: MONEY };
        case "remark":
          return { id, style: "warn" };
        case "computedNeed":
        case "contracted":
          return { id, format: MONEY, style: "muted" };
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

function atomCell(
  id: AtomColumn,
  at: number,
  number: number,
  row: number,
  { atoms, lots, input: { need, computedNeed, typedNeed, contracted }, words }: LotsLayout,
): PlannedCell {
  const { product, zone } = need.atoms[at]!;
  const cell = (other: AtomColumn): string => atoms.cell(other, row);
  switch (id) {
    case "family":
      return { text: need.families[need.products[product]!.family]! };
    case "product":
      return { text: need.products[product]!.name };
    case "zone":
      return { text: need.zones[zone]! };
    // « Besoin retenu » stands where it is a number that can be; a text or a negative amount is not taken.
    case "amount":
      return {
        formula: `=IF(AND(ISNUMBER(${cell("typedNeed")}),N(${cell("typedNeed")})>=0),${cell("typedNeed")},${cell("computedNeed")})`,
      };
    case "remark": {
      const typed = cell("typedNeed");
      const notes = words.needRemarks;
      return {
        formula: `=IF(${typed}="","",IF(NOT(ISNUMBER(${typed})),${quoted(notes.text)},IF(${typed}<0,${quoted(notes.negative)},IF(${typed}<${cell("contracted")},${quoted(notes.belowContract)},""))))`,
      };
    }
    case "contracted":
      return { number: contracted[at]! / 100, style: "muted" };
    case "computedNeed":
      return { number: computedNeed.atoms[at]!.cents / 100, style: "muted" };
    case "typedNeed": {
      const typed = typedNeed[atomKey(need, at)];
      return typed === undefined ? { text: "", style: "input" } : { number: typed / 100, style: "input" };
    }
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
        formula: `=IFERROR(${lookedUp(lots.all("title"), cell("kept"), lots.all("number"))}&"","${words.noLot}")`,
      };
    case "key":
      return { text: atomKey(need, at), style: "muted" };
  }
}
