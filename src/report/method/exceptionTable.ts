import { MONEY } from "../../ground/money";
import type { ExceptionRows } from "../lines/exceptions";
import { rowsText } from "../lines/rowsText";
import { tableBlock, type Column } from "../plan/columns";
import { quoted, tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, ExceptionColumn, Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { linesOf } from "../plan/words";
import { TEXT_WIDTH } from "./definitions";

interface ExceptionRow {
  readonly entry: ExceptionRows;
  /** Of the sheet. */
  readonly row: number;
}
type ExceptionDefinition = Column<ExceptionColumn, ExceptionRow>;

/** The table of lines left out or read otherwise, on « Méthode ». */
export function exceptionsTable(contents: Contents): TableLayout<ExceptionColumn> {
  const { names, rows, exceptions, plain } = contents;
  return tableLayout({
    name: "Allotir_Ecartees",
    sheet: names.method,
    headerRow: rows.methodTable,
    left: 1,
    rows: Math.max(1, exceptions.list.length),
    plain,
    columns: exceptionColumns(contents),
  });
}

export function exceptionsBlock(layout: Layout): PlannedBlock {
  const { exceptionTable: table, exceptions } = layout;
  const rows = exceptions.list.map((entry, index) => ({ entry, row: table.firstRow + index }));
  return {
    ...tableBlock({ id: "exceptions", table, columns: exceptionColumns(layout), rows, layout }),
    rowLines: [1, ...exceptions.list.map(({ label }) => linesOf(label, TEXT_WIDTH))],
  };
}

const AMOUNT = { format: MONEY } as const;
const INPUT = { keep: true, style: "input" } as const;

function exceptionColumns({ input, words }: Contents): ExceptionDefinition[] {
  const { exceptions: headings, reasons, rowOf } = words.method;
  const column = (
    id: ExceptionColumn,
    look: PlannedColumn,
    cell: (at: ExceptionRow, layout: Layout) => PlannedCell,
  ): ExceptionDefinition => ({ id, heading: headings[id], look, cell });
  return [
    column("rows", { format: "@" }, ({ entry }) => ({
      text: rowsText(entry.rows, input.table, rowOf, input.language),
    })),
    column("label", { format: "@", wrap: true }, ({ entry }) => (entry.label ? { text: entry.label } : null)),
    column("reason", {}, ({ entry }) => ({ text: reasons[entry.reason] })),
    column("count", {}, ({ entry }) => ({ number: entry.rows.length })),
    column("read", AMOUNT, ({ entry }) => euros(entry, entry.readCents)),
    column("proposed", AMOUNT, ({ entry }) => euros(entry, entry.proposedCents)),
    column("putBack", { ...INPUT, validation: { list: [words.yes] } }, () => null),
    column("decided", { ...INPUT, ...AMOUNT }, () => null),
    column("counts", AMOUNT, countsCell),
    column("inForce", {}, inForceCell),
    column("key", { key: true, format: "@", style: "muted" }, ({ entry: { key } }) =>
      key === undefined ? null : { text: key, style: "muted" },
    ),
  ];
}

/** Rows that no key recognises hold no amount of the formulas. */
const euros = ({ key }: ExceptionRows, cents: number | undefined): PlannedCell =>
  key === undefined || cents === undefined ? null : { number: cents / 100 };

/** What each row counts for: as the buyer decided, else what was read where it is put back, else what is proposed. */
function countsCell({ row }: ExceptionRow, { exceptionTable: t, words }: Layout): PlannedCell {
  const [decided, putBack, read, proposed] = (["decided", "putBack", "read", "proposed"] as const).map((id) =>
    t.cell(id, row),
  );
  return { formula: `=IF(${decided}<>"",${decided},IF(${putBack}=${quoted(words.yes)},${read}+0,${proposed}+0))` };
}

/** The reason while it is in force: none once the buyer has decided otherwise. */
function inForceCell({ row }: ExceptionRow, { exceptionTable: t, words }: Layout): PlannedCell {
  const [decided, putBack, reason] = (["decided", "putBack", "reason"] as const).map((id) => t.cell(id, row));
  return { formula: `=IF(OR(${decided}<>"",${putBack}=${quoted(words.yes)}),"",${reason})` };
}
