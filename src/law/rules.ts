import { z } from "zod";
import { endsAfterItBegins, isoDate, withEdited } from "./rows";

/** Rules of the consultation that are no thresholds: words under `law.rules.<code>` and `law.ruleNames.<code>`. */
export const RULE_CODES = [
  "lotsAllowed",
  "notSplit",
  "maximum",
  "duration",
  "environmentCriterion",
  "environmentConditions",
  "socialCondition",
  "turnover",
  "essentialData",
  "smallLotsOnMinimum",
  "simplificationAct",
  "farmEmergencyAct",
  "europeanRevision",
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

const datedRuleSchema = z
  .object({
    code: z.enum(RULE_CODES),
    /** From when to when the rule holds, by the day on which the consultation is launched; several rows where its value changed. */
    from: isoDate,
    /** Included; null when the texts set no end. */
    until: isoDate.nullable(),
    source: z.string().min(1),
    /** False for a rule whose text could not be read, or that rests on practice only: « à vérifier ». */
    confirmed: z.boolean(),
    /** A factor (turnover) or an amount in cents (essential data). */
    value: z.number().nonnegative().optional(),
    /** The buyer changed the row: it is no longer ours. */
    edited: z.boolean().optional(),
  })
  .refine(endsAfterItBegins.holds, endsAfterItBegins.fault);
export type DatedRule = z.infer<typeof datedRuleSchema>;

/** The rules with their dates: editable by the buyer, as the amounts are. */
export const rulesSchema = z.array(datedRuleSchema);

/** The rules with one row changed, added (at their length) or taken out; undefined when a row would not hold together. */
export function withRule(
  rules: readonly DatedRule[],
  index: number,
  row: DatedRule | undefined,
): readonly DatedRule[] | undefined {
  const checked = rulesSchema.safeParse(withEdited(rules, index, row));
  return checked.success ? checked.data : undefined;
}

const rule = (code: RuleCode, from: string, source: string, more: Partial<DatedRule> = {}): DatedRule => ({
  code,
  from,
  until: null,
  source,
  confirmed: true,
  ...more,
});

/** French rules as known when this version was made. */
export const FRENCH_RULES: readonly DatedRule[] = [
  rule("lotsAllowed", "2019-04-01", "CCP, art. R2113-1"),
  rule("notSplit", "2019-04-01", "CCP, art. L2113-11"),
  rule("maximum", "2019-04-01", "CCP, art. R2121-8"),
  rule("duration", "2019-04-01", "CCP, art. L2125-1"),
  rule("environmentCriterion", "2026-08-21", "CCP, art. R2152-7 (décret 2022-767)"),
  rule("environmentConditions", "2026-08-22", "CCP, art. L2111-2 et L2112-2"),
  rule("socialCondition", "2026-08-22", "CCP, art. L2112-2-1"),
  rule("turnover", "2019-04-01", "CCP, art. R2142-7", { until: "2025-12-31", value: 2 }),
  rule("turnover", "2026-01-01", "CCP, art. R2142-7 (décret 2025-1383)", { value: 1.5 }),
  rule("essentialData", "2024-01-01", "CCP, art. R2196-1", { value: 4_000_000 }),
  rule("smallLotsOnMinimum", "2019-04-01", "pratique ; deux sources secondaires", { confirmed: false }),
  rule("simplificationAct", "2026-05-26", "loi 2026-403 du 26/5/2026", { confirmed: false }),
  rule("farmEmergencyAct", "2026-07-21", "loi d'urgence agricole, promulgation non trouvée", { confirmed: false }),
  rule("europeanRevision", "2026-01-01", "révision européenne annoncée, texte non trouvé", { confirmed: false }),
];

/** The rule in force for a consultation launched on a day; undefined before it holds, or after. */
export function ruleOn(code: RuleCode, launch: string, rules = FRENCH_RULES): DatedRule | undefined {
  return rules.find(
    (each) => each.code === code && each.from <= launch && (each.until === null || launch <= each.until),
  );
}
