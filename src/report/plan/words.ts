import { report as english } from "../../texts/en/report";
import { day, type Language } from "../../texts/format";
import { report as french } from "../../texts/fr/report";
import type { ReportInput } from "../input";
import type { Catalogue } from "../../texts/text";

export type ReportWords = Catalogue<typeof french>;

export function wordsOf(language: Language): ReportWords {
  return language === "fr" ? french : english;
}

/** « € HT », « € TTC », or that nobody knows. */
export function basisWords(input: ReportInput): string {
  return wordsOf(input.language).bases[input.share.basis ?? "unknown"];
}

export function amountHeader({ table }: ReportInput): string {
  const column = table.columns.amount ?? 0;
  return table.headers[column - table.firstColumn] ?? "";
}

/** Lines on which a text wraps in a column so many characters wide: letters are narrower than digits, and a line ends before a long word. */
export function linesOf(text: string, width: number): number {
  const held = Math.max(width / 1.08, 1.2 * width - 4);
  return Math.max(1, Math.ceil(text.length / held));
}

/** Characters of a column that shows amounts up to this one, in bold, with cents. */
export function amountWidth(cents: number): number {
  const digits = String(Math.round(Math.abs(cents) / 100)).length;
  return Math.max(13, digits + Math.floor((digits - 1) / 3) + ".00".length + 1);
}

/** An ISO date as the reader writes it. */
export function shownDate(date: string, language: Language): string {
  return day(date, language);
}
