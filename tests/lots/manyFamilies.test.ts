import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import { poseProblem } from "../../src/lots/search/problem";
import { Appraiser } from "../../src/lots/supply/appraise";
import { world } from "./worlds";

const market = world({ families: 220, products: 230, zones: 1, bidders: 20 }, 5);
const appraiser = new Appraiser(market, DEFAULT_PARAMETERS);

test("beyond 150 families the smallest are looked at together, and every product is in one of them", () => {
  const problem = poseProblem(appraiser, {});
  expect(problem.families).toHaveLength(150);
  expect(problem.gathered).toBeGreaterThan(70);
  expect(problem.gathered).toBeLessThan(150);
  const products = problem.families.flatMap(({ units }) => units.flat());
  expect(products.sort((a, b) => a - b)).toEqual(market.need.products.map((_, product) => product));
  // The largest family stays by itself.
  const cents = market.need.families.map((_, family) =>
    market.need.atoms.reduce(
      (sum, atom) => sum + (market.need.products[atom.product]!.family === family ? atom.cents : 0),
      0,
    ),
  );
  const largest = cents.indexOf(Math.max(...cents));
  const units = problem.families.find(({ units }) =>
    units.flat().some((product) => market.need.products[product]!.family === largest),
  )!.units;
  expect(units.flat().every((product) => market.need.products[product]!.family === largest)).toBe(true);
});

test("families that hold a product to be kept apart are not taken together", () => {
  const small = market.need.products.map((_, product) => product).slice(-2) as [number, number];
  const problem = poseProblem(appraiser, { apart: [small] });
  const alone = problem.families.filter(({ units }) => units.flat().some((product) => small.includes(product)));
  const familiesOf = ({ units }: (typeof alone)[number]) =>
    new Set(units.flat().map((product) => market.need.products[product]!.family)).size;
  expect(alone.map(familiesOf)).toEqual(alone.map(() => 1));
});

test("few families: nothing is taken together", () => {
  const few = new Appraiser(world({ families: 4, products: 8, zones: 2, bidders: 10 }, 1), DEFAULT_PARAMETERS);
  expect(poseProblem(few, {}).gathered).toBe(0);
});
