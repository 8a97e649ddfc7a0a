import { MONEY } from "../../ground/money";
import type { ExceptionRows } from "../lines/exceptions";
import { rowsText } from "../lines/rowsText";
import { tableBlock, type Column } from "../plan/columns";
import { quoted, tableLayout, type TableLayout } from "../plan/formula";
import type { Contents, ExceptionColumn, Layout } from "../plan/layout";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { linesOf } from "../plan/words";
import { LABEL_WIDTH, REASON_WIDTH, ROWS_WIDTH } from "./widths";

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
    headerLines: 3,
    rowLines: [1, ...rows.map((row) => linesShown(row, layout))],
  };
}

/** Lines that the longest text of a row takes. */
const linesShown = ({ entry }: ExceptionRow, { input, words }: Layout): number =>
  Math.max(
    linesOf(rowsText(entry.rows, input.table, words.method.rowOf, input.language), ROWS_WIDTH),
    linesOf(entry.label, LABEL_WIDTH),
    linesOf(words.method.reasons[entry.reason], REASON_WIDTH),
  );

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
    column("rows", { format: "@", wrap: true }, ({ entry }) => ({
      text: rowsText(entry.rows, input.table, rowOf, input.language),
    })),
    column("label", { format: "@", wrap: true }, ({ entry }) => (entry.label ? { text: entry.label } : null)),
    column("reason", { wrap: true }, ({ entry }) => ({ text: reasons[entry.reason] })),
    column("count", {}, countCell),
    column("read", AMOUNT, readCell),
    column("proposed", AMOUNT, ({ entry: { givenCents, isCounted } }) =>
      isCounted ? givenCell(givenCents) : { number: 0 },
    ),
    column("putBack", { ...INPUT, validation: { list: [words.yes] } }, () => null),
    column("decided", { ...INPUT, ...AMOUNT }, () => null),
    column("counts", AMOUNT, countsCell),
    column("inForce", {}, inForceCell),
    column("given", { ...AMOUNT, style: "muted" }, ({ entry: { givenCents } }) => givenCell(givenCents)),
    column("key", { key: true, format: "@", style: "muted" }, ({ entry: { key } }) =>
      key === undefined ? null : { text: key, style: "muted" },
    ),
  ];
}

const givenCell = (cents: number | undefined): PlannedCell => (cents === undefined ? null : { number: cents / 100 });

/** Place of the entry among the exceptions, wherever the table is sorted to. */
const placeOf = (row: number, { exceptionTable: t }: Layout): string =>
  `MATCH(${t.cell("key", row)},${t.all("key")},0)`;

/** Entries × lines beyond which live sums would take too long: these rows then show what was there at the writing. */
const MOST_SUMMED = 20_000_000;

const isLive = ({ key }: ExceptionRows, { exceptions, lines }: Layout): boolean =>
  key !== undefined && exceptions.list.length * (lines.lastRow - lines.headerRow) <= MOST_SUMMED;

/** How many rows the entry stands for; by a formula in every row, since Excel may fill a table column that holds both formulas and constants. */
const countCell = ({ entry, row }: ExceptionRow, layout: Layout): PlannedCell =>
  isLive(entry, layout)
    ? { formula: `=COUNTIFS(${layout.lines.all("exception")},${placeOf(row, layout)})` }
    : { formula: `=${entry.rows.length}` };

/** What their amount cells hold, together. */
const readCell = ({ entry, row }: ExceptionRow, layout: Layout): PlannedCell =>
  isLive(entry, layout)
    ? {
        formula: `=ROUND(SUMIFS(${layout.lines.all("read")},${layout.lines.all("exception")},${placeOf(row, layout)}),2)`,
      }
    : { formula: `=""` };

/** What they count for together: as the buyer decided for each, else what was read where they are put back, else what is proposed. */
function countsCell({ row }: ExceptionRow, { exceptionTable: t, words }: Layout): PlannedCell {
  const [decided, putBack, read, proposed, count] = (["decided", "putBack", "read", "proposed", "count"] as const).map(
    (id) => t.cell(id, row),
  );
  return {
    formula: `=IF(${decided}<>"",${decided}*${count},IF(${putBack}=${quoted(words.yes)},SUM(${read}),(${proposed}+0)*${count}))`,
  };
}

/** The reason while it is in force: none once the buyer has decided otherwise. */
function inForceCell({ row }: ExceptionRow, { exceptionTable: t, words }: Layout): PlannedCell {
  const [decided, putBack, reason] = (["decided", "putBack", "reason"] as const).map((id) => t.cell(id, row));
  return { formula: `=IF(OR(${decided}<>"",${putBack}=${quoted(words.yes)}),"",${reason})` };
}
