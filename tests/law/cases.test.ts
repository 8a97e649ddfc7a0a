import { FRENCH_LAW } from "../../src/law/france";
import { checklistFor, largestTurnover, type ChecklistFacts } from "../../src/law/checklist";
import type { BuyerKind, ContractNature, Procedure, Publicity } from "../../src/law/procedure";
import { FRENCH_RULES, withRule, type DatedRule, type RuleCode } from "../../src/law/rules";
import { reviewPlan } from "../../src/law/review";

type Case = readonly [BuyerKind, ContractNature, string, number, Procedure, Publicity, boolean, number];

/** Written by hand from the texts: buyer, nature, launch, value (€ HT) → procedure, publicity, environmental criterion due, turnover factor. */
const CASES: readonly Case[] = [
  ["local", "supplies", "2026-03-31", 39_999.99, "withoutPublicity", "none", false, 1.5],
  ["local", "supplies", "2026-03-31", 40_000, "adapted", "free", false, 1.5],
  ["local", "supplies", "2026-04-01", 59_999.99, "withoutPublicity", "none", false, 1.5],
  ["local", "supplies", "2026-04-01", 60_000, "adapted", "free", false, 1.5],
  ["local", "supplies", "2026-04-01", 89_999.99, "adapted", "free", false, 1.5],
  ["local", "supplies", "2026-04-01", 90_000, "adapted", "boampOrJal", false, 1.5],
  ["local", "supplies", "2025-12-31", 220_999.99, "adapted", "boampOrJal", false, 2],
  ["local", "supplies", "2025-12-31", 221_000, "formal", "boampAndJoue", false, 2],
  ["local", "supplies", "2026-01-01", 215_999.99, "adapted", "boampOrJal", false, 1.5],
  ["local", "supplies", "2026-01-01", 216_000, "formal", "boampAndJoue", false, 1.5],
  ["state", "supplies", "2025-12-31", 142_999.99, "adapted", "boampOrJal", false, 2],
  ["state", "supplies", "2025-12-31", 143_000, "formal", "boampAndJoue", false, 2],
  ["state", "supplies", "2026-01-01", 139_999.99, "adapted", "boampOrJal", false, 1.5],
  ["state", "supplies", "2026-01-01", 140_000, "formal", "boampAndJoue", false, 1.5],
  ["entity", "supplies", "2025-12-31", 442_999.99, "adapted", "free", false, 2],
  ["entity", "supplies", "2025-12-31", 443_000, "formal", "boampAndJoue", false, 2],
  ["entity", "supplies", "2026-01-01", 431_999.99, "adapted", "free", false, 1.5],
  ["entity", "supplies", "2026-01-01", 432_000, "formal", "boampAndJoue", false, 1.5],
  ["local", "works", "2026-06-01", 99_999.99, "withoutPublicity", "none", false, 1.5],
  ["local", "works", "2026-06-01", 100_000, "adapted", "boampOrJal", false, 1.5],
  ["state", "works", "2026-06-01", 5_403_999.99, "adapted", "boampOrJal", false, 1.5],
  ["entity", "works", "2026-06-01", 5_404_000, "formal", "boampAndJoue", false, 1.5],
  ["local", "supplies", "2026-08-20", 100_000, "adapted", "boampOrJal", false, 1.5],
  ["local", "supplies", "2026-08-21", 100_000, "adapted", "boampOrJal", true, 1.5],
];

const FACTS: ChecklistFacts = { durationReason: false, maximumTyped: false, shutOut: 0 };
const cents = (euros: number): number => Math.round(euros * 100);

function reviewed(buyer: BuyerKind, nature: ContractNature, launch: string, euros: number, months = 12) {
  const consultation = { buyer, nature, launch };
  // Value over the whole duration, spread over its years.
  const yearlyCents = Math.round((cents(euros) * 12) / months);
  const duration = { firmMonths: months, renewals: 0, monthsPerRenewal: 12 };
  const review = reviewPlan([{ id: "1", yearlyCents, capable: 3 }], duration, consultation, FRENCH_LAW);
  const states = (facts = FACTS) =>
    new Map(checklistFor(review, consultation, facts).map(({ rule, state }) => [rule.code, state]));
  return { review, states };
}

test("there are twenty-four of them", () => expect(CASES).toHaveLength(24));

test.each(CASES)(
  "%s, %s, launched %s, %d €",
  (buyer, nature, launch, euros, procedure, publicity, criterion, factor) => {
    const { review, states } = reviewed(buyer, nature, launch, euros);
    expect([review.procedure, review.publicity]).toEqual([procedure, publicity]);
    expect(states().has("environmentCriterion")).toBe(criterion);
    expect(largestTurnover(cents(euros), launch)).toBe(Math.floor(cents(euros) * factor));
  },
);

test("the social condition: from 22/8/2026, above the European threshold only", () => {
  const state = (launch: string, euros: number) =>
    reviewed("local", "supplies", launch, euros).states().get("socialCondition");
  expect(state("2026-08-21", 300_000)).toBeUndefined();
  expect(state("2026-08-22", 300_000)).toBe("due");
  expect(state("2026-08-22", 215_999.99)).toBe("notDue");
});

