import { DAYS_TO_1904 } from "../calendar";
import { toNumber } from "../numbers";
import type { Operand } from "../operands";
import type { Place } from "../running";
import type { Node } from "../text/tree";
import { ERRORS, isError, toText, type Scalar } from "../values";

type ScalarRun = (args: Scalar[]) => Scalar;
/** A function on values, applied cell by cell to arrays. */
export interface ScalarDefinition {
  readonly kind: "scalar";
  readonly min: number;
  readonly max: number;
  readonly run: ScalarRun;
  /** The same in a workbook that counts days from 1904. */
  readonly run1904?: ScalarRun;
}

/** A function on values, or one that takes cells and arrays as they are. */
export type Definition = (ScalarDefinition | BlockDefinition) & {
  /** Of the Analysis ToolPak, once: an argument left out between commas is #N/A. */
  readonly refusesMissing?: true;
};

interface BlockDefinition {
  readonly kind: "block";
  readonly min: number;
  readonly max: number;
  readonly run: (args: Operand[], place: Place, nodes: readonly Node[]) => Operand;
}

/** `run1904` where the answer depends on the calendar. */
export function values(min: number, max: number, run: ScalarRun, run1904?: ScalarRun): ScalarDefinition {
  return { kind: "scalar", min, max, run, ...(run1904 && { run1904 }) };
}

/** A function of dates, for both calendars: `serials` are the arguments that are days (by place), `answersDay` says that its answer is one. */
export function ofDays(definition: Definition, serials: readonly number[], answersDay = false): Definition {
  if (definition.kind !== "scalar") return definition;
  const { run } = definition;
  const in1900 = (value: Scalar): Scalar => {
    const day = toNumber(value);
    return typeof day === "number" ? day + DAYS_TO_1904 : day;
  };
  return {
    ...definition,
    run1904: (args) => {
      const answer = run(args.map((arg, index) => (serials.includes(index) ? in1900(arg) : arg)));
      return answersDay && typeof answer === "number" ? answer - DAYS_TO_1904 : answer;
    },
  };
}

export function blocks(
  min: number,
  max: number,
  run: (args: Operand[], place: Place, nodes: readonly Node[]) => Operand,
): Definition {
  return { kind: "block", min, max, run };
}

/** On numbers: texts are read as numbers, the first error is the answer. */
export function numbers(min: number, max: number, run: (...args: number[]) => Scalar): ScalarDefinition {
  return values(min, max, (args) => {
    const read: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      read.push(number);
    }
    const result = run(...read);
    return typeof result === "number" && !Number.isFinite(result) ? ERRORS.num : result;
  });
}

/** {@link numbers} that refuse true and false, as the functions that came with the Analysis ToolPak do. */
export function numbersOnly(min: number, max: number, run: (...args: number[]) => Scalar): ScalarDefinition {
  const { run: plain } = numbers(min, max, run);
  return values(min, max, (args) => (args.some((arg) => typeof arg === "boolean") ? ERRORS.value : plain(args)));
}

/** On texts; `kinds` says what each argument is: "t" text, "n" number (absent ones stay undefined). */
export function texts(
  kinds: string,
  min: number,
  run: (args: { text: (i: number) => string; number: (i: number, absent: number) => number }) => Scalar,
): Definition {
  return values(min, kinds.length, (args) => {
    const read: (string | number | undefined)[] = [];
    for (let i = 0; i < args.length; i++) {
      const value = args[i] ?? null;
      const one = kinds[i] === "n" ? toNumber(value) : toText(value);
      if (isError(one)) return one;
      read.push(one);
    }
    return run({
      text: (i) => String(read[i] ?? ""),
      number: (i, absent) => (typeof read[i] === "number" ? (read[i] as number) : absent),
    });
  });
}
