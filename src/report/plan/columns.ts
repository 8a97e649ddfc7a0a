import type { TableLayout } from "./formula";
import type { Layout } from "./layout";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "./plan";

/** A column of one of our tables, defined in one place. */
export interface Column<Id extends string, Row, Whole = Layout> {
  /** By which formulas name it. */
  readonly id: Id;
  readonly heading: string;
  /** In characters. */
  readonly width?: number | undefined;
  /** Formats, drop-down and colours below the header. */
  readonly look?: PlannedColumn | undefined;
  /** What the column holds in a row of the table. */
  readonly cell: (row: Row, layout: Whole) => PlannedCell;
}

export const headerCells = (headings: readonly string[]): PlannedCell[] =>
  headings.map((text) => ({ text, style: "header" }));

/** The headings of a table as it stands in the sheet, each told apart from the others. */
export const headerOf = <Id extends string>(table: TableLayout<Id>): PlannedCell[] =>
  headerCells(table.ids.map((id) => table.heading(id)));

interface TableOfRows<Id extends string, Row, Whole> {
  readonly id: string;
  readonly table: TableLayout<Id>;
  readonly columns: readonly Column<Id, Row, Whole>[];
  readonly rows: readonly Row[];
  readonly layout: Whole;
}

/** The block of a table: its headings, then a row of cells for each of `rows`. */
export function tableBlock<Id extends string, Row, Whole = Layout>({
  id,
  table,
  columns,
  rows,
  layout,
}: TableOfRows<Id, Row, Whole>): PlannedBlock {
  return {
    id,
    top: table.headerRow,
    left: table.left,
    cells: [headerOf(table), ...rows.map((row) => columns.map(({ cell }) => cell(row, layout)))],
    table: table.plain ? undefined : { name: table.name },
    columns: looksOf(columns),
  };
}

export const looksOf = <Id extends string, Row, Whole>(columns: readonly Column<Id, Row, Whole>[]): PlannedColumn[] =>
  columns.map(({ id, look }) => ({ id, ...look }));

/** Width in characters of each sheet column of a table, by its place from 1. */
export const widthsOf = <Id extends string, Row, Whole>(
  columns: readonly Column<Id, Row, Whole>[],
  left: number,
  usual: number,
): [number, number][] => columns.map(({ width = usual }, index) => [left + index, width]);
