import { format, formatColor, isDateFormat } from "numfmt";
import { DAYS_TO_1904 } from "../calc/calendar";
import type { Language } from "../calc/text/language";
import type { Scalar } from "./model";

export type { Language } from "../calc/text/language";
/** What a cell shows; `align` is where Excel puts such a value by itself. */
export interface Shown {
  readonly text: string;
  readonly align: "left" | "right" | "center";
  readonly color?: string;
}

const LOGICAL = { fr: { true: "VRAI", false: "FAUX" }, en: { true: "TRUE", false: "FALSE" } } as const;
/** Errors that French Excel names otherwise. */
const FRENCH_ERRORS: Readonly<Record<string, string>> = {
  "#NULL!": "#NUL!",
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#BUSY!": "#OCCUPÉ!",
  "#SPILL!": "#PROPAGATION!",
};
const NOTHING: Shown = { text: "", align: "left" };
const NAMED_COLORS = /^(black|white|red|green|blue|yellow|magenta|cyan)$/;
const cache = new Map<string, string>();

/** A value as Excel shows it with a number format, in a language. */
export function shown(value: Scalar, numberFormat: string, language: Language, date1904: boolean): Shown {
  if (value === null || value === "") return NOTHING;
  if (typeof value === "object")
    return { text: (language === "fr" && FRENCH_ERRORS[value.error]) || value.error, align: "center" };
  if (typeof value === "boolean") return { text: LOGICAL[language][`${value}`], align: "center" };
  if (numberFormat === "General" || numberFormat === "@")
    return {
      text: typeof value === "string" ? value : plainNumber(value, language),
      align: typeof value === "string" || numberFormat === "@" ? "left" : "right",
    };
  return {
    text: formatted(value, numberFormat, language, date1904),
    align: typeof value === "number" ? "right" : "left",
    ...colorOf(value, numberFormat),
  };
}

/** What an add-in's function says of its error; undefined for any other value. */
export function messageOf(value: Scalar): string | undefined {
  return typeof value === "object" ? value?.message : undefined;
}

/** A number as "General" shows it: eleven signs at most, so that 0.1 + 0.2 reads 0,3. */
export function plainNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e11 || size < 1e-9)
      ? scientific(value)
      : String(Number(value.toFixed(Math.max(0, 9 - Math.max(0, Math.floor(Math.log10(size || 1)))))));
  return language === "fr" ? text.replace(".", ",") : text;
}

function scientific(value: number): string {
  return value
    .toExponential(5)
    .replace(/\.?0+e/, "e")
    .replace(/e([+-])(\d)$/, "E$10$2")
    .replace("e", "E");
}

function formatted(value: string | number, numberFormat: string, language: Language, date1904: boolean): string {
  const serial = date1904 && typeof value === "number" && isDateFormat(numberFormat) ? value + DAYS_TO_1904 : value;
  const key = `${language}\u0000${numberFormat}\u0000${typeof serial}${serial}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size > 20_000) cache.clear();
  const text = write(serial, numberFormat, language);
  cache.set(key, text);
  return text;
}

/** A format that cannot be read shows the value plainly, as Excel does with a damaged file. */
function write(value: string | number, numberFormat: string, language: Language): string {
  try {
    return format(numberFormat, value, { locale: language, throws: true });
  } catch {
    return typeof value === "string" ? value : plainNumber(value, language);
  }
}

function colorOf(value: string | number, numberFormat: string): { color?: string } {
  if (!numberFormat.includes("[")) return {};
  const color = formatColor(numberFormat, value, { throws: false });
  return typeof color === "string" && NAMED_COLORS.test(color) ? { color } : {};
}
