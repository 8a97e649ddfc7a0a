import { toNumber } from "../numbers";
import { firstOf, isBlock, Matrix, type Operand } from "../operands";
import { ERRORS, isError, type CellError, type Scalar } from "../values";
import { average, collected, numbersIn, over, sum } from "./aggregate";
import { blocks, type Definition } from "./definition";

const meanOf = (list: readonly number[]): number => sum(list) / list.length;

function deviations(list: readonly number[]): number[] {
  const mean = meanOf(list);
  return list.map((value) => value - mean);
}

/** Over numbers above nought only. */
const ofPositives = (run: (list: number[]) => number): Definition =>
  over((list) => (list.length === 0 || list.some((value) => value <= 0) ? ERRORS.num : run(list)));

/** As AVERAGEA takes numbers: in cells a text is 0, true is 1; a text written in the formula must be a number. */
const overAll = (run: (list: readonly number[]) => Scalar): Definition =>
  blocks(1, 255, (args) => {
    const ofCell = (value: Scalar) => (isError(value) ? value : typeof value === "string" ? 0 : Number(value));
    const list = collected(args, ofCell, toNumber);
    return isError(list) ? list : run(list);
  });

/** The most frequent number, the first met among equals; `#N/A` where none comes twice. */
function mode(list: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? ERRORS.na : ([...counts].find(([, count]) => count === most)?.[0] ?? ERRORS.na);
}

/** What two lists have in common, where both hold numbers. */
interface Regression {
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function regression(known: Operand, by: Operand): Regression | CellError {
  if (!isBlock(known) || !isBlock(by)) return ERRORS.value;
  if (known.rows * known.columns !== by.rows * by.columns) return ERRORS.na;
  const [ys, xs]: [number[], number[]] = [[], []];
  for (let place = 0; place < known.usedRows * known.columns; place++) {
    const y = known.at(Math.floor(place / known.columns), place % known.columns);
    const x = by.at(Math.floor(place / by.columns), place % by.columns);
    if (isError(y)) return y;
    if (isError(x)) return x;
    if (typeof y !== "number" || typeof x !== "number") continue;
    ys.push(y);
    xs.push(x);
  }
  if (xs.length === 0) return ERRORS.divide;
  const [meanX, meanY] = [meanOf(xs), meanOf(ys)];
  const spread = (a: readonly number[], meanA: number, b: readonly number[], meanB: number): number =>
    sum(a.map((value, at) => (value - meanA) * ((b[at] ?? meanB) - meanB)));
  return {
    meanX,
    meanY,
    xx: spread(xs, meanX, xs, meanX),
    yy: spread(ys, meanY, ys, meanY),
    xy: spread(xs, meanX, ys, meanY),
  };
}

const regressed = (run: (regression: Regression) => Scalar): Definition =>
  blocks(2, 2, ([known = null, by = null]) => {
    const both = regression(known, by);
    return isError(both) ? both : both.xx === 0 ? ERRORS.divide : run(both);
  });

/** How many numbers lie up to each bound and above the one before; the last, above all. */
function frequency(list: readonly number[], bounds: readonly number[]): Matrix {
  const order = bounds.map((bound, at) => ({ bound, at })).sort((a, b) => a.bound - b.bound);
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const value of list) {
    const place = order.find(({ bound }) => value <= bound)?.at ?? bounds.length;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return new Matrix(counts, 1);
}

export const STATISTICS: Readonly<Record<string, Definition>> = {
  GEOMEAN: ofPositives((list) => Math.exp(meanOf(list.map(Math.log)))),
  HARMEAN: ofPositives((list) => list.length / sum(list.map((value) => 1 / value))),
  DEVSQ: over((list) => sum(deviations(list).map((value) => value ** 2))),
  AVEDEV: over((list) => average(deviations(list).map(Math.abs))),
  MODE: over(mode),
  "MODE.SNGL": over(mode),
  TRIMMEAN: blocks(2, 2, ([data = null, share = null]) => {
    const list = numbersIn([data]);
    const part = toNumber(firstOf(share));
    if (isError(list)) return list;
    if (typeof part !== "number") return part;
    if (part < 0 || part >= 1 || list.length === 0) return ERRORS.num;
    const cut = Math.floor((list.length * part) / 2);
    return meanOf([...list].sort((a, b) => a - b).slice(cut, list.length - cut));
  }),
  CORREL: regressed(({ xx, yy, xy }) => (yy === 0 ? ERRORS.divide : xy / Math.sqrt(xx * yy))),
  SLOPE: regressed(({ xx, xy }) => xy / xx),
  INTERCEPT: regressed(({ xx, xy, meanX, meanY }) => meanY - (xy / xx) * meanX),
  FORECAST: blocks(3, 3, ([at = null, known = null, by = null]) => {
    const x = toNumber(firstOf(at));
    const both = regression(known, by);
    if (typeof x !== "number") return x;
    if (isError(both)) return both;
    return both.xx === 0 ? ERRORS.divide : both.meanY + (both.xy / both.xx) * (x - both.meanX);
  }),
  FREQUENCY: blocks(2, 2, ([data = null, bounds = null]) => {
    const [list, limits] = [numbersIn([data]), numbersIn([bounds])];
    if (isError(list)) return list;
    return isError(limits) ? limits : frequency(list, limits);
  }),
  AVERAGEA: overAll(average),
  MAXA: overAll((list) => list.reduce((high, value) => Math.max(high, value), list[0] ?? 0)),
  MINA: overAll((list) => list.reduce((low, value) => Math.min(low, value), list[0] ?? 0)),
};
