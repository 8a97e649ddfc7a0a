import { z } from "zod";
import { EGALIM_PLACES } from "../../share/canteen/targets";
import { MA_CANTINE_FAMILIES } from "../../report/canteen/importFile";

/** What a buyer tells of their canteens, kept with the workbook. */
export const canteenSchema = z.object({
  /** SIRET or ma-cantine number as typed, by what the lines call a canteen; "" for those that have none here. */
  canteens: z.record(z.string().max(1000), z.string().max(100)).optional(),
  /** ma-cantine's family of each of the buyer's families ("" for lines without one); null: no food. */
  families: z.record(z.string().max(1000), z.enum(MA_CANTINE_FAMILIES).nullable()).optional(),
  /** Mark of the perimeter that says what is local; the first one when absent. */
  perimeter: z.string().optional(),
  /** Restaurants of the State and of national public undertakings: 100 % of meat and fish. */
  ofState: z.boolean().optional(),
  /** Where restaurants are; mainland France when absent. */
  place: z.enum(EGALIM_PLACES).optional(),
});
export type CanteenChoices = z.infer<typeof canteenSchema>;
