import type { KindShare } from "../../../src/share/sellers/kinds";
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
