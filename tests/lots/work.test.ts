import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import { classifyLines } from "../../src/lots/need/atoms";
import { planOf } from "../../src/lots/plan/plan";
import { findFrontier, prepareSearch } from "../../src/lots/search/frontier";
import { Appraiser } from "../../src/lots/supply/appraise";
import { findBidders } from "../../src/lots/supply/bidders";
import { countWork } from "../../src/lots/workload/counts";
import { hoursOf, withinHours } from "../../src/lots/workload/hours";
import { smallDeliveries } from "../../src/lots/workload/minimumOrders";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import { readSourcing } from "../../src/reading/sheets/sourcing";

type Bought = readonly [seller: string, product: string, site: string, date: string, invoice: string, euros: number];

/** Dairy and bread at two sites: the wholesaler brings both in one go, on two days a site. */
const BOUGHT: readonly Bought[] = [
  ["Gros", "lait", "Arras", "2025-01-06", "F1", 300],
  ["Gros", "pain", "Arras", "2025-01-06", "F1", 100],
  ["Gros", "lait", "Arras", "2025-07-07", "F2", 300],
  ["Gros", "pain", "Arras", "2025-07-07", "F2", 100],
  ["Gros", "lait", "Lens", "2025-01-06", "F1", 200],
  ["Gros", "lait", "Lens", "2025-12-01", "F3", 200],
  ["Boulanger", "pain", "Lens", "2025-12-01", "B1", 50],
];
const lines = BOUGHT.map(([signature, product, site, date, reference, euros], index): PurchaseLine => ({
  row: index + 2,
  amountCents: euros * 100,
  signature,
  year: 2025,
  date,
  text: { family: product, site, reference },
}));
const classified = classifyLines(lines, undefined, "2026-11-29");
const counts = countWork(lines, classified);
const { need } = classified;
const parts = (isOf: (product: string, zone: string) => boolean): number[] =>
  need.atoms.flatMap(({ product, zone }, at) => (isOf(need.products[product]!.name, need.zones[zone]!) ? [at] : []));
const whole = planOf([parts(() => true)]);
const byProduct = planOf([parts((name) => name === "lait"), parts((name) => name === "pain")]);

test("today: suppliers × places × days, distinct invoices by supplier, suppliers by place", () => {
  expect(counts.today).toEqual({ deliveries: 5, papers: 4, suppliersByPlace: [1, 2] });
});

test("a plan: what one supplier brings and bills in one go is parted between the lots that share it", () => {
  expect(counts.of(whole)).toEqual({ deliveries: 4, papers: 4, suppliersByPlace: [1, 1] });
  expect(counts.of(byProduct)).toEqual({ deliveries: 4 + 3, papers: 3 + 3, suppliersByPlace: [2, 2] });
});

test("no days, no numbers: nothing is counted of them", () => {
  const bare = lines.map((line) => ({ ...line, date: undefined, text: { ...line.text, reference: "" } }));
  const { today } = countWork(bare as PurchaseLine[], classifyLines(bare as PurchaseLine[], undefined, "2026-11-29"));
  expect([today.deliveries, today.papers]).toEqual([undefined, undefined]);
});

test("no hour is supposed; with the buyer's coefficients the advised number stays within the staff's hours", () => {
  const market = findBidders({ lines, suppliers: [], perimeter: 0 }, classified, 0);
  const frontier = findFrontier(prepareSearch(new Appraiser(market, { ...DEFAULT_PARAMETERS, maxLots: 4 })), "local");
  const plans = [whole, byProduct, byProduct, planOf(need.atoms.map((_, at) => [at]))];
  const points = frontier.points.map((point, index) => ({ ...point, plan: plans[index]! }));
  const wanting = { ...frontier, points, recommended: 4, freelyAdvised: 4 };
  const work = counts.of(byProduct);
  expect(hoursOf(2, work, {})).toBeUndefined();
  expect(hoursOf(2, work, { perPerson: 100 })).toBeUndefined();
  expect(hoursOf(2, work, { perLot: 10, perDelivery: 0.5, perPaper: 0.25 })).toBe(20 + 3.5 + 1.5);
  expect(withinHours(wanting, counts, { perLot: 10 }, 1).recommended).toBe(4);
  expect(withinHours(wanting, counts, { perLot: 10, perPerson: 15 }, undefined).recommended).toBe(4);
  const limited = withinHours(wanting, counts, { perLot: 10, perPerson: 25 }, 1);
  expect(limited.recommended).toBe(3);
  expect(withinHours(wanting, counts, { perLot: 10, perPerson: 2 }, 1).recommended).toBe(1);
  expect(withinHours(limited, counts, {}, 1).recommended).toBe(4);
});

test("deliveries under the minimum order of suppliers that the list tells", () => {
  const values = [
    ["Fournisseur", "Produits", "Capacité annuelle", "Minimum de commande (€)", "Zones de livraison"],
    ["Grand", "lait ; pain", 90_000, 400, "toutes"],
    ["Petit", "lait ; pain", 90_000, "50 €", "toutes"],
  ];
  const list = readSourcing({ sheet: "Sourcing", top: 1, left: 1, values, formulas: [] } as never)!;
  expect(list.suppliers.map(({ minimumOrderCents }) => minimumOrderCents)).toEqual([40_000, 5_000]);
  const listed = list.suppliers.map(({ text, ...row }) => ({
    name: text.supplier!,
    locality: "yes" as const,
    ...row,
  }));
  const appraiser = new Appraiser(
    findBidders({ lines, suppliers: [], perimeter: 0, list: listed }, classified, 0),
    DEFAULT_PARAMETERS,
  );
  expect(smallDeliveries(appraiser, whole, counts)).toEqual([
    { lot: 0, meanCents: Math.round(125_000 / 4), names: ["Grand"], capable: 2 },
  ]);
  const [milk, bread] = byProduct.lots.map((_, lot) =>
    smallDeliveries(appraiser, byProduct, counts).find((one) => one.lot === lot),
  );
  expect(milk?.meanCents).toBe(25_000);
  expect(bread?.meanCents).toBe(Math.round(25_000 / 3));
});
