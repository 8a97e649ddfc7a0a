import type { Area } from "../calc/refs";
import type { Scalar } from "../calc/values";
import type { Language } from "../calc/text/language";
import type { Token } from "../calc/text/tokens";
import type { CellStyle } from "./cellStyles";
import type { ConditionalFormat } from "./conditional";
import type { CellFormat } from "./formats";
import type { Steps } from "../steps";

export type { CellStyle } from "./cellStyles";
export type { ConditionalFormat } from "./conditional";
export type { Area } from "../calc/refs";
export type { CellError, Scalar } from "../calc/values";
export type { CellFormat } from "./formats";

/**
 * The embedded workbook as the host, the files and the grid see it. Rows and columns count from 0 here, as in the Office.js protocol.
 * `createBook` (book.ts) is the one implementation; it recalculates by itself (lazily, on reading).
 */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  hasHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}
export interface Validation {
  readonly areas: readonly Area[];
  readonly type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  readonly formula1: string;
  readonly formula2?: string | undefined;
  readonly operator?: string | undefined;
  readonly allowBlank?: boolean | undefined;
  readonly showDropDown?: boolean | undefined;
  readonly prompt?: { readonly title: string; readonly message: string } | undefined;
  readonly alert?:
    | {
        readonly title: string;
        readonly message: string;
        readonly style: "stop" | "warning" | "information";
      }
    | undefined;
}
/** A link of cells, to an address outside, to a place of the workbook ("Feuil1!A1", or a name), or to a place in a workbook outside. */
export interface Link {
  readonly area: Area;
  readonly address?: string | undefined;
  readonly location?: string | undefined;
  /** Shown beside the pointer. */
  readonly tip?: string | undefined;
}
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  /** Ranges in A1 with their sheet, of names (categories) and values. */
  series: { name: string; categories: string; values: string }[];
  /** Number format of its axis of values; "General" when absent. */
  valueFormat?: string | undefined;
  /** Size of its texts, in points; each programme's own when absent. */
  textSize?: number | undefined;
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface DefinedName {
  name: string;
  formula: string;
  visible: boolean;
  comment?: string | undefined;
  scopeSheetId?: string | undefined;
}
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}
/** In points. */
export type Margins = Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
export interface PageSetup {
  orientation?: "portrait" | "landscape" | undefined;
  paperSize?: "a4" | "letter" | undefined;
  fitToWidth?: number | undefined;
  fitToHeight?: number | undefined;
  printArea?: string | undefined;
  printTitleRows?: string | undefined;
  /** In percent of the usual size, 10 to 400; absent: 100. Without effect where pages are told. */
  scale?: number | undefined;
  centerHorizontally?: boolean | undefined;
  centerVertically?: boolean | undefined;
  blackAndWhite?: boolean | undefined;
  draft?: boolean | undefined;
  printGridlines?: boolean | undefined;
  printHeadings?: boolean | undefined;
  margins?: Margins | undefined;
  /** Rows and columns that begin a page, in order. */
  rowBreaks?: readonly number[] | undefined;
  columnBreaks?: readonly number[] | undefined;
}

export type Axis = "row" | "column";

