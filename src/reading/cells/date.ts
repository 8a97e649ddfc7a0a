import type { CellValue } from "./grid";

export type DayMonthOrder = "dayFirst" | "monthFirst";

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "jan janv january janvier",
    "feb fev févr fevr février fevrier february",
    "mar mars march",
    "apr avr april avril",
    "may mai",
    "jun juin june",
    "jul juil july juillet",
    "aug aou août aout august",
    "sep sept september septembre",
    "oct october octobre",
    "nov november novembre",
    "dec déc december décembre decembre",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])),
);

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/;
const MONTH_NAMED = /^(\d{1,2})(?:er)?[-/. ]*([a-zéûô]{3,9})\.?[-/., ]*(\d{4}|\d{2})$/i;
const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.? (?=\d)/i;
const COMPACT = /^(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** ISO date that a cell says, or undefined. Serial numbers count from 1900, or 1904 where the workbook does. */
export function readDate(value: CellValue | undefined, order: DayMonthOrder, date1904 = false): string | undefined {
  if (typeof value === "number")
    return value >= 20_000_101 && value <= 20_991_231 ? readDate(String(value), order) : ofSerial(value, date1904);
  if (typeof value !== "string" || value.length < 5) return undefined;
  const text = value.trim().replace(WEEKDAY, "");
  let match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match) return iso(Number(match[1]), Number(match[2]), Number(match[3]));
  match = YEAR_LAST.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const dayFirst = first > 12 || (order === "dayFirst" && second <= 12);
    return dayFirst ? iso(fullYear(match[3]), second, first) : iso(fullYear(match[3]), first, second);
  }
  match = MONTH_NAMED.exec(text);
  if (match) {
    const month = MONTHS[(match[2] ?? "").toLowerCase()];
    return month === undefined ? undefined : iso(fullYear(match[3]), month, Number(match[1]));
  }
  return /^\d{5}$/.test(text) ? ofSerial(Number(text), date1904) : undefined;
}

const MONTH_AND_YEAR = /^([a-zéûô]{3,9})\.?[-/. ]*(\d{4}|\d{2})$/i;
const PERIODS = [
  /^(20\d{2})[-/](?:0?[1-9]|1[0-2])$/,
  /^(?:0?[1-9]|1[0-2])[-/](20\d{2})$/,
  /^(?:[tq][1-4]|s[12]|[1-4](?:er|[eè]?me|e)? ?(?:trim|sem)[a-z]*\.?)[-/. ]*(20\d{2})$/i,
  /^(20\d{2})[-/. ]*(?:[tq][1-4]|s[12])$/i,
];

/** Year of a month, quarter or half-year written without a day: "mars 2024", "2024-03", "T1 2024". */
export function yearOfPeriod(value: CellValue | undefined): number | undefined {
  if (typeof value !== "string" || value.length < 5 || value.length > 24) return undefined;
  const text = value.trim();
  const named = MONTH_AND_YEAR.exec(text);
  if (named && MONTHS[(named[1] ?? "").toLowerCase()] !== undefined) return fullYear(named[2]);
  const match = PERIODS.map((period) => period.exec(text)).find((one) => one !== null);
  return match ? Number(match[1]) : undefined;
}

/** Order of day and month that a date can only be read in; undefined when it says nothing of it. */
export function orderShown(value: CellValue | undefined): DayMonthOrder | undefined {
  const match = typeof value === "string" && value.length < 30 ? YEAR_LAST.exec(value.trim()) : null;
  if (!match) return undefined;
  return Number(match[1]) > 12 ? "dayFirst" : Number(match[2]) > 12 ? "monthFirst" : undefined;
}

/** Order of day and month in a column, from the dates that can be read in one way only; day first when none can. */
export function decideOrder(values: Iterable<CellValue | undefined>): { order: DayMonthOrder; mixed: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const shown = orderShown(value);
    if (shown === "dayFirst") dayFirst += 1;
    else if (shown === "monthFirst") monthFirst += 1;
  }
  return { order: monthFirst > dayFirst ? "monthFirst" : "dayFirst", mixed: monthFirst > 0 && dayFirst > 0 };
}

/** Serials met so far: an extract holds few different days for very many lines. */
const serialDates = new Map<number, string>();

/** Days from the first day of 1900 to that of 1904, where old Mac workbooks begin to count. */
export const DAYS_TO_1904 = 1462;

/** The day, at midnight UTC, that a serial counted from 1900 stands for; right from March 1900 on. */
export const dayOfSerial = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);

/** Serials from 1950 to 2099 only: other numbers are no dates of purchases. */
function ofSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(date1904 ? serial + DAYS_TO_1904 : serial);
  if (!(day >= 18264 && day < 73051)) return undefined;
  let date = serialDates.get(day);
  if (date === undefined) {
    date = dayOfSerial(day).toISOString().slice(0, 10);
    serialDates.set(day, date);
  }
  return date;
}

const fullYear = (text = ""): number =>
  text.length === 2 ? (Number(text) < 70 ? 2000 : 1900) + Number(text) : Number(text);

function iso(year: number, month: number, day: number): string | undefined {
  if (year < 1950 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= lastDay ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` : undefined;
}

/** A number format of Excel that shows a date. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined &&
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) &&
  !/general|standard/i.test(format);
