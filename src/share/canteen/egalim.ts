import { count } from "../../ground/counts";
import type { EgalimIndicator } from "./targets";
import type { PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { byName } from "../spelling";
import { rateOf, type Rate } from "../rate";
import { countedCents, type VatConversion } from "../vat";
import {
  EGALIM_CATEGORIES,
  NOT_OF_QUALITY,
  NOT_ORGANIC,
  OF_QUALITY,
  ORGANIC,
  productOf,
  type EgalimCategory,
} from "./product";

export interface EgalimInput {
  readonly table: PurchaseTable;
  readonly vat?: VatConversion | undefined;
  /** ma-cantine's family of each of the buyer's families; one that is absent is no food. */
  readonly families: Readonly<Partial<Record<string, string>>>;
}

/** What is sure, what may be, of how much; integer cents. */
export interface EgalimShare {
  readonly sureCents: number;
  readonly unknownCents: number;
  readonly totalCents: number;
  readonly rate: Rate;
}

/** Food purchases of a calendar year; undefined where no line tells a year. */
export interface EgalimYear {
  readonly year: number | undefined;
  readonly indicators: Readonly<Record<EgalimIndicator, EgalimShare>>;
  /** Cents of food by the category in which each line counts, once. */
  readonly byCategory: ReadonlyMap<EgalimCategory, number>;
  /** Cents of lines whose family is no food, or not told yet. */
  readonly otherCents: number;
}

/** Meat, poultry and fish, as ma-cantine adds them up. */
export const MEAT_FISH: ReadonlySet<string> = new Set(["VIANDES_VOLAILLES", "PRODUITS_DE_LA_MER"]);

/** What each indicator counts as sure and as surely not, by category; the rest is its uncertainty. */
export const COUNTED: Readonly<
  Record<EgalimIndicator, { readonly yes: readonly EgalimCategory[]; readonly no: readonly EgalimCategory[] }>
> = {
  quality: { yes: OF_QUALITY, no: NOT_OF_QUALITY },
  organic: { yes: ORGANIC, no: NOT_ORGANIC },
  meatFish: { yes: OF_QUALITY, no: NOT_OF_QUALITY },
};

/** The year of a line's day, which counts for EGalim; else its « exercice ». */
export const calendarYear = ({ date, year }: Pick<PurchaseLine, "date" | "year">): number | undefined =>
  date === undefined ? year : Number(date.slice(0, 4));

/** Years told: the last ones of the file. */
const MOST_YEARS = 5;

/** Calendar years of the lines, ascending, the last five; undefined alone where no line tells one. */
export function calendarYears(lines: readonly PurchaseLine[]): readonly (number | undefined)[] {
  const years = [...new Set(lines.map(calendarYear))].filter((year) => year !== undefined).sort((a, b) => a - b);
  return years.length === 0 ? [undefined] : years.slice(-MOST_YEARS);
}

/** The share of durable, of organic and, for meat and fish, of durable products, by calendar year; blanks widen the range. */
export function egalimYears({ table, vat, families }: EgalimInput): EgalimYear[] {
  const familyOf = byName(families);
  return calendarYears(table.lines).map((year) => {
    const lines = table.lines.filter((line) => year === undefined || calendarYear(line) === year);
    const [all, meatFish] = [new Map<EgalimCategory, number>(), new Map<EgalimCategory, number>()];
    let otherCents = 0;
    for (const line of lines) {
      const [family, cents] = [familyOf(line.family ?? ""), countedCents(line, vat)];
      const { category } = productOf(line);
      if (family === undefined) otherCents += cents;
      else count(all, category, cents);
      if (family !== undefined && MEAT_FISH.has(family)) count(meatFish, category, cents);
    }
    return {
      year,
      byCategory: all,
      otherCents,
      indicators: {
        quality: shareOf(all, "quality"),
        organic: shareOf(all, "organic"),
        meatFish: shareOf(meatFish, "meatFish"),
      },
    };
  });
}

function shareOf(cents: ReadonlyMap<EgalimCategory, number>, indicator: EgalimIndicator): EgalimShare {
  const sum = (of: readonly EgalimCategory[]): number => of.reduce((whole, one) => whole + (cents.get(one) ?? 0), 0);
  const [yes, no, totalCents] = [sum(COUNTED[indicator].yes), sum(COUNTED[indicator].no), sum(EGALIM_CATEGORIES)];
  const check = totalCents - yes - no;
  return {
    sureCents: yes,
    unknownCents: check,
    totalCents,
    rate: rateOf({ yes, no, check, unlocated: 0 }),
  };
}
