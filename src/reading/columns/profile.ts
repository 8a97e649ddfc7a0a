import { count, mostFrequent } from "../../ground/counts";
import { bareNumber, readAmount } from "../amounts/amount";
import { codeOf, isBlank, isErrorText, textOf } from "../cells/cells";
import { isDateFormat, readDate, yearOfPeriod } from "../cells/date";
import { DEPARTMENT_NAMES } from "../header/departments";
import type { CellValue } from "../cells/grid";
import { plain } from "../cells/words";

/** What the cells of a column look like: shares (0 to 1) of its filled cells, from a sample of rows. */
export interface Profile {
  readonly filled: number;
  /** Share of the sampled rows that hold something in this column. */
  readonly density: number;
  readonly numbers: number;
  /** Numbers, or texts that read as one number. */
  readonly amounts: number;
  /** Amounts with a decimal part. */
  readonly decimals: number;
  readonly dates: number;
  /** Of the dates, those without a day: "mars 2024", "2024-03". */
  readonly periods: number;
  readonly companyIds: number;
  readonly vatNumbers: number;
  /** Ids that a spreadsheet destroyed: 7,17E+13. */
  readonly lostIds: number;
  readonly postcodes: number;
  readonly departments: number;
  readonly years: number;
  readonly yesNo: number;
  /** Texts with at least two letters in a row. */
  readonly words: number;
  /** Texts with a letter at all: "B", "3M". */
  readonly letters: number;
  /** Texts with a legal form, or in capitals: most likely names of companies. */
  readonly companies: number;
  /** Texts with a legal form. */
  readonly legalForms: number;
  /** One token with digits: "0001821732", "Z039", "BG00/077". */
  readonly codes: number;
  readonly percentages: number;
  /** Names of the accounting plans of public bodies: "73-M57", "M14". */
  readonly accountingPlans: number;
  readonly errors: number;
  readonly length: number;
  /** Number of different values over number of filled cells. */
  readonly distinct: number;
  readonly different: number;
  /** The value seen most, and its share. */
  readonly commonest: string;
  readonly commonestShare: number;
}

const YES_NO = new Set([
  "oui",
  "non",
  "yes",
  "no",
  "o",
  "n",
  "y",
  "x",
  "vrai",
  "faux",
  "true",
  "false",
  "non renseigne",
  "0",
  "1",
  "ok",
]);
const LEGAL_FORM = /\b(?:SARL|SASU?|SA|EURL|SCOP|SCEA|EARL|GAEC|ETS|Ets|SCI|SNC|SCIC|GmbH|LTD|Ltd|PLC)\b/;
const CAPITALS = /^[^a-zà-ÿ\d_]*[A-ZÀ-Ÿ]{3}[^a-zà-ÿ\d_]*$/;
/** « 62000.0 » is how programmes that take codes for numbers write one. */
const FRENCH_POSTCODE = /^(?:(?:f|fr)[- ]{0,3})?(?:0[1-9]|[1-8]\d|9[0-8]|2[ab]) ?\d{3}(?:[.,]0)?(?: .*)?$/i;
const POSTCODE_OF_FOUR = /^(?:(?:b|l|ch|a)[- ]?)?[1-9]\d{3}(?:[.,]0)?$/i;
const GERMAN_POSTCODE = /^d[- ]?\d{5}$/i;
const BRITISH_POSTCODE = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i;
const POSTCODES = [FRENCH_POSTCODE, BRITISH_POSTCODE, POSTCODE_OF_FOUR, GERMAN_POSTCODE];
const DEPARTMENT_CODE = /^(?:0?[1-9]|[1-8]\d|9[0-5]|2[ab]|97[1-68])$/i;

/** M14, M57 and the others of the « instructions budgétaires et comptables » of local authorities, health and housing bodies. */
const ACCOUNTING_PLAN = /^(?:\d{1,3} ?- ?)?M\.? ?(?:4|14|2[12]|31|4[0-9]|52|57|61|71|832|9(?:-\d+)?)(?: \p{L}+)?$/iu;

/** "EARL du Moulin", "POMONA SAS". */
export const bearsLegalForm = (text: string): boolean => LEGAL_FORM.test(text);

/** Two amounts with their words fill no more. */
const MOST_OF_AN_AMOUNT = 80;

/** An id whose last digits a spreadsheet destroyed: "7,17E+13", 22040000000000. */
export function isLostId(value: CellValue | undefined): boolean {
  const text =
    typeof value === "number" ? String(value) : typeof value === "string" && value.length < 20 ? value.trim() : "";
  return /^\d([.,]\d+)?E\+\d{1,2}$/i.test(text) || /^[1-9]\d{5}0{8}$/.test(text);
}

type Counts = Record<
  Exclude<keyof Profile, "filled" | "density" | "distinct" | "different" | "commonest" | "commonestShare">,
  number
>;

const noCounts = (): Counts => ({
  numbers: 0,
  amounts: 0,
  decimals: 0,
  dates: 0,
  periods: 0,
  companyIds: 0,
  vatNumbers: 0,
  lostIds: 0,
  postcodes: 0,
  departments: 0,
  years: 0,
  yesNo: 0,
  words: 0,
  letters: 0,
  companies: 0,
  legalForms: 0,
  codes: 0,
  percentages: 0,
  accountingPlans: 0,
  errors: 0,
  length: 0,
});

