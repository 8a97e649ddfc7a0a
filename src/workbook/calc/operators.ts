import { toNumber } from "./numbers";
import { isBlock, Matrix, type Block, type Operand } from "./operands";
import type { Place } from "./running";
import type { Operator } from "./text/tree";
import { compare, ERRORS, isEqual, isError, nearlyEqual, toText, type Scalar } from "./values";

/** One value out of an operand: from cells, the one in the formula's own row or column. */
export function single(operand: Operand, { row, column }: Pick<Place, "row" | "column">): Scalar {
  if (!isBlock(operand)) return operand;
  if (operand instanceof Matrix) return operand.rows === 0 ? ERRORS.value : operand.at(0, 0);
  if (operand.rows === 1 && operand.columns === 1) return operand.at(0, 0);
  if (operand.columns === 1 && row >= operand.top && row <= operand.bottom) return operand.at(row - operand.top, 0);
  if (operand.rows === 1 && column >= operand.left && column <= operand.right)
    return operand.at(0, column - operand.left);
  return ERRORS.value;
}

/** Applies a function of values to operands; with arrays among them, cell by cell. */
export function lift(operands: readonly Operand[], run: (values: Scalar[]) => Scalar): Operand {
  const args = operands.map((one) => (isBlock(one) && one.rows === 1 && one.columns === 1 ? one.at(0, 0) : one));
  const blocks = args.filter(isBlock);
  if (blocks.length === 0) return run(args as Scalar[]);
  const rows = Math.max(...blocks.map((block) => (block.rows === 1 ? 1 : block.usedRows)));
  const columns = Math.max(...blocks.map((block) => block.columns));
  const cells = new Array<Scalar>(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const values = args.map((arg) => (isBlock(arg) ? stretched(arg, row, column) : arg));
      cells[row * columns + column] = run(values);
    }
  }
  return new Matrix(cells, columns);
}

/** A block of one line or column counts again for every other one. */
function stretched(block: Block, row: number, column: number): Scalar {
  const r = block.rows === 1 ? 0 : row;
  const c = block.columns === 1 ? 0 : column;
  return r < block.rows && c < block.columns ? block.at(r, c) : ERRORS.na;
}

function arithmetic(run: (a: number, b: number) => Scalar): (left: Scalar, right: Scalar) => Scalar {
  return (left, right) => {
    const a = typeof left === "number" ? left : toNumber(left);
    if (typeof a !== "number") return a;
    const b = typeof right === "number" ? right : toNumber(right);
    if (typeof b !== "number") return b;
    const result = run(a, b);
    return typeof result === "number" && !Number.isFinite(result) ? ERRORS.num : result;
  };
}

function comparison(holds: (order: number) => boolean): (left: Scalar, right: Scalar) => Scalar {
  return (left, right) => (isError(left) ? left : isError(right) ? right : holds(compare(left, right)));
}

const OPERATORS: Readonly<Record<Operator, (left: Scalar, right: Scalar) => Scalar>> = {
  // A difference that only rounding leaves is nothing, as in Excel.
  "+": arithmetic((a, b) => (a !== 0 && nearlyEqual(a, -b) ? 0 : a + b)),
  "-": arithmetic((a, b) => (a !== 0 && nearlyEqual(a, b) ? 0 : a - b)),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? ERRORS.divide : a / b)),
  "^": arithmetic((a, b) => (a === 0 && b === 0 ? ERRORS.num : a === 0 && b < 0 ? ERRORS.divide : a ** b)),
  "&": (left, right) => {
    const a = toText(left);
    if (typeof a !== "string") return a;
    const b = toText(right);
    return typeof b === "string" ? a + b : b;
  },
  "=": (left, right) => (isError(left) ? left : isError(right) ? right : isEqual(left, right)),
  "<>": (left, right) => (isError(left) ? left : isError(right) ? right : !isEqual(left, right)),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};

export function binary(operator: Operator): (left: Scalar, right: Scalar) => Scalar {
  return OPERATORS[operator];
}

export function unary(operator: "+" | "-" | "%" | "@"): (value: Scalar) => Scalar {
  if (operator === "+" || operator === "@") return (value) => value;
  return (value) => {
    const number = toNumber(value);
    return typeof number !== "number" ? number : operator === "-" ? 0 - number : number / 100;
  };
}
