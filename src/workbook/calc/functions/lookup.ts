import { toNumber } from "../numbers";
import { isBlock, Matrix, Reference, type Block, type Operand } from "../operands";
import { lift, single } from "../operators";
import type { Place } from "../running";
import { boundsOf, columnLetters, MAX_COLUMNS, MAX_ROWS, quotedSheet, readRef } from "../refs";
import { ascendingPlace, descendingPlace, exactPlace, lineOf, nearestPlace } from "../search";
import { ERRORS, isError, toBoolean, toText, type Scalar } from "../values";
import { blocks, values, type Definition } from "./definition";

const asBlock = (operand: Operand): Block => (isBlock(operand) ? operand : new Matrix([operand], 1));

/** Part of a block: all of a row or column when the other number is 0. */
function index(block: Block, row: number, column: number): Operand {
  if (row < 0 || column < 0) return ERRORS.value;
  if (row > block.rows || column > block.columns) return ERRORS.ref;
  if (block instanceof Reference) {
    const top = row === 0 ? block.top : block.top + row - 1;
    const left = column === 0 ? block.left : block.left + column - 1;
    if (row > 0 && column > 0) return block.cell(row - 1, column - 1);
    return block.part(top, left, row === 0 ? block.bottom : top, column === 0 ? block.right : left);
  }
  if (row > 0 && column > 0) return block.at(row - 1, column - 1);
  const lines = row === 0 ? block : block.line(row - 1);
  return column === 0 ? lines : lines.column(column - 1);
}

function match(wanted: Scalar, block: Block, kind: number): Scalar {
  if (isError(wanted)) return wanted;
  const line = lineOf(block);
  if (!line) return ERRORS.na;
  const place =
    kind === 0 ? exactPlace(line, wanted) : kind > 0 ? ascendingPlace(line, wanted) : descendingPlace(line, wanted);
  return place < 0 ? ERRORS.na : place + 1;
}

/** VLOOKUP and HLOOKUP: `across` for the second. */
function tableLookup(across: boolean): Definition {
  return blocks(3, 4, ([wanted = null, table = null, number = null, near = true], place) => {
    if (!isBlock(table)) return isError(table) ? table : typeof table === "string" ? ERRORS.value : ERRORS.na;
    const block = table;
    const first = asBlock(across ? index(block, 1, 0) : index(block, 0, 1));
    const sorted = toBoolean(single(near, place));
    if (isError(sorted)) return sorted;
    return lift([wanted, number], ([sought = null, nth = null]) => {
      const n = toNumber(nth);
      if (typeof n !== "number") return n;
      if (n < 1) return ERRORS.value;
      if (Math.trunc(n) > (across ? block.rows : block.columns)) return ERRORS.ref;
      const position = match(sought, first, sorted ? 1 : 0);
      if (typeof position !== "number") return position;
      return across ? block.at(Math.trunc(n) - 1, position - 1) : block.at(position - 1, Math.trunc(n) - 1);
    });
  });
}

function xlookupPlace(wanted: Scalar, block: Block, mode: number, way: number): number {
  const last = way < 0;
  const line = lineOf(block);
  if (!line) return -1;
  if (wanted === null) return emptyPlace(block, last);
  if (last && (mode === 0 || mode === 2)) {
    const back = new Matrix(
      Array.from({ length: line.used }, (_, i) => line.at(line.used - 1 - i)),
      line.used,
    );
    const backLine = lineOf(back);
    const place = backLine ? exactPlace(backLine, wanted, mode === 2) : -1;
    return place < 0 ? -1 : line.used - 1 - place;
  }
  return mode === 0 || mode === 2
    ? exactPlace(line, wanted, mode === 2)
    : nearestPlace(line, wanted, mode < 0 ? -1 : 1, last, Math.abs(way) === 2 && mode < 0);
}

/** Nothing sought is found in the first (or last) empty cell. */
function emptyPlace(block: Block, last: boolean): number {
  const across = block.columns > block.rows;
  const [length, used] = across ? [block.columns, block.columns] : [block.rows, block.usedRows];
  if (last && length > used) return length - 1;
  const isEmpty = (at: number): boolean => (across ? block.at(0, at) : block.at(at, 0)) === null;
  const places = Array.from({ length: used }, (_, at) => (last ? used - 1 - at : at));
  return places.find(isEmpty) ?? (length > used ? used : -1);
}

