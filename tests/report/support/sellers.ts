import type { KindShare } from "../../../src/share/sellers/kinds";
import type { PerimeterLeaks } from "../../../src/share/leaks/leaks";
import type { Role } from "../../../src/suppliers/roles/roles";
import type { Recalculated } from "./same";

const cents = (value: unknown): number => Math.round(Number(value) * 100) + 0;

/** Each figure of the blocks of roles is the one that our own computing finds, to the cent, whatever the perimeter and the year. */
export function expectSameSellers(
  report: Recalculated,
  shares: readonly KindShare<Exclude<Role, "unknown">>[],
  names: Readonly<Record<string, string>>,
): void {
  const byRole = report.values("share:roles").slice(1);
  const makers = report.values("share:makers").slice(1);
  shares.forEach(({ whole, byYear }, k) => {
    for (const [role, { amounts }] of whole.byKind)
      expect([
        role,
        ...figures(
          byRole.find(([name]) => String(name).toLowerCase() === names[role]),
          k,
        ),
      ]).toEqual([
        role,
        amounts.yes + amounts.no + amounts.check + amounts.unlocated,
        amounts.yes,
        amounts.check + amounts.unlocated,
      ]);
    for (const { year, wanted } of [{ year: "Dans les filtres", ...whole }, ...byYear]) {
      const row = makers.find(([name]) => name === year);
      const { amounts, rate } = wanted;
      expect([year, ...figures(row, k)]).toEqual([
        year,
        amounts.yes + amounts.no + amounts.check,
        amounts.yes,
        amounts.check,
      ]);
      if (!rate.ok) continue;
      expect(Number(row?.[4 + 4 * k])).toBeCloseTo(rate.low, 9);
      expect(Number(row?.[5 + 4 * k])).toBeCloseTo(rate.high, 9);
    }
  });
}

const figures = (row: readonly unknown[] | undefined, k: number): number[] =>
  [1, 2 + 4 * k, 3 + 4 * k].map((at) => cents(row?.[at]));

/** The row of one size or label, in euros and in number of suppliers: anywhere, then in each perimeter. */
export function expectSameKind(report: Recalculated, row: number, shares: readonly KindShare<string>[]): void {
  const [euros, numbers] = ["share:sizes", "share:sizeNumbers"].map((id) => report.values(id)[row] ?? []);
  [shares[0]!.whole.everywhere, ...shares.map(({ whole }) => whole.wanted)].forEach(
    ({ amounts, suppliers, rate }, place) => {
      expect([row, place, ...[2, 3].map((at) => cents(euros?.[at + 4 * place]))]).toEqual([
        row,
        place,
        amounts.yes,
        amounts.check,
      ]);
      expect([2, 3].map((at) => numbers?.[at + 4 * place])).toEqual([suppliers.yes, suppliers.check]);
      expect([4, 5].map((at) => euros?.[at + 4 * place])).toEqual(
        rate.ok ? [rate.low, rate.high].map((bound) => expect.closeTo(bound, 9)) : expect.anything(),
      );
    },
  );
}

/** Each family and the whole of what leaves each perimeter, to the cent. */
export function expectSameLeaks(report: Recalculated, leaks: readonly PerimeterLeaks[]): void {
  leaks.forEach(({ byFamily, whole }, k) => {
    const rows = report.values(`share:leaks:${k}`);
    const named = (family: string) => rows.find(([name]) => String(name).toLowerCase() === family.toLowerCase());
    for (const { leak, row } of [
      ...byFamily.map((leak) => ({ leak, row: named(leak.family) })),
      { leak: whole, row: rows.at(-1) },
    ])
      expect([row?.[0], ...[1, 2, 3, 5, 6, 7, 8].map((at) => cents(row?.[at])), row?.[4]]).toEqual([
        row?.[0],
        leak.outsideCents,
        leak.fixedCents,
        leak.uncertainCents,
        leak.declaredCents,
        leak.possibleCents,
        leak.lowCents,
        leak.highCents,
        leak.localOffers,
      ]);
  });
}
