import { say } from "../../texts/say";
import type { ReportWords } from "./words";

export interface SheetNames {
  readonly suppliers: string;
  readonly share: string;
  readonly summary: string;
  readonly contracts: string;
  readonly method: string;
  readonly tracking: string;
}

/** Our sheets' names, another when the buyer already has a sheet so named. */
export function sheetNames(words: ReportWords, taken: readonly string[]): SheetNames {
  const free = (name: string): string => freeSheetName(name, words, taken);
  return {
    suppliers: free(words.sheets.suppliers),
    share: free(words.sheets.share),
    summary: free(words.sheets.summary),
    contracts: free(words.sheets.contracts),
    method: free(words.sheets.method),
    tracking: free(words.sheets.tracking),
  };
}

/** The name, or another like it that no sheet bears (Excel tells no case apart). */
export function freeSheetName(name: string, words: ReportWords, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const candidates = [
    name,
    say(words.sheets.taken, { name }, "en"),
    ...Array.from({ length: used.size }, (_, index) =>
      say(words.sheets.takenAgain, { name, n: String(index + 2) }, "en"),
    ),
  ];
  return candidates.find((candidate) => !used.has(candidate.toLowerCase())) ?? name;
}
