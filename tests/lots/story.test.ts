import { FRENCH_LAW } from "../../src/law/france";
import { reviewPlan } from "../../src/law/review";
import { Appraiser } from "../../src/lots/supply/appraise";
import { backtest } from "../../src/lots/outcome/backtest";
import { flagLots, suppliersOf } from "../../src/lots/supply/capable";
import { localCeiling } from "../../src/lots/search/ceiling";
import { DEFAULT_PARAMETERS, lotParametersSchema } from "../../src/lots/need/parameters";
import { planOf, scorePlan } from "../../src/lots/plan/plan";
import { simulatePlan } from "../../src/lots/outcome/simulate";
import { pointAt } from "../../src/lots/study";
import { essentialDataText } from "../../src/lots/plan/essentialData";
import { tenderLots } from "../../src/lots/plan/tender";
import { groupingsFor } from "../../src/lots/supply/together";
import { lots as english } from "../../src/texts/en/lots";
import { lots as french } from "../../src/texts/fr/lots";
import { restaurant } from "./restaurant";
import { outlookOf, studyLots } from "./studied";
import { world } from "./worlds";

const input = restaurant();
const study = studyLots(input);
const { appraiser, present, frontiers } = study;
const total = appraiser.market.need.totalCents;
const proposed = pointAt(frontiers.local, 36)!;

