import { z } from "zod";
import type { Frontier } from "../search/frontier";
import type { Work, WorkCounts } from "./counts";

const hours = z.number().min(0).max(10_000).optional();

/** Hours that the buyer gives for each piece of work; absent until typed: no hour is supposed. */
export const effortSchema = z.object({
  /** Following one lot for a year: meetings, prices, renewals. */
  perLot: hours,
  perPaper: hours,
  perDelivery: hours,
  /** Hours that one person can give to it in a year. */
  perPerson: hours,
});
export type Effort = z.infer<typeof effortSchema>;

/** Hours a year that so many lots take; undefined until the buyer gave at least one coefficient. */
export function hoursOf(
  lots: number,
  { deliveries, papers }: Pick<Work, "deliveries" | "papers">,
  { perLot, perPaper, perDelivery }: Effort,
): number | undefined {
  if (perLot === undefined && perPaper === undefined && perDelivery === undefined) return undefined;
  return lots * (perLot ?? 0) + (papers ?? 0) * (perPaper ?? 0) + (deliveries ?? 0) * (perDelivery ?? 0);
}

/** Hours a year that the staff can give; undefined until both are typed. */
export function hoursAvailable(staff: number | undefined, { perPerson }: Effort): number | undefined {
  return staff === undefined || perPerson === undefined ? undefined : staff * perPerson;
}

/** The advised number of lots within what the staff can follow: the largest that is not above it, the least of all when none is. */
export function withinHours(
  frontier: Frontier,
  counts: WorkCounts,
  effort: Effort,
  staff: number | undefined,
): Frontier {
  const available = hoursAvailable(staff, effort);
  const { freelyAdvised, points } = frontier;
  if (freelyAdvised === undefined) return frontier;
  const fits = points.filter(({ lots, plan }) => {
    const needed = hoursOf(plan.lots.length, counts.of(plan), effort);
    return lots <= freelyAdvised && (needed === undefined || available === undefined || needed <= available);
  });
  return { ...frontier, recommended: fits.at(-1)?.lots ?? points[0]?.lots };
}
