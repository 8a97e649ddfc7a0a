import type { Scalar } from "../../book/model";

/** Results that Excel would show alike: 15 digits. */
export function sameResult(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
  if (typeof a === "object" && typeof b === "object" && a && b) return a.error === b.error;
  return (a === null && b === "") || (a === "" && b === null);
}

export function isUnknownName(value: Scalar): boolean {
  return typeof value === "object" && value?.error === "#NAME?";
}
