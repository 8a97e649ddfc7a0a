import { toNumber } from "../numbers";
import { firstOf, isBlock, Matrix, Reference, type Operand } from "../operands";
import { ERRORS, isError, type CellError, type Scalar } from "../values";
import { blocks, type Definition } from "./definition";

type Numbers = number[] | CellError;

type Taken = number | CellError | undefined;

/** Numbers of arguments: those that `ofCell` takes from cells and arrays, `ofWritten` from values written in the formula; or the first error. */
export function collected(
  args: readonly Operand[],
  ofCell: (value: Scalar) => Taken,
  ofWritten: (value: Scalar) => Taken = ofCell,
): Numbers {
  const numbers: number[] = [];
  let problem: CellError | undefined;
  const take = (one: Taken): void => {
    if (typeof one === "number") numbers.push(one);
    else problem ??= one;
  };
  for (const arg of args) {
    if (isBlock(arg)) arg.each((value) => take(ofCell(value)));
    else take(ofWritten(arg));
  }
  return problem ?? numbers;
}

/** Numbers as SUM takes them: in cells only true numbers count; values written in the formula are read. */
export const numbersIn = (args: readonly Operand[]): Numbers =>
  collected(args, (value) => (typeof value === "number" || isError(value) ? value : undefined), toNumber);

/** Over the numbers of all arguments. */
export function over(run: (numbers: number[]) => Scalar): Definition {
  return blocks(1, 255, (args) => {
    const numbers = numbersIn(args);
    return isError(numbers) ? numbers : finite(run(numbers));
  });
}

/** Over the numbers of the first argument, with a second one (k-th, share). */
function overWith(run: (numbers: number[], k: number) => Scalar): Definition {
  return blocks(2, 2, ([data = null, k = null]) => {
    const numbers = numbersIn([data]);
    const second = toNumber(firstOf(k));
    return isError(numbers) ? numbers : typeof second !== "number" ? second : finite(run(numbers, second));
  });
}

const finite = (value: Scalar): Scalar => (typeof value === "number" && !Number.isFinite(value) ? ERRORS.num : value);
export const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
export const average = (list: readonly number[]): Scalar =>
  list.length === 0 ? ERRORS.divide : sum(list) / list.length;
const least = (list: readonly number[]): number => list.reduce((low, value) => Math.min(low, value), list[0] ?? 0);
const greatest = (list: readonly number[]): number => list.reduce((high, value) => Math.max(high, value), list[0] ?? 0);

