import { count } from "../../../ground/counts";
import { averageOf, presetFormula, type Bound, type IconCriterion } from "../../../workbook/book/conditional";
import type { CellFormat, ConditionalFormat, Scalar, Sheet } from "../../../workbook/book/model";
import { columnLetters } from "../../../workbook/calc/refs";

/** What rules add to a cell's look: also a bar behind it, from 0 to 1 of its width, and a sign before its text. */
export interface ConditionalLook extends Partial<CellFormat> {
  readonly bar?: { readonly share: number; readonly color: string } | undefined;
  readonly sign?: string | undefined;
  readonly textHidden?: boolean | undefined;
}

type ValueOf = (formula: string) => Scalar;

/** The cells that a rule judges together: their numbers in order, and how often each value stands there. */
interface Judged {
  readonly numbers: readonly number[];
  readonly counts: ReadonlyMap<string, number>;
}

/** What one drawing of a sheet has looked up, by rule. */
export type Lookups = Map<ConditionalFormat, Judged>;

function judged(sheet: Sheet, format: ConditionalFormat, lookups: Lookups): Judged {
  let known = lookups.get(format);
  if (!known) lookups.set(format, (known = lookUp(sheet, format)));
  return known;
}

function lookUp(sheet: Sheet, { areas }: ConditionalFormat): Judged {
  const used = sheet.usedArea(true);
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const area of areas) {
    const bottom = Math.min(area.top + area.rows, used ? used.top + used.rows : 0);
    const right = Math.min(area.left + area.columns, used ? used.left + used.columns : 0);
    for (let row = area.top; row < bottom; row++)
      for (let column = area.left; column < right; column++) {
        const value = sheet.value(row, column);
        if (typeof value === "number") numbers.push(value);
        count(counts, keyOf(value));
      }
  }
  return { numbers: numbers.sort((a, b) => a - b), counts };
}

/** Scales, bars and icons; undefined for another kind of rule. */
export function scaledLook(
  sheet: Sheet,
  format: ConditionalFormat,
  value: Scalar,
  valueOf: ValueOf,
  lookups: Lookups,
): ConditionalLook | undefined {
  const { rule } = format;
  if (rule.kind !== "colorScale" && rule.kind !== "dataBar" && rule.kind !== "iconSet") return undefined;
  if (typeof value !== "number") return {};
  const { numbers } = judged(sheet, format, lookups);
  const at = (bound: Bound, isLower: boolean): number => boundAt(bound, numbers, valueOf, isLower);
  if (rule.kind === "colorScale") {
    const points = rule.points.map((point, i) => ({ at: at(point, i === 0), color: point.color }));
    return { fill: between(points, value) };
  }
  if (rule.kind === "dataBar") {
    const [low, high] = [at(rule.lower, true), at(rule.upper, false)];
    const share = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0;
    const color = value < 0 ? (rule.negativeFill ?? rule.fill) : rule.fill;
    return { bar: { share, color }, textHidden: rule.barOnly };
  }
  const place = iconPlace(rule.criteria, value, (bound) => at(bound, true));
  const signs = SIGNS[rule.criteria.length] ?? [];
  const sign = signs[rule.reversed ? signs.length - 1 - place : place];
  return { sign, textHidden: rule.iconOnly };
}

/** Signs that say low to high, whatever the set. */
const SIGNS: Readonly<Record<number, readonly string[]>> = {
  3: ["▼", "▬", "▲"],
  4: ["▼", "◣", "◤", "▲"],
  5: ["▼", "◣", "▬", "◤", "▲"],
};

function iconPlace(criteria: readonly IconCriterion[], value: number, at: (bound: Bound) => number): number {
  for (let place = criteria.length - 1; place > 0; place--) {
    const criterion = criteria[place];
    if (criterion && (criterion.operator === "GreaterThan" ? value > at(criterion) : value >= at(criterion)))
      return place;
  }
  return 0;
}

function boundAt({ type, formula }: Bound, numbers: readonly number[], valueOf: ValueOf, isLower: boolean): number {
  const [low, high] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const given = formula === undefined ? 0 : Number(valueOf(formula));
  switch (type) {
    case "LowestValue":
      return low;
    case "HighestValue":
      return high;
    case "Automatic":
      return isLower ? Math.min(0, low) : Math.max(0, high);
    case "Percent":
      return low + ((high - low) * given) / 100;
    case "Percentile": {
      const place = ((numbers.length - 1) * given) / 100;
      const [under, over] = [numbers[Math.floor(place)] ?? low, numbers[Math.ceil(place)] ?? high];
      return under + (over - under) * (place - Math.floor(place));
    }
    default:
      return given;
  }
}

function between(points: readonly { readonly at: number; readonly color: string }[], value: number): string {
  const next = points.findIndex((point) => value <= point.at);
  const [from, to] = [points[Math.max(0, next - 1)], next < 0 ? points.at(-1) : points[next]];
  if (!from || !to) return "#FFFFFF";
  const share = next <= 0 || to.at === from.at ? 1 : (value - from.at) / (to.at - from.at);
  const part = (color: string, place: number): number => parseInt(color.slice(place, place + 2), 16);
  return `#${[1, 3, 5]
    .map((place) => Math.round(part(from.color, place) + (part(to.color, place) - part(from.color, place)) * share))
    .map((one) => one.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** Whether a cell stands out among those of its rule, or by itself (blank, error, day). */
export function standsOut(
  sheet: Sheet,
  format: ConditionalFormat,
  value: Scalar,
  valueOf: ValueOf,
  lookups: Lookups,
): boolean {
  const { rule, areas } = format;
  if (rule.kind === "topBottom") {
    if (typeof value !== "number") return false;
    const { numbers } = judged(sheet, format, lookups);
    const wanted = rule.percent ? Math.max(1, Math.floor((numbers.length * rule.rank) / 100)) : rule.rank;
    const place = Math.min(wanted, numbers.length) - 1;
    return rule.bottom ? value <= (numbers[place] ?? value) : value >= (numbers[numbers.length - 1 - place] ?? value);
  }
  if (rule.kind !== "preset") return false;
  const average = averageOf(rule.criterion);
  if (average)
    return typeof value === "number" && beyondAverage(judged(sheet, format, lookups).numbers, value, average);
  if (rule.criterion === "DuplicateValues" || rule.criterion === "UniqueValues") {
    if (value === null) return false;
    const same = judged(sheet, format, lookups).counts.get(keyOf(value)) ?? 0;
    return rule.criterion === "DuplicateValues" ? same > 1 : same === 1;
  }
  const formula = areas[0] && presetFormula(rule.criterion, `${columnLetters(areas[0].left)}${areas[0].top + 1}`);
  return formula !== undefined && valueOf(`=${formula}`) === true;
}

const keyOf = (value: Scalar): string => JSON.stringify(typeof value === "string" ? value.toLowerCase() : value);

function beyondAverage(
  numbers: readonly number[],
  value: number,
  { below, equal, deviations = 0 }: NonNullable<ReturnType<typeof averageOf>>,
): boolean {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const deviation = Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
  const limit = mean + (below ? -1 : 1) * deviation * deviations;
  if (equal && value === limit) return true;
  return below ? value < limit : value > limit;
}
