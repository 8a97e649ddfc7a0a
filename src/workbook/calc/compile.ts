import { firstOf } from "./operands";
import { operandOf, scalarOf } from "./pieces";
import { Precedents } from "./precedents";
import type { Compiled } from "./running";
import type { Template } from "./formula";

/** Turns a formula's tree into functions that calculate it in any cell. */
export function compile({ root, isArray }: Template): Compiled {
  const precedents = new Precedents(root);
  const { volatile, readsShape, callsAddin } = precedents;
  const operand = operandOf(root);
  return {
    run: isArray ? (place) => firstOf(operand(place)) : scalarOf(root),
    operand,
    precedents: (place, visitor) => precedents.visit(place, visitor),
    volatile,
    readsShape,
    callsAddin,
  };
}
