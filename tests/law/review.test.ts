import fc from "fast-check";
import { FRENCH_LAW } from "../../src/law/france";
import { estimateNeed, type Duration } from "../../src/law/need";
import { findProcedure, type Consultation } from "../../src/law/procedure";
import { reviewPlan } from "../../src/law/review";
import { findMiniLots, findSmallLots } from "../../src/law/smallLots";
import { amountOn, lawTableSchema, withRow } from "../../src/law/table";

const oneYear: Duration = { firmMonths: 12, renewals: 0, monthsPerRenewal: 0 };
const council = (launch: string): Consultation => ({ buyer: "local", nature: "supplies", launch });
const euros = (value: number) => Math.round(value * 100);
const lots = (...values: number[]) =>
  values.map((value, index) => ({ id: `L${index + 1}`, yearlyCents: euros(value) }));

describe("the value of the need", () => {
  const meat = lots(10000, 5000, 3000, 20000);

  test("fresh meat in four lots: 38 000 for one year, 76 000 for two", () => {
    expect(estimateNeed(meat, oneYear).totalCents).toBe(euros(38000));
    expect(estimateNeed(meat, { firmMonths: 12, renewals: 1, monthsPerRenewal: 12 }).totalCents).toBe(euros(76000));
  });

  test("the procedure never moves with the number of lots", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30_000_000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 48 }),
        (cents, firmMonths) => {
          const duration = { ...oneYear, firmMonths };
          const split = estimateNeed(
            cents.map((yearlyCents, index) => ({ id: `${index}`, yearlyCents })),
            duration,
          );
          const whole = estimateNeed([{ id: "all", yearlyCents: cents.reduce((a, b) => a + b, 0) }], duration);
          expect(split.totalCents).toBe(whole.totalCents);
          expect(split.lots.reduce((sum, lot) => sum + lot.totalCents, 0)).toBe(split.totalCents);
          const on = council("2026-05-01");
          expect(findProcedure(split, on, FRENCH_LAW).procedure).toBe(findProcedure(whole, on, FRENCH_LAW).procedure);
        },
      ),
    );
  });
});

describe("the procedure", () => {
  const procedureAt = (value: number, launch: string) =>
    findProcedure({ totalCents: euros(value) }, council(launch), FRENCH_LAW).procedure;

  test.each([
    [39999.99, "2026-03-31", "withoutPublicity"],
    [40000, "2026-03-31", "adapted"],
    [59999.99, "2026-04-01", "withoutPublicity"],
    [60000, "2026-04-01", "adapted"],
    [220999.99, "2025-12-31", "adapted"],
    [221000, "2025-12-31", "formal"],
    [215999.99, "2026-01-01", "adapted"],
    [216000, "2026-01-01", "formal"],
  ])("%d € launched on %s: %s", (value, launch, procedure) => expect(procedureAt(value, launch)).toBe(procedure));

  test("State, utilities and works have their own thresholds", () => {
    const formal = (consultation: Consultation) =>
      findProcedure({ totalCents: 0 }, consultation, FRENCH_LAW).thresholds.at(-1)?.cents;
    expect(formal({ buyer: "state", nature: "supplies", launch: "2026-06-01" })).toBe(euros(140000));
    expect(formal({ buyer: "entity", nature: "supplies", launch: "2025-06-01" })).toBe(euros(443000));
    expect(formal({ buyer: "local", nature: "works", launch: "2026-06-01" })).toBe(euros(5404000));
  });
});

describe("small lots", () => {
  const small = (...values: number[]) =>
    findSmallLots(estimateNeed(lots(...values), oneYear), council("2026-06-01"), FRENCH_LAW);
  const reasons = (...values: number[]) => small(...values).lots.map((lot) => lot.reason);

  test("79 999,99 is a small lot, 80 000,00 is not", () => {
    expect(reasons(79999.99, 80000, 800000)).toEqual(["within", "lotTooLarge", "lotTooLarge"]);
  });

  test("exactly 20 % passes, 20,01 % does not", () => {
    expect(reasons(60000, 240000)).toEqual(["within", "lotTooLarge"]);
    expect(reasons(60030, 239970)).toEqual(["beyondShare", "lotTooLarge"]);
  });

  test("the smallest lots come first until the 20 % are used, and the buyer may choose others", () => {
    expect(reasons(50000, 30000, 20000, 200000)).toEqual(["beyondShare", "within", "within", "lotTooLarge"]);
    const chosen = findSmallLots(
      estimateNeed(lots(50000, 30000, 20000, 200000), oneYear),
      council("2026-06-01"),
      FRENCH_LAW,
      new Set(["L1"]),
    );
    expect(chosen.lots[0]?.reason).toBe("within");
  });

  test("they do not exist under the formal threshold", () => {
    expect(reasons(20000, 100000)).toEqual(["totalBelowFormal", "totalBelowFormal"]);
  });

  test("mini-lots: 50 000 is one from 1/4/2026, not the day before", () => {
    const need = estimateNeed(lots(50000, 300000), oneYear);
    expect(findMiniLots(need, council("2026-04-01"), FRENCH_LAW).lots[0]?.reason).toBe("within");
    expect(findMiniLots(need, council("2026-03-31"), FRENCH_LAW).lots[0]?.reason).toBe("lotTooLarge");
  });

  test("whatever the lots, those within stay under the limit and the share", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000_000 }), { minLength: 1, maxLength: 40 }), (cents) => {
        const need = estimateNeed(
          cents.map((yearlyCents, index) => ({ id: `${index}`, yearlyCents })),
          oneYear,
        );
        const finding = findMiniLots(need, council("2026-06-01"), FRENCH_LAW);
        const within = finding.lots.filter((lot) => lot.reason === "within");
        expect(within.every((lot) => lot.totalCents < euros(60000))).toBe(true);
        expect(within.reduce((sum, lot) => sum + lot.totalCents, 0) * 5).toBeLessThanOrEqual(need.totalCents);
      }),
    );
  });
});

