import type { Area, Book, CellFormat, ReadFormula, Scalar, Sheet, Table } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { originOf, wasTouched } from "../origins";
import type { Origin } from "../read/open";
import type { WorkbookFile } from "../read/workbook";
import type { FileWarning, Refused } from "../result";

/** One row of a carried sheet: what its cells hold (a bare value, or a formula) and how they look. */
export interface CarriedRow {
  /** From 0. */
  readonly row: number;
  readonly contents: readonly (Scalar | ReadFormula)[];
  readonly formats: readonly (CellFormat | undefined)[] | undefined;
}

/** Some rows of one sheet of a book, apart from the rest. */
export interface RowsPiece {
  readonly kind: "rows";
  readonly sheetId: string;
  readonly rows: readonly CarriedRow[];
}

type Settings = Pick<
  SheetStore,
  | "visibility"
  | "tabColor"
  | "showGridlines"
  | "frozenRows"
  | "frozenColumns"
  | "isProtected"
  | "pageSetup"
  | "summaryBefore"
  | "merges"
  | "validations"
  | "conditionalFormats"
  | "charts"
  | "links"
  | "rowLines"
  | "columnLines"
>;

export interface CarriedTable {
  readonly area: Area;
  readonly name: string;
  readonly hasHeaders: boolean;
  readonly looks: Pick<Table, "showTotals" | "style" | "showBandedRows" | "showFilterButton">;
  /** The part of the file that holds it. */
  readonly part: string | undefined;
}

export interface CarriedSheet {
  readonly id: string;
  readonly name: string;
  readonly settings: Settings;
  readonly tables: readonly CarriedTable[];
  readonly shifts: SheetStore["shifts"];
  readonly rows: readonly CarriedRow[];
}

/** A book as plain values that pass from one thread to another; `restoredBook` makes it a book again, beside the bytes of its file. */
export interface CarriedBook extends Pick<
  Book,
  "names" | "customXml" | "date1904" | "isStructureProtected" | "styles"
> {
  readonly sheets: readonly CarriedSheet[];
  readonly activeSheet: string;
  readonly origin: CarriedOrigin | undefined;
}

export interface CarriedOrigin extends Pick<Origin, "sheets" | "charts"> {
  readonly file: Omit<WorkbookFile, "pack">;
  /** The book changed since it was opened. */
  readonly isTouched: boolean;
}

export type CarriedResult =
  { readonly ok: true; readonly book: CarriedBook; readonly warnings: readonly FileWarning[] } | Refused;

/** The book without the rows of its sheets, which pass apart. */
export function carriedFrame(book: Book): CarriedBook {
  const { names, customXml, date1904, isStructureProtected, styles, activeSheet } = book;
  const origin = originOf(book);
  return {
    names,
    customXml,
    date1904,
    isStructureProtected,
    styles,
    activeSheet: activeSheet.id,
    sheets: storesOf(book).map((sheet) => ({ ...sheetFrame(sheet, origin), rows: [] })),
    origin: origin && {
      file: withoutPack(origin.file),
      isTouched: wasTouched(book),
      sheets: origin.sheets,
      charts: origin.charts,
    },
  };
}

export function storesOf(book: Book): SheetStore[] {
  return book.sheets.filter((sheet) => sheet instanceof SheetStore);
}

function withoutPack({ pack: _, ...file }: WorkbookFile): Omit<WorkbookFile, "pack"> {
  return file;
}

export function carriedSheet(sheet: SheetStore): CarriedSheet {
  return { ...sheetFrame(sheet), rows: carriedRows(sheet, 0, sheet.cells.rowCount) };
}

function sheetFrame(sheet: SheetStore, origin?: Origin): Omit<CarriedSheet, "rows"> {
  return {
    id: sheet.id,
    name: sheet.name,
    settings: settingsOf(sheet),
    tables: sheet.tables.map((table) => carriedTable(table, origin?.tables.get(table))),
    shifts: sheet.shifts,
  };
}

/** The rows that hold something, from one up to another. */
export function carriedRows(sheet: SheetStore, from: number, to: number): CarriedRow[] {
  const rows: CarriedRow[] = [];
  for (let row = from; row < to; row++) {
    const carriedRow = rowOf(sheet, row);
    if (carriedRow) rows.push(carriedRow);
  }
  return rows;
}

function rowOf({ cells }: SheetStore, row: number): CarriedRow | undefined {
  const line = cells.row(row);
  if (!line) return undefined;
  const contents: CarriedRow["contents"][number][] = [];
  const formats: (CellFormat | undefined)[] = [];
  for (let column = 0; column < line.length; column++) {
    const cell = line[column];
    if (!cell) continue;
    if (cell.format) formats[column] = cell.format;
    if (cell.value === null && !cell.formula) continue;
    while (contents.length < column) contents.push(null);
    const { formula } = cell;
    if (formula) {
      const { template, verifiedAt, value } = formula;
      contents.push({
        tokens: template.tokens,
        cached: verifiedAt < 0 ? undefined : value,
        ...(template.isArray && { isArray: true }),
      });
    } else contents.push(cell.value);
  }
  return { row, contents, formats: formats.length > 0 ? formats : undefined };
}

function settingsOf(sheet: SheetStore): Settings {
  const { visibility, tabColor, showGridlines, frozenRows, frozenColumns, isProtected, pageSetup, summaryBefore } =
    sheet;
  const { merges, validations, conditionalFormats, charts, links, rowLines, columnLines } = sheet;
  return {
    visibility,
    tabColor,
    showGridlines,
    frozenRows,
    frozenColumns,
    isProtected,
    pageSetup,
    summaryBefore,
    merges,
    validations,
    conditionalFormats,
    charts,
    links,
    rowLines,
    columnLines,
  };
}

function carriedTable(table: Sheet["tables"][number], part: string | undefined): CarriedTable {
  const { area, name, hasHeaders, showTotals, style, showBandedRows, showFilterButton } = table;
  return { area, name, hasHeaders, looks: { showTotals, style, showBandedRows, showFilterButton }, part };
}
