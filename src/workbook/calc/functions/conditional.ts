import { matching, readCriterion } from "../criteria";
import { isBlock, Reference, type Block, type Group, type Operand } from "../operands";
import { lift } from "../operators";
import type { Place } from "../running";
import { ERRORS, isError, type Scalar } from "../values";
import { blocks, type Definition } from "./definition";

/** Splits "range, criterion, range, criterion…"; undefined when a range is no range or their sizes differ. */
function pairs(args: readonly Operand[]): { ranges: Block[]; criteria: Operand[] } | undefined {
  const ranges: Block[] = [];
  const criteria: Operand[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const range = args[i] ?? null;
    if (!isBlock(range) || i + 1 >= args.length) return undefined;
    ranges.push(range);
    criteria.push(args[i + 1] ?? null);
  }
  const [first] = ranges;
  return first && ranges.every((range) => range.rows === first.rows && range.columns === first.columns)
    ? { ranges, criteria }
    : undefined;
}

/** Calculates for each criterion when it is an array (inside SUMPRODUCT), in its own row when it is a range elsewhere. */
function forCriteria(ranges: readonly Block[], criteria: readonly Operand[], run: (group: Group) => Scalar): Operand {
  return lift(criteria, (values) => run(matching(ranges, values.map(readCriterion))));
}

/** What `run` makes of the numbers of `data` at the places of a group. Kept with the group, so that lines of one family share it. */
function gathered(group: Group, data: Block, name: string, run: (numbers: number[]) => Scalar): Scalar {
  if (!(data instanceof Reference))
    return ofNumbers(group, (place) => data.at(Math.floor(place / data.columns), place % data.columns), run);
  const key = `${name} ${data.id}`;
  const stamp = data.changedAt();
  const known = group.results.get(key);
  if (known?.stamp === stamp) return known.value;
  const values = data.values();
  const value = ofNumbers(group, (place) => values[place] ?? null, run);
  group.results.set(key, { stamp, value });
  return value;
}

/** The first error among the values is the answer. */
function ofNumbers(group: Group, valueAt: (place: number) => Scalar, run: (numbers: number[]) => Scalar): Scalar {
  const numbers: number[] = [];
  for (const place of group.places) {
    const value = valueAt(place);
    if (typeof value === "number") numbers.push(value);
    else if (isError(value)) return value;
  }
  return run(numbers);
}

const total = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const mean = (list: readonly number[]): Scalar => (list.length === 0 ? ERRORS.divide : total(list) / list.length);

/** "SUMIFS(data, range, criterion…)". */
function several(name: string, run: (list: number[]) => Scalar): Definition {
  return blocks(3, 255, ([data = null, ...rest]) => {
    const conditions = pairs(rest);
    const [first] = conditions?.ranges ?? [];
    if (!conditions || !first || !isBlock(data) || data.rows !== first.rows || data.columns !== first.columns)
      return ERRORS.value;
    return forCriteria(conditions.ranges, conditions.criteria, (group) => gathered(group, data, name, run));
  });
}

/** "SUMIF(range, criterion, data)": the data start where the third argument starts and have the size of the first. */
function simple(name: string, run: (list: number[]) => Scalar): Definition {
  return blocks(2, 3, ([range = null, criterion = null, data = range], place) => {
    if (!isBlock(range) || !isBlock(data)) return ERRORS.value;
    const same = data instanceof Reference ? sized(data, range, place) : data;
    return forCriteria([range], [criterion], (group) => gathered(group, same, name, run));
  });
}

function sized(data: Reference, like: Block, { calculation }: Place): Reference {
  return data.rows === like.rows && data.columns === like.columns
    ? data
    : calculation.reference(data.sheet, data.top, data.left, data.top + like.rows - 1, data.left + like.columns - 1);
}

const counting = (args: readonly Operand[]): Operand => {
  const conditions = pairs(args);
  const [first] = conditions?.ranges ?? [];
  if (!conditions || !first) return ERRORS.value;
  const { ranges, criteria } = conditions;
  // Rows below the last used one are empty and are not looked at one by one.
  const below = (first.rows - Math.max(...ranges.map((range) => range.usedRows))) * first.columns;
  return lift(criteria, (values) => {
    const read = values.map(readCriterion);
    return matching(ranges, read).places.length + (read.every(({ test }) => test(null)) ? below : 0);
  });
};

export const CONDITIONAL: Readonly<Record<string, Definition>> = {
  COUNTIF: blocks(2, 2, counting),
  COUNTIFS: blocks(2, 255, counting),
  SUMIF: simple("SUM", total),
  SUMIFS: several("SUM", total),
  AVERAGEIF: simple("AVERAGE", mean),
  AVERAGEIFS: several("AVERAGE", mean),
  MINIFS: several("MIN", (list) => list.reduce((a, b) => Math.min(a, b), list[0] ?? 0)),
  MAXIFS: several("MAX", (list) => list.reduce((a, b) => Math.max(a, b), list[0] ?? 0)),
};
