import { MONEY } from "../../ground/money";
import { sourcing as english } from "../../texts/en/sourcing";
import { sourcing as french } from "../../texts/fr/sourcing";
import { say } from "../../texts/say";
import type { Column } from "../plan/columns";
import { tableLayout, type TableLayout } from "../plan/formula";
import type { PlannedCell } from "../plan/plan";
import { wordsOf } from "../plan/words";
import { INPUT, TEXT } from "../suppliers/supplierColumn";
import type { SourcingInput, SourcingRow } from "./input";
import type { Catalogue } from "../../texts/text";

export type SourcingWords = Catalogue<typeof french>;
export const sourcingWords = ({ language }: Pick<SourcingInput, "language">): SourcingWords =>
  language === "fr" ? french : english;

export type FirmColumn = keyof SourcingWords["sheet"]["columns"];
type Definition = Column<FirmColumn, SourcingRow, SourcingInput>;

export const HEADER_ROW = 7;

const text = (said: string | undefined): PlannedCell => (said ? { text: said } : null);
const number = (value: number | undefined): PlannedCell => (value === undefined ? null : { number: value });
/** Filled by the buyer; what was typed is put back when the plan is made. */
const empty = (): PlannedCell => null;

/** The columns of « Sourcing »: who and where, what the register says, then the buyer's own in yellow. */
export function firmColumns(input: SourcingInput): Definition[] {
  const words = sourcingWords(input);
  const headings = words.sheet.columns;
  const definitions: readonly Omit<Definition, "heading">[] = [
    ...identityColumns(input),
    ...registerColumns(input),
    ...typedColumns(words),
  ];
  return definitions.map((column) => ({
    ...column,
    heading: say(headings[column.id], { perimeter: input.perimeterName }, input.language),
  }));
}

function identityColumns(input: SourcingInput): Omit<Definition, "heading">[] {
  const { sheet } = sourcingWords(input);
  const { localities } = wordsOf(input.language);
  return [
    { id: "name", width: 36, look: TEXT, cell: ({ name }) => ({ text: name ?? sheet.masked }) },
    { id: "siret", width: 17, look: { ...TEXT, key: true }, cell: ({ siret }) => ({ text: siret }) },
    { id: "families", width: 26, look: TEXT, cell: ({ families }) => text(families.join(" ; ")) },
    { id: "commune", width: 20, look: TEXT, cell: ({ commune }) => text(commune) },
    { id: "department", width: 18, look: TEXT, cell: ({ department }) => text(department) },
    { id: "local", width: 18, cell: ({ local }) => ({ text: localities[local] }) },
    ...(input.hasDistances ? distanceColumns : []),
  ];
}

const distanceColumns: readonly Omit<Definition, "heading">[] = [
  { id: "distance", width: 11, look: { format: '0" km"' }, cell: ({ distance }) => number(distance?.km) },
  {
    id: "distanceError",
    width: 11,
    look: { format: '"± "0" km"', style: "muted" },
    cell: ({ distance }) => number(distance?.errorKm),
  },
];

function registerColumns(input: SourcingInput): Omit<Definition, "heading">[] {
  const { sheet } = sourcingWords(input);
  const ticked = (is: boolean): PlannedCell => (is ? { text: sheet.yes } : null);
  return [
    { id: "activity", width: 40, look: TEXT, cell: ({ activity }) => text(activity) },
    { id: "size", width: 22, look: TEXT, cell: ({ size }) => text(size) },
    { id: "bio", width: 8, cell: ({ bio }) => ticked(bio) },
    { id: "ess", width: 8, cell: ({ ess }) => ticked(ess) },
    { id: "siae", width: 10, cell: ({ siae }) => ticked(siae) },
    {
      id: "known",
      width: 14,
      cell: ({ known }) => (known === "no" ? null : { text: known === "yes" ? sheet.yes : sheet.alike }),
    },
  ];
}

function typedColumns({ sheet: { answers } }: SourcingWords): Omit<Definition, "heading">[] {
  return [
    { id: "contacted", width: 13, look: { ...INPUT, format: "dd/mm/yyyy" }, cell: empty },
    {
      id: "answer",
      width: 14,
      look: { ...INPUT, validation: { list: [answers.yes, answers.no, answers.later] } },
      cell: empty,
    },
    { id: "supplies", width: 24, look: { ...INPUT, ...TEXT }, cell: empty },
    { id: "zones", width: 24, look: { ...INPUT, ...TEXT }, cell: empty },
    { id: "capacity", width: 16, look: { ...INPUT, format: MONEY }, cell: empty },
    { id: "minimum", width: 16, look: INPUT, cell: empty },
    { id: "days", width: 18, look: { ...INPUT, ...TEXT }, cell: empty },
    { id: "season", width: 18, look: { ...INPUT, ...TEXT }, cell: empty },
    { id: "shared", width: 14, look: { ...INPUT, validation: { list: [answers.yes, answers.no] } }, cell: empty },
  ];
}

export function firmTable(input: SourcingInput, sheet: string): TableLayout<FirmColumn> {
  return tableLayout({
    name: "Allotir_Sourcing",
    sheet,
    headerRow: HEADER_ROW,
    left: 1,
    plain: false,
    rows: input.rows.length,
    columns: firmColumns(input),
  });
}
