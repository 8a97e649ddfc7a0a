import type { ReportInput } from "../../../src/report/input";
import type { Recalculated } from "./same";

/** « Suivi » over the market and the award of the test: rates as computed here, the rest counted by hand. */
export function expectTracked(report: Recalculated, { share, perimeters }: ReportInput): void {
  const [header = [], ...rows] = report.values("tracking:computed");
  const years = share.years.slice(-4);
  expect(header.slice(2, 2 + years.length)).toEqual(years.map(String));
  const key = header.length - 1;
  const row = (id: string): readonly unknown[] =>
    (rows.find((one) => one[key] === id) ?? []).slice(2, 2 + years.length).map((value) => value ?? "");
  perimeters.forEach((_, k) => {
    const rates = years.map((year) => share.perimeters[k]?.byYear.find((one) => one.year === year)?.rate);
    for (const bound of ["low", "high"] as const)
      expect(row(`rate:${k}:${bound}`)).toEqual(rates.map((rate) => (rate?.ok ? expect.closeTo(rate[bound], 9) : "")));
  });
  // Ferme A alone is in the first perimeter, and bought from in 2024 and 2025; places to check are not counted.
  expect(years).toEqual([2024, 2025, 2026]);
  expect(row("suppliers:local")).toEqual([1, 1, 0]);
  expect(row("suppliers:new")).toEqual(["", 0, 0]);
  expect(row("makers:number")).toEqual([1, 1, 0]);
  expect(row("makers:low")).toEqual(row("rate:0:low"));
  expect(row("award:lots")).toEqual(["", 1, 4]);
  expect(row("award:within")).toEqual(["", 0, 3]);
  expect(row("award:single")).toEqual(["", 2, 1]);
  expect(row("award:holders")).toEqual(["", 1, 3]);
  expect(row("award:firstTime")).toEqual(["", 0, 1]);
  expect(row("work:deliveries")).toEqual([2024, 2025, 2026]);
  expect(row("work:papers")).toEqual(["", "", ""]);
  const natures = [...rows, ...report.values("tracking:declared").slice(1)].map((one) => one[key - 1]);
  expect(new Set(natures)).toEqual(new Set(["calculé", "déclaré"]));
  const declared = report.values("tracking:declared").slice(1);
  expect(declared.map((one) => one.slice(2, 5).join(""))).toEqual(["", "", "", ""]);
}
