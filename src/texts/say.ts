import { count, euros, percent, wholePercent, type Language } from "./format";

export type Values = Readonly<Record<string, string | number>>;

/**
 * Fills the `{name}` places of a text. Numbers are written in the language's way; those named `…Cents` are money, `…Rate` a percentage (`…AboutRate` a whole one), and those
 * named `row`, `year` or `…Row` stay bare. `{n|ligne|lignes}` chooses between singular and plural (French: 0 and 1 are singular).
 */
export function say(template: string, values: Values, language: Language): string {
  const filled = template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return isSingular(Number(value), language) ? one : many;
      return typeof value === "number" ? numberText(name, value, language) : value;
    },
  );
  return language === "fr" ? withoutOrphans(filled) : filled;
}

/** {@link say} in one language. */
export const sayingIn =
  (language: Language) =>
  (template: string, values: Values = {}): string =>
    say(template, values, language);

/** French punctuation never begins a line, nor do guillemets part from what they hold. */
function withoutOrphans(text: string): string {
  return text.replace(/« /g, "«\u00a0").replace(/ (?=[»:;!?%€])/g, "\u00a0");
}

function numberText(name: string, value: number, language: Language): string {
  if (name.endsWith("Cents")) return euros(value, language);
  if (name.endsWith("AboutRate")) return wholePercent(value, language);
  if (name.endsWith("Rate")) return percent(value, language);
  if (/row$|year$/i.test(name)) return String(value);
  return count(value, language);
}

const isSingular = (value: number, language: Language): boolean =>
  language === "fr" ? Math.abs(value) < 2 : Math.abs(value) === 1;
