import type { Book, Scalar, Sheet, Validation } from "../../../workbook/book/model";
import { shown, type Language } from "../../../workbook/book/display";
import { areaAt, holds } from "../area";

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column)));
}

/** The choices of a drop-down list, as the cells they come from show them. */
export function choicesOf(
  book: Book,
  sheet: Sheet,
  validation: Validation,
  language: Language,
): readonly string[] | undefined {
  if (validation.type !== "list") return undefined;
  const source = validation.formula1.trim();
  if (/^".*"$/s.test(source) || (!/^=/.test(source) && /,/.test(source) && !/[!$:]/.test(source)))
    return source
      .replace(/^"|"$/g, "")
      .split(",")
      .map((choice) => choice.trim());
  const place = placeOf(book, sheet, source.replace(/^=/, ""));
  if (!place) return undefined;
  const { area } = place;
  const choices: string[] = [];
  for (let row = area.top; row < area.top + Math.min(area.rows, 10_000); row++) {
    for (let column = area.left; column < area.left + area.columns; column++) {
      const { text } = shown(
        place.sheet.value(row, column),
        place.sheet.format(row, column).numberFormat ?? "General",
        language,
        book.date1904,
      );
      if (text !== "") choices.push(text);
    }
  }
  return choices;
}

function placeOf(
  book: Book,
  home: Sheet,
  reference: string,
): { sheet: Sheet; area: NonNullable<ReturnType<typeof areaAt>> } | undefined {
  const named = book.names.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  const target = (named?.formula ?? reference).replace(/^=/, "");
  const indirect = /^INDIRECT\("([^"]+)"\)$/i.exec(target)?.[1] ?? target;
  const column = /^(\w+)\[([^\]]+)\]$/.exec(indirect);
  if (column) return columnOf(book, column[1] ?? "", column[2] ?? "");
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([$A-Z\d:]+)$/i.exec(indirect);
  const sheetName = (match?.[1] ?? match?.[2])?.replace(/''/g, "'");
  const sheet = sheetName === undefined ? home : book.sheet(sheetName);
  const area = match?.[3] === undefined ? undefined : areaAt(match[3]);
  return sheet && area ? { sheet, area } : undefined;
}

function columnOf(book: Book, table: string, header: string): ReturnType<typeof placeOf> {
  for (const sheet of book.sheets) {
    const owner = sheet.tables.find(({ name }) => name.toLowerCase() === table.toLowerCase());
    if (!owner) continue;
    const { top, left, rows, columns } = owner.area;
    for (let column = left; column < left + columns; column++)
      if (String(sheet.value(top, column)) === header)
        return { sheet, area: { top: top + 1, left: column, rows: rows - 1, columns: 1 } };
  }
  return undefined;
}

/** Whether a cell's rule lets a typed value in; otherwise what the rule says to the person. */
export function typingAllowed(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar,
): true | { readonly message?: string | undefined } {
  const rule = validationAt(sheet, row, column);
  // As in Excel, a rule without an alert, or with a milder one, lets everything in.
  if (!rule || value === null || rule.alert?.style !== "stop") return true;
  return isValid(book, sheet, rule, value) ? true : { message: rule.alert.message || undefined };
}

function isValid(book: Book, sheet: Sheet, rule: Validation, value: Scalar): boolean {
  if (rule.type === "list") {
    const choices = choicesOf(book, sheet, rule, "fr");
    return (
      !choices ||
      choices.some((choice) => choice.toLowerCase() === shown(value, "General", "fr", book.date1904).text.toLowerCase())
    );
  }
  const [low, high] = [rule.formula1, rule.formula2 ?? ""].map((text) => Number(text.replace(/^=/, "") || NaN));
  if (low === undefined || high === undefined || Number.isNaN(low) || rule.type === "custom") return true;
  const size = rule.type === "textLength" ? String(value).length : value;
  if (typeof size !== "number" || (rule.type === "whole" && !Number.isInteger(size))) return false;
  return inBounds((rule.operator ?? "between").toLowerCase(), size, low, high);
}

function inBounds(operator: string, value: number, low: number, high: number): boolean {
  switch (operator) {
    case "between":
      return value >= low && value <= high;
    case "notbetween":
      return value < low || value > high;
    case "equalto":
    case "equal":
      return value === low;
    case "notequalto":
    case "notequal":
      return value !== low;
    case "greaterthan":
      return value > low;
    case "greaterthanorequal":
    case "greaterthanorequalto":
      return value >= low;
    case "lessthan":
      return value < low;
    case "lessthanorequal":
    case "lessthanorequalto":
      return value <= low;
    default:
      return true;
  }
}
