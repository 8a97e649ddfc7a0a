import type { Dependents } from "./dependents";
import type { Formula } from "../formula";
import type { Area } from "../refs";
import type { CalcSheet } from "../sheets";

/**
 * Which values of formulas may be taken as they are. After a typed value only the formulas that it may reach are looked at again, after any other
 * change all of them.
 */
export class Freshness {
  /** Counts the changes of the workbook. */
  generation = 1;
  /** Generation of the last change of shape, and of the last answer of an add-in's functions. */
  shapeStamp = 1;
  addinStamp = 1;
  /** Values found right before this generation are looked at again. */
  private rightSince = 0;
  /** Known from the first typed value until formulas come, go or move. */
  private dependents: Dependents | undefined;
  private typed: { readonly sheet: CalcSheet; readonly area: Area }[] = [];

  constructor(private readonly findDependents: () => Dependents) {}

  /** The workbook changes: any formula may give another value. */
  changes(): void {
    this.generation++;
    this.lookAtAllAgain();
  }

  /** Values are typed over values: only formulas that these cells reach may give another one. */
  valuesTyped(sheet: CalcSheet, area: Area): void {
    this.generation++;
    this.typed.push({ sheet, area });
  }

  /** What words mean may be another thing. */
  shapeChanged(): void {
    this.shapeStamp = this.generation;
    this.lookAtAllAgain();
  }

  addinAnswered(): void {
    this.addinStamp = this.generation;
    this.lookAtAllAgain();
  }

  private lookAtAllAgain(): void {
    this.rightSince = this.generation;
    this.dependents = undefined;
    this.typed = [];
  }

  isRight(formula: Formula): boolean {
    if (this.typed.length > 0) this.doubtTyped();
    return formula.verifiedAt >= this.rightSince && formula.state === "idle";
  }

  private doubtTyped(): void {
    const changed = this.typed.map(({ sheet, area: { top, left, rows, columns } }) => ({
      sheet,
      top,
      left,
      bottom: top + rows - 1,
      right: left + columns - 1,
    }));
    this.typed = [];
    this.dependents ??= this.findDependents();
    this.dependents.doubt(changed);
  }
}
