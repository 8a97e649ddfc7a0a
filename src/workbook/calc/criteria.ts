import { textNumber } from "./numbers";
import { Reference, type Block, type Group } from "./operands";
import { compare, errorNamed, fold, isError, type Scalar } from "./values";

/** A condition of COUNTIF and its family. With a `key`, it holds for the cells that have this key and no others. */
export interface Criterion {
  readonly key: string | undefined;
  readonly test: (value: Scalar) => boolean;
}

export function valueKey(value: Scalar): string {
  if (typeof value === "number") return `n${value}`;
  if (value === null) return "e";
  if (typeof value === "boolean") return `b${value}`;
  if (typeof value !== "string") return `x${value.error}`;
  const number = textNumber(value);
  return number === undefined ? `s${fold(value)}` : `n${number}`;
}

const keyed = (key: string): Criterion => ({ key, test: (value) => valueKey(value) === key });

export function readCriterion(value: Scalar): Criterion {
  if (value === null) return keyed("n0");
  if (typeof value !== "string") return keyed(valueKey(value));
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(value) ?? [];
  if (operator === "" || operator === "=") return equality(operand, operator === "=");
  if (operator === "<>") {
    const same = equality(operand, true);
    // « <>23 » is true of a text « 23 », though « =23 » is too.
    const isNumber = textNumber(operand) !== undefined;
    return { key: undefined, test: (cell) => (isNumber && typeof cell === "string") || !same.test(cell) };
  }
  return ordering(operator, operand);
}

function equality(operand: string, strict: boolean): Criterion {
  if (operand === "") return strict ? keyed("e") : { key: undefined, test: (cell) => cell === null || cell === "" };
  if (/^(true|false)$/i.test(operand)) return keyed(`b${operand.toLowerCase()}`);
  if (errorNamed(operand)) return keyed(`x${operand.toUpperCase()}`);
  if (!/[*?~]/.test(operand)) return keyed(valueKey(operand));
  const pattern = wildcards(operand);
  return { key: undefined, test: (cell) => typeof cell === "string" && pattern.test(cell) };
}

function ordering(operator: string, operand: string): Criterion {
  const number = textNumber(operand);
  const bound: Scalar = number ?? operand;
  const holds = (order: number): boolean =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  return {
    key: undefined,
    test: (cell) => operand !== "" && typeof cell === typeof bound && !isError(cell) && holds(compare(cell, bound)),
  };
}

const patterns = new Map<string, RegExp>();
/**
 * A text with `*`, `?` and `~` (before a sign meant as such) as a pattern for the whole of a text, whatever its case. Within a text (SEARCH) a
 * tilde says « as such » of any sign, and alone stands for nothing.
 */
export function wildcards(text: string, whole = true): RegExp {
  const key = (whole ? "^" : "") + text;
  let pattern = patterns.get(key);
  if (!pattern) {
    const body = text.replace(
      whole ? /~([*?~])|([*?])|([.+^${}()|[\]\\/])/g : /~([\s\S]?)|([*?])|([.+^${}()|[\]\\/])/g,
      (_, escaped?: string, sign?: string, special?: string) =>
        escaped !== undefined
          ? escaped.replace(/[.+^${}()|[\]\\/*?~]/, "\\$&")
          : sign === "*"
            ? "[\\s\\S]*"
            : sign === "?"
              ? "[\\s\\S]"
              : `\\${special}`,
    );
    pattern = new RegExp(whole ? `^${body}$` : body, "i");
    if (patterns.size > 5000) patterns.clear();
    patterns.set(key, pattern);
  }
  return pattern;
}

/** Places of the cells where all conditions hold; blocks have the same size. Equalities are looked up, the rest is tried cell by cell. */
export function matching(blocks: readonly Block[], criteria: readonly Criterion[]): Group {
  const equal = blocks.flatMap((block, i) => (block instanceof Reference && criteria[i]?.key !== undefined ? [i] : []));
  const others = blocks.flatMap((block, i) =>
    equal.includes(i) ? [] : [{ block, test: criteria[i]?.test ?? (() => false) }],
  );
  const references = equal.map((i) => blocks[i] as Reference);
  const columns = blocks[0]?.columns ?? 1;
  const matches =
    references.length > 0
      ? (indexOf(references).get(equal.map((i) => criteria[i]?.key).join("\u0000")) ?? NONE)
      : everywhere(blocks);
  if (others.length === 0) return matches;
  return {
    places: matches.places.filter((place) =>
      others.every(({ block, test }) => test(block.at(Math.floor(place / columns), place % columns))),
    ),
    results: new Map(),
  };
}
const NONE: Group = { places: [], results: new Map() };

function everywhere(blocks: readonly Block[]): Group {
  const rows = Math.max(...blocks.map((block) => block.usedRows));
  return { places: Array.from({ length: rows * (blocks[0]?.columns ?? 1) }, (_, i) => i), results: new Map() };
}

function indexOf(references: readonly Reference[]): ReadonlyMap<string, Group> {
  const [first] = references;
  if (!first) return new Map();
  const name = references.map((one) => one.id).join(",");
  const stamp = Math.max(...references.map((one) => one.changedAt()));
  const known = first.groups?.get(name);
  if (known?.stamp === stamp) return known.byKey;
  const byKey = new Map<string, Group>();
  const rows = Math.max(...references.map((one) => one.usedRows));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      let key = valueKey(first.at(row, column));
      for (let i = 1; i < references.length; i++) key += `\u0000${valueKey(references[i]?.at(row, column) ?? null)}`;
      const group = byKey.get(key);
      if (group) group.places.push(row * first.columns + column);
      else byKey.set(key, { places: [row * first.columns + column], results: new Map() });
    }
  }
  (first.groups ??= new Map()).set(name, { stamp, byKey });
  return byKey;
}
