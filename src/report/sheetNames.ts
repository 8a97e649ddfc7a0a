import type { ReportWords } from "./words";

export interface SheetNames { readonly suppliers: string; readonly share: string; readonly method: string }

/** Our sheets' names, another when the buyer already has a sheet so named (Excel tells no case apart). */
export function sheetNames(words: ReportWords, taken: readonly string[]): SheetNames {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const free = (name: string): string => {
    const candidates = [name, words.sheets.taken.replace("{name}", name), ...Array.from({ length: used.size }, (_, index) => words.sheets.takenAgain.replace("{name}", name).replace("{n}", String(index + 2)))];
    return candidates.find((candidate) => !used.has(candidate.toLowerCase())) ?? name;
  };
  return { suppliers: free(words.sheets.suppliers), share: free(words.sheets.share), method: free(words.sheets.method) };
}
