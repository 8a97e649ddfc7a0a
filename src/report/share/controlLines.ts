/** What the control says, from the sum of the buyer's own column to what is retained line by line. */
const LINES = [
  "numbers",
  "scaled",
  "apart",
  "others",
  "rounding",
  "readTotal",
  "leftOut",
  "vat",
  "expected",
  "kept",
  "difference",
  "check",
  "gross",
  "credits",
  "toPlace",
  "beyond",
] as const;
export type ControlLine = (typeof LINES)[number];

/** What the report holds beside plain amounts: each has a line of its own. */
export interface ControlParts {
  /** VAT is taken off. */
  readonly vat: boolean;
  /** Amounts are multiplied (see `lines/factor.ts`). */
  readonly scaled: boolean;
  /** Some lines are read otherwise than their amount cell says: shared, credited, converted. */
  readonly apart: boolean;
}

export const controlLines = (parts: ControlParts): ControlLine[] =>
  LINES.filter((line) => !(line in parts) || parts[line as keyof ControlParts]);
