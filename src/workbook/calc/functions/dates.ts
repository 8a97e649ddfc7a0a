import { DAY_MS, EPOCH, serialOf } from "../calendar";
import { textNumber, toNumber } from "../numbers";
import { ERRORS, toBoolean, type Scalar } from "../values";
import { days360, yearFraction } from "./dayCounts";
import { numbers, numbersOnly, ofDays, texts, values, type Definition } from "./definition";

const LAST_SERIAL = 2_958_465;

/** A serial's day; the false 29 February 1900 reads as 1 March. */
function dayOf(serial: number): Date {
  return new Date(Math.round((Math.floor(serial) - EPOCH + (serial < 60 ? 1 : 0)) * DAY_MS));
}

function checked(serial: number): Scalar {
  return serial < 0 || serial > LAST_SERIAL ? ERRORS.num : serial;
}

const part = (run: (day: Date) => number): Definition =>
  ofDays(
    numbers(1, 1, (serial = 0) => (serial < 0 || serial > LAST_SERIAL + 1 ? ERRORS.num : run(dayOf(serial)))),
    [0],
  );

function monthsLater(serial: number, months: number, endOfMonth: boolean): Scalar {
  const day = dayOf(serial);
  const month = day.getUTCMonth() + 1 + Math.trunc(months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), month, 0)).getUTCDate();
  return checked(serialOf(day.getUTCFullYear(), month, endOfMonth ? last : Math.min(day.getUTCDate(), last)));
}

function between(from: number, to: number, unit: string): Scalar {
  if (from > to) return ERRORS.num;
  const a = dayOf(from);
  const b = dayOf(to);
  const short = b.getUTCDate() < a.getUTCDate() ? 1 : 0;
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth() - short;
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return short
        ? b.getUTCDate() + new Date(Date.UTC(b.getUTCFullYear(), b.getUTCMonth(), 0)).getUTCDate() - a.getUTCDate()
        : b.getUTCDate() - a.getUTCDate();
    case "YD": {
      const months12 = Math.floor(months / 12);
      return Math.floor(to) - serialOf(a.getUTCFullYear() + months12, a.getUTCMonth() + 1, a.getUTCDate());
    }
    default:
      return ERRORS.num;
  }
}

function weekday(serial: number, kind: number): Scalar {
  const sunday = (Math.floor(serial) - 1) % 7;
  if (kind === 1 || kind === 17) return ((sunday + 7) % 7) + 1;
  if (kind === 2 || kind === 11) return ((sunday + 6) % 7) + 1;
  if (kind === 3) return (sunday + 6) % 7;
  return kind >= 12 && kind <= 16 ? ((sunday + 17 - kind + 7) % 7) + 1 : ERRORS.num;
}

function now(): number {
  const date = new Date();
  return (date.getTime() - date.getTimezoneOffset() * 60_000) / DAY_MS + EPOCH;
}

/** The parts of a serial's day; 0 is the day before 1 January 1900. */
function calendarDay(serial: number): { year: number; month: number; day: number } {
  if (serial < 1) return { year: 1900, month: 1, day: 0 };
  const day = dayOf(serial);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** A moment that is a day to the second counts for it, in DAYS360. */
const HALF_SECOND = 0.5 / 86_400;
const seconds = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400);
export const DATES: Readonly<Record<string, Definition>> = {
  DATE: ofDays(
    numbers(3, 3, (year = 0, month = 0, day = 0) => {
      const full = Math.trunc(year < 1900 ? year + 1900 : year);
      // Months that carry beyond the last year are refused, whatever the day takes back.
      const isKnown = year >= 0 && full + Math.floor((Math.trunc(month) - 1) / 12) <= 9999;
      return isKnown ? checked(serialOf(full, Math.trunc(month), Math.trunc(day))) : ERRORS.num;
    }),
    [],
    true,
  ),
  YEAR: part((day) => day.getUTCFullYear()),
  MONTH: part((day) => day.getUTCMonth() + 1),
  DAY: part((day) => day.getUTCDate()),
  HOUR: numbers(1, 1, (serial = 0) => Math.floor(seconds(serial) / 3600) % 24),
  MINUTE: numbers(1, 1, (serial = 0) => Math.floor(seconds(serial) / 60) % 60),
  SECOND: numbers(1, 1, (serial = 0) => seconds(serial) % 60),
  TIME: numbers(3, 3, (hour = 0, minute = 0, second = 0) => {
    const parts = [hour, minute, second].map(Math.trunc);
    const [hours = 0, minutes = 0, rest = 0] = parts;
    const whole = hours * 3600 + minutes * 60 + rest;
    return whole < 0 || parts.some((part) => part > 32_767) ? ERRORS.num : (whole % 86_400) / 86_400;
  }),
  TIMEVALUE: texts("t", 1, ({ text }) => {
    const serial = textNumber(text(0));
    return serial === undefined || !/[:/-]/.test(text(0)) ? ERRORS.value : serial - Math.floor(serial);
  }),
  DAYS360: ofDays(
    values(2, 3, ([from = null, to = null, way = null]) => {
      const [start, end, european] = [toNumber(from), toNumber(to), toBoolean(way)];
      if (typeof start !== "number") return start;
      if (typeof end !== "number") return end;
      if (typeof european !== "boolean") return european;
      const day = (serial: number) => calendarDay(serial + HALF_SECOND);
      return start < 0 || end < 0 ? ERRORS.num : days360(day(start), day(end), european);
    }),
    [0, 1],
  ),
  YEARFRAC: ofDays(
    numbers(2, 3, (a = 0, b = 0, basis = 0) => {
      const [from, to] = [Math.floor(Math.min(a, b)), Math.floor(Math.max(a, b))];
      return from < 0 ? ERRORS.num : yearFraction(calendarDay(from), calendarDay(to), to - from, Math.trunc(basis));
    }),
    [0, 1],
  ),
  TODAY: ofDays(
    numbers(0, 0, () => Math.floor(now())),
    [],
    true,
  ),
  NOW: ofDays(numbers(0, 0, now), [], true),
  DAYS: numbers(2, 2, (to = 0, from = 0) => (to < 0 || from < 0 ? ERRORS.num : Math.floor(to) - Math.floor(from))),
  EDATE: ofDays(
    numbersOnly(2, 2, (serial = 0, months = 0) => monthsLater(serial, months, false)),
    [0],
    true,
  ),
  EOMONTH: ofDays(
    numbersOnly(2, 2, (serial = 0, months = 0) => monthsLater(serial, months, true)),
    [0],
    true,
  ),
  WEEKDAY: ofDays(
    numbers(1, 2, (serial = 0, kind = 1) => weekday(serial, kind)),
    [0],
  ),
  DATEVALUE: ofDays(
    texts("t", 1, ({ text }) => {
      const serial = textNumber(text(0));
      return serial === undefined || /^[\d.]+$/.test(text(0)) ? ERRORS.value : Math.floor(serial);
    }),
    [],
    true,
  ),
  DATEDIF: ofDays(
    texts("nnt", 3, ({ text, number }) => between(number(0, 0), number(1, 0), text(2))),
    [0, 1],
  ),
};
