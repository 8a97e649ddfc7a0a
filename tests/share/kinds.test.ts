import fc from "fast-check";
import { centsOf, sharesByKind, type Kind } from "../../src/share/sellers/kinds";
import { totalOf } from "../../src/share/rate";
import { market } from "../report/support/market";

type Name = "maker" | "dealer";
const NAMES: readonly Name[] = ["maker", "dealer"];
const PLACES = { A: ["yes", "yes"], B: ["no", "check"], C: ["unlocated", "yes"], D: ["check", "no"] } as const;
const kindArbitrary = fc.constantFrom<Kind<Name>>(
  { name: "maker", sure: true },
  { name: "maker", sure: false },
  { name: "dealer", sure: true },
  { name: "dealer", sure: false },
  { name: "unknown", sure: false },
);
const rowArbitrary = fc.record({
  supplier: fc.constantFrom("A", "B", "C", "D", "Nobody"),
  amount: fc.integer({ min: -5_000, max: 900_000 }).map((cents) => cents / 100),
  year: fc.constantFrom(2024, 2025),
  sharedWith: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray(["A", "B", "C", "D"])),
});

test("every cent stands under one kind and one place in each perimeter, in all and by year, and what is unsure never lowers the bounds", () => {
  fc.assert(
    fc.property(
      fc.array(rowArbitrary, { minLength: 1, maxLength: 12 }),
      fc.array(kindArbitrary, { minLength: 4, maxLength: 4 }),
      (rows, drawn) => {
        const input = market(rows, PLACES);
        const kinds = new Map(input.suppliers.map(({ name }, index) => [name, drawn[index]!]));
        const shares = (of: ReadonlyMap<string, Kind<Name>>) =>
          sharesByKind(input, { of: ({ name }) => of.get(name)!, names: NAMES, wanted: new Set(["maker"] as const) });
        shares(kinds).forEach(({ whole, byYear }, k) => {
          const all = input.share.perimeters[k]!.whole;
          const sum = (amounts: number[]): number => amounts.reduce((one, other) => one + other, 0);
          for (const locality of ["yes", "no", "check", "unlocated"] as const)
            expect(sum([...whole.byKind.values()].map(({ amounts }) => amounts[locality]))).toBe(all.amounts[locality]);
          expect(sum([...whole.byKind.values()].map(centsOf))).toBe(all.totalCents);
          expect(totalOf(whole.wanted.amounts)).toBe(all.totalCents);
          expect(sum([...whole.byKind.values()].map(({ suppliers }) => suppliers))).toBe(input.share.supplierCount);
          expect(sum(byYear.map(({ wanted }) => wanted.amounts.yes))).toBe(whole.wanted.amounts.yes);
          expect(byYear.map((year) => totalOf(year.wanted.amounts))).toEqual(
            input.share.perimeters[k]!.byYear.map(({ totalCents }) => totalCents),
          );
        });
        // What the range holds is what each way of settling the unsure ones gives.
        if (rows.some(({ amount }) => amount < 0)) return;
        for (const name of NAMES) {
          const settled = new Map(
            [...kinds].map(([who, kind]) => [who, kind.sure ? kind : ({ name, sure: true } as const)]),
          );
          shares(settled).forEach(({ whole }, k) => {
            const { amounts } = shares(kinds)[k]!.whole.wanted;
            expect(whole.wanted.amounts.yes).toBeGreaterThanOrEqual(amounts.yes);
            expect(whole.wanted.amounts.yes + whole.wanted.amounts.check).toBeLessThanOrEqual(
              amounts.yes + amounts.check,
            );
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});
