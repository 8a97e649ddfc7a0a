import { bareNumber, markShown, type DecimalMark } from "./amount";
import type { CellValue } from "../cells/grid";

export interface MarkDecision {
  readonly mark: DecimalMark;
  /** Number of cells such as "1.234" that only the column's mark decides, when no other cell of the column shows it. */
  readonly undecided: number;
}

/** Decimal mark of the amounts held as text in a column: that of most cells that show it. */
export function decideMark(values: Iterable<CellValue | undefined>): MarkDecision {
  let commas = 0;
  let dots = 0;
  const ambiguous = { ",": 0, ".": 0 };
  for (const value of values) {
    if (typeof value !== "string" || value === "") continue;
    const bare = bareNumber(value);
    const shown = bare && markShown(bare.digits);
    if (shown === ",") commas += 1;
    else if (shown === ".") dots += 1;
    else if (bare && shown === null) ambiguous[bare.digits.includes(".") ? "." : ","] += 1;
  }
  if (commas > 0 || dots > 0) return { mark: commas >= dots ? "," : ".", undecided: 0 };
  const undecided = ambiguous[","] + ambiguous["."];
  return { mark: ambiguous[","] > ambiguous["."] ? "." : ",", undecided };
}
