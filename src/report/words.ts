import { report as english } from "../texts/en/report";
import type { Language } from "../texts/format";
import { report as french } from "../texts/fr/report";
import type { ReportInput } from "./input";

export type ReportWords = typeof french;

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
