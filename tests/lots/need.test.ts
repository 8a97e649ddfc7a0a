import fc from "fast-check";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import { classifyLines } from "../../src/lots/need/atoms";
import { DEFAULT_NEED, type NeedChoice } from "../../src/lots/need/choice";
import { atomKey } from "../../src/lots/need/market";
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
const TODAY = "2026-11-29";
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
        const { need } = classifyLines(lines, DEFAULT_NEED, TODAY);
        const last = Math.max(...lines.map(({ year }) => year!));
        const bought = lines.filter(({ year }) => year === last).reduce((sum, each) => sum + each.amountCents, 0);
        expect(need.atoms.reduce((sum, atom) => sum + atom.cents, 0)).toBe(need.totalCents);
        expect(need.totalCents).toBe(bought);
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

describe("which purchases tell the need (R2121-7)", () => {
  /** One line of 100 € on the 15th of each month from one month to another. */
  const monthly = (from: string, months: number): PurchaseLine[] =>
    Array.from({ length: months }, (_, index) => {
      const at = new Date(`${from}-15T00:00:00Z`);
      at.setUTCMonth(at.getUTCMonth() + index);
      const date = at.toISOString().slice(0, 10);
      return line({ family: index % 2 ? "A" : "B", site: "Nord" }, 10_000, { date, year: Number(date.slice(0, 4)) });
    });
  const classified = (lines: readonly PurchaseLine[], choice: Partial<NeedChoice> = {}) =>
    classifyLines(lines, { ...DEFAULT_NEED, ...choice }, TODAY);

  test("the last full exercice; one cut after four months is told and never counted as a year", () => {
    const { need, exercices, reference } = classified(monthly("2024-01", 28));
    expect(exercices.map(({ year, months, isFull }) => [year, months, isFull])).toEqual([
      [2024, 12, true],
      [2025, 12, true],
      [2026, 4, false],
    ]);
    expect(exercices[2]).toMatchObject({ first: "2026-01-15", last: "2026-04-15" });
    expect(reference).toMatchObject({ basis: "lastFull", years: [2025] });
    expect(need.totalCents).toBe(120_000);
  });

  test("two halves are no year: the last twelve months stand for it", () => {
    const { need, exercices, reference } = classified(monthly("2024-07", 12));
    expect(exercices.map(({ isFull }) => isFull)).toEqual([false, false]);
    expect(reference).toMatchObject({ basis: "lastTwelve", from: "2024-06-16", to: "2025-06-15" });
    expect(need.totalCents).toBe(120_000);
  });

  test("one year of a few months only: what is seen stands, and it is told", () => {
    const { need, reference } = classified(monthly("2025-02", 4));
    expect(reference.basis).toBe("seen");
    expect(need.totalCents).toBe(40_000);
  });

  test("two purchases a year, at ends that say nothing, are a full year; the month that follows is none", () => {
    const bought = [
      ["2025-03-15", 11_000_000],
      ["2025-09-15", 11_000_000],
      ["2026-01-20", 2_000_000],
    ] as const;
    const lines = bought.map(([date, cents]) => line({ family: "A" }, cents, { date, year: Number(date.slice(0, 4)) }));
    expect(classified(lines).need.totalCents).toBe(22_000_000);
  });

  test("the last twelve months, the mean of full exercices, growth by family, a typed need: to the cent", () => {
    const lines = monthly("2024-01", 28);
    expect(classified(lines, { basis: "lastTwelve" }).need.totalCents).toBe(120_000);
    expect(classified([...lines, { ...lines[0]!, amountCents: 1 }], { basis: "meanFull" }).need.totalCents).toBe(
      120_001,
    );
    expect(classified(lines, { growth: { A: 10 } }).need.totalCents).toBe(126_000);
    const typed = classified(lines, { basis: "typed", typedCents: 100_001 });
    expect(typed.need.totalCents).toBe(100_001);
    expect(typed.need.atoms.reduce((sum, { cents }) => sum + cents, 0)).toBe(100_001);
    const key = atomKey(typed.need, 0);
    const one = classified(lines, { parts: { [key]: 5 } });
    expect([one.need.atoms[0]!.cents, one.computed.atoms[0]!.cents]).toEqual([5, 60_000]);
    expect(one.need.totalCents).toBe(60_005);
  });

  test("hundreds of first words of labels: the rare ones are one family together", () => {
    const lines = Array.from({ length: 570 }, (_, index) =>
      line({ label: `Mot${index} commande` }, 100 + index, { year: 2025 }),
    );
    const { need } = classified(lines);
    expect(need.families.length).toBeLessThanOrEqual(40);
    expect(need.totalCents).toBe(lines.reduce((sum, { amountCents }) => sum + amountCents, 0));
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
      market.bidders.map((bidder) => ({ ...bidder, locality: undefined, within: undefined }));
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
