import { z } from "zod";

/** Which purchases tell the need of a year (CCP R2121-7): the last full exercice, the last twelve months of the file, or the buyer's own figure. */
export const NEED_BASES = ["lastFull", "lastTwelve", "meanFull", "typed"] as const;
export type NeedBasis = (typeof NEED_BASES)[number];

/** How the buyer wants the need counted; kept in the workbook. */
export const needChoiceSchema = z.object({
  basis: z.enum(NEED_BASES).default("lastFull"),
  /** The whole need of a year as typed, cents; shared out as the purchases of the reference were. */
  typedCents: z.number().int().positive().optional(),
  /** Growth expected of a family, in percent of the reference, by family name. */
  growth: z.record(z.string(), z.number().min(-90).max(900)).default({}),
  /** « Besoin retenu »: the need of a part as typed in « Allotissement », cents a year, by the part's key. */
  parts: z.record(z.string(), z.number().int().nonnegative()).default({}),
});
export type NeedChoice = z.infer<typeof needChoiceSchema>;

export const DEFAULT_NEED: NeedChoice = needChoiceSchema.parse({});
