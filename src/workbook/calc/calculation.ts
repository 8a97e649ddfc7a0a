import { compile } from "./compile";
import { Dependents } from "./changes/dependents";
import { Freshness } from "./changes/freshness";
import { isWaiting, newFormula, type Formula, type Template, type Templates } from "./formula";
import { Meanings } from "./meanings";
import { inLanguage, languageNow } from "./text/language";
import { eachFormula, References, type Bounds } from "./references";
import type { Operand, Reference } from "./operands";
import type { Calculator, Compiled, CustomRun, Place, Visitor } from "./running";
import type { CalcBook, CalcSheet, CalcTable } from "./sheets";
import type { Scalar } from "./values";

interface Waiting {
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  entered: boolean;
}

/** What is left and begun anew is looked through anew: before that, one formula is calculated for so many looks. */
const LOOKS = 32;

/**
 * Values of formulas, calculated when they are read. A value stands as long as nothing that the formula reads has changed since it was found right;
 * formulas wait for those they read on a list of our own, so that long chains do not exhaust the call stack.
 */
export class Calculation implements Calculator {
  /** Counts the changes of shape. */
  shape = 0;
  private readonly custom = new Map<string, CustomRun>();
  private readonly meanings: Meanings;
  /** Formulas made ready at their first calculation, by their template's place. */
  private readonly ready: Compiled[] = [];
  private readonly references = new References(this);
  /** Counts the looks at a formula that another one reads. */
  private looked = 0;
  readonly freshness = new Freshness(
    () => new Dependents(this.book.sheets, this, (template) => this.compiled(template)),
  );

  constructor(
    private readonly book: CalcBook,
    private readonly templates: Templates,
  ) {
    this.meanings = new Meanings(book, templates);
  }

  /** Counts the changes of the workbook. */
  get generation(): number {
    return this.freshness.generation;
  }

  get date1904(): boolean {
    return this.book.date1904;
  }

  valueAt(sheet: CalcSheet, row: number, column: number): Scalar {
    const cell = sheet.cells.cell(row, column);
    if (!cell) return null;
    const { formula } = cell;
    if (!formula) return cell.value;
    if (!this.freshness.isRight(formula)) {
      if (isWaiting(formula)) {
        formula.state = "cycle";
        return 0;
      }
      this.settle({ sheet, row, column, formula, entered: false });
    }
    return formula.value;
  }

  /** A function usable beside the built-in ones; name in capitals. */
  register(name: string, run: CustomRun): void {
    this.custom.set(name.toUpperCase(), run);
    this.addinAnswered();
  }

  /** What the functions of an add-in answer may have changed: the formulas that call them are calculated again. */
  addinAnswered(): void {
    this.freshness.addinAnswered();
  }

  /** Sheets, tables, names or functions changed: what a word means may be another thing. */
  shapeChanged(): void {
    this.freshness.shapeChanged();
    this.shape++;
    this.meanings.forget();
  }

  sheetNamed(name: string): CalcSheet | undefined {
    return this.meanings.sheet(name);
  }

  tableNamed(name: string): { readonly sheet: CalcSheet; readonly table: CalcTable } | undefined {
    return this.meanings.table(name);
  }

  nameMeaning(name: string, sheet: CalcSheet): Compiled | undefined {
    const template = this.meanings.name(name, sheet);
    return template && this.compiled(template);
  }

  customFunction(name: string): CustomRun | undefined {
    return this.custom.get(name);
  }

  reference(sheet: CalcSheet, top: number, left: number, bottom: number, right: number): Reference {
    return this.references.of(sheet, top, left, bottom, right);
  }

  operandOf(text: string, place: Place): Operand {
    return this.compiled(this.templates.read(text, place.row, place.column, false)).operand(place);
  }

  /** Tells the visitor of what the formula of a cell reads, as far as its text tells. */
  visitPrecedents(sheet: CalcSheet, row: number, column: number, visitor: Visitor): void {
    const formula = sheet.cells.cell(row, column)?.formula;
    if (formula) this.compiled(formula.template).precedents({ calculation: this, sheet, row, column }, visitor);
  }

  /** Value of a formula written as seen from (fromRow, fromColumn), as if it stood at (row, column). @throws FormulaError */
  evaluate(text: string, sheet: CalcSheet, row: number, column: number, fromRow: number, fromColumn: number): Scalar {
    const formula = newFormula(this.templates.read(text, fromRow, fromColumn, false));
    this.settle({ sheet, row, column, formula, entered: false });
    return formula.value;
  }

  stampOf(reference: Reference): number {
    if (reference.stampedAt === this.generation) return reference.stamp;
    const { sheet, top, left, bottom, right } = reference;
    let stamp = sheet.cells.stampOfArea(top, left, bottom, right);
    if (sheet.cells.mayHoldFormulas(left, right)) {
      eachFormula(reference, (formula, row, column) => {
        this.valueAt(sheet, row, column);
        stamp = Math.max(stamp, formula.changedAt);
      });
    }
    reference.stamp = stamp;
    reference.stampedAt = reference.settledAt = this.generation;
    return stamp;
  }

