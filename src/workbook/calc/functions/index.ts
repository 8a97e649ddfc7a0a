import { AGGREGATE } from "./aggregate";
import { CONDITIONAL } from "./conditional";
import { DATES } from "./dates";
import type { Definition } from "./definition";
import { INFORMATION } from "./information";
import { LOOKUP } from "./lookup";
import { MATH } from "./math";
import { OTHERS } from "./others";
import { TEXT } from "./text";

/** Functions by their English names in capitals; IF and its like are in `branches.ts`. */
export const FUNCTIONS: ReadonlyMap<string, Definition> = new Map(
  Object.entries({ ...OTHERS, ...AGGREGATE, ...CONDITIONAL, ...DATES, ...INFORMATION, ...LOOKUP, ...MATH, ...TEXT }),
);
export type { Definition } from "./definition";
