import { leadersOf } from "../../suppliers/leaders";
import { siteOf } from "../../territory/places/distance";
import { say } from "../../texts/say";
import { amountWidth } from "../plan/words";
import { perimeterId } from "../../territory/perimeters/perimeters";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, SupplierColumn } from "../plan/layout";
import { leakColumns } from "./leakColumns";
import { sizeColumns } from "./sizeColumns";
import { roleColumns } from "./roleColumns";
import {
  AMOUNT,
  AMOUNT_MUTED,
  euros,
  formula,
  headed,
  INPUT,
  listed,
  MUTED,
  number,
  text,
  TEXT,
  type SupplierDefinition,
} from "./supplierColumn";
import { countedFormula, filteredSum, rankFormula, retained, totalOf, totalOfYear } from "./supplierFormulas";
import type { Template } from "../../texts/text";

export const SUPPLIERS_HEADER_ROW = 4;
/** Widths, in characters, of the columns whose texts wrap, and of those that hold an answer. */
export const NAME_WIDTH = 30;
const ANSWER_WIDTH = 12;
/** Characters of the column that says why a place is held: what one perimeter leaves of the page, or half of it. */
export const evidenceWidth = ({ perimeters }: Pick<Contents, "perimeters">): number =>
  perimeters.length < 2 ? 60 : 36;
/** Rows left for additions by hand where Excel tables, which grow by themselves, are not possible. */
export const ROOM = 50;

export function suppliersTable(contents: Contents): TableLayout<SupplierColumn> {
  const { names, input, plain } = contents;
  return tableLayout({
    name: "Allotir_Fournisseurs",
    sheet: names.suppliers,
    headerRow: SUPPLIERS_HEADER_ROW,
    left: 1,
    plain,
    rows: Math.max(1, input.suppliers.length) + (plain ? ROOM : 0),
    columns: supplierColumns(contents),
  });
}

/** The columns of « Fournisseurs »: who and how much, local or not and the buyer's correction, where and why, then details. */
export function supplierColumns(contents: Contents): SupplierDefinition[] {
  const { input, perimeters } = contents;
  return [
    ...nameColumns(contents),
    ...headed(contents, [
      { id: "total", look: AMOUNT, width: amountWidth(input.share.totalCents), cell: formula(totalOf) },
    ]),
    ...perimeters.flatMap((k) => localityColumns(contents, k)),
    ...placeColumns(contents),
    ...(siteOf(input.perimeters) === undefined ? [] : distanceColumns(contents)),
    ...amountColumns(contents),
    ...detailColumns(contents),
    ...(input.capacityOf ? capacityColumns(contents, input.capacityOf) : []),
    ...(input.roleOf ? roleColumns(contents, input.roleOf) : []),
    ...(input.sizeOf ? sizeColumns(contents, input.sizeOf) : []),
    ...(input.leaks ? leakColumns(contents, input.leaks) : []),
    ...headed(contents, [{ id: "rank", look: AMOUNT_MUTED, cell: formula(rankFormula) }]),
    ...(hasGroups(input.suppliers) ? groupColumns(contents) : []),
    ...headed(contents, [{ id: "key", look: { key: true, ...TEXT, ...MUTED }, width: 24, cell: keyCell }]),
  ];
}

const keyCell = listed(({ supplier }) => ({ text: supplier.key, style: "muted" }));

const nameColumns = (contents: Contents): SupplierDefinition[] =>
  headed(contents, [
    { id: "number", width: 6, look: { align: "Left" }, cell: number((at) => at.number) },
    {
      id: "name",
      look: { ...TEXT, wrap: true },
      width: NAME_WIDTH,
      cell: text(({ supplier }) => supplier.name || contents.words.suppliers.unnamed),
    },
  ]);

/** What was found, what the buyer corrects, and what is retained: a drop-down between two texts, live. */
function localityColumns({ input, words: { suppliers: w, localities } }: Contents, k: number): SupplierDefinition[] {
  const heading = (template: Template<"perimeter">): string =>
    say(template, { perimeter: input.perimeterNames[k] ?? "" }, input.language);
  const perimeter = input.perimeters[k];
  return [
    {
      id: `proposed:${k}`,
      heading: heading(w.proposed),
      look: { ...MUTED, align: "Center" },
      width: ANSWER_WIDTH,
      cell: text(({ supplier }) => localities[supplier.local[k] ?? "unlocated"]),
    },
    {
      id: `correction:${k}`,
      heading: heading(w.correction),
      width: ANSWER_WIDTH,
      look: {
        ...INPUT,
        align: "Center",
        id: `correction:${perimeter ? perimeterId(perimeter) : k}`,
        validation: { list: [localities.yes, localities.no, localities.check] },
      },
      cell: listed(({ supplier }) => {
        const typed = input.corrections?.[supplier.key]?.[k];
        return typed ? { text: localities[typed], style: "input" } : null;
      }),
    },
    {
      id: `local:${k}`,
      heading: heading(w.local),
      width: ANSWER_WIDTH,
      look: {
        align: "Center",
        highlight: [
          { text: localities.yes, style: "good" },
          { text: localities.check, style: "warn" },
          { text: localities.unlocated, style: "warn" },
        ],
      },
      cell: ({ row }, { suppliers }) => ({
        formula: `=${retained(suppliers.cell(`proposed:${k}`, row), suppliers.cell(`correction:${k}`, row))}`,
      }),
    },
  ];
}

