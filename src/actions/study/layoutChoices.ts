import { z } from "zod";
import type { ReadChoices } from "../../reading/columns/purchases";

const choicesSchema = z.object({
  sheet: z.string().optional(),
  together: z.array(z.string()).optional(),
  headerRow: z.number().int().min(0).optional(),
  columns: z.record(z.string(), z.number().int().min(1).nullable()).optional(),
  basis: z.enum(["HT", "TTC"]).nullable().optional(),
  decimalMark: z.enum([",", "."]).optional(),
  keepRows: z.array(z.number().int()).optional(),
  dropRows: z.array(z.number().int()).optional(),
  answers: z.record(z.string(), z.string()).optional(),
  visibleOnly: z.boolean().optional(),
});

/** What was chosen for each layout of table, with the headers it was chosen on. */
export const layoutsSchema = z.record(
  z.string(),
  z.object({ headers: z.array(z.string()), firstColumn: z.number().int(), choices: choicesSchema }),
);
export type Layouts = z.infer<typeof layoutsSchema>;

/** Choices made before for a table of the same layout, and what the table becomes with them. */
export interface LayoutOffer {
  readonly choices: ReadChoices;
  readonly lines: number;
  readonly totalCents: number;
}
