import { z } from "zod";
import { firmSchema } from "../../sourcing/firm";
import { progressSchema } from "../../sourcing/progress";
import { perimeterSchema } from "../../territory/perimeters/perimeters";
import type { Perimeter } from "../../territory/places/place";

/** Bounds on what a file may bring. */
const MOST = { firms: 4_000, families: 3_000, places: 100, cap: 1_000 } as const;

/** What the workbook keeps of the search for firms. */
export const keptSourcingSchema = z.object({
  /** Families to search for; absent: those that lack suppliers. */
  families: z.array(z.string()).max(MOST.families).optional(),
  /** Activity codes by family, where the buyer changed them. */
  codes: z.record(z.string(), z.array(z.string())),
  /** Places to search in; absent: the perimeters. */
  places: z.array(perimeterSchema).max(MOST.places).optional(),
  /** Firms read for each family and place, at most. */
  cap: z.number().int().min(1).max(MOST.cap),
  firms: z.array(firmSchema).max(MOST.firms),
  progress: z.record(z.string(), progressSchema),
  /** ISO date of the last search. */
  askedOn: z.iso.date().optional(),
});

/** The search for firms: what the buyer chose, and what the register answered. */
export interface SourcingState extends Omit<z.infer<typeof keptSourcingSchema>, "places"> {
  readonly places?: readonly Perimeter[] | undefined;
  /** The buyer agreed, on this machine, that activity codes and places be sent. */
  readonly consented: boolean;
  /** Why the last search ended before its end. */
  readonly stopped?: "cancelled" | "failures" | "full" | undefined;
}
