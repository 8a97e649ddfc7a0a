import type { LocatedSupplier } from "../../suppliers/supplier";
import type { PlaceWords } from "../input";
import { letters, quoted, numberAndYear } from "../plan/formula";
import { perimeterId } from "../../territory/perimeters/perimeters";
import { leadersOf } from "../../suppliers/leaders";
import { spellingsOf } from "../../suppliers/lineOwner";
import { familyChoicesColumn, type Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedColumn, PlannedSheet } from "../plan/plan";
import { yearTotalCell } from "../share/years";
import type { SupplierColumn } from "./suppliersTable";
import { linesOf } from "../plan/words";

const MONEY = "#,##0.00";

/** « Fournisseurs »: where each supplier is, what the buyer corrects, and the spellings by which lines find it. */
export function suppliersSheet(layout: Layout): PlannedSheet {
  const { suppliers, words, names } = layout;
  return {
    id: "suppliers",
    name: names.suppliers,
    freezeRows: suppliers.headerRow,
    freezeColumns: 2,
    tabColor: "#0B5D51",
    blocks: [
      {
        id: "suppliers:title",
        top: 1,
        left: 1,
        cells: [[{ text: words.suppliers.title, style: "title" }], [{ text: words.suppliers.note, style: "note" }]],
      },
      suppliersBlock(layout),
      {
        id: "appellations:title",
        top: suppliers.headerRow - 1,
        left: layout.appellations.left,
        cells: [[{ text: words.suppliers.appellations, style: "subtitle" }]],
      },
      appellationsBlock(layout),
      ...(layout.families.length > 0 ? [familyChoicesBlock(layout)] : []),
    ],
    columnWidths: Object.fromEntries([
      ...suppliers.ids.map((id) => [suppliers.at(id), width(id)]),
      [layout.appellations.left, 40],
      [layout.appellations.left + 1, 6],
    ]),
    print: {
      landscape: true,
      fitToOnePageWide: true,
      titleRows: `${suppliers.headerRow}:${suppliers.headerRow}`,
      area: `A1:${letters(suppliers.at("filtered"))}${suppliers.lastRow}`,
    },
  };
}

function suppliersBlock(layout: Layout): PlannedBlock {
  const { suppliers, input } = layout;
  const group = groupsOf(input.suppliers);
  const header = suppliers.ids.map((id): PlannedCell => ({ text: suppliers.heading(id), style: "header" }));
  const rows = Array.from({ length: suppliers.lastRow - suppliers.headerRow }, (_, index) => {
    const supplier = input.suppliers[index];
    const place = supplier ? input.placeWords(supplier) : {};
    return suppliers.ids.map((id) =>
      supplierCell(
        id,
        { supplier, place, number: index + 1, ...group(index), row: suppliers.firstRow + index },
        layout,
      ),
    );
  });
  return {
    id: "suppliers",
    top: suppliers.headerRow,
    left: suppliers.left,
    headerLines: Math.max(2, ...suppliers.ids.map((id) => linesOf(suppliers.heading(id), width(id) - FILTER_BUTTON))),
    cells: [header, ...rows],
    ...(input.settings?.plain ? {} : { table: { name: suppliers.name } }),
    columns: suppliers.ids.map((id) => supplierColumn(id, layout)),
  };
}

/** `leader`: number of the supplier that stands for its group; `alone`: it has no other. */
interface SupplierRow {
  readonly supplier?: LocatedSupplier;
  readonly place: PlaceWords;
  readonly number: number;
  readonly leader: number;
  readonly alone: boolean;
  readonly row: number;
}

function groupsOf(suppliers: readonly LocatedSupplier[]): (index: number) => Pick<SupplierRow, "leader" | "alone"> {
  const leaders = leadersOf(suppliers);
  const sizes = new Map<number, number>();
  for (const leader of leaders) sizes.set(leader, (sizes.get(leader) ?? 0) + 1);
  return (index) => ({ leader: (leaders[index] ?? index) + 1, alone: (sizes.get(leaders[index] ?? -1) ?? 1) === 1 });
}

