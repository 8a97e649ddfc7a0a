import { perimeterMark } from "../../report/typed/words";
import { z } from "zod";
import { today } from "../../ground/day";
import type { Perimeter } from "../../territory/places/place";
import { rulesSchema } from "../../law/rules";
import { lawTableSchema } from "../../law/table";
import { needChoiceSchema } from "../../lots/need/choice";
import { lotParametersSchema } from "../../lots/need/parameters";
import { effortSchema } from "../../lots/workload/hours";

/** A plan that the buyer put aside: what each lot holds, by the keys of the sheet's parts of the need. */
const savedPlanSchema = z.object({
  name: z.string().min(1).max(80),
  lots: z.array(z.object({ title: z.string().optional(), parts: z.array(z.string()) })),
});
export type SavedPlan = z.infer<typeof savedPlanSchema>;

/** What the buyer decides about the splitting; kept in the workbook. */
export const lotSettingsSchema = z.object({
  parameters: lotParametersSchema.prefault({}),
  need: needChoiceSchema.prefault({}),
  /** Sheet of the sourcing list; absent: found by its columns; null: none. */
  sheet: z.string().nullable().optional(),
  /** Whose suppliers count where a partner's directory was read: ours, those of our purchases and the partner's, or all; absent: all. */
  pool: z.enum(["own", "partner", "pooled"]).optional(),
  /** Whom a plan should reach: small suppliers, wherever they are, unless the buyer asks otherwise; the local share is then what follows. */
  aim: z.enum(["local", "small"]).default("small"),
  /** Mark of the perimeter that decides who is local; absent, or no longer among the study's: the first of them. */
  perimeter: z.string().optional(),
  /** Number of lots asked for, at most; absent: the recommended one. */
  lots: z.number().int().positive().optional(),
  /** Lots that one supplier may win. */
  lotsPerBidder: z.number().int().positive().optional(),
  consultation: z.object({
    buyer: z.enum(["state", "local", "entity"]).default("local"),
    nature: z.enum(["supplies", "works"]).default("supplies"),
    launch: z.iso.date(),
  }),
  duration: z
    .object({
      firmMonths: z.number().int().min(1).max(240).default(12),
      renewals: z.number().int().min(0).max(20).default(3),
      monthsPerRenewal: z.number().int().min(1).max(240).default(12),
    })
    .prefault({}),
  /** The law's amounts as the buyer changed them; absent: the official ones. */
  law: lawTableSchema.optional(),
  /** The rules of the consultation as the buyer changed them; absent: the official ones. */
  rules: rulesSchema.optional(),
  /** Plans put aside under a name, the oldest first. */
  plans: z.array(savedPlanSchema).optional(),
  /** How many hold each present lot, where the buyer knows better than the file: by place of the lot, from 0. */
  holders: z.record(z.coerce.number().int().nonnegative(), z.number().int().min(1).max(20)).optional(),
  /** Maximum of the accord-cadre, in percent of the forecast (R2121-8): the procedure and the small lots go by it. */
  maximumPercent: z.number().min(100).max(1000).optional(),
  /** The same as typed in euros: cents, € HT, over the whole duration, all lots together; it goes before the percentage. */
  maximumCents: z.number().int().positive().optional(),
  /** The buyer gave the duration; until then it is a supposition and is told as one. */
  durationIsChosen: z.boolean().default(false),
  /** Why the contract lasts longer than the law's four (eight) years (L2125-1). */
  durationReason: z.string().max(2000).optional(),
  /** Persons of the purchasing staff who would follow the lots. */
  staff: z.number().int().positive().optional(),
  /** Hours by piece of work, as far as the buyer gave them. */
  effort: effortSchema.optional(),
});

export type LotSettings = z.infer<typeof lotSettingsSchema>;

/** @param today ISO date */
export function defaultLotSettings(today: string): LotSettings {
  return lotSettingsSchema.parse({ consultation: { launch: today } });
}

/** The settings of a study, or those that a first splitting begins with. */
export function lotSettingsOf({ lotSettings }: { readonly lotSettings?: LotSettings | undefined }): LotSettings {
  return lotSettings ?? defaultLotSettings(today());
}

/** Place, among the study's perimeters, of the one that decides who is local. */
export function lotPerimeter({
  perimeters,
  lotSettings,
}: {
  readonly perimeters: readonly Perimeter[];
  readonly lotSettings?: LotSettings | undefined;
}): number {
  const wanted = lotSettings?.perimeter;
  return Math.max(0, wanted === undefined ? 0 : perimeters.findIndex((one) => perimeterMark(one) === wanted));
}