const numberAt = (operand: Operand | undefined, place: Place, absent: number): number => {
  const value = operand === undefined ? absent : toNumber(single(operand, place));
  return typeof value === "number" ? Math.trunc(value) : NaN;
};

/** A height or width: part of one counts as one, otherwise parts are cut off. */
function sizeAt(operand: Operand | undefined, place: Place, usual: number): number {
  if (operand === undefined || operand === null) return usual;
  const value = toNumber(single(operand, place));
  if (typeof value !== "number") return NaN;
  return Math.abs(value) < 1 ? Math.sign(value) : Math.trunc(value);
}

function indirect(text: string, place: Place): Operand {
  const [, prefix, rest = text] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/
      .exec(text)
      ?.slice(0)
      .map((part, i, all) => (i === 1 ? (all[1] ?? all[2]) : i === 2 ? all[3] : part)) ?? [];
  const sheet = prefix === undefined ? place.sheet : place.calculation.sheetNamed(prefix.replace(/''/g, "'"));
  // « H » or « 5 » is a column or a row only with its other end, « H:H ».
  const isWhole = /\d.*[a-z]|[a-z].*\d|:/i.test(rest);
  const ref = sheet && isWhole && readRef(rest.trim().toUpperCase(), undefined, place.row, place.column);
  const bounds = ref && boundsOf(ref, place.row, place.column);
  if (sheet && bounds) return place.calculation.reference(sheet, bounds.top, bounds.left, bounds.bottom, bounds.right);
  if (!/[\p{L}_\\]/u.test(text)) return ERRORS.ref;
  try {
    const operand = place.calculation.operandOf(`=${text}`, place);
    return operand instanceof Reference ? operand : ERRORS.ref;
  } catch {
    return ERRORS.ref;
  }
}

/** ROW and COLUMN: of the formula's own cell, or one number for each row (column) of a range. */
function position(of: (place: { row: number; column: number }) => number, across: boolean): Definition {
  return blocks(0, 1, ([range], place) => {
    if (range === undefined) return of(place) + 1;
    if (!(range instanceof Reference)) return isError(range) ? range : ERRORS.value;
    const count = across ? range.columns : range.rows;
    const start = of({ row: range.top, column: range.left }) + 1;
    if (count === 1 || count > 100_000) return start;
    const list = Array.from({ length: count }, (_, i) => start + i);
    return new Matrix(list, across ? count : 1);
  });
}

const lettersAddress = (row: number, column: number, fixedRow: boolean, fixedColumn: boolean): string =>
  `${fixedColumn ? "$" : ""}${columnLetters(column - 1)}${fixedRow ? "$" : ""}${row}`;

