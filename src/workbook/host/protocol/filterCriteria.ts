import { z } from "zod";
import type { Area } from "../../book/model";

/** Excel.FilterCriteria, as far as it is known here. */
export const criteriaSchema = z.object({
  filterOn: z.enum(["Values", "Custom", "Dynamic", "TopItems", "TopPercent", "BottomItems", "BottomPercent"]),
  criterion1: z.string().nullish(),
  criterion2: z.string().nullish(),
  operator: z.enum(["And", "Or"]).nullish(),
  values: z.array(z.string()).nullish(),
  dynamicCriteria: z.enum(["AboveAverage", "BelowAverage"]).nullish(),
});
export type Criteria = z.infer<typeof criteriaSchema>;

/** What filters a list: its place where it is no table, and the criteria by column. The file that is saved keeps the rows hidden, not the criteria. */
export interface ListFilter {
  area?: Area | undefined;
  readonly criteria: Map<number, Criteria>;
}
