import { FIRSTS } from "../../share/sellers/concentration";
import { ROLES } from "../../suppliers/roles/roles";
import { LABELS, SIZES } from "../../suppliers/sizes/size";
import { calendarYears } from "../../share/canteen/egalim";
import { EGALIM_CATEGORIES } from "../../share/canteen/product";
import { EGALIM_INDICATORS } from "../../share/canteen/targets";
import type { ReportInput } from "../input";
import { controlLines, type ControlLine } from "./controlLines";
import type { LineSources } from "../lines/lineSources";

/** Rows of « Part locale » and « Méthode » on which each part begins, from 1. Those of a part that is absent are not used. */
export interface ShareRows {
  readonly headline: number;
  readonly filters: number;
  readonly yearFilter: number;
  readonly familyFilter: number;
  readonly period: number;
  /** Choice of the perimeter that charts show, where there are several. */
  readonly perimeterFilter: number;
  readonly perimeters: number;
  readonly control: number;
  /** What the control says, a row each. */
  readonly controlLines: readonly ControlLine[];
  readonly years: number;
  readonly changes: number;
  readonly top: number;
  readonly services: number;
  readonly buyers: number;
  /** Sellers by role, and local producers and processors, where the buyer asks for them. */
  readonly roles: number;
  readonly makers: number;
  /** Sellers by size in euros, in number, and the part of the first ones, where the buyer asks for them. */
  readonly sizes: number;
  readonly sizeNumbers: number;
  readonly concentration: number;
  /** What leaves the perimeters, a table for each, where the buyer asks for it. */
  readonly leaks: number;
  /** EGalim by calendar year, where the buyer asks for it. */
  readonly egalim: number;
  /** Header row of the families' table, last on the sheet so that it may grow. */
  readonly families: number;
  readonly topCount: number;
  readonly serviceNames: readonly string[];
  readonly buyerNames: readonly string[];
  /** Years of the purchases, then those that are ready for lines to come. */
  readonly shownYears: readonly number[];
  /** How many of them have lines already. */
  readonly pastYears: number;
  /** « Méthode »: row of the factor by which amounts are multiplied, and header rows of the VAT table and of the table of lines left out. */
  readonly factor: number;
  readonly vatTable: number;
  readonly methodTable: number;
}

/** Three sizes and three labels. */
const SIZE_ROWS = SIZES.length + LABELS.length;
/** Rows of a table of leaks beside those of families: its title and header, the other families, the whole, and a blank row. */
export const LEAK_LINES = 5;
/** Title and header above the rows of a part, and a blank row after. */
const AROUND = 3;
/** The same with a note below the title. */
const NOTED = AROUND + 1;
const PERIMETER_LINES = 13;
const CONTRACT_LINES = 4;
const MOST_GROUPS = 40;
/** Row of « Méthode » where its definitions begin. */
export const DEFINITIONS = 4;
const METHOD_FIRST_TABLE = 24;

interface Counts {
  readonly families: number;
  readonly comparedYears: number;
  readonly contracts: number;
  readonly factor: number;
  /** Some lines are read otherwise than their amount cell says. */
  readonly hasApart: boolean;
}

export function shareRows(input: ReportInput, counts: Counts, sources: LineSources): ShareRows {
  const shownYears = sources.hasYear ? [...input.share.years, ...nextYears(input.share.years)] : [];
  const [first] = input.share.perimeters;
  const groupNames = (groups: readonly { readonly name: string }[] | undefined): string[] =>
    (groups ?? []).map(({ name }) => name).slice(0, MOST_GROUPS);
  const [serviceNames, buyerNames] = [groupNames(first?.byService), groupNames(first?.byBuyer)];
  const topCount = Math.min(10, input.suppliers.length);
  const headline = 2;
  const filters = headline + input.perimeters.length + 1;
  const several = input.perimeters.length > 1 ? 1 : 0;
  const perimeters = filters + 5 + several;
  const control = perimeters + PERIMETER_LINES + (counts.contracts > 0 ? CONTRACT_LINES : 0) + AROUND;
  const shownControl = controlLines({
    vat: input.settings?.vat !== undefined,
    scaled: counts.factor !== 1,
    apart: counts.hasApart,
  });
  const years = control + shownControl.length + 2;
  const changes = years + (shownYears.length > 0 ? shownYears.length + 1 + AROUND : 0);
  const changeCount = counts.comparedYears * input.perimeters.length;
  const top = changes + (changeCount > 0 ? changeCount + AROUND : 0);
  const services = top + (topCount > 0 ? topCount + AROUND : 0);
  const buyers = services + (serviceNames.length > 0 ? serviceNames.length + 1 + AROUND : 0);
  const roles = buyers + (buyerNames.length > 0 ? buyerNames.length + 1 + AROUND : 0);
  const makers = roles + (input.roleOf ? ROLES.length + NOTED : 0);
  const sizes = makers + (input.roleOf ? 1 + shownYears.length + NOTED : 0);
  const sizeNumbers = sizes + (input.sizeOf ? SIZE_ROWS + NOTED : 0);
  const concentration = sizeNumbers + (input.sizeOf ? SIZE_ROWS + NOTED : 0);
  const leaks = concentration + (input.sizeOf ? FIRSTS.length + NOTED : 0);
  const egalim = leaks + (input.leaks ? 3 + input.perimeters.length * (counts.families + LEAK_LINES) : 0);
  const familiesTitle = egalim + (input.egalim ? egalimLines(calendarYears(input.table.lines).length) : 0);
  const vatTable = METHOD_FIRST_TABLE + 2 * input.perimeters.length;
  return {
    headline,
    filters,
    yearFilter: filters + 1,
    familyFilter: filters + 2,
    perimeterFilter: filters + 3,
    period: filters + 3 + several,
    perimeters,
    control,
    controlLines: shownControl,
    years,
    changes,
    top,
    services,
    buyers,
    roles,
    makers,
    sizes,
    sizeNumbers,
    concentration,
    leaks,
    egalim,
    families: familiesTitle + 1,
    topCount,
    serviceNames,
    buyerNames,
    shownYears,
    pastYears: sources.hasYear ? input.share.years.length : 0,
    vatTable,
    factor: DEFINITIONS + input.perimeters.length + 3,
    methodTable: vatTable + (input.settings?.vat ? counts.families + 6 : 0),
  };
}

/** EGalim: title and note, a header and three targets a year, then a header, each category, food and no food, a blank row after each. */
const egalimLines = (years: number): number =>
  2 + (1 + EGALIM_INDICATORS.length * years) + 1 + (1 + EGALIM_CATEGORIES.length + 2) + 1;
/** Row of « Part locale » that shows a year: those to come stand below the row of what has no year, blank until they have lines. */
export function yearRow({ years, shownYears, pastYears }: ShareRows, year: number): number {
  const index = shownYears.indexOf(year);
  return years + 2 + index + (index < pastYears ? 0 : 1);
}

/** Two more years, ready for lines pasted later. */
function nextYears(years: readonly number[]): number[] {
  const last = years.at(-1);
  return last === undefined ? [] : [last + 1, last + 2];
}
