import {
  flagLots,
  suppliersOf,
  type CapableSupplier,
  type LotFlag,
  type NearSupplier,
} from "../../lots/supply/capable";
import { scorePlan, type Lot, type Plan, type PlanScore } from "../../lots/plan/plan";
import { reasonOfLot, type LotReason } from "../../lots/plan/reason";
import type { LotStudy } from "../../lots/study";
import type { Grouping } from "../../lots/supply/together";
import { textsOf } from "../../texts";
import { euros, type Language } from "../../texts/format";
import { say } from "../../texts/say";
import { contentTitle, titleOf } from "./titles";

/** A lot of a plan as a buyer reads it. */
export interface DescribedLot {
  /** 1, 2, … in the plan's order. */
  readonly number: number;
  readonly lot: Lot;
  readonly title: string;
  readonly families: readonly string[];
  readonly products: readonly string[];
  readonly zones: readonly string[];
  /** € HT a year, cents. */
  readonly cents: number;
  readonly capable: readonly CapableSupplier[];
  readonly near: readonly NearSupplier[];
  readonly flags: readonly LotFlag[];
  readonly reason: LotReason;
}
export interface DescribedPlan {
  readonly plan: Plan;
  readonly score: PlanScore;
  readonly lots: readonly DescribedLot[];
}

export function describePlan({ appraiser }: LotStudy, plan: Plan, language: Language): DescribedPlan {
  const { need } = appraiser.market;
  const score = scorePlan(appraiser, plan);
  const flags = flagLots(appraiser, score.lots);
  const lots = plan.lots.map((lot, index): DescribedLot => {
    const appraisal = score.lots[index]!;
    return {
      number: index + 1,
      lot,
      title: titleOf(appraiser, lot, language),
      cents: appraisal.cents,
      flags: flags[index]!,
      reason: reasonOfLot(appraiser, lot),
      ...suppliersOf(appraiser, appraisal),
      families: appraisal.families.map((family) => need.families[family]!),
      products: appraisal.products.map((product) => need.products[product]!.name),
      zones: appraisal.zones.map((zone) => need.zones[zone]!),
    };
  });
  return { plan, score, lots };
}

/** Why a supplier is capable, or what it lacks, in a sentence. */
export function reasonOf(supplier: CapableSupplier | NearSupplier, language: Language): string {
  const words = textsOf(language).lots;
  const { name, coverage, capacityCents, lotCents, provenCents } = supplier;
  const values = {
    name,
    tie: words.ties[supplier.tie],
    coverageRate: coverage,
    lotCents,
    capacityCents: capacityCents ?? 0,
    origin: words.capacityOrigins[supplier.capacityOrigin],
  };
  const sentence = say(words.reasons["lacks" in supplier ? supplier.lacks : "capable"], values, language);
  const estimated =
    supplier.capacityOrigin !== "declared" &&
    supplier.capacityOrigin !== "unknown" &&
    provenCents > 0 &&
    (!("lacks" in supplier) || supplier.lacks === "capacity");
  return estimated ? `${sentence} (${say(words.reasons.proven, { provenCents }, language)})` : sentence;
}

/** One member of a group that could answer together: what it would bring, and for how much. */
export function memberText(
  { name, cents, atoms }: Grouping["members"][number],
  { appraiser }: Pick<LotStudy, "appraiser">,
  language: Language,
): string {
  return say(
    textsOf(language).lots.together.member,
    { name, broughtCents: euros(cents, language), content: contentTitle(appraiser, { atoms }, language) },
    language,
  );
}

/** A part of the territory is told by the places that the lot names: a flag on most lots would be none. */
export const shownFlags = (flags: readonly LotFlag[]): LotFlag[] => flags.filter((flag) => flag !== "partialZones");

export function flagText(flag: LotFlag, { appraiser }: LotStudy, language: Language): string {
  return say(textsOf(language).lots.flags[flag], { wanted: appraiser.parameters.capableWanted }, language);
}

/** Why the lot is one by itself, in a sentence that fits the file of the consultation. */
export function lotReasonText({ code, capable, capableOfWhole }: LotReason, language: Language): string {
  return say(textsOf(language).lots.lotReasons[code], { capable, whole: capableOfWhole }, language);
}

export const countLocal = (suppliers: readonly CapableSupplier[]): number =>
  suppliers.filter(({ locality }) => locality === "yes").length;
