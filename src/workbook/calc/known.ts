import { isBranching } from "./branches";
import type { Template } from "./formula";
import { FUNCTIONS } from "./functions";

/** Whether the calculation knows every function of a formula. */
export function isKnown({ tokens }: Template): boolean {
  return tokens.every(
    ({ type, text }) => type !== "unreadable" && (type !== "function" || FUNCTIONS.has(text) || isBranching(text)),
  );
}