export interface Sheet {
  /** Stable for the life of the workbook ("{…GUID…}"). */
  readonly id: string;
  readonly name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor: string;
  showGridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
  isProtected: boolean;
  readonly tables: readonly Table[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly Chart[];
  readonly links: readonly Link[];
  pageSetup: PageSetup;
  /** Where the line that stands for a group of rows or columns lies: before it, or after it as usual. */
  summaryBefore: Readonly<Record<Axis, boolean>>;
  /** Area of cells (of those `within` an area, where one is given) that hold a value or formula (and, unless `valuesOnly`, a format); undefined when none. */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined;
  /** Calculated value. */
  value(row: number, column: number): Scalar;
  /** Formula text as Excel would show it in English ("=SUM(T[Montant])"), or undefined for a constant. */
  formula(row: number, column: number): string | undefined;
  /** Whether a cell holds a formula: cheaper than its text. */
  isFormula(row: number, column: number): boolean;
  format(row: number, column: number): CellFormat;
  /** Whether something holds for the formats of all cells of an area: cheaper than cell by cell. */
  everyFormat(area: Area, holds: (format: CellFormat) => boolean): boolean;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Groups around a row or column, 0 to 7. */
  outlineLevel(axis: Axis, place: number): number;
  /** Whether the group that this row or column stands for is collapsed. */
  isGroupCollapsed(axis: Axis, place: number): boolean;
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

export type ChangeSource = "user" | "addin";
export type BookChange =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly source: ChangeSource;
      readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
    }
  | { readonly kind: "formats" | "structure"; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: "sheets" | "calculation"; readonly source: ChangeSource }
  | { readonly kind: "activation"; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource };

/** A constant (null clears), or a formula text that begins with "=". Nothing is parsed: that is `parseInput`'s job. */
export type CellContent = { readonly value: Scalar } | FormulaContent | ReadFormula;
/** `cached`: the value that the file gives for the formula; inside `load` it stands until something the formula reads changes. */
export interface FormulaContent {
  readonly formula: string;
  readonly cached?: Scalar | undefined;
  /** Entered over an array: its ranges are not narrowed to its own row. */
  readonly isArray?: boolean | undefined;
}

/** A formula that was read already: its tokens hold places as distances from the cell, and its copies hold the very same list. */
export interface ReadFormula extends Omit<FormulaContent, "formula"> {
  readonly tokens: readonly Token[];
}

export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly customXml: readonly CustomXmlPart[];
  date1904: boolean;
  /** Formulas read and write texts as an Excel of this language does; of whoever looks, not of the file. */
  language: Language;
  /** Sheets may not be added, deleted, renamed, moved, hidden or shown. Told here, kept by those who change: the host and the page. */
  isStructureProtected: boolean;
  /** Named looks that the workbook has or changes; those that Excel builds in stand in cellStyles.ts. */
  readonly styles: readonly CellStyle[];
  readonly activeSheet: Sheet;
  readonly selection: Area;
  sheet(idOrName: string): Sheet | undefined;
  subscribe(listener: (change: BookChange) => void): () => void;

  /**
   * Runs the filling of the workbook from a file: no events but one "sheets" at the end, nothing to undo, values given with formulas kept,
   * unreadable formulas kept as they are written (value #NAME? or the one given), tables taken as they stand.
   * @param recalculate the file asks for a calculation: values given with formulas count only where a function is not known here
   */
  load(run: () => void, recalculate?: boolean): void;
  /** {@link load} of a large file, with stops; until the end nothing else may touch the book. */
  loadBySteps(filling: Steps, recalculate?: boolean): Steps;

  addSheet(name: string, source: ChangeSource, id?: string): Sheet;
  deleteSheet(sheet: Sheet, source: ChangeSource): void;
  renameSheet(sheet: Sheet, name: string, source: ChangeSource): void;
  moveSheet(sheet: Sheet, position: number, source: ChangeSource): void;
  activate(sheet: Sheet, source: ChangeSource): void;
  select(sheet: Sheet, area: Area, source: ChangeSource): void;

