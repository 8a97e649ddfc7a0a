import type { CellValue } from "../../../src/reading/cells/grid";
import type { PurchaseLine } from "../../../src/reading/columns/purchases";
import type { ReportInput } from "../../../src/report/input";
import type { EgalimYear } from "../../../src/share/canteen/egalim";
import { EGALIM_CATEGORIES } from "../../../src/share/canteen/product";
import { EGALIM_INDICATORS } from "../../../src/share/canteen/targets";
import type { Recalculated } from "./same";

/** Label, bio and day of a row. */
export type LabelCells = readonly [label: CellValue, organic: CellValue, date: string];

/** The same purchases with three more columns at their right, whose cells tell labels and days. */
export function withLabels(input: ReportInput, cells: readonly LabelCells[]): ReportInput {
  const { table, grid } = input;
  const firstRow = table.headerRow + 1;
  const left = table.lastColumn + 1;
  const at = (row: number): LabelCells => cells[row - firstRow] ?? ["", "", ""];
  const lineOf = (line: PurchaseLine): PurchaseLine => {
    const [foodLabel, organic, date] = at(line.row);
    return {
      ...line,
      date: date === "" ? undefined : date,
      text: { ...line.text, foodLabel: String(foodLabel).trim(), organic: String(organic).trim() },
    };
  };
  return {
    ...input,
    grid: {
      ...grid,
      values: grid.values.map((row, index) => [
        ...row,
        ...(index + grid.top === table.headerRow ? (["Label", "Bio", "Date"] as const) : at(index + grid.top)),
      ]),
    },
    table: {
      ...table,
      lastColumn: left + 2,
      columns: { ...table.columns, foodLabel: left, organic: left + 1, date: left + 2 },
      headers: [...table.headers, "Label", "Bio", "Date"],
      lines: table.lines.map(lineOf),
    },
  };
}

const cents = (value: unknown): number => Math.round(Number(value) * 100) + 0;

/** Each figure of the block is the one that our own computing finds, to the cent. */
export function expectSameEgalim(report: Recalculated, years: readonly EgalimYear[]): void {
  const [targets, categories] = ["share:egalim", "share:egalim:categories"].map((id) => report.values(id).slice(1));
  const told = years.flatMap(({ indicators }) => EGALIM_INDICATORS.map((one) => indicators[one]));
  expect(targets?.map((row) => row.slice(1, 4).map(cents))).toEqual(
    told.map(({ totalCents, sureCents, unknownCents }) => [totalCents, sureCents, unknownCents]),
  );
  told.forEach(({ rate }, index) => {
    if (rate.ok)
      expect(targets?.[index]?.slice(4, 6)).toEqual([rate.low, rate.high].map((one) => expect.closeTo(one, 9)));
  });
  expect(categories?.slice(0, -2).map((row) => row.slice(1, 1 + years.length).map(cents))).toEqual(
    EGALIM_CATEGORIES.map((one) => years.map(({ byCategory }) => byCategory.get(one) ?? 0)),
  );
  expect(
    categories
      ?.at(-1)
      ?.slice(1, 1 + years.length)
      .map(cents),
  ).toEqual(years.map(({ otherCents }) => otherCents));
}
