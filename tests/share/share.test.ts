import fc from "fast-check";
import type { PurchaseLine, PurchaseTable } from "../../src/reading/columns/purchases";
import { isHalfUnknown, LOCALITIES, partsOf, rateOf, totalOf } from "../../src/share/rate";
import { percent } from "../../src/texts/format";
import { computeShare } from "../../src/share/share";
import { countedCents } from "../../src/share/vat";
import type { LocatedSupplier } from "../../src/suppliers/supplier";
import type { Locality, Perimeter } from "../../src/territory/places/place";

const PERIMETER: Perimeter = { kind: "departement", code: "62" };

type Purchase = Partial<PurchaseLine> & { readonly cents: number; readonly from: string; readonly contract?: string };

function tableOf(purchases: readonly Purchase[]): PurchaseTable {
  const lines = purchases.map(({ cents, from, contract, ...rest }, index): PurchaseLine => ({
    row: index + 2,
    amountCents: cents,
    signature: from,
    text: { supplier: from, ...(contract ? { contract } : {}) },
    ...rest,
  }));
  return {
    sheet: "Achats",
    headerRow: 1,
    firstRow: 2,
    lastRow: lines.length + 1,
    firstColumn: 1,
    lastColumn: 2,
    columns: { supplier: 1, amount: 2 },
    headers: [],
    basis: "HT",
    decimalMark: ",",
    lines,
    leftOut: [],
    questions: [],
  };
}

function supplier(name: string, local: Locality): LocatedSupplier {
  return {
    key: `name:${name}`,
    name,
    names: [name],
    signatures: [name],
    lineCount: 1,
    amountCents: 0,
    hints: {},
    months: {},
    flags: [],
    local: [local],
    place: { level: "none", certainty: "check", communes: [], evidence: [] },
  };
}

const SUPPLIERS = LOCALITIES.map((locality) => supplier(locality, locality));
const shareOf = (purchases: readonly Purchase[]) =>
  computeShare({ table: tableOf(purchases), suppliers: SUPPLIERS, perimeters: [PERIMETER] });

describe("the local share", () => {
  test("what is to check or not located widens the range and is never called not local", () => {
    const [share] = shareOf([
      { cents: 41_30, from: "yes" },
      { cents: 53_00, from: "no" },
      { cents: 3_00, from: "check" },
      { cents: 2_70, from: "unlocated" },
    ]).perimeters;
    expect(share?.whole.rate).toEqual({ ok: true, low: 0.413, high: 0.47 });
    expect(share?.whole.amounts).toEqual({ yes: 4130, no: 5300, check: 300, unlocated: 270 });
  });

  test("a supplier that nobody placed counts as not located", () => {
    const share = shareOf([
      { cents: 100, from: "yes" },
      { cents: 100, from: "somebody new" },
    ]);
    expect(share.unplacedCents).toBe(100);
    expect(share.perimeters[0]?.whole.rate).toEqual({ ok: true, low: 0.5, high: 1 });
  });

  test("credit notes: net in both parts, shown apart", () => {
    const share = shareOf([
      { cents: 10000, from: "yes" },
      { cents: 5000, from: "no" },
      { cents: -2000, from: "yes" },
    ]);
    expect([share.totalCents, share.grossCents, share.creditCents, share.creditCount]).toEqual([
      13000, 15000, -2000, 1,
    ]);
    expect(share.perimeters[0]?.whole.rate).toEqual({ ok: true, low: 8000 / 13000, high: 8000 / 13000 });
  });

  test("years: change of the rate, suppliers new and lost", () => {
    const second = supplier("second", "yes");
    const table = tableOf([
      { cents: 50, from: "yes", year: 2023 },
      { cents: 50, from: "no", year: 2023 },
      { cents: 75, from: "second", year: 2025 },
      { cents: 25, from: "no", year: 2025 },
    ]);
    const share = computeShare({ table, suppliers: [...SUPPLIERS, second], perimeters: [PERIMETER] });
    expect(share.perimeters[0]?.changes).toEqual([
      {
        year: 2025,
        before: 2023,
        lowRateChange: 0.25,
        localSuppliers: 1,
        localSuppliersBefore: 1,
        newSuppliers: 1,
        lostSuppliers: 1,
      },
    ]);
  });

  test("contracts are counted where a column tells them: held by those who have more than half, undecided in between", () => {
    const [share] = shareOf([
      { cents: 100, from: "yes", contract: "M1" },
      { cents: 20, from: "no", contract: "m1" },
      { cents: 5, from: "no", contract: "M2" },
      { cents: 50, from: "yes", contract: "M3" },
      { cents: 50, from: "no", contract: "M3" },
      { cents: 5, from: "check", contract: "M4" },
      { cents: -5, from: "yes", contract: "M5" },
    ]).perimeters;
    expect(share?.whole.contracts).toEqual({ local: 1, notLocal: 1, undecided: 2 });
    expect(shareOf([{ cents: 1, from: "yes" }]).perimeters[0]?.whole.contracts).toBeUndefined();
  });

  test("lots of a contract are told apart; contracts held locally are compared from one year to the next", () => {
    const lot = (cents: number, from: string, one: string, year: number): Purchase => ({
      cents,
      from,
      year,
      text: { supplier: from, contract: "M1", lot: one },
    });
    const [share] = shareOf([
      lot(10, "yes", "1", 2024),
      lot(10, "no", "2", 2024),
      lot(10, "yes", "1", 2025),
      lot(10, "yes", "2", 2025),
    ]).perimeters;
    expect(share?.byYear.map(({ contracts }) => contracts)).toEqual([
      { local: 1, notLocal: 1, undecided: 0 },
      { local: 2, notLocal: 0, undecided: 0 },
    ]);
    expect(share?.changes[0]).toMatchObject({ localContracts: 2, localContractsBefore: 1 });
  });

  test("a correction by the buyer prevails", () => {
    const share = computeShare({
      table: tableOf([{ cents: 1, from: "no" }]),
      suppliers: SUPPLIERS,
      perimeters: [PERIMETER],
      corrections: { "name:no": { 0: "yes" } },
    });
    expect(share.perimeters[0]?.whole.amounts.yes).toBe(1);
  });

  test.each([
    [{ yes: 10, no: -10, check: 0, unlocated: 0 }, "totalNotPositive"],
    [{ yes: 100, no: -60, check: 0, unlocated: 0 }, "outsideRange"],
    [{ yes: -1, no: 60, check: 0, unlocated: 0 }, "outsideRange"],
  ] as const)("no rate for %j", (amounts, reason) => expect(rateOf(amounts)).toEqual({ ok: false, reason }));

  it.each([
    [{ yes: 10, no: 40, check: 20, unlocated: 30 }, false],
    [{ yes: 10, no: 39, check: 20, unlocated: 31 }, true],
    [{ yes: 1, no: 2, check: 0, unlocated: 3 }, false],
    [{ yes: 0, no: 0, check: 0, unlocated: 5 }, true],
    [{ yes: 100, no: 0, check: -60, unlocated: 0 }, undefined],
  ] as const)("half unknown or not: %j", (amounts, expected) => {
    const rate = rateOf(amounts);
    expect(rate.ok ? isHalfUnknown(rate) : undefined).toBe(expected);
  });
});