function percentile(list: readonly number[], share: number): Scalar {
  if (list.length === 0 || share < 0 || share > 1) return ERRORS.num;
  const order = sorted(list);
  const place = share * (order.length - 1);
  const low = order[Math.floor(place)] ?? 0;
  return low + ((order[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}

const kth = (list: readonly number[], k: number): Scalar => sorted(list)[Math.ceil(k) - 1] ?? ERRORS.num;
/** Variance (or its root), of a sample or of the whole. */
function spread(list: readonly number[], whole: boolean, root: boolean): Scalar {
  const count = list.length - (whole ? 0 : 1);
  if (count < 1) return ERRORS.divide;
  const mean = sum(list) / list.length;
  const variance = sum(list.map((value) => (value - mean) ** 2)) / count;
  return root ? Math.sqrt(variance) : variance;
}

const COUNTING = {
  COUNT: (args: readonly Operand[]): number => {
    let count = 0;
    for (const arg of args) {
      if (isBlock(arg)) arg.each((value) => typeof value === "number" && count++);
      else if (typeof toNumber(arg) === "number") count++;
    }
    return count;
  },
  COUNTA: (args: readonly Operand[]): number => {
    let count = 0;
    for (const arg of args) {
      if (isBlock(arg)) arg.each(() => count++);
      else count++;
    }
    return count;
  },
};

type Plain = (list: number[]) => Scalar;
/** By the numbers that SUBTOTAL and AGGREGATE give them. */
const NUMBERED: readonly (Plain | "COUNT" | "COUNTA")[] = [
  average,
  "COUNT",
  "COUNTA",
  greatest,
  least,
  (list) => list.reduce((a, b) => a * b, 1),
  (list) => spread(list, false, true),
  (list) => spread(list, true, true),
  sum,
  (list) => spread(list, false, false),
  (list) => spread(list, true, false),
  (list) => percentile(list, 0.5),
];
const NUMBERED_WITH_K: readonly ((list: readonly number[], k: number) => Scalar)[] = [
  (list, k) =>
    kth(
      list.map((value) => -value),
      k,
    ),
  kth,
  percentile,
  (list, quarter) => percentile(list, quarter / 4),
];

/** The cells that SUBTOTAL sees: not the rows that a filter hides, not those hidden by hand when asked, not other subtotals. */
function visible(arg: Operand, skipHidden: boolean, skipErrors: boolean): Matrix {
  const seen: Scalar[] = [];
  if (arg instanceof Reference) {
    arg.each((value, row, column) => {
      const place = arg.top + row;
      if (skipHidden ? arg.sheet.isRowHidden(place) : arg.sheet.isRowFiltered(place)) return;
      const inner = arg.sheet.cells.cell(place, arg.left + column)?.formula?.template.tokens[0];
      if (inner?.type === "function" && (inner.text === "SUBTOTAL" || inner.text === "AGGREGATE")) return;
      if (!skipErrors || !isError(value)) seen.push(value);
    });
  } else if (isBlock(arg)) arg.each((value) => (!skipErrors || !isError(value)) && seen.push(value));
  else seen.push(arg);
  return new Matrix(seen, seen.length);
}

function subtotal(kind: number, data: readonly Matrix[]): Scalar {
  const run = NUMBERED[kind - 1];
  if (!run) return ERRORS.value;
  if (typeof run === "string") return COUNTING[run](data);
  const numbers = numbersIn(data);
  return isError(numbers) ? numbers : finite(run(numbers));
}

const negated = (k: number, list: readonly number[]): Scalar => {
  const value = kth(
    list.map((one) => -one),
    k,
  );
  return typeof value === "number" ? 0 - value : value;
};
const rank = blocks(2, 3, ([value = null, data = null, order = null]) => {
  const wanted = toNumber(firstOf(value));
  const numbers = numbersIn([data]);
  if (typeof wanted !== "number") return wanted;
  if (isError(numbers)) return numbers;
  if (!numbers.includes(wanted)) return ERRORS.na;
  const up = toNumber(firstOf(order));
  return numbers.filter((one) => (up === 0 ? one > wanted : one < wanted)).length + 1;
});

export const AGGREGATE: Readonly<Record<string, Definition>> = {
  SUM: over(sum),
  AVERAGE: over(average),
  MIN: over(least),
  MAX: over(greatest),
  PRODUCT: over((list) => (list.length === 0 ? 0 : list.reduce((a, b) => a * b, 1))),
  SUMSQ: over((list) => sum(list.map((value) => value * value))),
  MEDIAN: over((list) => percentile(list, 0.5)),
  COUNT: blocks(1, 255, COUNTING.COUNT),
  COUNTA: blocks(1, 255, COUNTING.COUNTA),
  COUNTBLANK: blocks(1, 1, ([data = null]) => {
    if (!isBlock(data)) return ERRORS.value;
    let filled = 0;
    data.each((value) => value !== "" && filled++);
    return data.rows * data.columns - filled;
  }),
  LARGE: overWith((list, k) => negated(k, list)),
  SMALL: overWith(kth),
  PERCENTILE: overWith(percentile),
  "PERCENTILE.INC": overWith(percentile),
  QUARTILE: overWith((list, quarter) => percentile(list, Math.trunc(quarter) / 4)),
  "QUARTILE.INC": overWith((list, quarter) => percentile(list, Math.trunc(quarter) / 4)),
  RANK: rank,
  "RANK.EQ": rank,
  STDEV: over((list) => spread(list, false, true)),
  "STDEV.S": over((list) => spread(list, false, true)),
  STDEVP: over((list) => spread(list, true, true)),
  "STDEV.P": over((list) => spread(list, true, true)),
  VAR: over((list) => spread(list, false, false)),
  "VAR.S": over((list) => spread(list, false, false)),
  VARP: over((list) => spread(list, true, false)),
  "VAR.P": over((list) => spread(list, true, false)),
  SUBTOTAL: blocks(2, 255, ([kind = null, ...data]) => {
    const number = toNumber(firstOf(kind));
    return typeof number === "number"
      ? subtotal(
          number % 100,
          data.map((one) => visible(one, number > 100, false)),
        )
      : number;
  }),
  AGGREGATE: blocks(3, 255, ([kind = null, option = null, ...data]) => {
    const number = toNumber(firstOf(kind));
    const choice = toNumber(firstOf(option));
    if (typeof number !== "number" || typeof choice !== "number") return ERRORS.value;
    const seen = (one: Operand): Matrix =>
      visible(one, choice % 2 === 1, choice === 2 || choice === 3 || choice === 6 || choice === 7);
    if (number <= NUMBERED.length) return subtotal(number, data.map(seen));
    const numbers = numbersIn([seen(data[0] ?? null)]);
    const k = toNumber(isBlock(data[1] ?? null) ? null : ((data[1] ?? null) as Scalar));
    if (isError(numbers) || typeof k !== "number") return isError(numbers) ? numbers : k;
    if (number === 14) return negated(k, numbers);
    return NUMBERED_WITH_K[number - 14]?.(numbers, k) ?? ERRORS.value;
  }),
  SUMPRODUCT: blocks(1, 255, (args) => {
    const [first] = args;
    const rows = isBlock(first ?? null) ? (first as Matrix).rows : 1;
    const columns = isBlock(first ?? null) ? (first as Matrix).columns : 1;
    const used = Math.max(...args.map((arg) => (isBlock(arg) ? Math.min(rows, arg.usedRows) : 1)));
    let total = 0;
    for (const arg of args) {
      const fits = isBlock(arg)
        ? arg.columns === columns && (arg.rows === rows || arg instanceof Matrix || first instanceof Matrix)
        : rows * columns === 1;
      if (!fits) return ERRORS.value;
    }
    for (let r = 0; r < used; r++) {
      for (let c = 0; c < columns; c++) {
        let product = 1;
        for (const arg of args) {
          const value = isBlock(arg) ? arg.at(r, c) : arg;
          if (isError(value)) return value;
          product *= typeof value === "number" ? value : 0;
        }
        total += product;
      }
    }
    return total;
  }),
};
