import type { CellContent, Scalar } from "../../workbook/book/model";
import type { Language } from "../../workbook/book/display";
import { fullYear, typedDay } from "../../workbook/calc/calendar";
import { englishFormula } from "./formulaWords";

/** What a person's typing means: the content to put, and the number format that comes with it when the cell has none of its own. */
export interface Typed {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

const SPACES = /[\s\u00a0\u202f\u2009]/g;
const GROUPED = {
  fr: /^[-+]?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)?([.,]\d*)?$/,
  en: /^[-+]?(\d+|\d{1,3}([, \u00a0]\d{3})+)?(\.\d*)?$/,
} as const;
const SCIENTIFIC = /^[-+]?\d+([.,]\d+)?e[-+]?\d{1,3}$/i;
const LOGICAL: Readonly<Record<string, boolean>> = { vrai: true, true: true, faux: false, false: false };

/** Reads what was typed as Excel does in that language: 1 234,56 · 36,8 % · 12/05/2026 · VRAI · =SOMME(A1;B1) · 'text. */
export function readTyped(text: string, numberFormat: string, language: Language, date1904: boolean): Typed {
  if (text === "") return { content: { value: null } };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (numberFormat === "@") return { content: { value: text } };
  if (/^=./.test(text)) return { content: { formula: language === "fr" ? englishFormula(text) : text } };
  const trimmed = text.trim();
  return (
    readAmount(trimmed, language) ??
    readDate(trimmed, language, date1904) ?? { content: { value: readLogical(trimmed) ?? text } }
  );
}

function readLogical(text: string): Scalar | undefined {
  return LOGICAL[text.toLowerCase()];
}

function readAmount(text: string, language: Language): Typed | undefined {
  const unit = /([%€])$/.exec(text)?.[1];
  const body = (unit ? text.slice(0, -1) : text).trim();
  if (!/\d/.test(body) || !(GROUPED[language].test(body) || SCIENTIFIC.test(body))) return undefined;
  const plain = body.replace(SPACES, "");
  const value = Number(language === "fr" ? plain.replace(",", ".") : plain.replace(/,/g, ""));
  if (!Number.isFinite(value)) return undefined;
  const decimals = /[.,]\d/.test(body);
  if (unit === "%")
    return { content: { value: Number((value / 100).toPrecision(15)) }, numberFormat: decimals ? "0.00%" : "0%" };
  if (unit === "€") return { content: { value }, numberFormat: decimals ? "#,##0.00 €" : "#,##0 €" };
  return {
    content: { value },
    ...(/\d[ \u00a0\u202f]\d/.test(body) && { numberFormat: decimals ? "#,##0.00" : "#,##0" }),
  };
}

function readDate(text: string, language: Language, date1904: boolean): Typed | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (!iso && !local) return undefined;
  const [first, second, third] = (iso ?? local ?? []).slice(1).map(Number);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const [year, month, day] = iso
    ? [first, second, third]
    : language === "fr"
      ? [fullYear(third), second, first]
      : [fullYear(third), first, second];
  const serial = typedDay(year, month, day, date1904);
  if (serial === undefined) return undefined;
  return { content: { value: serial }, numberFormat: language === "fr" ? "dd/mm/yyyy" : "m/d/yyyy" };
}
