import { AGGREGATE } from "./aggregate";
import { CONDITIONAL } from "./conditional";
import { DATES } from "./dates";
import type { Definition } from "./definition";
import { FINANCE } from "./finance";
import { INFORMATION } from "./information";
import { LOOKUP } from "./lookup";
import { MATH } from "./math";
import { OTHERS } from "./others";
import { STATISTICS } from "./statistics";
import { TEXT } from "./text";
import { WHOLES } from "./wholes";

/** Functions by their English names in capitals; IF and its like are in `branches.ts`. */
export const FUNCTIONS: ReadonlyMap<string, Definition> = new Map(
  Object.entries({
    ...OTHERS,
    ...AGGREGATE,
    ...CONDITIONAL,
    ...DATES,
    ...FINANCE,
    ...INFORMATION,
    ...LOOKUP,
    ...MATH,
    ...STATISTICS,
    ...TEXT,
    ...WHOLES,
  }),
);
export type { Definition } from "./definition";
