import { flagLots } from "../../src/lots/supply/capable";
import { Appraiser } from "../../src/lots/supply/appraise";
import { lotParametersSchema } from "../../src/lots/need/parameters";
import type { Bidder, Market } from "../../src/lots/need/market";
import { reasonOfLot } from "../../src/lots/plan/reason";

const firm = (key: string, products: readonly number[], zones: readonly number[], euros: number): Bidder => ({
  key,
  name: key,
  locality: "no",
  small: true,
  capacityCents: euros * 100,
  capacityOrigin: "declared",
  provenCents: 0,
  products: new Map(products.map((product) => [product, "sold"] as const)),
  zones: new Set(zones),
});

/** Two families; carrots and salads in two places, meat in one. € 10 000 a part. */
const market = (bidders: readonly Bidder[], names = ["Carottes", "Salades", "Bœuf"]): Market => ({
  need: {
    families: ["Légumes", "Viandes"],
    products: names.map((name, index) => ({ name, family: index < 2 ? 0 : 1 })),
    zones: ["Arras", "Lens"],
    atoms: [
      { product: 0, zone: 0, cents: 1_000_000 },
      { product: 0, zone: 1, cents: 1_000_000 },
      { product: 1, zone: 0, cents: 1_000_000 },
      { product: 1, zone: 1, cents: 1_000_000 },
      { product: 2, zone: 0, cents: 1_000_000 },
    ],
    totalCents: 5_000_000,
  },
  bidders,
  hasList: true,
});
const reasonFor = (bidders: readonly Bidder[], atoms: readonly number[]) =>
  reasonOfLot(new Appraiser(market(bidders), lotParametersSchema.parse({})), { id: "L1", atoms });

test("a part of the territory that more suppliers can carry than the whole: the market's capacity, counted wherever they are", () => {
  const small = [firm("A", [0, 1], [0], 25_000), firm("B", [0, 1], [0], 25_000), firm("C", [0, 1], [0, 1], 90_000)];
  expect(reasonFor(small, [0, 2])).toEqual({ code: "capacity", capable: 3, capableOfWhole: 1 });
});

test("a part of the territory that no more suppliers can carry is a delivery area, no more", () => {
  expect(reasonFor([firm("C", [0, 1], [0, 1], 90_000)], [0, 2]).code).toBe("round");
});

test("some products of a family: one trade where more can supply them, else products that go together", () => {
  const growers = [firm("A", [0], [0, 1], 90_000), firm("C", [0, 1], [0, 1], 90_000)];
  expect(reasonFor(growers, [0, 1])).toEqual({ code: "trade", capable: 2, capableOfWhole: 1 });
  expect(reasonFor([growers[1]!], [0, 1]).code).toBe("product");
});

test("whole families", () => {
  expect(reasonFor([], [4]).code).toBe("family");
  expect(reasonFor([], [0, 1, 2, 3, 4]).code).toBe("several");
});

test("frozen and other products together, and a lot hardly above the smallest wanted, deserve a look", () => {
  const flags = (names: string[], minimumLotCents: number) => {
    const appraiser = new Appraiser(market([], names), lotParametersSchema.parse({ minimumLotCents }));
    return flagLots(appraiser, [appraiser.appraise([0, 1, 2, 3])])[0]!;
  };
  expect(flags(["Légumes surgelés", "Agrumes", "Bœuf"], 3_500_000)).toEqual(
    expect.arrayContaining(["mixedColdChains", "nearlyTiny"]),
  );
  const quiet = flags(["Légumes surgelés", "Glaces et surgelés", "Bœuf"], 1_000_000);
  expect(quiet).not.toContain("mixedColdChains");
  expect(quiet).not.toContain("nearlyTiny");
});
