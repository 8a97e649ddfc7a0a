import fc from "fast-check";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import type { LocatedSupplier } from "../../src/suppliers/supplier";
import { classifyLines } from "../../src/lots/need/atoms";
import { observe } from "../../src/lots/plan/observed";
import { planZero } from "../../src/lots/plan/plan";

const FIRMS = ["A", "B", "C", "D"] as const;
const LOCAL: Readonly<Record<string, "yes" | "no" | "unlocated">> = { A: "yes", B: "no", C: "yes", D: "unlocated" };

const supplier = (name: string): LocatedSupplier => ({
  key: `name:${name}`,
  name,
  names: [name],
  signatures: [name],
  lineCount: 1,
  amountCents: 0,
  hints: {},
  months: {},
  place: { level: "commune", certainty: "sure", communes: [], evidence: [] },
  flags: [],
  local: [LOCAL[name] ?? "unlocated"],
});
const suppliers = FIRMS.map(supplier);

const bought = (firm: string, lot: string, cents: number, more: Partial<PurchaseLine["text"]> = {}): PurchaseLine => ({
  row: 1,
  text: { family: `F${lot || "1"}`, lot, ...more },
  amountCents: cents,
  signature: firm,
  year: 2025,
});

const observed = (lines: readonly PurchaseLine[]) => {
  const classified = classifyLines(lines, undefined, "2026-11-29");
  return observe(lines, suppliers, 0, classified, planZero(lines, classified));
};

test("observed share, total and holders of each lot equal a plain recount of the file", () => {
  const lineOf = fc.record({
    firm: fc.constantFrom(...FIRMS),
    lot: fc.constantFrom("1", "2", "3"),
    cents: fc.integer({ min: 1, max: 90_000 }),
  });
  fc.assert(
    fc.property(fc.array(lineOf, { minLength: 1, maxLength: 40 }), (rows) => {
      const found = observed(rows.map(({ firm, lot, cents }) => bought(firm, lot, cents)));
      const sum = (of: (row: (typeof rows)[number]) => boolean): number =>
        rows.filter(of).reduce((total, { cents }) => total + cents, 0);
      expect(found.totalCents).toBe(sum(() => true));
      expect(found.localCents).toBe(sum(({ firm }) => LOCAL[firm] === "yes"));
      expect(found.uncertainCents).toBe(sum(({ firm }) => LOCAL[firm] === "unlocated"));
      const lots = ["1", "2", "3"].filter((lot) => rows.some((row) => row.lot === lot));
      lots.forEach((lot, index) => {
        const whole = sum((row) => row.lot === lot);
        expect(found.lots[index]!.cents).toBe(whole);
        expect(Object.fromEntries(found.lots[index]!.holders.map(({ name, cents }) => [name, cents]))).toEqual(
          Object.fromEntries(
            FIRMS.map((firm) => [firm, sum((row) => row.lot === lot && row.firm === firm)] as const).filter(
              ([, own]) => own > 0 && own >= 0.1 * whole,
            ),
          ),
        );
      });
    }),
  );
});

test("what bears no contract, or a contract of nobody who holds the lot, is « hors marché »", () => {
  const lines = [
    bought("A", "1", 60_000, { contract: "M1" }),
    bought("B", "1", 30_000, { contract: "M1" }),
    bought("C", "1", 5_000, { contract: "" }),
    bought("D", "1", 5_000, { contract: "M9" }),
  ];
  const [lot] = observed(lines).lots;
  expect(lot).toMatchObject({ cents: 100_000, offContractCents: 10_000 });
  expect(lot!.holders.map(({ name }) => name)).toEqual(["A", "B"]);
});

test("where no column tells of lots or contracts, nothing is called off contract", () => {
  expect(observed([bought("A", "", 10), bought("B", "", 20)]).lots[0]).toMatchObject({ offContractCents: 0 });
});

describe("« hors marché », with care", () => {
  const lotOf = (...lines: readonly PurchaseLine[]) => observed(lines).lots[0]!;

  test("a column of contracts that is hardly filled tells nothing", () => {
    const lot = lotOf(bought("A", "1", 10_000, { contract: "M1" }), bought("A", "1", 50_000), bought("B", "1", 40_000));
    expect(lot.offContractCents).toBe(0);
    expect(lot.holders.map(({ name }) => name)).toEqual(["A", "B"]);
  });

  test("who sells much without a contract is no holder", () => {
    const lot = lotOf(bought("A", "1", 70_000, { contract: "M1" }), bought("B", "1", 30_000));
    expect(lot.offContractCents).toBe(30_000);
    expect(lot.holders).toMatchObject([{ name: "A", cents: 70_000 }]);
  });

  test("what a holder sells beside its own contract is off contract, and still its money", () => {
    const lot = lotOf(bought("A", "1", 70_000, { contract: "M1" }), bought("A", "1", 20_000));
    expect(lot).toMatchObject({ offContractCents: 20_000, holders: [{ name: "A", cents: 90_000 }] });
  });

  test("a line that names no lot but bears its holder's contract is under contract", () => {
    const lot = lotOf(
      bought("A", "1", 70_000, { contract: "M1" }),
      bought("A", "", 20_000, { contract: "M1" }),
      bought("B", "", 10_000, { contract: "M7" }),
    );
    expect(lot).toMatchObject({ cents: 100_000, localCents: 90_000 });
    expect(lot.offContractCents).toBe(0);
    expect(lot.holders.map(({ name }) => name)).toEqual(["A", "B"]);
  });
});
