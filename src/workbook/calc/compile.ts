import { operandOf, scalarOf } from "./pieces";
import { Precedents } from "./precedents";
import type { Compiled } from "./running";
import type { Node } from "./text/tree";

/** Turns a formula's tree into functions that calculate it in any cell. */
export function compile(root: Node): Compiled {
  const precedents = new Precedents(root);
  const { volatile, readsShape, callsAddin } = precedents;
  return {
    run: scalarOf(root),
    operand: operandOf(root),
    precedents: (place, visitor) => precedents.visit(place, visitor),
    volatile,
    readsShape,
    callsAddin,
  };
}
