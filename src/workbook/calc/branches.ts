import { isBlock, type Operand } from "./operands";
import { lift } from "./operators";
import type { Run } from "./running";
import { toNumber } from "./numbers";
import type { Node } from "./text/tree";
import { compare, ERRORS, isError, toBoolean, type Scalar } from "./values";

type Call = Extract<Node, { type: "call" }>;

/** Functions that calculate only the argument they choose; `make` gives arguments as single values in a cell, as arrays inside SUMPRODUCT and the like. */
export function branching<T extends Operand>(call: Call, make: (node: Node) => Run<T>): Run<T> | undefined {
  const branch = BRANCHES[call.name];
  // A branch gives what `make` gives, or a single value.
  return branch && (branch(call.args, call.args.map(make)) as Run<T>);
}

export function isBranching(name: string): boolean {
  return name in BRANCHES;
}

type Make = (nodes: readonly Node[], args: readonly Run<Operand>[]) => Run<Operand>;
const wrong: Run<Operand> = () => ERRORS.value;
const one = (operand: Operand): Scalar => (isBlock(operand) ? operand.at(0, 0) : operand);
const isArray = (operand: Operand): boolean => isBlock(operand) && operand.rows * operand.columns > 1;

function chosen(test: Scalar, then: Scalar, otherwise: Scalar): Scalar {
  const holds = toBoolean(test);
  return typeof holds === "boolean" ? (holds ? then : otherwise) : holds;
}

const BRANCHES: Readonly<Record<string, Make>> = {
  IF: (nodes, [test, then, otherwise = (): Operand => false]) => {
    if (!test || !then || nodes.length > 3) return wrong;
    const missing = nodes.map((node) => node.type === "missing");
    const value = (run: Run<Operand>, i: number): Run<Operand> => (missing[i] ? () => 0 : run);
    const yes = value(then, 1);
    const no = value(otherwise, 2);
    return (place) => {
      const condition = test(place);
      if (isArray(condition))
        return lift([condition, yes(place), no(place)], ([a = null, b = null, c = null]) => chosen(a, b, c));
      const holds = toBoolean(one(condition));
      return typeof holds === "boolean" ? (holds ? yes(place) : no(place)) : holds;
    };
  },
  IFERROR: (_, [test, otherwise]) => fallback(test, otherwise, () => true),
  IFNA: (_, [test, otherwise]) => fallback(test, otherwise, (error) => error === "#N/A"),
  IFS: (nodes, values) => (place) => {
    for (let i = 0; i + 1 < nodes.length; i += 2) {
      const test = values[i];
      const value = values[i + 1];
      if (!test || !value) break;
      const holds = toBoolean(one(test(place)));
      if (holds === true) return value(place);
      if (isError(holds)) return holds;
    }
    return ERRORS.na;
  },
  CHOOSE: (_, values) => (place) => {
    const [test] = values;
    const index = toNumber(test ? one(test(place)) : null);
    if (typeof index !== "number") return index;
    const value = index >= 1 ? values[Math.trunc(index)] : undefined;
    return value ? value(place) : ERRORS.value;
  },
  SWITCH: (nodes, values) => (place) => {
    const [test] = values;
    const wanted = test ? one(test(place)) : null;
    if (isError(wanted)) return wanted;
    let i = 1;
    for (; i + 1 < nodes.length; i += 2) {
      const option = one(values[i]?.(place) ?? null);
      if (!isError(option) && compare(wanted, option) === 0) return values[i + 1]?.(place) ?? null;
    }
    return i < nodes.length ? (values[i]?.(place) ?? null) : ERRORS.na;
  },
};

function fallback(
  test: Run<Operand> | undefined,
  otherwise: Run<Operand> | undefined,
  caught: (error: string) => boolean,
): Run<Operand> {
  if (!test || !otherwise) return wrong;
  return (place) => {
    const value = test(place);
    if (isArray(value))
      return lift([value, otherwise(place)], ([a = null, b = null]) => (isError(a) && caught(a.error) ? b : a));
    const first = one(value);
    return isError(first) && caught(first.error) ? otherwise(place) : first;
  };
}
