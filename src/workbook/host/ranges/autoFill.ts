import type { Area, Scalar } from "../../book/model";
import { isDateFormat } from "numfmt";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import { intersection, readArea, sameArea, splitAddress, type Place } from "../protocol/place";
import { requireUnlocked, type Session } from "../protocol/session";
import { ended } from "../../steps";
import { copyCells, copyLooks } from "./copying";

/** How a line of cells goes on: the value `away` steps after the first, undefined where it repeats. */
type Series = (away: number) => Scalar | undefined;
const REPEATED: Series = () => undefined;

/**
 * Range.autoFill: draws a range over a larger one that holds it and grows one way. As by hand: formulas move along, two or more numbers go on as the
 * straight line nearest to them, a date as days, a text as its last number; the rest repeats. Flash fill is not known. @throws ExcelError
 */
export function autoFill(session: Session, place: Place, given: Arguments): void {
  const how = given.text(1, "FillDefault");
  const target = destination(place.area, given);
  const [from, to] = [place, { sheet: place.sheet, area: target }];
  requireUnlocked(to);
  if (how !== "FillFormats" && !(how in FILLS)) throw new ExcelError("ApiNotFound", given.location, how);
  const series = how === "FillFormats" ? [] : lines(place).map((line) => seriesOf(line, how));
  const parts = grown(from.area, target).map((area) => ({ sheet: place.sheet, area }));
  for (const part of parts) {
    if (how !== "FillFormats") ended(copyCells(session, from, part, "formulas"));
    if (how !== "FillValues") copyLooks(session, from, part);
    if (how !== "FillFormats") putSeries(session, from.area, part, series);
  }
}

function destination(from: Area, given: Arguments): Area {
  const area = given.has(0) ? (given.range(0)?.area ?? readArea(splitAddress(given.text(0)).rest)) : undefined;
  if (!area) throw given.invalid();
  const held = intersection(from, area);
  const growsOneWay = area.rows === from.rows || area.columns === from.columns;
  if (!held || !sameArea(held, from) || !growsOneWay) throw given.invalid();
  return area;
}

/** What lies before and after the source, whole copies of it reckoned from its edge. */
function grown(from: Area, to: Area): Area[] {
  const down = to.rows > from.rows;
  const [start, size, whole, end] = down
    ? [from.top, from.rows, to.top, to.top + to.rows]
    : [from.left, from.columns, to.left, to.left + to.columns];
  const part = (first: number, count: number): Area[] =>
    count <= 0 ? [] : [down ? { ...from, top: first, rows: count } : { ...from, left: first, columns: count }];
  return [...part(whole, start - whole), ...part(start + size, end - start - size)];
}

interface Line {
  readonly values: readonly Scalar[];
  readonly isDate: boolean;
}

/** Down or across: one line for each column of a tall fill, one for each row of a wide one. */
function lines({ sheet, area }: Place): { readonly down: Line; readonly across: Line; readonly index: number }[] {
  const cell = (i: number, j: number): Scalar =>
    sheet.isFormula(area.top + i, area.left + j) ? { error: "#N/A" } : sheet.value(area.top + i, area.left + j);
  const isDate = (i: number, j: number): boolean =>
    isDateFormat(sheet.format(area.top + i, area.left + j).numberFormat ?? "General");
  return Array.from({ length: Math.max(area.rows, area.columns) }, (_, index) => ({
    index,
    down: { values: Array.from({ length: area.rows }, (__, i) => cell(i, index)), isDate: isDate(0, index) },
    across: { values: Array.from({ length: area.columns }, (__, j) => cell(index, j)), isDate: isDate(index, 0) },
  }));
}

interface LineSeries {
  readonly down: Series;
  readonly across: Series;
}

function seriesOf({ down, across }: { readonly down: Line; readonly across: Line }, how: string): LineSeries {
  const make = FILLS[how] ?? (() => REPEATED);
  return { down: make(down), across: make(across) };
}

const FILLS: Readonly<Record<string, (line: Line) => Series>> = {
  FillCopy: () => REPEATED,
  FillDefault: (line) => usual(line, line.isDate),
  FillValues: (line) => usual(line, line.isDate),
  FillSeries: (line) => usual(line, true),
  LinearTrend: (line) => usual(line, true),
  GrowthTrend: ({ values }) => {
    const logs = numbersOf(values)?.map(Math.log);
    const straight = logs?.every(Number.isFinite) && logs.length > 1 ? straightLine(logs, 0) : undefined;
    return straight ? (away) => rounded(Math.exp(straight(away))) : REPEATED;
  },
  FillDays: (line) => usual(line, true),
  FillWeekdays: ({ values }) => stepping(values, (day, away) => weekday(day, away)),
  FillMonths: ({ values }) => stepping(values, (day, away) => monthsLater(day, away)),
  FillYears: ({ values }) => stepping(values, (day, away) => monthsLater(day, away * 12)),
};

function usual({ values }: Line, aloneGoesOn: boolean): Series {
  const numbers = numbersOf(values);
  if (numbers && (numbers.length > 1 || aloneGoesOn)) {
    const straight = straightLine(numbers, 1);
    return (away) => rounded(straight(away));
  }
  const [text] = values;
  const [, words, last] = (typeof text === "string" && values.length === 1 && /^(.*?)(\d+)$/.exec(text)) || [];
  return last === undefined ? REPEATED : (away) => `${words}${Math.abs(Number(last) + away)}`;
}

const numbersOf = (values: readonly Scalar[]): number[] | undefined =>
  values.length > 0 && values.every((value) => typeof value === "number")
    ? values.filter((value) => typeof value === "number")
    : undefined;

/** The straight line nearest to the numbers (least squares); one alone goes on by `step`. */
function straightLine(numbers: readonly number[], step: number): (away: number) => number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const spread = numbers.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = spread === 0 ? step : numbers.reduce((sum, one, i) => sum + (i - middle) * (one - mean), 0) / spread;
  return (away) => mean + slope * (away - middle);
}

const rounded = (number: number): number => Number(number.toPrecision(15));

function stepping(values: readonly Scalar[], step: (day: number, away: number) => number): Series {
  const [first] = values;
  return typeof first === "number" && values.length === 1 ? (away) => step(first, away) : REPEATED;
}

/** Serial days: 1 was a Sunday in the calendar of 1900. */
const isWeekend = (day: number): boolean => Math.floor(day) % 7 < 2;

function weekday(day: number, away: number): number {
  let at = day;
  for (let left = Math.abs(away); left > 0;) {
    at += Math.sign(away);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function monthsLater(day: number, months: number): number {
  const date = new Date(EPOCH + Math.floor(day) * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(date.getUTCDate(), last)) - EPOCH) / DAY + (day % 1);
}

function putSeries(session: Session, from: Area, { sheet, area }: Place, series: readonly LineSeries[]): void {
  const down = area.columns === from.columns && (area.top !== from.top || area.rows !== from.rows);
  for (let row = area.top; row < area.top + area.rows; row++)
    for (let column = area.left; column < area.left + area.columns; column++) {
      const line = series[down ? column - from.left : row - from.top];
      const value = down ? line?.down(row - from.top) : line?.across(column - from.left);
      if (value !== undefined) session.book.setCells(sheet, row, column, [[{ value }]], "addin");
    }
}
