import type { Book, CellFormat, ConditionalFormat, Scalar, Sheet } from "../../../workbook/book/model";
import { holds } from "../area";

/** What the rules that hold for a cell add to its look; the first rule wins where two say different things. */
export function conditionalLook(
  book: Book,
  sheet: Sheet,
  rules: readonly ConditionalFormat[],
  row: number,
  column: number,
  value: Scalar,
): Partial<CellFormat> {
  let look: Partial<CellFormat> = {};
  for (const { areas, rule, format, stopIfTrue } of rules) {
    const [first] = areas;
    if (!first || !areas.some((area) => holds(area, row, column))) continue;
    const valueOf = (formula: string): Scalar =>
      book.evaluate(sheet, formula, row, column, { row: first.top, column: first.left }) ?? null;
    if (!holdsTrue(rule, value, valueOf)) continue;
    look = { ...format, ...look };
    if (stopIfTrue) break;
  }
  return look;
}

function holdsTrue(rule: ConditionalFormat["rule"], value: Scalar, valueOf: (formula: string) => Scalar): boolean {
  if (rule.kind === "containsText") return textRule(rule.operator, String(value ?? ""), rule.text);
  if (rule.kind === "cellValue")
    return (
      value !== null &&
      compared(
        rule.operator,
        value,
        valueOf(rule.formula1),
        rule.formula2 === undefined ? null : valueOf(rule.formula2),
      )
    );
  const verdict = valueOf(rule.formula);
  return verdict === true || (typeof verdict === "number" && verdict !== 0);
}

function textRule(operator: string, text: string, part: string): boolean {
  const [a, b] = [text.toLowerCase(), part.toLowerCase()];
  if (/^notcontains/i.test(operator)) return !a.includes(b);
  if (/^begins/i.test(operator)) return a.startsWith(b);
  if (/^ends/i.test(operator)) return a.endsWith(b);
  return a.includes(b);
}

function comparable(value: Scalar): string | number {
  return typeof value === "string" ? value.toLowerCase() : Number(value);
}

function compared(operator: string, value: Scalar, first: Scalar, second: Scalar): boolean {
  if (typeof value !== typeof first) return /^notequal/i.test(operator);
  const [a, b, c] = [value, first, second].map(comparable);
  if (a === undefined || b === undefined || c === undefined) return false;
  switch (operator.toLowerCase()) {
    case "equalto":
    case "equal":
      return a === b;
    case "notequalto":
    case "notequal":
      return a !== b;
    case "greaterthan":
      return a > b;
    case "greaterthanorequal":
      return a >= b;
    case "lessthan":
      return a < b;
    case "lessthanorequal":
      return a <= b;
    case "between":
      return a >= b && a <= c;
    case "notbetween":
      return !(a >= b && a <= c);
    default:
      return false;
  }
}
