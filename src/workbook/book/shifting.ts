import type { Row } from "./cells";
import type { Templates } from "../calc/formula";
import { shiftArea, shiftStretch, type Shift } from "./areas";
import type { Area, DefinedName } from "./model";
import { rewriteFormula, rewriteText, shifting, type Rewriter } from "./rewriting";
import { conditionalFormatOver, validationOver } from "./rules";
import type { Line, SheetStore } from "./sheet";

/** Rows or columns put into a sheet or taken out of it: cells move, and every formula of the workbook follows. */
export function shiftCells(sheet: SheetStore, shift: Shift, generation: number): void {
  const rows = sheet.cells.keep();
  sheet.shifts = [...sheet.shifts, shift];
  sheet.cells.replace(
    shift.axis === "row" ? spliced(rows, shift) : rows.map((row) => row && spliced(row, shift)),
    generation,
  );
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftArea(table.area, shift);
    if (area) table.restore({ ...table.state, area });
    return area !== undefined;
  });
  sheet.merges = shiftAreas(sheet.merges, shift).filter((area) => area.rows * area.columns > 1);
  sheet.links = sheet.links.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  const { rowBreaks, columnBreaks } = sheet.pageSetup;
  const moved = (places: readonly number[] | undefined): readonly number[] | undefined =>
    places?.flatMap((place) => shiftStretch(place, place, shift)?.[0] ?? []);
  sheet.pageSetup =
    shift.axis === "row"
      ? { ...sheet.pageSetup, rowBreaks: moved(rowBreaks) }
      : { ...sheet.pageSetup, columnBreaks: moved(columnBreaks) };
  if (shift.axis === "row") sheet.rowLines = shiftLines(sheet.rowLines, shift);
  else sheet.columnLines = shiftLines(sheet.columnLines, shift);
}

function spliced<T>(list: readonly (T | undefined)[], shift: Shift): (T | undefined)[] {
  if (list.length <= shift.at) return list.slice();
  const after = shift.count > 0 ? list.slice(shift.at) : list.slice(shift.at - shift.count);
  const gap = new Array<T | undefined>(Math.max(0, shift.count)).fill(undefined);
  return list.slice(0, shift.at).concat(gap, after);
}

function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function shiftLines(lines: ReadonlyMap<number, Line>, shift: Shift): ReadonlyMap<number, Line> {
  const moved = new Map<number, Line>();
  for (const [place, line] of lines) {
    const to = shiftStretch(place, place, shift);
    if (to) moved.set(to[0], line);
  }
  // What is put into a group belongs to it.
  const outline = Math.min(lines.get(shift.at - 1)?.outline ?? 0, lines.get(shift.at)?.outline ?? 0);
  if (outline > 0) for (let i = 0; i < shift.count; i++) moved.set(shift.at + i, { outline });
  return moved;
}

/** Formulas of all sheets, names, rules and charts follow the shift of `sheet` (whose cells have moved already). */
export function shiftReferences(
  sheets: readonly SheetStore[],
  names: readonly DefinedName[],
  sheet: SheetStore,
  shift: Shift,
  templates: Templates,
): DefinedName[] {
  for (const home of sheets) {
    const rewrite = shifting(sheet.name, home.name, shift);
    const origin = (place: number, axis: Shift["axis"]): number =>
      home === sheet && axis === shift.axis ? unshifted(place, shift) : place;
    rewriteCells(
      home,
      rewrite,
      templates,
      (row) => origin(row, "row"),
      (column) => origin(column, "column"),
    );
    const moved = (areas: readonly Area[]): Area[] => (home === sheet ? shiftAreas(areas, shift) : [...areas]);
    home.validations = home.validations.flatMap((rule) => {
      const areas = moved(rule.areas);
      return areas.length === 0 ? [] : [validationOver(rule, areas, rewrite)];
    });
    home.conditionalFormats = home.conditionalFormats.flatMap((format) => {
      const areas = moved(format.areas);
      return areas.length === 0 ? [] : [conditionalFormatOver(format, areas, rewrite)];
    });
  }
  return rewriteOutside(sheets, names, (home) => shifting(sheet.name, home, shift));
}

/** Rewrites the texts that lie outside cells and rules of cells: charts (changed in place of the list) and names (given back). */
export function rewriteOutside(
  sheets: readonly SheetStore[],
  names: readonly DefinedName[],
  rewriter: (home: string) => Rewriter,
): DefinedName[] {
  for (const home of sheets) {
    const rewrite = rewriter(home.name);
    home.charts = home.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((one) => ({
        name: rewriteText(one.name, rewrite),
        categories: rewriteText(one.categories, rewrite),
        values: rewriteText(one.values, rewrite),
      })),
    }));
  }
  const home = (name: DefinedName): string => sheets.find((one) => one.id === name.scopeSheetId)?.name ?? "";
  return names.map((name) => ({ ...name, formula: rewriteText(name.formula, rewriter(home(name))) }));
}

/** Where a row or column now at `place` was before the shift. */
function unshifted(place: number, shift: Shift): number {
  return place < shift.at ? place : place - shift.count;
}

/** Rewrites the formulas in the cells of a sheet; cells whose formula stays are left as they are. */
export function rewriteCells(
  sheet: SheetStore,
  rewrite: Rewriter,
  templates: Templates,
  fromRow = (row: number): number => row,
  fromColumn = (column: number): number => column,
): void {
  for (let row = 0; row < sheet.cells.rowCount; row++) {
    const cells = sheet.cells.row(row);
    if (!cells) continue;
    let changed: Row[number][] | undefined;
    cells.forEach((cell, column) => {
      if (!cell?.formula) return;
      const formula = rewriteFormula(cell.formula, templates, rewrite, fromRow(row), fromColumn(column), row, column);
      if (formula === cell.formula) return;
      changed ??= cells.slice();
      changed[column] = { ...cell, formula };
    });
    if (changed) sheet.cells.setRow(row, changed);
  }
}