const numberedAddress = (row: number, column: number, fixedRow: boolean, fixedColumn: boolean): string =>
  `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;

export const LOOKUP: Readonly<Record<string, Definition>> = {
  INDEX: blocks(2, 4, ([data = null, row = null, column, area], place) => {
    if (isError(data)) return data;
    // Areas joined by a comma are not known here: there is one.
    if (numberAt(area, place, 1) > 1) return ERRORS.ref;
    const block = asBlock(data);
    const first = toNumber(single(row, place));
    const second = column === undefined ? undefined : toNumber(single(column, place));
    if (typeof first !== "number") return first;
    if (isError(second)) return second;
    const alongRow = second === undefined && block.rows === 1 && block.columns > 1;
    return alongRow
      ? index(block, 1, Math.trunc(first))
      : index(block, Math.trunc(first), Math.trunc(second ?? (block.columns === 1 ? 1 : 0)));
  }),
  MATCH: blocks(2, 3, ([wanted = null, range = null, kind], place) => {
    if (isError(range)) return range;
    const how = kind === undefined ? 1 : toNumber(single(kind, place));
    if (typeof how !== "number") return how;
    const block = asBlock(range);
    return lift([wanted], ([value = null]) => match(value, block, how));
  }),
  VLOOKUP: tableLookup(false),
  HLOOKUP: tableLookup(true),
  LOOKUP: blocks(2, 3, ([wanted = null, range = null, result]) => {
    const block = asBlock(range);
    const across = block.columns > block.rows;
    const line = lineOf(block) ? block : asBlock(across ? index(block, 1, 0) : index(block, 0, 1));
    const from = asBlock(
      result ?? (lineOf(block) ? block : across ? index(block, block.rows, 0) : index(block, 0, block.columns)),
    );
    return lift([wanted], ([value = null]) => {
      const place = match(value, line, 1);
      return typeof place !== "number" ? place : from.columns === 1 ? from.at(place - 1, 0) : from.at(0, place - 1);
    });
  }),
  XLOOKUP: blocks(3, 6, ([wanted = null, range = null, result = null, otherwise, mode, order], place) => {
    const block = asBlock(range);
    const data = asBlock(result);
    const value = single(wanted, place);
    if (isError(value)) return value;
    const [how, way] = [numberAt(mode, place, 0), numberAt(order, place, 1)];
    const fits = block.columns === 1 ? data.rows === block.rows : data.columns === block.columns;
    const isKnown = [-1, 0, 1, 2].includes(how) && [-2, -1, 1, 2].includes(way) && !(how === 2 && Math.abs(way) === 2);
    if (!fits || !isKnown) return ERRORS.value;
    const position = xlookupPlace(value, block, how, way);
    if (position < 0) return otherwise ?? ERRORS.na;
    return block.columns === 1
      ? index(data, position + 1, data.columns === 1 ? 1 : 0)
      : index(data, data.rows === 1 ? 1 : 0, position + 1);
  }),
  OFFSET: blocks(3, 5, ([base = null, down = null, across = null, height, width], place) => {
    if (!(base instanceof Reference)) return ERRORS.value;
    const top = base.top + numberAt(down, place, 0);
    const left = base.left + numberAt(across, place, 0);
    const rows = sizeAt(height, place, base.rows);
    const columns = sizeAt(width, place, base.columns);
    if (![top, left, rows, columns].every(Number.isFinite)) return ERRORS.value;
    if (rows === 0 || columns === 0) return ERRORS.ref;
    const y = rows < 0 ? top + rows + 1 : top;
    const x = columns < 0 ? left + columns + 1 : left;
    const [bottom, right] = [y + Math.abs(rows) - 1, x + Math.abs(columns) - 1];
    return y < 0 || x < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS ? ERRORS.ref : base.part(y, x, bottom, right);
  }),
  INDIRECT: blocks(1, 2, ([text = null], place) => {
    const address = toText(single(text, place));
    return typeof address === "string" ? indirect(address, place) : address;
  }),
  ROW: position(({ row }) => row, false),
  COLUMN: position(({ column }) => column, true),
  ROWS: blocks(1, 1, ([range = null]) => (isError(range) ? range : isBlock(range) ? range.rows : 1)),
  COLUMNS: blocks(1, 1, ([range = null]) => (isError(range) ? range : isBlock(range) ? range.columns : 1)),
  ADDRESS: values(2, 5, ([row = null, column = null, kind, style, sheet]) => {
    const [r, c] = [toNumber(row), toNumber(column)];
    const k = kind === undefined || kind === null ? 1 : toNumber(kind);
    if (typeof r !== "number" || typeof c !== "number" || typeof k !== "number") return ERRORS.value;
    if (r < 1 || c < 1 || k < 1 || k >= 5) return ERRORS.value;
    const isR1C1 = style !== undefined && style !== null && toNumber(style) === 0;
    const text = (isR1C1 ? numberedAddress : lettersAddress)(
      Math.trunc(r),
      Math.trunc(c),
      k === 1 || k === 2,
      k === 1 || k === 3,
    );
    return typeof sheet === "string" ? `${quotedSheet(sheet)}!${text}` : text;
  }),
  TRANSPOSE: blocks(1, 1, ([data = null]) => {
    const block = asBlock(data);
    return Matrix.ofLines(
      Array.from({ length: block.columns }, (_, c) => Array.from({ length: block.usedRows }, (_, r) => block.at(r, c))),
    );
  }),
};
