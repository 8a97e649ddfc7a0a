export type Language = "fr" | "en";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

const WAYS = {
  euros: { style: "currency", currency: "EUR" },
  wholeEuros: { style: "currency", currency: "EUR", maximumFractionDigits: 0 },
  percent: { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
  wholePercent: { style: "percent", maximumFractionDigits: 0 },
  count: {},
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const kept = new Map<string, Intl.NumberFormat>();

/** Kept: to make a formatter takes as long as to write a hundred numbers. */
function written(value: number, way: keyof typeof WAYS, language: Language): string {
  const key = `${way} ${language}`;
  const formatter = kept.get(key) ?? new Intl.NumberFormat(LOCALES[language], WAYS[way]);
  kept.set(key, formatter);
  return formatter.format(value);
}

/** Cents as euros: 123456 → « 1 234,56 € ». */
export function euros(cents: number, language: Language): string {
  return written(cents / 100, "euros", language);
}

/** Cents as whole euros, for headlines: « 1 235 € ». */
export function wholeEuros(cents: number, language: Language): string {
  return written(cents / 100, "wholeEuros", language);
}

/** A rate 0..1 in percent with one decimal: 0.413 → « 41,3 % ». */
export function percent(rate: number, language: Language): string {
  return written(rate, "percent", language);
}

/** A rate 0..1 in whole percent, for what is known roughly: 0.413 → « 41 % ». */
export function wholePercent(rate: number, language: Language): string {
  return written(rate, "wholePercent", language);
}

export function count(value: number, language: Language): string {
  return written(value, "count", language);
}

/** An ISO date as people write it: « 29/11/2026 ». */
export function day(isoDate: string, language: Language): string {
  return new Date(`${isoDate}T12:00:00`).toLocaleDateString(LOCALES[language]);
}

/** The time of the day as people say it: « 14:05 », “2:05 pm”. */
export function clock(at: Date, language: Language): string {
  return at.toLocaleTimeString(LOCALES[language], {
    hour: language === "fr" ? "2-digit" : "numeric",
    minute: "2-digit",
    hour12: language === "en",
  });
}

/** French for French displays, English for all others. */
export function languageOf(display: string): Language {
  return display.toLowerCase().startsWith("fr") ? "fr" : "en";
}
