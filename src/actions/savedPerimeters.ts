import type { Perimeter } from "../territory/place";
import { recall } from "./memory";

let known: readonly Perimeter[] | undefined;

/** The perimeters that the workbook keeps, for its formulas: read from it the first time only. @throws ExcelFailure */
export function savedPerimeters(): readonly Perimeter[] | Promise<readonly Perimeter[]> {
  return known ?? recall().then((memory) => (known = memory?.perimeters ?? []));
}

/** The workbook keeps these from now on. */
export function perimetersSaved(perimeters: readonly Perimeter[]): void {
  known = perimeters;
}
