export type Language = "fr" | "en";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

/** Cents as euros: 123456 → « 1 234,56 € ». */
export function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: "currency", currency: "EUR" }).format(cents / 100);
}

/** Cents as whole euros, for headlines: « 1 235 € ». */
export function wholeEuros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  }).format(cents / 100);
}

/** A rate 0..1 in percent with one decimal: 0.413 → « 41,3 % ». */
export function percent(rate: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(rate);
}

/** A rate 0..1 in whole percent, for what is known roughly: 0.413 → « 41 % ». */
export function wholePercent(rate: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 0 }).format(rate);
}

export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** An ISO date as people write it: « 29/11/2026 ». */
export function day(isoDate: string, language: Language): string {
  return new Date(`${isoDate}T12:00:00`).toLocaleDateString(LOCALES[language]);
}
