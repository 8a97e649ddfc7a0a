import fc from "fast-check";
import { Appraiser } from "../../src/lots/supply/appraise";
import { findFrontier, prepareSearch, type Frontier } from "../../src/lots/search/frontier";
import { sumOfFaults } from "../../src/lots/supply/faults";
import type { Market } from "../../src/lots/need/market";
import { lotParametersSchema } from "../../src/lots/need/parameters";
import { objectiveOf, scorePlan } from "../../src/lots/plan/plan";
import { everyPlan, partitions } from "./everyPlan";
import { solveWith } from "./oracle";
import { world, type WorldSize } from "./worlds";

/** Territories are cut in as many lots as brute force tries. */
const parameters = lotParametersSchema.parse({
  maxLots: 20,
  minimumLotCents: 100_000,
  zoneBlocks: 4,
  zoneBlockCents: 20_000,
});
const tiny: WorldSize = { families: 2, products: 4, zones: 3, bidders: 9 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const CENT = 1;

function frontierOf(
  market: Market,
  aim: "local" | "small" = "local",
): { frontier: Frontier; appraiser: Appraiser; search: ReturnType<typeof prepareSearch> } {
  const appraiser = new Appraiser(market, parameters);
  const search = prepareSearch(appraiser);
  return { frontier: findFrontier(search, aim), appraiser, search };
}

/** Best objective with at most k lots among the plans given, or every plan of the searched kind. */
function bruteForce(market: Market, plans?: readonly (readonly (readonly number[])[])[]): Map<number, number> {
  const appraiser = new Appraiser(market, parameters);
  const { problem } = prepareSearch(appraiser);
  const best = new Map<number, number>();
  for (const lots of plans ?? everyPlan(problem, (atom) => market.need.atoms[atom]!.zone)) {
    const value = objectiveOf(
      scorePlan(appraiser, { lots: lots.map((atoms, index) => ({ id: `${index}`, atoms })) }),
      "local",
    );
    best.set(lots.length, Math.max(best.get(lots.length) ?? -Infinity, value));
  }
  let running = -Infinity;
  return new Map([...best].sort(([a], [b]) => a - b).map(([k, value]) => [k, (running = Math.max(running, value))]));
}

describe("the frontier", () => {
  test("best plan of the searched kind ≤ bound; value ≤ best of all plans whatever, on tiny needs", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(tiny, { ...tiny, products: 5, zones: 2 }, { families: 3, products: 5, zones: 2, bidders: 8 }),
        (seed, size) => {
          const market = world(size, seed);
          const truth = bruteForce(market);
          for (const point of frontierOf(market).frontier.points) {
            const best = truth.get(point.lots) ?? Math.max(...truth.values());
            expect(best).toBeLessThanOrEqual(point.objectiveBoundCents + CENT);
            expect(point.objectiveCents).toBeLessThanOrEqual(point.objectiveBoundCents);
          }
        },
      ),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const market = world({ families: 2, products: 4, zones: 2, bidders: 9 }, seed);
        const truth = bruteForce(market, partitions(market.need.atoms.map((_, index) => index)));
        for (const point of frontierOf(market).frontier.points)
          expect(point.objectiveCents).toBeLessThanOrEqual(
            (truth.get(point.lots) ?? Math.max(...truth.values())) + CENT,
          );
      }),
      { numRuns: 4 },
    );
  });

  test("no plan of the searched kind is better where no capacity binds", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const market = world({ ...tiny, roomy: true }, seed);
        const truth = bruteForce(market);
        for (const point of frontierOf(market).frontier.points) {
          const best = truth.get(point.lots);
          if (best === undefined) continue;
          expect(point.objectiveCents).toBeGreaterThan(best - CENT);
          expect(point.objectiveBoundCents - point.objectiveCents).toBeLessThan(CENT);
        }
      }),
      { numRuns: 15 },
    );
  });

  test("an independent solver, free to cut each product's territory in its own way, finds as good as nothing more", () => {
    for (const [size, most] of [
      [{ families: 3, products: 6, zones: 2, bidders: 10, roomy: true }, 1e-6],
      [{ families: 4, products: 8, zones: 2, bidders: 20, stretched: 8 }, 0.001],
    ] as const) {
      for (const seed of [3, 42]) {
        const market = world(size, seed);
        const { frontier, appraiser, search } = frontierOf(market);
        for (const k of [3, 5, 9]) {
          const more =
            (solveWith(appraiser, search, k) - frontier.points.find((point) => point.lots === k)!.objectiveCents) /
            market.need.totalCents;
          expect(more).toBeGreaterThan(-1e-6);
          expect(more).toBeLessThan(most);
        }
      }
    }
  });

  test("it never falls, and each plan holds each atom once with the whole money", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const market = world({ families: 4, products: 12, zones: 4, bidders: 25 }, seed);
        const { frontier, appraiser } = frontierOf(market);
        let before = -Infinity;
        expect(frontier.points.map((point) => point.lots)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
        for (const point of frontier.points) {
          expect(point.objectiveCents).toBeGreaterThanOrEqual(before);
          before = point.objectiveCents;
          expect(point.plan.lots.length).toBeLessThanOrEqual(point.lots);
          expect(point.plan.lots.flatMap((lot) => lot.atoms).sort((a, b) => a - b)).toEqual(
            market.need.atoms.map((_, index) => index),
          );
          const score = scorePlan(appraiser, point.plan);
          expect(score.totalCents).toBe(market.need.totalCents);
          expect(point.expectedCents).toBeLessThanOrEqual(point.boundCents);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("nobody is credited beyond its capacity", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const market = world({ families: 3, products: 9, zones: 3, bidders: 12 }, seed);
        const local = market.bidders.reduce(
          (sum, bidder) => sum + (bidder.locality === "yes" ? bidder.capacityCents! : 0),
          0,
        );
        for (const point of frontierOf(market).frontier.points)
          expect(point.expectedCents).toBeLessThanOrEqual(local + CENT);
      }),
      { numRuns: 10 },
    );
  });

  test("same input, same plan; and the order of the suppliers changes nothing", () => {
    const market = world({ families: 4, products: 12, zones: 4, bidders: 25 }, 5);
    const plans = (given: Market) =>
      frontierOf(given).frontier.points.map((point) => ({
        lots: point.plan.lots.map((lot) => lot.atoms),
        cents: point.expectedCents,
      }));
    expect(plans(market)).toEqual(plans(market));
    expect(plans({ ...market, bidders: [...market.bidders].reverse() }).map((plan) => plan.cents)).toEqual(
      plans(market).map((plan) => plan.cents),
    );
  });

  test("products tied stay together, products kept apart never meet, locked lots stay", () => {
    const market = world({ families: 3, products: 9, zones: 3, bidders: 20 }, 8);
    const appraiser = new Appraiser(market, parameters);
    const family = (product: number) => market.need.products[product]!.family;
    const pair = (skip: number) =>
      market.need.products.flatMap((_, a) =>
        market.need.products.flatMap((__, b) => (a < b && family(a) === family(b) ? [[a, b] as const] : [])),
      )[skip]!;
    const [together, apart] = [pair(0), pair(4)];
    const productsOf = (atoms: readonly number[]) => new Set(atoms.map((atom) => market.need.atoms[atom]!.product));
    const locked = [market.need.atoms.flatMap((atom, index) => (atom.product === 8 && atom.zone < 2 ? [index] : []))];
    const { points } = findFrontier(
      prepareSearch(appraiser, { together: [together], apart: [apart], locked }),
      "local",
    );
    expect(points.length).toBeGreaterThan(10);
    for (const { plan, lots } of points) {
      expect(plan.lots.length).toBeLessThanOrEqual(lots);
      expect(plan.lots.filter((lot) => lot.locked).map((lot) => lot.atoms)).toEqual(locked);
      for (const products of plan.lots.map((lot) => productsOf(lot.atoms))) {
        expect(products.has(together[0])).toBe(products.has(together[1]));
        expect(products.has(apart[0]) && products.has(apart[1])).toBe(false);
      }
    }
  });

  test("pairs bind across families too, whatever the number of products", () => {
    const sizes = [
      { families: 3, products: 9, zones: 2, bidders: 15 },
      { families: 2, products: 14, zones: 2, bidders: 15 },
    ];
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(...sizes),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 2, maxLength: 5 }),
        (seed, size, drawn) => {
          const market = world(size, seed);
          const pairs = drawn.filter(([a, b]) => a !== b);
          const [together, apart] = [pairs.slice(0, 2), pairs.slice(2)];
          const home = market.need.products.map((_, product) => product);
          for (const [a, b] of together) {
            const [x, y] = [home[a]!, home[b]!];
            home.forEach((one, product) => {
              if (one === y) home[product] = x;
            });
          }
          const possible = apart.filter(([a, b]) => home[a] !== home[b]);
          const { points } = findFrontier(
            prepareSearch(new Appraiser(market, parameters), { together, apart: possible }),
            "local",
          );
          expect(points.length).toBeGreaterThan(0);
          for (const { plan } of points) {
            expect(plan.lots.flatMap((lot) => lot.atoms).sort((a, b) => a - b)).toEqual(
              market.need.atoms.map((_, index) => index),
            );
            for (const { atoms } of plan.lots) {
              const held = new Set(atoms.map((atom) => market.need.atoms[atom]!.product));
              for (const [a, b] of together) expect(held.has(a)).toBe(held.has(b));
              for (const [a, b] of possible) expect(held.has(a) && held.has(b)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test("a need without anything to buy has no frontier, and no bidder at all still gives plans", () => {
    const market = world(tiny, 2);
    expect(frontierOf({ ...market, need: { ...market.need, atoms: [], totalCents: 0 } }).frontier.points).toEqual([]);
    const alone = frontierOf({ ...market, bidders: [] }).frontier;
    expect(alone.points[0]).toMatchObject({ lots: 1, expectedCents: 0 });
  });

  test("more zones and products than can be searched are taken together", () => {
    const market = world({ families: 2, products: 60, zones: 14, bidders: 6 }, 4);
    const { frontier } = frontierOf(market);
    expect(frontier.points.at(-1)!.plan.lots.flatMap((lot) => lot.atoms)).toHaveLength(60 * 14);
  });

  test("stopping keeps what was found", () => {
    const { search } = frontierOf(world(tiny, 6));
    expect(findFrontier(search, "local", { shouldStop: () => true }).points).toHaveLength(20);
    expect(() => prepareSearch(search.appraiser, {}, { shouldStop: () => true })).toThrow("stopped");
  });
});

describe("candidates", () => {
  test("a candidate judged in bulk is the lot judged alone", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = world({ families: 3, products: 7, zones: 3, bidders: 20 }, seed);
        const market = { ...drawn, need: { ...drawn.need, rounds: [0, 1, 0] } };
        const { appraiser, search } = frontierOf(market);
        for (const group of search.candidates.groups) {
          for (let block = 1; block < group.base.length; block++) {
            const zones = group.zoneUnits
              .filter((_, place) => block & (1 << place))
              .flatMap((unit) => search.problem.zoneUnits[unit]!);
            const atoms = market.need.atoms.flatMap((atom, index) =>
              group.products.includes(atom.product) && zones.includes(atom.zone) ? [index] : [],
            );
            const lot = appraiser.appraise(atoms);
            expect(Math.abs(-sumOfFaults(lot.faults) - group.base[block]!)).toBeLessThan(CENT);
            const wins = lot.standings
              .filter(
                ({ bidder, wins: chance }) =>
                  chance > 0 && (market.bidders[bidder]!.locality === "yes" || market.bidders[bidder]!.small),
              )
              .reduce((sum, standing) => sum + standing.wins, 0);
            const gains = group.gains
              .slice(group.starts[block], group.starts[block + 1])
              .reduce((sum, gain) => sum + gain, 0);
            expect(Math.abs(wins * lot.valueCents - gains)).toBeLessThan(CENT);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});
