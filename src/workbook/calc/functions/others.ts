import * as library from "@formulajs/formulajs";
import { dateToSerial } from "numfmt";
import { isBlock, Matrix, type Operand } from "../operands";
import { errorNamed, ERRORS, isError, type Scalar } from "../values";
import { blocks, type Definition } from "./definition";

/** Rarely used functions, taken from a library as they are. */
const NAMES = ["SINH", "COSH", "TANH", "FIXED", "WORKDAY", "NETWORKDAYS", "WEEKNUM", "ISOWEEKNUM"] as const;

function given(operand: Operand): unknown {
  if (!isBlock(operand)) return isError(operand) ? new Error(operand.error) : operand;
  return Array.from({ length: operand.usedRows }, (_, r) =>
    Array.from({ length: operand.columns }, (_, c) => operand.at(r, c)),
  );
}

function answered(value: unknown): Operand {
  if (value instanceof Error) return errorNamed(value.message) ?? ERRORS.value;
  if (value instanceof Date) return dateToSerial(value, { ignoreTimezone: true }) ?? ERRORS.value;
  if (Array.isArray(value))
    return Matrix.ofLines(
      value.map((line: unknown) => (Array.isArray(line) ? line.map(answeredOne) : [answeredOne(line)])),
    );
  return answeredOne(value);
}

function answeredOne(value: unknown): Scalar {
  if (typeof value === "number") return Number.isFinite(value) ? value : ERRORS.num;
  return typeof value === "string" || typeof value === "boolean" ? value : ERRORS.value;
}

function firstError(args: readonly Operand[]): Scalar {
  for (const arg of args) {
    if (isError(arg)) return arg;
    let problem: Scalar = null;
    if (isBlock(arg)) arg.each((value) => isError(value) && (problem ??= value));
    if (problem) return problem;
  }
  return null;
}

/** The library throws at some arguments; a formula never does. */
function attempted(run: () => unknown): Operand {
  try {
    return answered(run());
  } catch {
    return ERRORS.value;
  }
}

export const OTHERS: Readonly<Record<string, Definition>> = Object.fromEntries(
  NAMES.map((name) => {
    const run = library[name] as (...args: unknown[]) => unknown;
    const flat = (operand: Operand): unknown =>
      isBlock(operand) && operand.rows * operand.columns === 1 ? given(operand.at(0, 0)) : given(operand);
    return [name, blocks(0, 255, (args) => firstError(args) ?? attempted(() => run(...args.map(flat))))];
  }),
);
