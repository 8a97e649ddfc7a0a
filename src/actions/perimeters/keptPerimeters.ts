import { z } from "zod";
import { keepOnDevice, readOnDevice } from "../../excel/device";
import { perimeterSchema } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";

const KEY = "Allotir.perimetres";
const MOST_KEPT = 6;
/** Longer lists stay in their workbook. */
const MOST_CODES = 400;

/** The perimeters chosen for the last file written on this machine, offered for the next one. */
export const perimetersOnDevice = (): readonly Perimeter[] => readOnDevice(KEY, z.array(perimeterSchema)) ?? [];

export function keepPerimeters(perimeters: readonly Perimeter[]): void {
  const remembered = perimeters
    .filter((one) => one.kind !== "list" || one.codes.length <= MOST_CODES)
    .slice(0, MOST_KEPT);
  if (remembered.length > 0) keepOnDevice(KEY, remembered);
}
