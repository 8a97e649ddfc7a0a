import { isWaiting, type Formula, type Template } from "../formula";
import { eachFormula, type Bounds } from "../references";
import type { Calculator, Compiled, Place } from "../running";
import type { CalcSheet } from "../sheets";
import type { Freshness } from "./freshness";

/** A formula that waits for those it reads. */
export interface Waiting {
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  /** Those that it reads were put above it. */
  entered: boolean;
  /** Not all of them. */
  isCut?: boolean;
}

/** Of those that a formula reads, so many wait at once: where it reads many, it looks through them again. */
const MOST = 10_000;

/** Rows of formulas that are all right: after so many it is asked whether to stop. */
const ROWS = 256;

/** What is asked of the calculation. */
interface Calculating extends Calculator {
  readonly freshness: Freshness;
  compiled(template: Template): Compiled;
  place(waiting: Waiting): Place;
  calculate(waiting: Waiting, compiled: Compiled): void;
}

/**
 * In which order formulas are calculated: they wait for those they read on a list of our own, so that long chains do not exhaust the call stack.
 * Whoever shares the thread may stop it at any moment: as long as the workbook stays as it is, it goes on where it was.
 */
export class Settling {
  /** What waited when it was stopped. */
  private left: { readonly generation: number; readonly stack: Waiting[] } | undefined;
  /** Down to where an area is settled. */
  private reached: { readonly generation: number; readonly area: Bounds; readonly row: number } | undefined;

  constructor(private readonly calculation: Calculating) {}

  /** Calculates the formulas of an area until it is told to stop. @returns whether none is left. */
  settleArea(area: Bounds, isDue: () => boolean): boolean {
    const { sheet, left, right } = area;
    const { freshness } = this.calculation;
    const last = Math.min(area.bottom, sheet.cells.rowCount - 1);
    for (let row = this.firstRow(area); row <= last; row++) {
      let isWhole = true;
      eachFormula({ sheet, left, right, top: row, bottom: row }, (formula, _, column) => {
        if (!isWhole || freshness.isRight(formula)) return;
        isWhole = this.settle({ sheet, row, column, formula, entered: false }, isDue) && !isDue();
      });
      if (isWhole && (row % ROWS !== 0 || !isDue())) continue;
      this.reached = { generation: freshness.generation, area, row: isWhole ? row + 1 : row };
      return false;
    }
    this.reached = { generation: freshness.generation, area, row: last + 1 };
    return true;
  }

  private firstRow(area: Bounds): number {
    const { reached, calculation } = this;
    if (reached?.generation !== calculation.freshness.generation) return area.top;
    const { sheet, top, left, right } = reached.area;
    return sheet === area.sheet && top === area.top && left === area.left && right === area.right
      ? reached.row
      : area.top;
  }

  /** @returns false when it was told to stop before the end: what is calculated stays. */
  settle(first: Waiting, isDue?: () => boolean): boolean {
    const stack = this.stackFor(first);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { formula } = top;
      if (this.calculation.freshness.isRight(formula) || (!top.entered && isWaiting(formula))) {
        stack.pop();
        continue;
      }
      const compiled = this.calculation.compiled(formula.template);
      if (this.mustWait(stack, top, compiled)) {
        if (isDue?.() && this.leave(stack)) return false;
        continue;
      }
      stack.pop();
      this.calculation.calculate(top, compiled);
      if (stack.length > 0 && isDue?.() && this.leave(stack)) return false;
    }
    return true;
  }

  private stackFor(first: Waiting): Waiting[] {
    const { left } = this;
    if (left?.generation !== this.calculation.freshness.generation || left.stack[0]?.formula !== first.formula)
      return [first];
    this.left = undefined;
    return left.stack;
  }

  private mustWait(stack: Waiting[], top: Waiting, compiled: Compiled): boolean {
    if (top.entered && !top.isCut) return false;
    if (!top.entered) top.formula.state = "running";
    top.entered = true;
    return this.awaitPrecedents(stack, top, compiled);
  }

  /** Puts the formulas that this one reads and that are not calculated yet on the list; false when there are none. */
  private awaitPrecedents(stack: Waiting[], waiting: Waiting, compiled: Compiled): boolean {
    const before = stack.length;
    const { freshness } = this.calculation;
    let isSettled = true;
    waiting.isCut = false;
    const want = (sheet: CalcSheet, formula: Formula, row: number, column: number): void => {
      if (freshness.isRight(formula)) return;
      isSettled = false;
      if (stack.length - before >= MOST) waiting.isCut = true;
      else if (!isWaiting(formula)) stack.push({ sheet, row, column, formula, entered: false });
      // One that names itself may yet not read itself (CHOOSE): that is seen when it runs.
      else if (formula !== waiting.formula) markCycle(stack, before, formula);
    };
    compiled.precedents(this.calculation.place(waiting), {
      cell: (sheet, row, column) => {
        const formula = sheet.cells.cell(row, column)?.formula;
        if (formula) want(sheet, formula, row, column);
      },
      block: (reference) => {
        const { sheet, left, right } = reference;
        if (reference.settledAt === freshness.generation || !sheet.cells.mayHoldFormulas(left, right)) return;
        isSettled = true;
        eachFormula(reference, (formula, row, column) => want(sheet, formula, row, column));
        if (isSettled) reference.settledAt = freshness.generation;
      },
    });
    return stack.length > before;
  }

  /** Keeps the formulas that wait, in doubt, for the next time; not those of a circle, whose values depend on where it was entered. */
  private leave(stack: Waiting[]): boolean {
    const entered = stack.filter((waiting) => waiting.entered);
    if (entered.some(({ formula }) => formula.state !== "running")) return false;
    for (const waiting of entered) {
      waiting.formula.state = "doubtful";
      waiting.entered = false;
    }
    this.left = { generation: this.calculation.freshness.generation, stack };
    return true;
  }
}

function markCycle(stack: readonly Waiting[], depth: number, target: Formula): void {
  for (let i = depth - 1; i >= 0; i--) {
    const waiting = stack[i];
    if (!waiting?.entered) continue;
    waiting.formula.state = "cycle";
    if (waiting.formula === target) return;
  }
}
