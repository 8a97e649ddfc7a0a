import { withFormulas } from "./conditional";
import type { Area, ConditionalFormat, Validation } from "./model";
import { rewriteText, type Rewriter } from "./rewriting";

const same: Rewriter = (token) => token;

/** The drop-down or check over other cells: its formulas, written for the first cell of the first area, follow it. */
export function validationOver(rule: Validation, areas: readonly Area[], rewrite: Rewriter = same): Validation {
  const text = following(rule.areas, areas, rewrite);
  const isWrittenList = rule.type === "list" && !rule.formula1.startsWith("=");
  return {
    ...rule,
    areas,
    formula1: isWrittenList ? rule.formula1 : text(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: text(rule.formula2) }),
  };
}

/** The same for a colour rule. */
export function conditionalFormatOver(
  format: ConditionalFormat,
  areas: readonly Area[],
  rewrite: Rewriter = same,
): ConditionalFormat {
  const text = following(format.areas, areas, rewrite);
  return { ...format, areas, rule: withFormulas(format.rule, text) };
}

function following(
  [before]: readonly Area[],
  [after]: readonly Area[],
  rewrite: Rewriter,
): (formula: string) => string {
  return (formula) => rewriteText(formula, rewrite, before?.top, before?.left, after?.top, after?.left);
}