function placeColumns(contents: Contents): SupplierDefinition[] {
  const { states } = contents.words;
  const highlight = [
    { text: states.check, style: "warn" },
    { text: states.unlocated, style: "warn" },
  ] as const;
  return headed(contents, [
    { id: "commune", look: TEXT, width: 18, cell: text(({ place }) => place.commune) },
    {
      id: "evidence",
      look: { ...TEXT, wrap: true },
      width: evidenceWidth(contents),
      cell: text(({ place }) => place.evidence),
    },
    { id: "department", look: TEXT, width: 18, cell: text(({ place }) => place.department) },
    { id: "state", look: { highlight }, cell: text(({ supplier }) => states[supplier.place.certainty]) },
    { id: "given", look: { ...INPUT, ...TEXT }, width: 24, cell: givenCell },
  ]);
}

/** What the buyer gave as the place. */
const givenCell = listed(({ place }) => (place.given ? { text: place.given, style: "input" } : null));

const distanceColumns = (contents: Contents): SupplierDefinition[] =>
  headed(contents, [
    { id: "distance", look: { format: '0" km"' }, width: 13, cell: number(({ place }) => place.distance?.km) },
    {
      id: "distanceError",
      look: { format: '"± "0" km"', ...MUTED },
      width: 12,
      cell: number(({ place }) => place.distance?.errorKm),
    },
  ]);

const amountColumns = (contents: Contents): SupplierDefinition[] => [
  ...headed(contents, [{ id: "filtered", look: AMOUNT, cell: formula(filteredSum) }]),
  ...contents.supplierYears.map((year): SupplierDefinition => ({
    id: `year:${year}`,
    heading: say(contents.words.suppliers.year, { year }, contents.input.language),
    look: AMOUNT,
    cell: formula((at, layout) => totalOfYear(year, at, layout)),
  })),
];

const detailColumns = (contents: Contents): SupplierDefinition[] =>
  headed(contents, [
    { id: "region", look: TEXT, width: 20, cell: text(({ place }) => place.region) },
    { id: "country", look: TEXT, width: 10, cell: text(({ place }) => place.country) },
    { id: "siren", look: TEXT, cell: text(({ supplier }) => supplier.siren) },
    { id: "siret", look: TEXT, cell: text(({ supplier }) => supplier.siret) },
    { id: "names", width: 12, cell: number(({ supplier }) => supplier.names.length) },
  ]);

function capacityColumns(
  contents: Contents,
  capacityOf: NonNullable<Contents["input"]["capacityOf"]>,
): SupplierDefinition[] {
  const { origins } = contents.words.suppliers;
  return headed(contents, [
    { id: "capacity", look: AMOUNT, cell: euros(({ supplier }) => capacityOf(supplier)?.yearlyCents) },
    {
      id: "capacityOrigin",
      look: TEXT,
      cell: text(({ supplier }) => {
        const origin = capacityOf(supplier)?.origin;
        return origin && origins[origin];
      }),
    },
    { id: "floor", look: AMOUNT, cell: euros(({ supplier }) => capacityOf(supplier)?.floorCents) },
  ]);
}

/** Suppliers that are one for the buyer, or several establishments of one SIREN. */
const hasGroups = (suppliers: Contents["input"]["suppliers"]): boolean =>
  leadersOf(suppliers).some((leader, at) => leader !== at);

const groupColumns = (contents: Contents): SupplierDefinition[] => [
  ...headed(contents, [
    { id: "leader", look: MUTED, width: 12, cell: listed(({ leader }) => ({ number: leader, style: "muted" })) },
    { id: "counted", look: AMOUNT_MUTED, cell: formula((at, layout) => countedFormula("filtered", at, layout)) },
  ]),
  ...contents.supplierYears.map((year): SupplierDefinition => ({
    id: `counted:${year}`,
    heading: say(contents.words.suppliers.countedYear, { year }, contents.input.language),
    look: AMOUNT_MUTED,
    cell: formula((at, layout) => countedFormula(`year:${year}`, at, layout)),
  })),
];