  /** Calculates the formulas of an area until it is told to stop. @returns whether none is left. */
  settleArea(area: Bounds, isDue: () => boolean): boolean {
    let isWhole = true;
    eachFormula(area, (formula, row, column) => {
      if (!isWhole || this.freshness.isRight(formula)) return;
      isWhole = this.settle({ sheet: area.sheet, row, column, formula, entered: false }, isDue) && !isDue();
    });
    return isWhole;
  }

  private settle(first: Waiting, isDue?: () => boolean): boolean {
    const { language } = this.book;
    if (languageNow() === language) return this.settleAll(first, isDue);
    return inLanguage(language, () => this.settleAll(first, isDue));
  }

  /** @returns false when it was told to stop before the end: what is calculated stays, the rest is begun anew. */
  private settleAll(first: Waiting, isDue?: () => boolean): boolean {
    const stack: Waiting[] = [first];
    const before = this.looked;
    let calculated = 0;
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { formula } = top;
      if (this.freshness.isRight(formula) || (!top.entered && isWaiting(formula))) {
        stack.pop();
        continue;
      }
      const compiled = this.compiled(formula.template);
      if (!top.entered) {
        top.entered = true;
        formula.state = "running";
        if (this.awaitPrecedents(stack, top, compiled)) continue;
      }
      stack.pop();
      this.calculate(top, compiled);
      calculated++;
      if (isDue && calculated * LOOKS >= this.looked - before && isDue() && leave(stack)) return false;
    }
    return true;
  }

  /** Puts the formulas that this one reads and that are not calculated yet on the list; false when there are none. */
  private awaitPrecedents(stack: Waiting[], waiting: Waiting, compiled: Compiled): boolean {
    const before = stack.length;
    let isSettled = true;
    const want = (sheet: CalcSheet, formula: Formula, row: number, column: number): void => {
      this.looked++;
      if (this.freshness.isRight(formula)) return;
      isSettled = false;
      if (!isWaiting(formula)) stack.push({ sheet, row, column, formula, entered: false });
      // One that names itself may yet not read itself (CHOOSE): that is seen when it runs.
      else if (formula !== waiting.formula) this.markCycle(stack, before, formula);
    };
    const place = this.place(waiting);
    compiled.precedents(place, {
      cell: (sheet, row, column) => {
        const formula = sheet.cells.cell(row, column)?.formula;
        if (formula) want(sheet, formula, row, column);
      },
      block: (reference) => {
        const { sheet, left, right } = reference;
        if (reference.settledAt === this.generation || !sheet.cells.mayHoldFormulas(left, right)) return;
        isSettled = true;
        eachFormula(reference, (formula, row, column) => want(sheet, formula, row, column));
        if (isSettled) reference.settledAt = this.generation;
      },
    });
    return stack.length > before;
  }

  private markCycle(stack: readonly Waiting[], depth: number, target: Formula): void {
    for (let i = depth - 1; i >= 0; i--) {
      const waiting = stack[i];
      if (!waiting?.entered) continue;
      waiting.formula.state = "cycle";
      if (waiting.formula === target) return;
    }
  }

  private calculate(waiting: Waiting, compiled: Compiled): void {
    const { formula } = waiting;
    const place = this.place(waiting);
    if (formula.state === "cycle" || this.isStale(formula, compiled, place)) {
      const value = formula.state === "cycle" ? 0 : compiled.run(place);
      // A formula that meets itself while it runs (through OFFSET, say) counts 0, as the others of a circle.
      const former = (formula.state as Formula["state"]) === "cycle" ? 0 : (value ?? 0);
      if (formula.verifiedAt < 0 || formula.value !== former) formula.changedAt = this.generation;
      formula.value = former;
    }
    formula.verifiedAt = this.generation;
    formula.state = "idle";
  }

  private isStale(formula: Formula, compiled: Compiled, place: Place): boolean {
    const { verifiedAt } = formula;
    if (
      verifiedAt < 0 ||
      compiled.volatile ||
      (compiled.readsShape && this.freshness.shapeStamp > verifiedAt) ||
      (compiled.callsAddin && this.freshness.addinStamp > verifiedAt)
    )
      return true;
    let stale = false;
    compiled.precedents(place, {
      cell: ({ cells }, row, column) => {
        stale ||=
          cells.stampOfCell(row, column) > verifiedAt ||
          (cells.cell(row, column)?.formula?.changedAt ?? 0) > verifiedAt;
      },
      block: (reference) => {
        stale ||= this.stampOf(reference) > verifiedAt;
      },
    });
    return stale;
  }

  private compiled(template: Template): Compiled {
    return (this.ready[template.id] ??= compile(template));
  }

  private place({ sheet, row, column }: Waiting): Place {
    return { calculation: this, sheet, row, column };
  }
}

/** Gives back the formulas that wait, in doubt; not those of a circle, whose values depend on where it was entered. */
function leave(stack: readonly Waiting[]): boolean {
  const entered = stack.filter((waiting) => waiting.entered);
  if (entered.some(({ formula }) => formula.state !== "running")) return false;
  for (const { formula } of entered) formula.state = "doubtful";
  return stack.length > 0;
}
