import { longestMonths } from "./duration";
import { estimateNeed, type Duration, type Maximum, type Need, type YearlyLot } from "./need";
import { findProcedure, type Consultation, type ProcedureFinding } from "./procedure";
import { findMiniLots, findSmallLots, type SmallLotsFinding } from "./smallLots";
import type { AppliedAmount, LawTable } from "./table";

/** A lot with the number of suppliers found able to answer it, local or not. */
export interface ReviewedLot extends YearlyLot {
  readonly capable: number;
}

/** Words under `law.warnings.<code>`. */
export type LawWarning =
  | { readonly code: "outOfDate"; readonly amount: AppliedAmount }
  | { readonly code: "toConfirm"; readonly amount: AppliedAmount }
  | { readonly code: "longDuration"; readonly months: number; readonly longest: number }
  | { readonly code: "maximumBelowForecast"; readonly maximumCents: number; readonly forecastCents: number }
  | { readonly code: "fewCapable" | "noCapable"; readonly lot: string; readonly capable: number };

export interface LawReview extends ProcedureFinding {
  readonly need: Need;
  readonly smallLots: SmallLotsFinding;
  readonly miniLots: SmallLotsFinding;
  readonly warnings: readonly LawWarning[];
}

/** Fewer capable suppliers than this on a lot and it may stay without an offer (« risque d'infructuosité »). */
const CAPABLE_WANTED = 3;

/** What the law says of a plan: procedure on the sum of all lots over the whole duration, small lots, warnings. No legal advice. */
export function reviewPlan(
  lots: readonly ReviewedLot[],
  duration: Duration,
  consultation: Consultation,
  table: LawTable,
  maximum: Maximum = {},
): LawReview {
  const need = estimateNeed(lots, duration, maximum);
  const finding = findProcedure(need, consultation, table);
  const smallLots = findSmallLots(need, consultation, table);
  const miniLots = findMiniLots(need, consultation, table);
  const amounts = [...finding.thresholds, smallLots.limit, miniLots.limit];
  return {
    ...finding,
    need,
    smallLots,
    miniLots,
    warnings: [...warnOfNeed(need, consultation), ...amounts.flatMap(warnOfAmount), ...lots.flatMap(warnOfLot)],
  };
}

function warnOfNeed({ months, totalCents, forecastCents }: Need, { buyer }: Consultation): LawWarning[] {
  const longest = longestMonths(buyer);
  return [
    ...(months > longest ? [{ code: "longDuration" as const, months, longest }] : []),
    ...(totalCents < forecastCents
      ? [{ code: "maximumBelowForecast" as const, maximumCents: totalCents, forecastCents }]
      : []),
  ];
}

function warnOfAmount(amount: AppliedAmount): LawWarning[] {
  if (amount.outOfDate) return [{ code: "outOfDate", amount }];
  return amount.confirmed ? [] : [{ code: "toConfirm", amount }];
}

function warnOfLot({ id, capable }: ReviewedLot): LawWarning[] {
  if (capable >= CAPABLE_WANTED) return [];
  return [{ code: capable === 0 ? "noCapable" : "fewCapable", lot: id, capable }];
}
