import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import { roundsOf } from "../../src/lots/need/rounds";
import { findFrontier, prepareSearch } from "../../src/lots/search/frontier";
import { flagLots } from "../../src/lots/supply/capable";
import { Appraiser } from "../../src/lots/supply/appraise";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import { world } from "./worlds";

const ZONES = ["Arras", "Béthune", "Calais", "Lens"];

/** Two suppliers deliver Arras and Lens on Mondays, Béthune and Calais on Thursdays, each an invoice a place. */
function weeks(daysOf: (week: number, zone: number) => number): { lines: PurchaseLine[]; zoneOfLine: number[] } {
  const all = ["milk", "bread"].flatMap((signature) =>
    Array.from({ length: 8 }, (_, week) =>
      ZONES.map((site, zone) => ({
        zone,
        line: {
          row: 2,
          amountCents: 10_000,
          signature,
          year: 2025,
          date: `2025-${String(1 + week).padStart(2, "0")}-${String(daysOf(week, zone)).padStart(2, "0")}`,
          text: { site },
        } as PurchaseLine,
      })),
    ).flat(),
  );
  return { lines: all.map(({ line }) => line), zoneOfLine: all.map(({ zone }) => zone) };
}

test("places that the same supplier delivers on the same days are one round; monthly invoices and no days tell none", () => {
  const { lines, zoneOfLine } = weeks((_, zone) => (zone === 0 || zone === 3 ? 3 : 6));
  expect(roundsOf(lines, zoneOfLine, 4)).toEqual([0, 1, 1, 0]);
  const monthly = weeks(() => 1);
  expect(roundsOf(monthly.lines, monthly.zoneOfLine, 4)).toBeUndefined();
  const scattered = weeks((_, zone) => 1 + 5 * zone);
  expect(roundsOf(scattered.lines, scattered.zoneOfLine, 4)).toBeUndefined();
  expect(
    roundsOf(lines.map((line) => ({ ...line, date: undefined })) as PurchaseLine[], zoneOfLine, 4),
  ).toBeUndefined();
  // Once in a while on the same day is no round.
  const rarely = weeks((week, zone) => (zone === 0 || zone === 3 ? (week < 3 ? 3 : 3 + zone) : 10 + 5 * zone));
  expect(roundsOf(rarely.lines, rarely.zoneOfLine, 4)).toBeUndefined();
});

describe("the plans proposed", () => {
  const market = world({ families: 4, products: 12, zones: 4, bidders: 40 }, 9);
  const plansWith = (rounds: readonly number[] | undefined, cutRound: number) => {
    const parameters = { ...DEFAULT_PARAMETERS, prices: { ...DEFAULT_PARAMETERS.prices, cutRound } };
    const appraiser = new Appraiser({ ...market, need: { ...market.need, rounds } }, parameters);
    const { points } = findFrontier(prepareSearch(appraiser), "local");
    return points.map(({ plan }) => {
      const lots = plan.lots.map(({ atoms }) => appraiser.appraise(atoms));
      return { lots, flags: flagLots(appraiser, lots).flat() };
    });
  };
  const cuts = (plans: ReturnType<typeof plansWith>): number =>
    plans.reduce((sum, { flags }) => sum + flags.filter((flag) => flag === "cutsRound").length, 0);

  test("cut delivery rounds less where that costs, and not at all where it costs as much as the lot", () => {
    const rounds = [0, 1, 1, 0];
    const free = cuts(plansWith(rounds, 0));
    expect(free).toBeGreaterThan(0);
    expect(cuts(plansWith(rounds, 0.02))).toBeLessThan(free);
    expect(cuts(plansWith(rounds, 1))).toBe(0);
    expect(cuts(plansWith(undefined, 0.02))).toBe(0);
  });

  test("no product is in three lots, unless the buyer allows it", () => {
    for (const { lots } of plansWith(undefined, 0.02)) {
      const held = market.need.products.map((_, product) => lots.filter(({ products }) => products.includes(product)));
      expect(Math.max(...held.map((those) => those.length))).toBeLessThanOrEqual(2);
    }
  });
});
