/** A rule of the consultation that is no amount: words under `law.rules.<code>`. */
export type RuleCode =
  | "environmentCriterion"
  | "environmentConditions"
  | "socialCondition"
  | "turnover"
  | "lotsAllowed"
  | "notSplit"
  | "maximum"
  | "duration"
  | "essentialData"
  | "smallLotsOnMinimum"
  | "simplificationAct"
  | "farmEmergencyAct"
  | "europeanRevision";

/** From when to when a rule holds, by the day on which the consultation is launched; several rows where its value changed. */
export interface DatedRule {
  readonly code: RuleCode;
  readonly from: string;
  /** Included; null when the texts set no end. */
  readonly until: string | null;
  readonly source: string;
  /** False for a rule whose text could not be read, or that rests on practice only: « à vérifier ». */
  readonly confirmed: boolean;
  /** A factor (turnover) or an amount in cents (essential data). */
  readonly value?: number;
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