describe("what the plan is warned of", () => {
  const review = (launch: string, capable: number) =>
    reviewPlan([{ id: "L1", yearlyCents: euros(50000), capable }], oneYear, council(launch), FRENCH_LAW);

  test("fewer than three capable suppliers", () => {
    expect(review("2026-06-01", 3).warnings.map((warning) => warning.code)).toEqual([]);
    expect(review("2026-06-01", 2).warnings).toContainEqual({ code: "fewCapable", lot: "L1", capable: 2 });
    expect(review("2026-06-01", 0).warnings).toContainEqual({ code: "noCapable", lot: "L1", capable: 0 });
  });

  test("an amount that rests on practice only is to be confirmed", () => {
    const amounts = FRENCH_LAW.amounts.map((row) => (row.code === "notice" ? { ...row, confirmed: false } : row));
    const lots = [{ id: "L1", yearlyCents: euros(50000), capable: 3 }];
    const { warnings } = reviewPlan(lots, oneYear, council("2026-06-01"), { ...FRENCH_LAW, amounts });
    expect(warnings.map(({ code }) => code)).toEqual(["toConfirm"]);
  });

  test("a threshold whose validity is over is used and said", () => {
    const late = review("2028-01-01", 3);
    expect(late.thresholds.at(-1)).toMatchObject({ cents: euros(216000), outOfDate: true });
    expect(late.warnings.filter((warning) => warning.code === "outOfDate")).toHaveLength(1);
    expect(amountOn(FRENCH_LAW, "formalLocal", "2019-01-01").outOfDate).toBe(true);
  });

  test("the buyer's own amount is used and marked; a table that would not hold together is refused", () => {
    const index = FRENCH_LAW.amounts.findIndex(
      ({ code, from }) => code === "noPublicitySupplies" && from === "2026-04-01",
    );
    const row = FRENCH_LAW.amounts[index]!;
    const raised = withRow(FRENCH_LAW, index, { ...row, cents: euros(90000) })!;
    expect(amountOn(raised, "noPublicitySupplies", "2026-05-01")).toMatchObject({ cents: euros(90000), edited: true });
    expect(findProcedure({ totalCents: euros(80000) }, council("2026-05-01"), raised).procedure).toBe(
      "withoutPublicity",
    );
    expect(findProcedure({ totalCents: euros(80000) }, council("2026-05-01"), FRENCH_LAW).procedure).toBe("adapted");
    const added = withRow(FRENCH_LAW, FRENCH_LAW.amounts.length, { ...row, from: "2027-01-01", cents: euros(1) })!;
    expect([
      amountOn(added, "noPublicitySupplies", "2026-12-31").cents,
      amountOn(added, "noPublicitySupplies", "2027-01-01").cents,
    ]).toEqual([euros(60000), euros(1)]);
    expect(withRow(FRENCH_LAW, index, { ...row, until: "2001-01-01" })).toBeUndefined();
    expect(withRow(FRENCH_LAW, index, { ...row, source: "" })).toBeUndefined();
    expect(
      withRow(
        FRENCH_LAW,
        FRENCH_LAW.amounts.findIndex(({ code }) => code === "notice"),
        undefined,
      ),
    ).toBeUndefined();
  });

  test("an edited table is checked before it is used", () => {
    expect(lawTableSchema.parse(FRENCH_LAW)).toEqual(FRENCH_LAW);
    const negative = { ...FRENCH_LAW, amounts: [{ ...FRENCH_LAW.amounts[0], cents: -1 }] };
    expect(lawTableSchema.safeParse(negative).success).toBe(false);
    const backwards = { ...FRENCH_LAW, amounts: [{ ...FRENCH_LAW.amounts[0], until: "2001-01-01" }] };
    expect(lawTableSchema.safeParse(backwards).success).toBe(false);
  });
});
