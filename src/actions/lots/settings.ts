import { z } from "zod";
import { lotParametersSchema } from "../../lots/parameters";

/** What the buyer decides about the splitting; kept in the workbook. */
export const lotSettingsSchema = z.object({
  parameters: lotParametersSchema.prefault({}),
  /** Sheet of the sourcing list; absent: found by its columns; null: none. */
  sheet: z.string().nullable().optional(),
  aim: z.enum(["local", "small"]).default("local"),
  /** Which of the study's perimeters decides who is local. */
  perimeter: z.number().int().nonnegative().default(0),
  /** Number of lots asked for, at most; absent: the recommended one. */
  lots: z.number().int().positive().optional(),
  /** Lots that one supplier may win. */
  lotsPerBidder: z.number().int().positive().optional(),
  consultation: z.object({
    buyer: z.enum(["state", "local", "entity"]).default("local"),
    nature: z.enum(["supplies", "works"]).default("supplies"),
    launch: z.iso.date(),
  }),
  duration: z.object({
    firmMonths: z.number().int().min(1).max(240).default(12),
    renewals: z.number().int().min(0).max(20).default(3),
    monthsPerRenewal: z.number().int().min(1).max(240).default(12),
  }).prefault({}),
  /** Persons of the purchasing staff who would follow the lots. */
  staff: z.number().int().positive().optional(),
});

export type LotSettings = z.infer<typeof lotSettingsSchema>;

/** @param today ISO date */
export function defaultLotSettings(today: string): LotSettings {
  return lotSettingsSchema.parse({ consultation: { launch: today } });
}