describe("the restaurant: from 7 lots to 36", () => {
  test("today's 7 lots bought 30 % locally, as the model can explain; 36 lots are expected to bring 53 to 57 %", () => {
    const share = (cents: number) => cents / total;
    const before = outlookOf(study, present.plan).simulation!;
    const { localRate, lots } = study.observed;
    expect(present.plan.lots).toHaveLength(7);
    expect(lots.every(({ holders }) => holders.length >= 1 && holders.length <= 3)).toBe(true);
    expect(localRate).toBeGreaterThan(before.localShare.p10);
    expect(localRate).toBeLessThan(before.localShare.p90);
    expect(share(proposed.expectedCents)).toBeGreaterThan(0.53);
    expect(share(proposed.expectedCents)).toBeLessThan(0.57);
    expect(proposed.plan.lots.length).toBe(36);
    expect(frontiers.local.recommended).toBeGreaterThan(25);
    expect(frontiers.local.recommended).toBeLessThan(50);
    expect(frontiers.local.meanGap).toBeLessThan(0.001);
  });

  test("of the 36 lots, 32 are expected to be held in the région; the forecast of the draws is that of the plan", () => {
    const after = outlookOf(study, proposed.plan);
    const { lotsWithin, localShare, localCents, distinctWinners } = after.simulation!;
    expect(lotsWithin[1]).toBeGreaterThan(31.5);
    expect(lotsWithin[1]).toBeLessThan(32.5);
    expect(localShare.p50).toBeGreaterThan(0.53);
    expect(localShare.p50).toBeLessThan(0.57);
    expect(localCents.p90).toBeLessThanOrEqual(after.ceilingCents);
    expect(distinctWinners).toBeGreaterThan(outlookOf(study, present.plan).simulation!.distinctWinners);
  });

  test("the aim « small suppliers » is served better by its own plan", () => {
    const own = pointAt(frontiers.small, 36)!;
    expect(own.objectiveCents).toBeGreaterThanOrEqual(
      scorePlan(appraiser, proposed.plan).expectedCents.small - scorePlan(appraiser, proposed.plan).faultsCents - 1,
    );
  });

  test("capable suppliers are named with their reason, and truly are capable", () => {
    for (const lot of scorePlan(appraiser, proposed.plan).lots) {
      const { capable, near } = suppliersOf(appraiser, lot);
      expect(capable).toHaveLength(lot.capable);
      for (const supplier of capable) {
        expect(supplier.coverage).toBeGreaterThanOrEqual(DEFAULT_PARAMETERS.coverage - 1e-6);
        expect(supplier.lotCents).toBeLessThanOrEqual(supplier.capacityCents!);
        expect(supplier.name).not.toBe("");
      }
      for (const supplier of near)
        expect(
          supplier.lacks === "capacity"
            ? supplier.capacityCents! < supplier.lotCents
            : supplier.coverage < DEFAULT_PARAMETERS.coverage,
        ).toBe(true);
    }
  });

  test("the law looks at the whole: same procedure for 7 and for 36 lots", () => {
    const review = (lots: readonly { id: string; atoms: readonly number[] }[]) =>
      reviewPlan(
        lots.map((lot) => ({
          id: lot.id,
          yearlyCents: appraiser.appraise(lot.atoms).cents,
          capable: appraiser.appraise(lot.atoms).capable,
        })),
        { firmMonths: 12, renewals: 3, monthsPerRenewal: 12 },
        { buyer: "local", nature: "supplies", launch: "2026-04-01" },
        FRENCH_LAW,
      );
    const [seven, thirtySix] = [review(present.plan.lots), review(proposed.plan.lots)];
    expect(thirtySix).toMatchObject({ procedure: "formal", totalCents: seven.totalCents });
    expect(seven.procedure).toBe("formal");
    expect(thirtySix.smallLots.lots.some((lot) => lot.reason === "within")).toBe(true);
  });

  test("the lot table sums to the need over the whole duration, and exports", () => {
    const table = tenderLots(
      proposed.plan,
      input.lines,
      study.classified,
      { firmMonths: 48, renewals: 0, monthsPerRenewal: 0 },
      (index) => `Lot ${index + 1}`,
    );
    expect(table.reduce((sum, lot) => sum + lot.totalCents, 0)).toBe(total * 4);
  });

  test("lots in the fields of the essential data: no name of a place, a duration, offers and a holder once known", () => {
    const lot = { objet: "=1+1", codeCPV: "15810000", dureeMois: 48, montantCents: 1_234_50 };
    const [head, estimated, awarded] = essentialDataText([
      lot,
      { ...lot, objet: "Pain", offresRecues: 3, titulaire: "55210055400013" },
    ])
      .trim()
      .split("\r\n");
    expect(head).toBe(
      "\ufeffobjet;codeCPV;lieuExecution.code;lieuExecution.typeCode;dureeMois;montant;offresRecues;titulaires.id;titulaires.typeIdentifiant".slice(
        1,
      ),
    );
    expect(estimated).toBe("'=1+1;15810000;;;48;1234.50;;;");
    expect(awarded).toBe("Pain;15810000;;;48;1234.50;3;55210055400013;SIRET");
  });

  test("a lot too large for any local supplier alone shows who could answer together", () => {
    const groups = present.plan.lots.flatMap((lot) =>
      groupingsFor(appraiser, lot.atoms).map((grouping) => ({ lot, grouping })),
    );
    expect(groups.length).toBeGreaterThan(0);
    for (const { lot, grouping } of groups) {
      const brought = grouping.members.reduce((sum, member) => sum + member.cents, 0);
      expect(brought).toBeGreaterThanOrEqual(
        appraiser.appraise(lot.atoms).valueCents * DEFAULT_PARAMETERS.coverage - 1,
      );
      for (const member of grouping.members) {
        const bidder = appraiser.market.bidders.find((each) => each.key === member.key)!;
        expect(bidder.locality).toBe("yes");
        expect(member.cents).toBeLessThanOrEqual(bidder.capacityCents!);
      }
    }
  });
});

