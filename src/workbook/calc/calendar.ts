/** Day 0 of Excel's calendar after its false 29 February 1900, in days of JavaScript. */
export const EPOCH = 25_569;
export const DAY_MS = 86_400_000;
/** Days from the first day of 1900 to that of 1904, where old Mac workbooks begin to count. */
export const DAYS_TO_1904 = 1462;

/** Serial of a day; months and days beyond their bounds carry over. */
export function serialOf(year: number, month: number, day: number): number {
  const serial = Date.UTC(year, month - 1, day) / DAY_MS + EPOCH;
  return serial < 61 ? serial - 1 : serial;
}

/** Serial of a day that somebody typed; undefined when there is no such day or the workbook cannot count it. */
export function typedDay(year: number, month: number, day: number, date1904: boolean): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined;
  const serial = serialOf(year, month, day) - (date1904 ? DAYS_TO_1904 : 0);
  return serial < 0 ? undefined : serial;
}

/** Two digits as Excel reads them: 00-29 in this century. */
export function fullYear(year: number): number {
  return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
}