/** How the column shows its numbers. */
interface Shown {
  readonly asDate: boolean;
  readonly asPercentage: boolean;
  readonly date1904: boolean;
}

/** Looks at the cells of one column (its index in the rows) in the given rows. */
export function profileOf(
  rows: readonly (readonly CellValue[])[],
  column: number,
  format: string | undefined,
  date1904 = false,
): Profile {
  const counts = noCounts();
  const seen = new Map<string, number>();
  const shown = { asDate: isDateFormat(format), asPercentage: format?.includes("%") === true, date1904 };
  let filled = 0;
  for (const row of rows) {
    const value = row[column];
    if (isErrorText(value)) counts.errors += 1;
    if (value === undefined || isBlank(value) || isErrorText(value)) continue;
    filled += 1;
    const text = textOf(value);
    count(seen, text);
    counts.length += text.length;
    const date = shownDate(value, text, shown);
    if (date !== undefined) {
      counts.dates += 1;
      if (date === "period") counts.periods += 1;
    } else countCell(counts, value, text, shown);
  }
  const commonest = mostFrequent(seen) ?? "";
  const share = (value: number): number => (filled === 0 ? 0 : value / filled);
  const shares = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, share(value)])) as Counts;
  return {
    ...shares,
    errors: rows.length === 0 ? 0 : counts.errors / rows.length,
    filled,
    density: rows.length === 0 ? 0 : filled / rows.length,
    distinct: share(seen.size),
    different: seen.size,
    commonest,
    commonestShare: share(seen.get(commonest) ?? 0),
  };
}

function shownDate(value: CellValue, text: string, { asDate, date1904 }: Shown): "day" | "period" | undefined {
  if (typeof value === "number")
    return asDate && readDate(value, "dayFirst", date1904) !== undefined ? "day" : undefined;
  const isDay =
    (/[.\-/ ]/.test(text) && readDate(text, "dayFirst") !== undefined) ||
    (/[./-]/.test(text) && readDate(text, "monthFirst") !== undefined);
  if (isDay) return "day";
  return yearOfPeriod(text) === undefined ? undefined : "period";
}

function countCell(counts: Counts, value: CellValue, text: string, shown: Shown): void {
  countFigure(counts, value, text, shown);
  countCode(counts, value, text);
  countWords(counts, text);
}

function countFigure(counts: Counts, value: CellValue, text: string, { asPercentage }: Shown): void {
  if (typeof value === "number") {
    counts.numbers += 1;
    counts.amounts += 1;
    if (asPercentage) counts.percentages += 1;
    if (!Number.isInteger(value)) counts.decimals += 1;
  } else if (text.endsWith("%")) counts.percentages += 1;
  else if (text.length < MOST_OF_AN_AMOUNT && /\d/.test(text)) {
    const bare = text.length < 30 ? bareNumber(text) : undefined;
    if (bare || readAmount(value, ",").kind === "several") counts.amounts += 1;
    if (bare && /[.,]\d{1,2}$/.test(bare.digits)) counts.decimals += 1;
  }
}

/** Company ids, places and years, and any token with digits. */
function countCode(counts: Counts, value: CellValue, text: string): void {
  const code = codeOf(text);
  const bare = code.replace(/[\s\u00a0\u202f.-]/g, "");
  const isDecimal = /^-?\d+[.,]\d+$/.test(code);
  if (
    !isDecimal &&
    /^\d{14}$|^\d{9}$|^W\d{9}$/.test(bare) &&
    (typeof value !== "number" || bare.length === 14 || value > 1e8)
  )
    counts.companyIds += 1;
  else if (!isDecimal && /^\d{12,13}$/.test(bare)) counts.companyIds += 0.5;
  if (/^[A-Z]{2}[A-Z\d]{2}\d{7,10}$/i.test(bare)) counts.vatNumbers += 1;
  if (isLostId(value)) counts.lostIds += 1;
  if (POSTCODES.some((form) => form.test(code))) counts.postcodes += 1;
  if (DEPARTMENT_CODE.test(code) || DEPARTMENT_NAMES.has(plain(code).replace(/[^a-z]+/g, " "))) counts.departments += 1;
  if (/^(?:19|20)\d{2}$/.test(code)) counts.years += 1;
  if (/\d/.test(text) && !/\s/.test(text)) counts.codes += 1;
  if (text.length < 24 && ACCOUNTING_PLAN.test(text)) counts.accountingPlans += 1;
}

function countWords(counts: Counts, text: string): void {
  if (YES_NO.has(plain(text))) counts.yesNo += 1;
  if (/\p{L}{2}/u.test(text)) counts.words += 1;
  if (/\p{L}/u.test(text)) counts.letters += 1;
  const hasForm = bearsLegalForm(text);
  if (hasForm) counts.legalForms += 1;
  if (hasForm || CAPITALS.test(text)) counts.companies += 1;
}
