import { count, euros, percent, wholePercent, type Language } from "./format";
import type { Filling, Template } from "./text";

/** Values that travel with a code (a failure, a reason): which places they fill is known where the code is made. */
export type Values = Readonly<Record<string, string | number>>;

/** What stands where a value should have been: a gap that reads as one. Tests make it an error. */
export const unfilled = {
  shown: (_place: string, _text: string): string => "…",
};

type Fills<Place extends string, Given> = string extends keyof Given ? Given : Filling<Place>;

/**
 * Fills the `{name}` places of a text. Numbers are written in the language's way; those named `…Cents` are money, `…Rate` a percentage (`…AboutRate` a whole one), and those
 * named `row`, `year` or `…Row` stay bare. `{n|ligne|lignes}` chooses between singular and plural (French: 0 and 1 are singular).
 */
export function say<Place extends string, Given extends Values = Values>(
  template: string | Template<Place>,
  values: Fills<Place, Given>,
  language: Language,
): string {
  const text = template.valueOf();
  const filled = text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_whole, name: string, one?: string, many?: string) => {
      const value = (values as Values)[name];
      if (value === undefined) return unfilled.shown(name, text);
      if (one !== undefined && many !== undefined) return isSingular(Number(value), language) ? one : many;
      return typeof value === "number" ? numberText(name, value, language) : value;
    },
  );
  return language === "fr" ? withoutOrphans(filled) : filled;
}

/** {@link say} in one language. */
export interface Saying {
  (whole: string, values?: Values): string;
  <Place extends string, Given extends Values = Values>(
    template: string | Template<Place>,
    values: Fills<Place, Given>,
  ): string;
}

export const sayingIn =
  (language: Language): Saying =>
  (template: string | Template<string>, values: Values = {}): string =>
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

/** Stands for a live value while its text is filled; no text holds it. */
const LIVE = "\uE000";

/** What stands before and after one place of a text, the others filled, for a formula that puts a live value there. */
export function around<Place extends string, Live extends Place>(
  template: Template<Place>,
  live: Live,
  values: Filling<Exclude<Place, Live>>,
  language: Language,
): [before: string, after: string] {
  const filled: Values = { ...values, [live]: LIVE };
  const [before = "", after = ""] = say<Place, Values>(template, filled, language).split(LIVE);
  return [before, after];
}
