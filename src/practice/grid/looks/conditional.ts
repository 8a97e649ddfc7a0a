import type { Book, ConditionalFormat, Scalar, Sheet } from "../../../workbook/book/model";
import { holds } from "../area";
import { scaledLook, standsOut, type ConditionalLook, type Lookups } from "./scales";

/** What the rules that hold for a cell add to its look; the first rule wins where two say different things. */
export function conditionalLook(
  book: Book,
  sheet: Sheet,
  rules: readonly ConditionalFormat[],
  row: number,
  column: number,
  value: Scalar,
  lookups: Lookups,
): ConditionalLook {
  let look: ConditionalLook = {};
  for (const one of rules) {
    const { areas, format, stopIfTrue } = one;
    const [first] = areas;
    if (!first || !areas.some((area) => holds(area, row, column))) continue;
    const valueOf = (formula: string): Scalar =>
      book.evaluate(sheet, formula, row, column, { row: first.top, column: first.left }) ?? null;
    const scaled = scaledLook(sheet, one, value, valueOf, lookups);
    if (scaled) {
      look = { ...scaled, ...look };
      continue;
    }
    if (!holdsTrue(sheet, one, value, valueOf, lookups)) continue;
    look = { ...format, ...look };
    if (stopIfTrue) break;
  }
  return look;
}

function holdsTrue(
  sheet: Sheet,
  format: ConditionalFormat,
  value: Scalar,
  valueOf: (formula: string) => Scalar,
  lookups: Lookups,
): boolean {
  const { rule } = format;
  if (rule.kind === "topBottom" || rule.kind === "preset") return standsOut(sheet, format, value, valueOf, lookups);
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
  const verdict = rule.kind === "custom" ? valueOf(rule.formula) : false;
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
