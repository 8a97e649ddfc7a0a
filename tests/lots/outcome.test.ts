import { Appraiser } from "../../src/lots/supply/appraise";
import { flagLots, suppliersOf } from "../../src/lots/supply/capable";
import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import type { Market } from "../../src/lots/need/market";
import { learnTilt } from "../../src/lots/outcome/tilt";
import { simulatePlan } from "../../src/lots/outcome/simulate";
import type { Observed } from "../../src/lots/plan/observed";
import { planOf, scorePlan } from "../../src/lots/plan/plan";
import { world } from "./worlds";

const market = world({ families: 3, products: 6, zones: 2, bidders: 24, totalEuros: 300_000 }, 5);
const plan = planOf(market.need.families.map((_, family) => atomsOf(market, family)));

function atomsOf({ need }: Market, family: number): number[] {
  return need.atoms.flatMap(({ product }, at) => (need.products[product]!.family === family ? [at] : []));
}

describe("a capacity that nothing tells", () => {
  const unknown: Market = {
    ...market,
    bidders: market.bidders.map((bidder) => ({
      ...bidder,
      capacityCents: undefined,
      capacityOrigin: "unknown" as const,
    })),
  };
  const appraiser = new Appraiser(unknown, DEFAULT_PARAMETERS);

  test("is never nought: a forecast stands, nobody is called capable, and it is to be asked for", () => {
    expect(simulatePlan(appraiser, plan, { draws: 100 })!.localShare.p90).toBeGreaterThan(0);
    const { lots } = scorePlan(appraiser, plan);
    for (const lot of lots) expect(lot.capable).toBe(0);
    expect(lots.some((lot) => lot.unknown > 0)).toBe(true);
    const flags = flagLots(appraiser, lots);
    lots.forEach((lot, index) => {
      expect(flags[index]!.includes("capacityUnknown")).toBe(lot.unknown > 0);
      expect(flags[index]!.includes("noCapable")).toBe(lot.unknown === 0);
    });
    expect(lots.flatMap((lot) => suppliersOf(appraiser, lot).near.map(({ lacks }) => lacks))).toContain(
      "capacityUnknown",
    );
  });
});

describe("money that nobody answers", () => {
  test("is a band of its own: a lot without any supplier does not lower the local share of the rest", () => {
    const orphan = plan.lots[0]!.atoms;
    const products = new Set(orphan.map((at) => market.need.atoms[at]!.product));
    const left: Market = {
      ...market,
      bidders: market.bidders.map((bidder) => ({
        ...bidder,
        locality: "yes" as const,
        products: new Map([...bidder.products].filter(([product]) => !products.has(product))),
      })),
    };
    const simulation = simulatePlan(new Appraiser(left, DEFAULT_PARAMETERS), plan, { draws: 100 })!;
    expect(simulation.localShare.p50).toBe(1);
    const orphanCents = orphan.reduce((sum, at) => sum + market.need.atoms[at]!.cents, 0);
    expect(simulation.noOfferCents).toBeGreaterThanOrEqual(orphanCents);
  });
});

describe("the tilt of winning", () => {
  const appraiser = new Appraiser(market, DEFAULT_PARAMETERS);
  const heldBy = (locality: "yes" | "no"): Observed => ({
    totalCents: 0,
    localCents: 0,
    uncertainCents: 0,
    localRate: 0,
    lots: plan.lots.map(() => ({
      cents: 1,
      localCents: 0,
      offContractCents: 0,
      holders: ["a", "b", "c"].map((key) => ({ key, name: key, locality, cents: 1 })),
    })),
  });

  test("follows who holds the present lots, and is surer the more is seen; without holders it is nought with its prior doubt", () => {
    const [local, other] = [learnTilt(appraiser, plan, heldBy("yes")), learnTilt(appraiser, plan, heldBy("no"))];
    expect(local.mean).toBeGreaterThan(0);
    expect(other.mean).toBeLessThan(0);
    const none = learnTilt(appraiser, plan, { ...heldBy("yes"), lots: [] });
    expect(none).toMatchObject({ mean: 0, holders: 0 });
    expect(local.deviation).toBeLessThan(none.deviation);
  });

  test("moves the forecast, and several holders narrow it", () => {
    const small = planOf(market.need.atoms.map((_, at) => [at]));
    const share = (mean: number, holders = 1) =>
      simulatePlan(appraiser, small, {
        draws: 300,
        tilt: { mean, deviation: 0.01, holders: 9 },
        practices: small.lots.map(() => ({ holders, offContract: 0 })),
      })!.localShare;
    expect(share(2).p50).toBeGreaterThan(share(-2).p50);
    expect(share(0, 3).p90 - share(0, 3).p10).toBeLessThan(share(0).p90 - share(0).p10);
  });
});
