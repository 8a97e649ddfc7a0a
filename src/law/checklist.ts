import { longestMonths } from "./duration";
import type { Consultation } from "./procedure";
import type { LawReview } from "./review";
import { FRENCH_RULES, ruleOn, type DatedRule, type RuleCode } from "./rules";

/** What the consultation needs, as far as the plan tells: `due`, done by what the buyer typed, without object here, or to be verified in the texts. */
export interface ChecklistItem {
  readonly rule: DatedRule;
  readonly state: "due" | "done" | "notDue" | "toVerify";
  /** For the sentence `law.rules.<code>`. */
  readonly values: Readonly<Record<string, number>>;
}

export interface ChecklistFacts {
  readonly durationReason: boolean;
  readonly maximumTyped: boolean;
  /** Known capable suppliers whose turnover is known and would be too small for the largest turnover that may be asked for a lot. */
  readonly shutOut: number;
}

/** A rule that binds whatever the plan says: due. */
const ALWAYS: readonly RuleCode[] = ["lotsAllowed", "environmentCriterion", "environmentConditions"];
const TO_VERIFY: readonly RuleCode[] = [
  "smallLotsOnMinimum",
  "simplificationAct",
  "farmEmergencyAct",
  "europeanRevision",
];

/** Rules of the consultation on the day of its launch, those that hold only. No legal advice. */
export function checklistFor(
  review: LawReview,
  consultation: Consultation,
  facts: ChecklistFacts,
  rules: readonly DatedRule[] = FRENCH_RULES,
): ChecklistItem[] {
  const { launch, buyer } = consultation;
  const { months, totalCents } = review.need;
  const item = (
    code: RuleCode,
    state: ChecklistItem["state"],
    values: ChecklistItem["values"] = {},
  ): ChecklistItem[] => {
    const rule = ruleOn(code, launch, rules);
    return rule ? [{ rule, state: rule.confirmed ? state : "toVerify", values }] : [];
  };
  const longest = longestMonths(buyer);
  const turnover = ruleOn("turnover", launch, rules);
  const data = ruleOn("essentialData", launch, rules);
  return [
    ...ALWAYS.flatMap((code) => item(code, "due")),
    // Reasons are due where nothing is split.
    ...item("notSplit", review.need.lots.length > 1 ? "notDue" : "due"),
    ...item("socialCondition", review.procedure === "formal" ? "due" : "notDue"),
    ...item("maximum", facts.maximumTyped ? "done" : "due"),
    ...item("duration", months <= longest ? "notDue" : facts.durationReason ? "done" : "due", { months, longest }),
    ...item("turnover", "due", { factor: turnover?.value ?? 0, shutOut: facts.shutOut }),
    ...item("essentialData", totalCents >= (data?.value ?? Infinity) ? "due" : "notDue", {
      limitCents: data?.value ?? 0,
    }),
    // A row that the buyer verified binds as any other.
    ...TO_VERIFY.flatMap((code) => item(code, "due")),
  ];
}

/** The largest yearly turnover that may be asked of a lot's bidders (R2142-7, R2142-8), cents; undefined when no rule is known. */
export function largestTurnover(
  lotCents: number,
  launch: string,
  rules: readonly DatedRule[] = FRENCH_RULES,
): number | undefined {
  const factor = ruleOn("turnover", launch, rules)?.value;
  return factor === undefined ? undefined : Math.floor(lotCents * factor);
}
