import type { PerimeterShare, Share } from "../../../src/share/share";
import type { YearChange } from "../../../src/share/change";
import type { Slice } from "../../../src/share/tally";

import { PERIMETERS } from "./market";

/** A report as recalculated, by a spreadsheet. */
export interface Recalculated {
  values(id: string): (string | number | boolean | null | object)[][];
}

const cents = (value: unknown): number => Math.round(Number(value) * 100) + 0;

/** Each figure of « Part locale » is the one that our own computing finds, to the cent. */
export function expectSameFigures(report: Recalculated, share: Share): void {
  share.perimeters.forEach((perimeter, k) => expectPerimeter(report, perimeter, k));
  const control = report.values("share:control").map(([, value]) => value);
  expect(control.slice(-6, -4)).toEqual([0, "✓ rapproché au centime"]);
  expect(cents(control.at(-4))).toBe(share.grossCents);
  expect(cents(control.at(-3))).toBe(share.creditCents);
  expect(cents(control.at(-2))).toBe(share.unplacedCents);
}

function expectPerimeter(
  report: Recalculated,
  { whole, byFamily, byYear, byService, changes }: PerimeterShare,
  k: number,
): void {
  changes.slice(-1).forEach((change) => expectChange(report, change, k));
  const lines = report
    .values("share:perimeters")
    .slice(1)
    .map((row) => [row[1 + 2 * k], row[2 + 2 * k]] as const);
  const { amounts, suppliers, parts, rate } = whole;
  expect(lines.slice(0, 5).map(([amount]) => cents(amount))).toEqual([
    amounts.yes,
    amounts.no,
    amounts.check,
    amounts.unlocated,
    whole.totalCents,
  ]);
  expectRate(lines[5]?.[0], lines[6]?.[0], rate);
  expect(lines.slice(7, 12).map(([count]) => count)).toEqual([
    suppliers.yes,
    suppliers.no,
    suppliers.check,
    suppliers.unlocated,
    suppliers.yes + suppliers.no + suppliers.check + suppliers.unlocated,
  ]);
  const { contracts } = whole;
  if (contracts)
    expect(lines.slice(13, 17).map(([count]) => count)).toEqual([
      contracts.local,
      contracts.notLocal,
      contracts.undecided,
      contracts.local + contracts.notLocal + contracts.undecided,
    ]);
  if (parts) expect(lines.slice(0, 4).map(([, part]) => Math.round(Number(part) * 1000))).toEqual(parts);
  if (byYear.length > 0)
    byYear.forEach((slice) =>
      expectGroup(
        report.values("share:years").find(([year]) => year === slice.year),
        1,
        slice,
        k,
      ),
    );
  if (byFamily.some(({ name }) => name))
    byFamily
      .filter(({ name }) => name)
      .forEach((slice) =>
        expectGroup(
          report.values("families").find(([name]) => String(name).toLowerCase() === slice.name.toLowerCase()),
          2,
          slice,
          k,
        ),
      );
  if (byService.length > 0)
    byService.forEach((slice) =>
      expectGroup(
        report.values("share:service").find(([name]) => name === (slice.name || "(non renseigné)")),
        1,
        slice,
        k,
      ),
    );
}

function expectChange(report: Recalculated, change: YearChange, k: number): void {
  const rows = report.values("share:changes").slice(1);
  const row =
    rows.find(
      ([, year, before], at) => at % PERIMETERS.length === k && year === change.year && before === change.before,
    ) ?? [];
  expect(row.slice(6, 10)).toEqual([
    change.localSuppliersBefore,
    change.localSuppliers,
    change.newSuppliers,
    change.lostSuppliers,
  ]);
  if (change.localContracts !== undefined)
    expect(row.slice(10)).toEqual([change.localContractsBefore, change.localContracts]);
}

function expectGroup(
  row: readonly unknown[] | undefined,
  at: number,
  { totalCents, amounts, rate }: Slice,
  k: number,
): void {
  const figures = (row ?? []).slice(at);
  expect([cents(figures[0]), cents(figures[1 + 4 * k]), cents(figures[2 + 4 * k])]).toEqual([
    totalCents,
    amounts.yes,
    amounts.check + amounts.unlocated,
  ]);
  if (totalCents !== 0 || amounts.yes !== 0) expectRate(figures[3 + 4 * k], figures[4 + 4 * k], rate);
}

const REASONS = { totalNotPositive: "total nul ou négatif", outsideRange: "part hors de 0 à 100 % (avoirs)" };

function expectRate(low: unknown, high: unknown, rate: Slice["rate"]): void {
  if (!rate.ok) return expect([low, high]).toEqual([REASONS[rate.reason], REASONS[rate.reason]]);
  expect(Number(low)).toBeCloseTo(rate.low, 9);
  expect(Number(high)).toBeCloseTo(rate.high, 9);
}