describe("honesty", () => {
  test("without a list: no interval, a floor, and something to source", () => {
    const alone = studyLots(restaurant(false));
    expect(alone.floorOnly).toBe(true);
    expect(outlookOf(alone, alone.present.plan).simulation).toBeNull();
    expect(alone.toSource.length).toBeGreaterThan(0);
    expect(alone.toSource.every((each) => each.known < 3)).toBe(true);
  });

  test("backtest: a line whose supplier is spelled in another case is found all the same", () => {
    const shouted = input.lines.map((line) => ({ ...line, signature: line.signature.toUpperCase() }));
    expect(backtest({ ...input, lines: shouted }, DEFAULT_PARAMETERS)).toEqual(backtest(input, DEFAULT_PARAMETERS));
  });

  test("backtest: the list finds more of the last year than the past alone", () => {
    const [withList, alone] = [backtest(input, DEFAULT_PARAMETERS)!, backtest(restaurant(false), DEFAULT_PARAMETERS)!];
    expect(withList.year).toBe(2025);
    expect(alone.rate).toBeGreaterThan(0.3);
    expect(alone.rate).toBeLessThan(withList.rate);
    expect(
      backtest({ ...input, lines: input.lines.filter((line) => line.year === 2025) }, DEFAULT_PARAMETERS),
    ).toBeUndefined();
  });

  test("all suppliers outside, one supplier only, capacities of zero: plans without promise", () => {
    const market = world({ families: 2, products: 4, zones: 2, bidders: 6 }, 3);
    const outside = { ...market, bidders: market.bidders.map((bidder) => ({ ...bidder, locality: "no" as const })) };
    const broke = { ...market, bidders: market.bidders.map((bidder) => ({ ...bidder, capacityCents: 0 })) };
    for (const poor of [outside, broke, { ...market, bidders: [] }]) {
      const judge = new Appraiser(poor, DEFAULT_PARAMETERS);
      const score = scorePlan(judge, planOf(market.need.atoms.map((_, index) => [index])));
      expect(score.expectedCents.local).toBe(0);
      expect(Number.isFinite(score.faultsCents)).toBe(true);
      expect(flagLots(judge, score.lots).every((flags) => flags.includes("noLocalCapable"))).toBe(true);
    }
  });
});

describe("the simulation", () => {
  const simulated = (lotsPerBidder?: number) => simulatePlan(appraiser, proposed.plan, { draws: 200, lotsPerBidder })!;

  test("is the same each time, and nobody is awarded beyond its capacity", () => {
    expect(simulated()).toEqual(simulated());
    expect(simulated().fullest).toBeLessThanOrEqual(1);
    const { p10, p50, p90 } = simulated().localShare;
    expect(p10).toBeLessThanOrEqual(p50);
    expect(p50).toBeLessThanOrEqual(p90);
  });

  test("a cap of lots per bidder spreads the lots", () => {
    expect(simulated(1).distinctWinners).toBeGreaterThan(simulated().distinctWinners);
  });

  test("renaming or renumbering lots changes nothing", () => {
    const renamed = {
      lots: proposed.plan.lots.map((lot, index) => ({ ...lot, id: `X${index}`, title: "x" })).reverse(),
    };
    expect(simulatePlan(appraiser, renamed, { draws: 200 })!.localCents).toEqual(simulated().localCents);
  });

  test("its mean comes near the expected value", () => {
    const { p50 } = simulatePlan(appraiser, proposed.plan, { draws: 600 })!.localShare;
    expect(Math.abs(p50 - proposed.expectedCents / total)).toBeLessThan(0.06);
  });

  test("the ceiling is never above the capacities nor the total", () => {
    for (const plan of [present.plan, proposed.plan]) expect(localCeiling(appraiser, plan)).toBeLessThanOrEqual(total);
  });
});

describe("words", () => {
  test("every parameter has its words in both languages", () => {
    for (const name of Object.keys(lotParametersSchema.parse({}))) {
      expect(french.parameters).toHaveProperty(name);
      expect(english.parameters).toHaveProperty(name);
    }
  });

  test("parameters out of range are refused", () => {
    expect(lotParametersSchema.safeParse({ coverage: 2 }).success).toBe(false);
    expect(lotParametersSchema.safeParse({ maxLots: 0 }).success).toBe(false);
  });
});
