import { textNumber } from "./numbers";
import { Reference, type Block, type Group, type Keys } from "./operands";
import { compare, errorNamed, fold, isError, type Scalar } from "./values";

/** What cells that count as equal share. */
type Key = string | number;

/** A condition of COUNTIF and its family. With a `key`, it holds for the cells that have this key and no others. */
export interface Criterion {
  readonly key: Key | undefined;
  readonly test: (value: Scalar) => boolean;
}

const EMPTY = "e";

function valueKey(value: Scalar): Key {
  if (typeof value === "number") return value;
  if (value === null) return EMPTY;
  if (typeof value === "boolean") return `b${value}`;
  if (typeof value !== "string") return `x${value.error}`;
  return textNumber(value) ?? `s${fold(value)}`;
}

const keyed = (key: Key): Criterion => ({ key, test: (value) => valueKey(value) === key });

export function readCriterion(value: Scalar): Criterion {
  if (value === null) return keyed(0);
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
  if (operand === "") return strict ? keyed(EMPTY) : { key: undefined, test: (cell) => cell === null || cell === "" };
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
  const references: Reference[] = [];
  const keys: Key[] = [];
  const others: { readonly block: Block; readonly test: Criterion["test"] }[] = [];
  let combinations = 1;
  blocks.forEach((block, at) => {
    const { key, test = () => false } = criteria[at] ?? {};
    const distinct = block instanceof Reference && key !== undefined ? keysOf(block).numbers.size : Infinity;
    if (block instanceof Reference && key !== undefined && combinations * distinct <= Number.MAX_SAFE_INTEGER) {
      combinations *= distinct;
      references.push(block);
      keys.push(key);
    } else others.push({ block, test });
  });
  const columns = blocks[0]?.columns ?? 1;
  const matches = references.length > 0 ? equal(references, keys) : everywhere(blocks);
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

/** The cells where each reference has its key. */
function equal(references: readonly Reference[], keys: readonly Key[]): Group {
  const lists = references.map(keysOf);
  let group = 0;
  for (const [at, { numbers }] of lists.entries()) {
    const number = numbers.get(keys[at] ?? "");
    if (number === undefined) return NONE;
    group = group * numbers.size + number;
  }
  return groupsOf(references, lists).get(group) ?? NONE;
}

/** The keys of the cells of a reference, row after row; read again when something in it has changed. */
function keysOf(reference: Reference): Keys {
  const stamp = reference.changedAt();
  if (reference.keys?.stamp === stamp) return reference.keys;
  const { usedRows, columns } = reference;
  // Cells below the last one of the sheet are empty: 0.
  const numbers = new Map<Key, number>([[EMPTY, 0]]);
  const ofTexts = new Map<string, Key>();
  const ofCells = new Uint32Array(usedRows * columns);
  const keyOf = (value: Scalar): Key => {
    if (typeof value !== "string") return valueKey(value);
    let key = ofTexts.get(value);
    if (key === undefined) ofTexts.set(value, (key = valueKey(value)));
    return key;
  };
  for (let place = 0; place < ofCells.length; place++) {
    const key = keyOf(reference.at(Math.floor(place / columns), place % columns));
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    ofCells[place] = number;
  }
  return (reference.keys = { stamp, numbers, ofCells });
}

/** The cells by their keys in all references together. */
function groupsOf(references: readonly Reference[], lists: readonly Keys[]): ReadonlyMap<number, Group> {
  const [first] = references;
  if (!first) return new Map();
  const name = references.map(({ id }) => id).join(",");
  const stamp = Math.max(...lists.map((keys) => keys.stamp));
  const known = first.groups?.get(name);
  if (known?.stamp === stamp) return known.byKeys;
  const byKeys = new Map<number, Group>();
  const cells = Math.max(...lists.map(({ ofCells }) => ofCells.length));
  for (let place = 0; place < cells; place++) {
    let number = 0;
    for (const { numbers, ofCells } of lists) number = number * numbers.size + (ofCells[place] ?? 0);
    const group = byKeys.get(number);
    if (group) group.places.push(place);
    else byKeys.set(number, { places: [place], results: new Map() });
  }
  (first.groups ??= new Map()).set(name, { stamp, byKeys });
  return byKeys;
}
