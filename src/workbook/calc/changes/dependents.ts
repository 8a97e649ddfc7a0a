import type { Formula, Template } from "../formula";
import type { Calculator, Compiled } from "../running";
import type { CalcSheet } from "../sheets";

/** Copies of one formula that stand one below the other. */
interface Run {
  readonly sheet: CalcSheet;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly template: Template;
  /** The pass that doubted all of it, so that no other way to it is followed. */
  doubtedBy: number;
}

interface CellArea {
  readonly sheet: CalcSheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a run reads: as a whole, or (`follows`) each formula its own cells, which go down as the formulas do. */
interface Reading {
  readonly run: Run;
  /** What its first formula reads, or all of them together. */
  readonly area: CellArea;
  readonly follows: boolean;
}

/** Readings of more columns than this are kept for the sheet. */
const WIDE = 64;

/**
 * Which formulas read which cells, as they stood when this was made. Copies of a formula down a column count as one, so that a table of many lines
 * is known by a few readings.
 */
export class Dependents {
  private readonly byColumn = new Map<CalcSheet, Reading[][]>();
  private readonly wide = new Map<CalcSheet, Reading[]>();
  private readonly volatile: Run[] = [];
  private pass = 0;

  constructor(
    sheets: readonly CalcSheet[],
    private readonly calculation: Calculator,
    private readonly compiled: (template: Template) => Compiled,
  ) {
    for (const sheet of sheets) for (const run of runsOf(sheet)) this.add(run);
  }

  /** Doubts every formula that reads these cells, by itself or through others, and those that any change calculates again. */
  doubt(changed: readonly CellArea[]): void {
    this.pass++;
    const areas = [...changed];
    for (const run of this.volatile) this.doubtRun(run, run.top, run.bottom, areas);
    for (let area = areas.pop(); area; area = areas.pop()) this.doubtReaders(area, areas);
  }

  private doubtReaders(changed: CellArea, found: CellArea[]): void {
    for (const reading of this.wide.get(changed.sheet) ?? []) this.follow(reading, changed, found);
    const byColumn = this.byColumn.get(changed.sheet) ?? [];
    const last = Math.min(changed.right, byColumn.length - 1);
    for (let column = changed.left; column <= last; column++)
      for (const reading of byColumn[column] ?? []) this.follow(reading, changed, found);
  }

  private follow({ run, area, follows }: Reading, changed: CellArea, found: CellArea[]): void {
    if (run.doubtedBy === this.pass || changed.right < area.left || changed.left > area.right) return;
    const moves = follows ? run.bottom - run.top : 0;
    if (changed.bottom < area.top || changed.top > area.bottom + moves) return;
    if (!follows) this.doubtRun(run, run.top, run.bottom, found);
    else {
      const first = Math.max(run.top, run.top + changed.top - area.bottom);
      const last = Math.min(run.bottom, run.top + changed.bottom - area.top);
      this.doubtRun(run, first, last, found);
    }
  }

  /** Doubts formulas of a run; those not doubted yet are added to what changed, as areas. */
  private doubtRun(run: Run, first: number, last: number, found: CellArea[]): void {
    const { sheet, column } = run;
    if (first === run.top && last === run.bottom) run.doubtedBy = this.pass;
    let from = -1;
    for (let row = first; row <= last + 1; row++) {
      const formula = row > last ? undefined : sheet.cells.cell(row, column)?.formula;
      if (formula?.state === "idle") {
        formula.state = "doubtful";
        if (from < 0) from = row;
      } else if (from >= 0) {
        found.push({ sheet, top: from, bottom: row - 1, left: column, right: column });
        from = -1;
      }
    }
  }

  private add(run: Run): void {
    const compiled = this.compiled(run.template);
    if (compiled.volatile) this.volatile.push(run);
    const [first, last] = [run.top, run.bottom].map((row) => this.areasRead(run, row, compiled)) as [
      CellArea[],
      CellArea[],
    ];
    const readings = readingsOf(run, first, last);
    if (readings) for (const reading of readings) this.keep(reading);
    else for (let row = run.top; row <= run.bottom; row++) this.add({ ...run, top: row, bottom: row });
  }

  private areasRead({ sheet, column }: Run, row: number, compiled: Compiled): CellArea[] {
    const areas: CellArea[] = [];
    compiled.precedents(
      { calculation: this.calculation, sheet, row, column },
      {
        cell: (home, top, left) => areas.push({ sheet: home, top, left, bottom: top, right: left }),
        block: (block) => areas.push(block),
      },
    );
    return areas;
  }

  private keep(reading: Reading): void {
    const { sheet, left, right } = reading.area;
    if (right - left >= WIDE) listOf(this.wide, sheet).push(reading);
    else {
      const byColumn = listOf(this.byColumn, sheet);
      for (let column = left; column <= right; column++) (byColumn[column] ??= []).push(reading);
    }
  }
}

function listOf<T>(lists: Map<CalcSheet, T[]>, sheet: CalcSheet): T[] {
  let list = lists.get(sheet);
  if (!list) lists.set(sheet, (list = []));
  return list;
}

/** The runs of a sheet; none goes over the border of a table, where « this row » begins to mean another thing. */
function* runsOf(sheet: CalcSheet): Generator<Run> {
  const { cells } = sheet;
  const open: (Run & { bottom: number })[] = [];
  const borders = new Set(sheet.tables.flatMap(({ area }) => [area.top, area.top + area.rows]));
  for (let row = 0; row < cells.rowCount; row++) {
    const line = cells.row(row);
    if (!line) continue;
    for (let column = 0; column < Math.max(line.length, open.length); column++) {
      const formula: Formula | undefined = line[column]?.formula;
      const run = open[column];
      if (run && run.bottom === row - 1 && run.template === formula?.template && !borders.has(row)) run.bottom = row;
      else if (formula) {
        if (run) yield run;
        open[column] = { sheet, column, top: row, bottom: row, template: formula.template, doubtedBy: 0 };
      }
    }
  }
  for (const run of open) if (run) yield run;
}

/** What a run reads, from what its first and its last formula read; undefined where these do not go down together. */
function readingsOf(run: Run, first: readonly CellArea[], last: readonly CellArea[]): readonly Reading[] | undefined {
  const height = run.bottom - run.top;
  const readings: Reading[] = [];
  if (first.length !== last.length) return undefined;
  for (const [at, start] of first.entries()) {
    const end = last[at];
    if (!end || end.sheet !== start.sheet || end.left !== start.left || end.right !== start.right) return undefined;
    const [down, below] = [end.top - start.top, end.bottom - start.bottom];
    if ((down !== 0 && down !== height) || (below !== 0 && below !== height)) return undefined;
    const follows = height > 0 && down === height && below === height;
    const { sheet, left, right } = start;
    const area = follows
      ? start
      : { sheet, left, right, top: Math.min(start.top, end.top), bottom: Math.max(start.bottom, end.bottom) };
    readings.push({ run, area, follows });
  }
  return readings;
}
