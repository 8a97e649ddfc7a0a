import type { Cell, Row } from "./cells";
import { newFormula, type Formula, type Templates } from "../calc/formula";
import { isKnown } from "../calc/known";
import type { Area, CellContent, CellFormat, FormulaContent, ReadFormula } from "./model";
import type { Line, SheetStore } from "./sheet";
import { MAX_COLUMNS, MAX_ROWS } from "../calc/refs";

/**
 * Makes the cells' formulas; `trusted` is the generation at which values given with formulas are right (undefined: never);
 * `recalculating` distrusts them too, where the calculation knows every function.
 */
export interface Reader {
  readonly templates: Templates;
  readonly trusted: number | undefined;
  readonly recalculating: boolean;
}

/** Writes contents, keeping formats. All formulas are read first: an unreadable one leaves the sheet as it was. */
export function writeContents(
  sheet: SheetStore,
  top: number,
  left: number,
  contents: readonly (readonly CellContent[])[],
  reader: Reader,
): void {
  const read = contents.map((line, i) => formulasOf(line, top + i, left, reader));
  contents.forEach((line, i) => {
    const was = sheet.cells.row(top + i) ?? [];
    const formulas = read[i];
    const cells = line.map((content, j) => cellOf(content, formulas?.[j], was[left + j]?.format));
    sheet.cells.setRow(top + i, was.length === 0 && left === 0 ? cells : withCells(was, left, cells));
  });
}

/** A value alone is its cell: no copy is made of it. */
function cellOf(content: CellContent, formula: Formula | undefined, format: CellFormat | undefined): Cell | undefined {
  if (!("value" in content)) return cell(null, formula, format);
  return format || content.value === null ? cell(content.value, undefined, format) : content;
}

/** The row with these cells in the place of those that it had there. */
function withCells(was: Row, left: number, cells: Row): Row {
  const row = was.slice();
  while (row.length < left) row.push(undefined);
  cells.forEach((one, j) => (row[left + j] = one));
  return row;
}

/** The formulas of a line; undefined where it holds values alone. */
function formulasOf(
  line: readonly CellContent[],
  row: number,
  left: number,
  reader: Reader,
): readonly (Formula | undefined)[] | undefined {
  if (line.every((content) => "value" in content)) return undefined;
  return line.map((content, j) => ("value" in content ? undefined : formulaOf(content, row, left + j, reader)));
}

/** Whether an area holds no formula and none comes. */
export function holdsValuesOnly(
  sheet: SheetStore,
  { top, left, rows, columns }: Area,
  contents: readonly (readonly CellContent[])[],
): boolean {
  if (!contents.every((line) => line.every((content) => "value" in content))) return false;
  for (let row = top; row < top + rows; row++) {
    const line = sheet.cells.row(row);
    for (let column = left; line && column < left + columns; column++) if (line[column]?.formula) return false;
  }
  return true;
}

function formulaOf(content: FormulaContent | ReadFormula, row: number, column: number, reader: Reader): Formula {
  const { templates, trusted } = reader;
  const formula = newFormula(
    "tokens" in content
      ? templates.ofRead(content.tokens, row, column, content.isArray)
      : templates.read(content.formula, row, column, trusted !== undefined, content.isArray),
  );
  if (reader.trusted === undefined || content.cached === undefined) return formula;
  if (reader.recalculating && isKnown(formula.template)) return formula;
  return { ...formula, value: content.cached, verifiedAt: reader.trusted, changedAt: reader.trusted };
}

function cell(value: Cell["value"], formula: Formula | undefined, format: CellFormat | undefined): Cell | undefined {
  return value === null && !formula && !format ? undefined : { value, formula, format };
}

/**
 * Puts what the cells of one area hold into another one, again and again where that is larger: formulas that refer to cells as far away as before,
 * or only their values. Formats stay.
 */
