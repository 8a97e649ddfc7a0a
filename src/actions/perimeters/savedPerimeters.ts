import { recalculateAll } from "../../excel/functions";
import type { Perimeter } from "../../territory/places/place";
import { recall } from "../study/memory";

let known: readonly Perimeter[] | undefined;

/** The perimeters that the workbook keeps, for its formulas: read from it the first time only. @throws ExcelFailure */
export function savedPerimeters(): readonly Perimeter[] | Promise<readonly Perimeter[]> {
  return known ?? recall().then((recalled) => (known = recalled.kind === "memory" ? recalled.memory.perimeters : []));
}

/** The workbook keeps these from now on: formulas that asked for one by its name, and only they make it worth while, are calculated again. */
export async function perimetersSaved(perimeters: readonly Perimeter[]): Promise<void> {
  const before = known;
  if (before === undefined || JSON.stringify(before) === JSON.stringify(perimeters)) return;
  known = perimeters;
  // Refused while a cell is being edited: the formulas then follow at the next calculation.
  await recalculateAll().catch(() => undefined);
}