describe("laws", () => {
  const purchases = fc.array(
    fc.record({
      cents: fc.integer({ min: -1_000_000, max: 5_000_000 }),
      from: fc.constantFrom(...LOCALITIES, "new"),
      family: fc.constantFrom("a", "b", "A "),
      year: fc.constantFrom(2024, 2025),
    }),
    { maxLength: 60 },
  );

  test("parts make the whole, to the cent, however the lines are grouped", () => {
    fc.assert(
      fc.property(purchases, (list) => {
        const share = shareOf(list);
        const total = list.reduce((sum, { cents }) => sum + cents, 0);
        const [first] = share.perimeters;
        const sumOf = (slices: readonly { totalCents: number }[] | undefined): number =>
          (slices ?? []).reduce((sum, { totalCents }) => sum + totalCents, 0);
        expect([share.totalCents, first?.whole.totalCents, sumOf(first?.byFamily), sumOf(first?.byYear)]).toEqual([
          total,
          total,
          total,
          total,
        ]);
      }),
    );
  });

  test("low never exceeds high, both within 0 and 1", () => {
    fc.assert(
      fc.property(purchases, (list) => {
        const rate = shareOf(list).perimeters[0]?.whole.rate;
        if (rate?.ok) expect(0 <= rate.low && rate.low <= rate.high && rate.high <= 1).toBe(true);
      }),
    );
  });

  test("rounded parts add up to 100,0 %, say what the bounds say, and are within two tenths of the exact ones", () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.record({ yes: cents, no: cents, check: cents, unlocated: cents }), (amounts) => {
        const parts = partsOf(amounts);
        const [rate, total] = [rateOf(amounts), totalOf(amounts)];
        if (!parts || !rate.ok) return expect(total).toBe(0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(1000);
        expect([percent(parts[0]! / 1000, "fr"), percent(1 - parts[1]! / 1000, "fr")]).toEqual([
          percent(rate.low, "fr"),
          percent(rate.high, "fr"),
        ]);
        LOCALITIES.forEach((locality, index) => {
          expect(parts[index]).toBeGreaterThanOrEqual(0);
          expect(Math.abs(parts[index]! - (amounts[locality] / total) * 1000)).toBeLessThan(2);
          if (amounts[locality] === 0 && locality !== "no") expect(parts[index]).toBe(0);
        });
      }),
    );
    expect(partsOf({ yes: 4737, no: 4737, check: 526, unlocated: 0 })).toEqual([474, 474, 52, 0]);
  });

  test("HT from TTC: half a cent goes away from zero, by family where a rate is given", () => {
    const line = (amountCents: number, family?: string) => ({ row: 2, amountCents, signature: "", text: {}, family });
    expect(countedCents(line(12000), { percent: 20 })).toBe(10000);
    expect(countedCents(line(-1055, "bio"), { percent: 20, byFamily: { bio: 5.5 } })).toBe(-1000);
    expect(countedCents(line(-3), { percent: 20 })).toBe(-3);
    expect(countedCents(line(500), undefined)).toBe(500);
  });
});
