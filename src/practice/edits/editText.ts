import { isDateFormat } from "numfmt";
import type { Book, Sheet } from "../../workbook/book/model";
import { plainNumber, shown, type Language } from "../../workbook/book/display";
import { frenchFormula } from "./formulaWords";

/** The text to edit in a cell: its formula, or its value in full, as the formula bar of Excel shows it. */
export function editText(book: Book, sheet: Sheet, row: number, column: number, language: Language): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return language === "fr" ? frenchFormula(formula) : formula;
  const value = sheet.value(row, column);
  if (typeof value !== "number")
    return typeof value === "string" && /^[=']/.test(value)
      ? `'${value}`
      : shown(value, "@", language, book.date1904).text;
  const numberFormat = sheet.format(row, column).numberFormat ?? "General";
  if (isDateFormat(numberFormat))
    return shown(
      value,
      Number.isInteger(value) ? (language === "fr" ? "dd/mm/yyyy" : "m/d/yyyy") : numberFormat,
      language,
      book.date1904,
    ).text;
  if (numberFormat.includes("%")) return `${fullNumber(Number((value * 100).toPrecision(15)), language)}%`;
  return fullNumber(value, language);
}

/** All fifteen digits that Excel keeps. */
function fullNumber(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(15)));
  return /e/i.test(text) ? plainNumber(value, language) : language === "fr" ? text.replace(".", ",") : text;
}