export function copyContents(
  from: SheetStore,
  source: Area,
  to: SheetStore,
  target: Area,
  what: "formulas" | "values",
): void {
  const copied = Array.from({ length: source.rows }, (_, i) =>
    Array.from({ length: source.columns }, (__, j) => {
      const [row, column] = [source.top + i, source.left + j];
      const was = from.cells.cell(row, column);
      return what === "formulas" && was?.formula
        ? { value: null, template: was.formula.template }
        : { value: from.value(row, column), template: undefined };
    }),
  );
  for (let i = 0; i < target.rows; i++) {
    const row = (to.cells.row(target.top + i) ?? []).slice();
    while (row.length < target.left) row.push(undefined);
    const line = copied[i % source.rows] ?? [];
    for (let j = 0; j < target.columns; j++) {
      const { value = null, template } = line[j % source.columns] ?? {};
      const format = row[target.left + j]?.format;
      row[target.left + j] = cell(value, template && newFormula(template), format);
    }
    to.cells.setRow(target.top + i, row);
  }
}

/** Changes the format of each cell of an area; whole columns and rows are noted once. */
export function changeFormats(
  sheet: SheetStore,
  area: Area,
  change: (format: CellFormat | undefined, row: number, column: number) => CellFormat | undefined,
): void {
  if (area.rows >= MAX_ROWS)
    sheet.columnLines = changeLines(sheet.columnLines, area.left, area.columns, (line) => ({
      ...line,
      format: change(line.format, 0, 0),
    }));
  else if (area.columns >= MAX_COLUMNS)
    sheet.rowLines = changeLines(sheet.rowLines, area.top, area.rows, (line) => ({
      ...line,
      format: change(line.format, 0, 0),
    }));
  const existingOnly = area.rows >= MAX_ROWS || area.columns >= MAX_COLUMNS;
  const bottom = Math.min(area.top + area.rows, existingOnly ? sheet.cells.rowCount : Infinity);
  for (let r = area.top; r < bottom; r++) {
    const old = sheet.cells.row(r);
    if (!old && existingOnly) continue;
    const row = (old ?? []).slice();
    while (row.length < area.left) row.push(undefined);
    const right = Math.min(area.left + area.columns, existingOnly ? row.length : Infinity);
    for (let c = area.left; c < right; c++) {
      const was = row[c];
      if (existingOnly && !was) continue;
      const inherited = was?.format ?? sheet.rowLines.get(r)?.format ?? sheet.columnLines.get(c)?.format;
      row[c] = cell(was?.value ?? null, was?.formula, change(inherited, r, c));
    }
    sheet.cells.setRow(r, row);
  }
}

export function changeLines(
  lines: ReadonlyMap<number, Line>,
  first: number,
  count: number,
  change: (line: Line) => Line,
): ReadonlyMap<number, Line> {
  const changed = new Map(lines);
  for (let i = first; i < first + count; i++) changed.set(i, change(changed.get(i) ?? {}));
  return changed;
}

/** The cells of an area, down to the last row that holds any, with all that they hold and wear; their formulas changed. */
export function cellsIn(
  sheet: SheetStore,
  area: Area,
  change: (formula: Formula, row: number, column: number) => Formula,
): (Cell | undefined)[][] {
  const rows = Math.max(0, Math.min(area.rows, sheet.cells.rowCount - area.top));
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => {
      const [row, column] = [area.top + i, area.left + j];
      const cell = sheet.cells.cell(row, column);
      return cell?.formula ? { ...cell, formula: change(cell.formula, row, column) } : cell;
    }),
  );
}

/** Puts cells with all that they hold and wear. */
export function putCells(
  sheet: SheetStore,
  top: number,
  left: number,
  cells: readonly (readonly (Cell | undefined)[])[],
): void {
  cells.forEach((line, i) => sheet.cells.setRow(top + i, withCells(sheet.cells.row(top + i) ?? [], left, line)));
}

/** The lines with another format each. */
export function mapLines(
  lines: ReadonlyMap<number, Line>,
  change: (format: CellFormat | undefined) => CellFormat | undefined,
): ReadonlyMap<number, Line> {
  return new Map(
    [...lines].map(([place, line]) => [place, line.format ? { ...line, format: change(line.format) } : line]),
  );
}

/** Empties the cells of an area of their contents. */
export function clearContents(sheet: SheetStore, area: Area): void {
  const bottom = Math.min(area.top + area.rows, sheet.cells.rowCount);
  for (let r = area.top; r < bottom; r++) {
    const old = sheet.cells.row(r);
    if (!old) continue;
    sheet.cells.setRow(
      r,
      old.map((was, c) => (c < area.left || c >= area.left + area.columns ? was : cell(null, undefined, was?.format))),
    );
  }
}