test("duration: four years for a local authority, eight for an entité adjudicatrice; a reason does it", () => {
  const state = (buyer: BuyerKind, months: number, durationReason = false) =>
    reviewed(buyer, "supplies", "2026-06-01", 100_000, months)
      .states({ ...FACTS, durationReason })
      .get("duration");
  expect([state("local", 48), state("local", 49), state("local", 49, true)]).toEqual(["notDue", "due", "done"]);
  expect([state("entity", 96), state("entity", 97)]).toEqual(["notDue", "due"]);
  const warned = (months: number) =>
    reviewed("local", "supplies", "2026-06-01", 100_000, months).review.warnings.some(
      ({ code }) => code === "longDuration",
    );
  expect([warned(48), warned(49)]).toEqual([false, true]);
});

test("what could not be read in the texts is to be verified, never due; nothing of 2026 binds a consultation of 2025", () => {
  const { states } = reviewed("local", "supplies", "2026-09-01", 100_000);
  for (const code of ["smallLotsOnMinimum", "simplificationAct", "farmEmergencyAct", "europeanRevision"] as const)
    expect(states().get(code)).toBe("toVerify");
  expect(reviewed("local", "supplies", "2025-06-01", 100_000).states().has("simplificationAct")).toBe(false);
});

test("reasons for not splitting are due of whom does not split", () => {
  const on = { buyer: "local" as const, nature: "supplies" as const, launch: "2026-06-01" };
  const duration = { firmMonths: 12, renewals: 0, monthsPerRenewal: 12 };
  const state = (lots: number) => {
    const parts = Array.from({ length: lots }, (_, id) => ({ id: `${id}`, yearlyCents: 100, capable: 3 }));
    const items = checklistFor(reviewPlan(parts, duration, on, FRENCH_LAW), on, FACTS);
    return items.find(({ rule }) => rule.code === "notSplit")?.state;
  };
  expect([state(1), state(2)]).toEqual(["due", "notDue"]);
});

test("rules are corrected as amounts are: a date moved, a text verified, a rule taken out; what does not hold is refused", () => {
  const { review } = reviewed("local", "supplies", "2026-08-20", 100_000);
  const on = { buyer: "local" as const, nature: "supplies" as const, launch: "2026-08-20" };
  const at = (code: RuleCode) => FRENCH_RULES.findIndex((rule) => rule.code === code);
  const changed = (code: RuleCode, change: Partial<DatedRule>) =>
    withRule(FRENCH_RULES, at(code), { ...FRENCH_RULES[at(code)]!, ...change });
  const state = (code: RuleCode, rules = FRENCH_RULES) =>
    checklistFor(review, on, FACTS, rules).find(({ rule }) => rule.code === code)?.state;
  expect(state("environmentCriterion")).toBeUndefined();
  expect(state("environmentCriterion", changed("environmentCriterion", { from: "2026-08-20" }))).toBe("due");
  expect(state("farmEmergencyAct")).toBe("toVerify");
  const verified = changed("farmEmergencyAct", { confirmed: true, source: "loi 2026-612" });
  expect(state("farmEmergencyAct", verified)).toBe("due");
  expect(verified?.[at("farmEmergencyAct")]).toMatchObject({ edited: true, source: "loi 2026-612" });
  expect(state("farmEmergencyAct", withRule(FRENCH_RULES, at("farmEmergencyAct"), undefined))).toBeUndefined();
  expect(changed("duration", { until: "2019-03-31" })).toBeUndefined();
  expect(changed("duration", { source: "" })).toBeUndefined();
  const factor = FRENCH_RULES.findIndex(({ value }) => value === 1.5);
  expect(
    largestTurnover(100_00, "2026-06-01", withRule(FRENCH_RULES, factor, { ...FRENCH_RULES[factor]!, value: 3 })),
  ).toBe(300_00);
});

test("a maximum commands the procedure whatever the forecast, and the lots add up to it to the cent", () => {
  const lots = [10_000.01, 20_000.02, 3_333.33].map((euros, index) => ({
    id: `${index}`,
    yearlyCents: cents(euros),
    capable: 3,
  }));
  const duration = { firmMonths: 12, renewals: 1, monthsPerRenewal: 12 };
  const on = { buyer: "local" as const, nature: "supplies" as const, launch: "2026-06-01" };
  const review = (maximum: { maximumCents?: number; maximumPercent?: number }) =>
    reviewPlan(lots, duration, on, FRENCH_LAW, maximum);
  expect(review({}).procedure).toBe("adapted");
  const typed = review({ maximumCents: 25_000_001 });
  expect(typed).toMatchObject({ procedure: "formal", totalCents: 25_000_001 });
  expect(typed.need.lots.reduce((sum, lot) => sum + lot.totalCents, 0)).toBe(25_000_001);
  expect(review({ maximumPercent: 150 }).totalCents).toBe(10_000_008);
  expect(review({ maximumCents: 100 }).warnings).toContainEqual({
    code: "maximumBelowForecast",
    maximumCents: 100,
    forecastCents: 6_666_672,
  });
});
