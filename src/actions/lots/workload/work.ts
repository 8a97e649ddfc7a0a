import type { LotStudy } from "../../../lots/study";
import type { Plan } from "../../../lots/plan/plan";
import type { MarketInput } from "../../../lots/supply/bidders";
import { countWork, type Work, type WorkCounts } from "../../../lots/workload/counts";
import { hoursOf, withinHours } from "../../../lots/workload/hours";
import { smallDeliveries } from "../../../lots/workload/minimumOrders";
import { textsOf } from "../../../texts";
import { euros, type Language } from "../../../texts/format";
import { say } from "../../../texts/say";
import type { Study } from "../../study/study";
import type { LotsFound } from "../../study/lotsResult";
import type { LotSettings } from "../settings";

/** What the numbers of the file's column of papers are, told by its heading. */
export type PaperKind = "orders" | "invoices" | "papers";

export function paperKind({ reading }: Pick<Study, "reading">): PaperKind {
  if (!reading?.ok) return "papers";
  const { columns, headers, firstColumn } = reading.table;
  const heading = columns.reference === undefined ? "" : (headers[columns.reference - firstColumn] ?? "");
  if (/commande|engagement|\bbons?\b|order/i.test(heading)) return "orders";
  return /facture|mandat|invoice|bill/i.test(heading) ? "invoices" : "papers";
}

const counted = new WeakMap<LotStudy["classified"], WorkCounts>();

/** Counted once for each need. */
export function workCounts(
  { classified }: Pick<LotStudy, "classified">,
  { lines }: Pick<MarketInput, "lines">,
): WorkCounts {
  const known = counted.get(classified) ?? countWork(lines, classified);
  counted.set(classified, known);
  return known;
}

/** The work of one number of lots; hours a year only where the buyer gave coefficients. */
export interface LotsWork extends Work {
  /** « At most » this number; undefined for today's suppliers. */
  readonly lots: number | undefined;
  readonly hours: number | undefined;
  /** Lots that one person can follow. */
  readonly lotsPerPerson: number | undefined;
}

/** Today's work, then that of each number of lots of the curve. */
export function workByLots(
  found: Pick<LotsFound, "study" | "input">,
  settings: Pick<LotSettings, "aim" | "effort">,
): { readonly today: LotsWork; readonly points: readonly LotsWork[] } {
  const counts = workCounts(found.study, found.input);
  const works = new Map<Plan, LotsWork>();
  const points = found.study.frontiers[settings.aim].points.map(({ lots, plan }) => {
    const known = works.get(plan) ?? planWork(plan, counts, settings);
    works.set(plan, known);
    return { ...known, lots };
  });
  return { today: { ...counts.today, lots: undefined, hours: undefined, lotsPerPerson: undefined }, points };
}

export function planWork(plan: Plan, counts: WorkCounts, { effort = {} }: Pick<LotSettings, "effort">): LotsWork {
  const work = counts.of(plan);
  const lots = plan.lots.length;
  const hours = hoursOf(lots, work, effort);
  const { perPerson } = effort;
  return {
    ...work,
    lots,
    hours,
    lotsPerPerson: hours && perPerson ? (lots * perPerson) / hours : undefined,
  };
}

/** The advised numbers within what the staff can follow, by the hours that the buyer gave. */
export function advisedWithin(
  frontiers: LotStudy["frontiers"],
  counts: WorkCounts,
  { effort = {}, staff }: Pick<LotSettings, "effort" | "staff">,
): LotStudy["frontiers"] {
  return {
    local: withinHours(frontiers.local, counts, effort, staff),
    small: withinHours(frontiers.small, counts, effort, staff),
  };
}

/** The study with other hours or another staff: the advised number follows, nothing is searched again. */
export function withEffort(study: Study, lotSettings: LotSettings): Study {
  const { lots } = study;
  if (!lots?.ok) return { ...study, lotSettings };
  const frontiers = advisedWithin(lots.study.frontiers, workCounts(lots.study, lots.input), lotSettings);
  return { ...study, lotSettings, lots: { ...lots, study: { ...lots.study, frontiers } } };
}

/** Lots whose deliveries would be under suppliers' minimum orders, each in a sentence, by place of the lot from 0. */
export function minimumOrderTexts(
  { study: { appraiser, classified }, input }: LotsFound,
  plan: Plan,
  language: Language,
): ReadonlyMap<number, string> {
  const words = textsOf(language).lots.work;
  return new Map(
    smallDeliveries(appraiser, plan, workCounts({ classified }, input)).map(({ lot, meanCents, names, capable }) => [
      lot,
      say(
        words.minimumOrder,
        { meanCents: euros(meanCents, language), n: names.length, capable, names: names.slice(0, 3).join(", ") },
        language,
      ),
    ]),
  );
}