function supplierCell(id: SupplierColumn, at: SupplierRow, layout: Layout): PlannedCell {
  const [kind, k] = splitId(id);
  const { supplier, place } = at;
  const { words, input } = layout;
  const formula = formulaOf(kind, k, at, layout);
  if (formula) return supplier || kind === "local" ? { formula: `=${formula}` } : null;
  if (!supplier) return null;
  switch (kind) {
    case "number":
      return { number: at.number };
    case "name":
      return { text: supplier.name || words.suppliers.unnamed };
    case "names":
      return { number: supplier.names.length };
    case "state":
      return { text: words.states[supplier.place.certainty] };
    case "key":
      return { text: supplier.key, style: "muted" };
    case "proposed":
      return { text: words.localities[supplier.local[k] ?? "unlocated"] };
    case "correction": {
      const typed = input.corrections?.[supplier.key]?.[k];
      return typed ? { text: words.localities[typed], style: "input" } : null;
    }
    case "leader":
      return { number: at.leader, style: "muted" };
    case "distance":
      return numberOrNothing(place.distance?.km);
    case "distanceError":
      return numberOrNothing(place.distance?.errorKm);
    case "given":
      return place.given ? { text: place.given, style: "input" } : null;
    case "capacity":
      return numberOrNothing(input.capacityOf?.(supplier)?.yearlyCents, 100);
    case "floor":
      return numberOrNothing(input.capacityOf?.(supplier)?.floorCents, 100);
    case "capacityOrigin": {
      const origin = input.capacityOf?.(supplier)?.origin;
      return textOrNothing(origin && words.suppliers.origins[origin]);
    }
    case "siren":
      return textOrNothing(supplier.siren);
    case "siret":
      return textOrNothing(supplier.siret);
    case "commune":
    case "department":
    case "region":
    case "country":
    case "evidence":
      return textOrNothing(place[kind]);
    default:
      return null;
  }
}

const numberOrNothing = (value: number | undefined, divisor = 1): PlannedCell =>
  value === undefined ? null : { number: value / divisor };
const textOrNothing = (text: string | undefined): PlannedCell => (text ? { text } : null);

function splitId(id: SupplierColumn): [string, number] {
  const [kind = "", k = "0"] = id.split(":");
  return [kind, Number(k)];
}

function formulaOf(kind: string, k: number, at: SupplierRow, layout: Layout): string | undefined {
  const { row } = at;
  const { suppliers, lines } = layout;
  const number = suppliers.cell("number", row);
  switch (kind) {
    case "local":
      return retained(suppliers.cell(`proposed:${k}`, row), suppliers.cell(`correction:${k}`, row));
    case "total":
      return sumOf("kept", number, layout);
    case "filtered":
      return filteredSum(suppliers.cell("total", row), number, layout);
    // A year without lines, such as the next one, costs no sum.
    case "year":
      return `IF(${yearTotalCell(layout, k)}=0,0,ROUND(SUMIFS(${lines.all("kept")},${lines.all("supplierYear")},${numberAndYear(number, k)}),2))`;
    // Equal amounts get distinct ranks: the number breaks the tie far below the cent.
    case "counted":
      return countedFormula(k === 0 ? "filtered" : `year:${k}`, at, layout);
    case "rank":
      return `${suppliers.cell("filtered", row)}-${number}/100000000`;
    default:
      return undefined;
  }
}

/** The group's amount on the row of the one that stands for it, nothing on the others': one supplier is counted once. */
function countedFormula(
  amount: SupplierColumn,
  { row, number, leader, alone }: SupplierRow,
  { suppliers }: Layout,
): string {
  if (leader !== number) return "0";
  return alone
    ? suppliers.cell(amount, row)
    : `ROUND(SUMIFS(${suppliers.all(amount)},${suppliers.all("leader")},${suppliers.cell("leader", row)}),2)`;
}

const retained = (proposed: string, correction: string): string => `IF(${correction}="",${proposed}&"",${correction})`;

