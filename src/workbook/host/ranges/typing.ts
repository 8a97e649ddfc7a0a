import type { CellContent } from "../../book/model";
import { fullYear, typedDay } from "../../calc/calendar";
import { errorNamed } from "../../calc/values";

export interface Typed {
  readonly content: CellContent;
  readonly format?: string | undefined;
}

/** What an English Excel makes of a text typed in a cell: a formula, a number, a date with its format, a text. */
export function readTyped(text: string, date1904: boolean): Typed {
  const trimmed = text.trim();
  if (text === "") return { content: { value: null } };
  if (text.startsWith("'")) return { content: { value: text.slice(1) } };
  if (/^=./.test(text)) return { content: { formula: text } };
  const error = errorNamed(trimmed);
  if (error) return { content: { value: error } };
  if (/^(true|false)$/i.test(trimmed)) return { content: { value: trimmed.toLowerCase() === "true" } };
  return numberIn(trimmed) ?? dateIn(trimmed, date1904) ?? { content: { value: text } };
}

function numberIn(text: string): Typed | undefined {
  const match = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(text);
  if (!match || !/\d/.test(text)) return undefined;
  const [, sign, , whole = "", decimals = "", power = "", percent] = match;
  const value = Number(`${sign}${whole.replace(/,/g, "") || "0"}${decimals === "." ? "" : decimals}${power}`);
  if (!Number.isFinite(value)) return undefined;
  const format = percent ? (decimals.length > 1 ? "0.00%" : "0%") : power ? "0.00E+00" : undefined;
  return { content: { value: percent ? value / 100 : value }, format };
}

/** "2024-03-05", "3/5/2024", "3/5", "1-2", "14:30". */
function dateIn(text: string, date1904: boolean): Typed | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy", date1904);
  const day = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (day) return date(yearOf(day[4]), Number(day[1]), Number(day[3]), day[4] ? "m/d/yyyy" : "d-mmm", date1904);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time && Number(time[2]) < 60)
    return {
      content: { value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86400 },
      format: time[3] ? "h:mm:ss" : "h:mm",
    };
  return undefined;
}

const yearOf = (text: string | undefined): number =>
  text === undefined ? new Date().getFullYear() : fullYear(Number(text));

function date(year: number, month: number, day: number, format: string, date1904: boolean): Typed | undefined {
  const value = typedDay(year, month, day, date1904);
  return value === undefined ? undefined : { content: { value }, format };
}
