import { compile } from "./compile";
import { Dependents } from "./changes/dependents";
import { Freshness } from "./changes/freshness";
import { Settling, type Waiting } from "./changes/settling";
import { isWaiting, newFormula, type Formula, type Template, type Templates } from "./formula";
import { Meanings } from "./meanings";
import { inLanguage, languageNow } from "./text/language";
import { eachFormula, References, type Bounds } from "./references";
import type { Operand, Reference } from "./operands";
import type { Calculator, Compiled, CustomRun, Place, Visitor } from "./running";
import type { CalcBook, CalcSheet, CalcTable } from "./sheets";
import type { Scalar } from "./values";

/**
 * Values of formulas, calculated when they are read. A value stands as long as nothing that the formula reads has changed since it was found right.
 */
export class Calculation implements Calculator {
  /** Counts the changes of shape. */
  shape = 0;
  private readonly custom = new Map<string, CustomRun>();
  private readonly meanings: Meanings;
  /** Formulas made ready at their first calculation, by their template's place. */
  private readonly ready: Compiled[] = [];
  private readonly references = new References(this);
  private readonly settling = new Settling(this);
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

  settleArea(area: Bounds, isDue: () => boolean): boolean {
    return this.inOwnLanguage(() => this.settling.settleArea(area, isDue));
  }

  private settle(first: Waiting): void {
    this.inOwnLanguage(() => this.settling.settle(first));
  }

  private inOwnLanguage<T>(run: () => T): T {
    const { language } = this.book;
    return languageNow() === language ? run() : inLanguage(language, run);
  }

  calculate(waiting: Waiting, compiled: Compiled): void {
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

  compiled(template: Template): Compiled {
    return (this.ready[template.id] ??= compile(template));
  }

  place({ sheet, row, column }: Waiting): Place {
    return { calculation: this, sheet, row, column };
  }
}