  /** Rectangular contents; one change event for the whole area. @throws FormulaError (code "formula-unreadable") when a formula cannot be read; then nothing is written. */
  setCells(
    sheet: Sheet,
    top: number,
    left: number,
    contents: readonly (readonly CellContent[])[],
    source: ChangeSource,
  ): void;
  /**
   * Puts what the cells of `source` hold into `target`, again and again where that is larger; formulas refer to cells as far away as before
   * ("values": what they give now). Formats stay. Stops now and then; one change event at the end.
   */
  copyCells(
    from: Sheet,
    source: Area,
    sheet: Sheet,
    target: Area,
    what: "formulas" | "values",
    changedBy: ChangeSource,
  ): Steps;
  /** Merges the given properties into each cell's format. */
  setFormat(sheet: Sheet, area: Area, format: Partial<CellFormat>, source: ChangeSource): void;
  /** Puts styles in place of those of the workbook; cells that wear one that changed, or goes, follow. */
  setStyles(styles: readonly CellStyle[]): void;
  setNumberFormats(
    sheet: Sheet,
    top: number,
    left: number,
    formats: readonly (readonly string[])[],
    source: ChangeSource,
  ): void;
  clear(sheet: Sheet, area: Area, what: "all" | "contents" | "formats", source: ChangeSource): void;
  /** As Excel does it: cells shift, and formulas, tables, names, merges, validations follow. */
  insertRows(sheet: Sheet, row: number, count: number, source: ChangeSource): void;
  deleteRows(sheet: Sheet, row: number, count: number, source: ChangeSource): void;
  insertColumns(sheet: Sheet, column: number, count: number, source: ChangeSource): void;
  deleteColumns(sheet: Sheet, column: number, count: number, source: ChangeSource): void;
  setRowHidden(sheet: Sheet, row: number, count: number, hidden: boolean): void;
  setColumnHidden(sheet: Sheet, column: number, count: number, hidden: boolean): void;
  /** Puts rows or columns in one more group (`by` 1) or takes them out of their innermost one (-1). */
  group(sheet: Sheet, axis: Axis, first: number, count: number, by: 1 | -1): void;
  /** Shows or hides the outermost groups that lie in a stretch of rows or columns, or the group that a single one stands for. */
  showDetails(sheet: Sheet, axis: Axis, first: number, count: number, shown: boolean): void;
  /** Shows what lies in fewer than `levels` groups and hides the rest. */
  showOutlineLevels(sheet: Sheet, axis: Axis, levels: number): void;
  setColumnWidth(sheet: Sheet, column: number, count: number, points: number): void;
  setRowHeight(sheet: Sheet, row: number, count: number, points: number): void;
  merge(sheet: Sheet, area: Area): void;
  unmerge(sheet: Sheet, area: Area): void;
  addTable(sheet: Sheet, area: Area, name: string | undefined, hasHeaders: boolean, source: ChangeSource): Table;
  /** Removes the table and leaves its cells. */
  dropTable(sheet: Sheet, table: Table): void;
  setValidations(sheet: Sheet, validations: readonly Validation[]): void;
  setConditionalFormats(sheet: Sheet, formats: readonly ConditionalFormat[]): void;
  setLinks(sheet: Sheet, links: readonly Link[]): void;
  setCharts(sheet: Sheet, charts: readonly Chart[]): void;
  setName(name: DefinedName): void;
  /** Takes away a name of the workbook, or that of one sheet. */
  deleteName(name: string, scopeSheetId: string | undefined): void;
  setCustomXml(parts: readonly CustomXmlPart[]): void;
  /** A function usable in formulas beside the built-in ones (custom functions), name in capitals. */
  registerFunction(name: string, run: (args: readonly (Scalar | readonly (readonly Scalar[])[])[]) => Scalar): void;
  /** Calculates again the formulas that call registered functions: one of them has its answer now. */
  recalculateFunctions(): void;
  /** Calculates the formulas of an area, and those that they read, until it is told to stop. @returns whether none is left to calculate. */
  calculate(sheet: Sheet, area: Area, isDue: () => boolean): boolean;
  /** Value of a formula text (as rules hold it: written for the cell `from`) as if it stood in another cell; undefined when it cannot be read. */
  evaluate(
    sheet: Sheet,
    formula: string,
    row: number,
    column: number,
    from: { readonly row: number; readonly column: number },
  ): Scalar | undefined;
  /** Cells that the formula of a cell reads, as far as its text tells; none where there is no formula. */
  precedents(sheet: Sheet, row: number, column: number): readonly { readonly sheet: Sheet; readonly area: Area }[];
  /**
   * As cut and pasted: cells go with their looks, what refers to them follows, what they refer to stays; references to cells written over are
   * lost. Rules, merged cells and tables stay.
   */
  moveCells(sheet: Sheet, area: Area, top: number, left: number, source: ChangeSource): void;
  /** Runs several changes that undo takes back in one step. */
  asOneStep(run: () => void): void;
  /** Undo and redo of what the user did in the grid. */
  undo(): boolean;
  redo(): boolean;
}
