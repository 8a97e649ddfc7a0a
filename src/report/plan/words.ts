import { report as english } from "../../texts/en/report";
import type { Language } from "../../texts/format";
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

/** Lines on which a text wraps in a column so many characters wide. */
export function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil((text.length * 1.08) / width));
}

/** An ISO date as the reader writes it. */
export function shownDate(date: string, language: Language): string {
  return language === "fr" ? date.split("-").reverse().join("/") : date;
}