const sumOf = (column: "kept" | "filtered", number: string, { lines }: Layout): string =>
  `ROUND(SUMIFS(${lines.all(column)},${lines.all("supplier")},${number}),2)`;

/** The same as the total while no filter is set: half of the sums are spared. */
function filteredSum(total: string, number: string, layout: Layout): string {
  const {
    yearFilter,
    familyFilter,
    sources,
    families,
    words: { share: w },
  } = layout;
  const open = [
    ...(sources.hasYear ? [`${yearFilter}=${quoted(w.allYears)}`] : []),
    ...(families.length > 0 ? [`${familyFilter}=${quoted(w.allFamilies)}`] : []),
  ];
  return open.length === 0 ? total : `IF(AND(${open.join(",")}),${total},${sumOf("filtered", number, layout)})`;
}

function supplierColumn(id: SupplierColumn, { words, input }: Layout): PlannedColumn {
  const [kind, k] = splitId(id);
  const { localities, states } = words;
  const perimeter = input.perimeters[k];
  switch (kind) {
    case "correction":
      return {
        id: `correction:${perimeter ? perimeterId(perimeter) : k}`,
        keep: true,
        style: "input",
        validation: { list: [localities.yes, localities.no, localities.check] },
      };
    case "proposed":
      return { id, style: "muted" };
    case "local":
      return {
        id,
        highlight: [
          { text: localities.yes, style: "good" },
          { text: localities.check, style: "warn" },
          { text: localities.unlocated, style: "warn" },
        ],
      };
    case "state":
      return {
        id,
        highlight: [
          { text: states.check, style: "warn" },
          { text: states.unlocated, style: "warn" },
        ],
      };
    case "total":
    case "filtered":
    case "year":
    case "capacity":
    case "floor":
      return { id, format: MONEY };
    case "given":
      return { id, keep: true, format: "@", style: "input" };
    case "distance":
      return { id, format: '0" km"' };
    case "distanceError":
      return { id, format: '"± "0" km"', style: "muted" };
    case "leader":
      return { id, style: "muted" };
    case "rank":
    case "counted":
      return { id, format: MONEY, style: "muted" };
    case "key":
      return { id, key: true, format: "@", style: "muted" };
    case "number":
    case "names":
      return { id };
    default:
      return { id, format: "@" };
  }
}

/** Characters that the filter's button takes in a header. */
const FILTER_BUTTON = 4;
const WIDTHS: Readonly<Record<string, number>> = {
  number: 6,
  given: 24,
  distance: 13,
  distanceError: 12,
  leader: 12,
  name: 36,
  names: 12,
  evidence: 40,
  commune: 22,
  department: 18,
  region: 20,
  country: 10,
  key: 24,
};
const width = (id: SupplierColumn): number => WIDTHS[splitId(id)[0]] ?? 17;

function appellationsBlock({ appellations, input }: Layout): PlannedBlock {
  const listed = spellingsOf(input.suppliers);
  const rows = Array.from({ length: appellations.lastRow - appellations.headerRow }, (_, index): PlannedCell[] => {
    const entry = listed[index];
    return entry ? [{ text: entry.signature }, { number: entry.supplier + 1 }] : [null, null];
  });
  return {
    id: "appellations",
    top: appellations.headerRow,
    left: appellations.left,
    cells: [appellations.ids.map((id) => ({ text: appellations.heading(id), style: "header" })), ...rows],
    ...(input.settings?.plain ? {} : { table: { name: appellations.name } }),
    columns: [{ id: "signature", format: "@" }, { id: "number" }],
  };
}

function familyChoicesBlock(layout: Layout): PlannedBlock {
  const {
    words: { share: w },
    families,
    suppliers,
  } = layout;
  return {
    id: "familyChoices",
    top: suppliers.headerRow,
    left: familyChoicesColumn(layout),
    cells: [
      [{ text: w.family, style: "header" }],
      [{ text: w.allFamilies }],
      ...families.map((name): PlannedCell[] => [{ text: name }]),
    ],
    columns: [{ id: "name", format: "@", style: "muted" }],
  };
}
