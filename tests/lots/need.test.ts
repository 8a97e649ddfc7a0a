import fc from "fast-check";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import { classifyLines } from "../../src/lots/need/atoms";
import { findBidders } from "../../src/lots/supply/bidders";
import { planZero } from "../../src/lots/plan/plan";
import { restaurant } from "./restaurant";

const line = (text: PurchaseLine["text"], amountCents: number, more: Partial<PurchaseLine> = {}): PurchaseLine => ({
  row: 1,
  text,
  amountCents,
  signature: "",
  ...more,
});
const lineOf = fc.record({
  family: fc.constantFrom("Viandes", "viandes", "Légumes"),
  subFamily: fc.constantFrom("A", "B", "C"),
  site: fc.constantFrom("Nord", "Sud"),
  cents: fc.integer({ min: -5000, max: 90000 }),
  year: fc.integer({ min: 2023, max: 2025 }),
});
const linesOf = fc
  .array(lineOf, { minLength: 1, maxLength: 40 })
  .map((rows) =>
    rows.map(({ family, subFamily, site, cents, year }) => line({ family, subFamily, site }, cents, { year })),
  );

describe("the need", () => {
  test("its atoms sum to the yearly total to the cent", () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const { need, years } = classifyLines(lines);
        expect(need.atoms.reduce((sum, atom) => sum + atom.cents, 0)).toBe(need.totalCents);
        expect(need.totalCents).toBe(Math.round(lines.reduce((sum, each) => sum + each.amountCents, 0) / years.length));
      }),
    );
  });

  test("the order of the lines changes nothing, and a line split in two neither", () => {
    fc.assert(
      fc.property(
        linesOf,
        fc.integer({ min: 0, max: 39 }),
        fc.integer({ min: 1, max: 99 }),
        (lines, index, percent) => {
          expect(classifyLines([...lines].reverse()).need).toEqual(classifyLines(lines).need);
          const at = index % lines.length;
          const part = Math.trunc((lines[at]!.amountCents * percent) / 100);
          const halves = [
            { ...lines[at]!, amountCents: part },
            { ...lines[at]!, amountCents: lines[at]!.amountCents - part },
          ];
          expect(classifyLines(lines.toSpliced(at, 1, ...halves)).need).toEqual(classifyLines(lines).need);
        },
      ),
    );
  });

  test("spellings that differ by case and accents are one family", () => {
    const { need } = classifyLines([
      line({ family: "Légumes" }, 900),
      line({ family: "LEGUMES" }, 100),
      line({ family: "Viandes" }, 5),
    ]);
    expect(need.families).toEqual(["Légumes", "Viandes"]);
  });

  test("without a family column: CPV, else the labels by their first word, else one family; and it says so", () => {
    expect(classifyLines([line({ cpv: "15110000-2" }, 1), line({ cpv: "15331400-1" }, 1)])).toMatchObject({
      familySource: "cpv",
      need: { families: ["151", "153"] },
    });
    expect(classifyLines([line({ label: "Pommes golden" }, 1), line({ label: "pommes de terre" }, 1)])).toMatchObject({
      familySource: "label",
      need: { families: ["Pommes"] },
    });
    expect(classifyLines([line({}, 1)])).toMatchObject({ familySource: "none" });
  });
});

describe("the bidders", () => {
  test("a supplier of the purchases and its row in the list are one", () => {
    const input = restaurant();
    const { bidders, hasList } = findBidders(input, classifyLines(input.lines), 10_000_000);
    expect(hasList).toBe(true);
    expect(bidders).toHaveLength(input.list!.length);
    expect(new Set(bidders.map((bidder) => bidder.key)).size).toBe(bidders.length);
  });

  test("from history alone: what was sold, where, with an estimated capacity above the proven one", () => {
    const input = restaurant(false);
    for (const bidder of findBidders(input, classifyLines(input.lines), 10_000_000).bidders) {
      expect(bidder.capacityOrigin).toBe("estimated");
      expect(bidder.products.size).toBeGreaterThan(0);
      expect(bidder.capacityCents).toBeGreaterThanOrEqual(bidder.provenCents);
    }
  });

  test("being local never changes the tie or the capacity", () => {
    const input = restaurant();
    const outside = {
      ...input,
      suppliers: input.suppliers.map((supplier) => ({ ...supplier, local: ["no" as const] })),
      list: input.list!.map((row) => ({ ...row, locality: "no" as const })),
    };
    const strip = (market: ReturnType<typeof findBidders>) =>
      market.bidders.map((bidder) => ({ ...bidder, locality: undefined }));
    const classified = classifyLines(input.lines);
    expect(strip(findBidders(outside, classified, 1))).toEqual(strip(findBidders(input, classified, 1)));
  });
});

describe("plan zero", () => {
  test("takes the lot column, however the number is typed", () => {
    const lines = [
      line({ family: "A", lot: "1" }, 10),
      line({ family: "A", lot: "01" }, 10),
      line({ family: "B", lot: "Lot 1" }, 10),
      line({ family: "C", lot: "2" }, 5),
    ];
    const { plan, source } = planZero(lines, classifyLines(lines));
    expect(source).toBe("lotColumn");
    expect(plan.lots.map((lot) => lot.atoms)).toEqual([[0, 1], [2]]);
  });

  test("without it, one lot for each family", () => {
    const lines = [line({ family: "A" }, 10), line({ family: "B" }, 10)];
    expect(planZero(lines, classifyLines(lines))).toMatchObject({
      source: "families",
      plan: { lots: [{ atoms: [0] }, { atoms: [1] }] },
    });
  });

  test("the restaurant has seven", () => {
    const { lines } = restaurant();
    expect(planZero(lines, classifyLines(lines)).plan.lots).toHaveLength(7);
  });
});
