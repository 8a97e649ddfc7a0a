import { filtering, type Steps } from "../../ground/steps";
import type { Grid } from "../../reading/cells/grid";
import type { PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { SIGNATURE_MEANINGS, signatureOf } from "../../reading/rows/signature";
import { cellAt } from "./buyersCells";
import { familyFound, isDecimal, yearFound, type YearSource } from "./rowFormulas";

/** How each line's supplier, year and family are found by formula, and what is set by row where the general formula would not find it. */
export interface LineSources {
  readonly signatureColumns: readonly number[];
  readonly yearSource: YearSource | undefined;
  readonly familyColumn: number | undefined;
  /** Some families are decimal numbers. */
  readonly decimalFamilies: boolean;
  readonly hasYear: boolean;
  readonly hasFamily: boolean;
  /** By sheet row. Section titles and merged cells are read by us, not by a same-row formula. */
  readonly setSignatures: ReadonlyMap<number, string>;
  readonly setYears: ReadonlyMap<number, number | undefined>;
  readonly setFamilies: ReadonlyMap<number, string>;
}

/** How a line's calendar year is found by formula, where its day may say another than its « exercice ». */
export interface Calendar {
  readonly source: YearSource;
  /** By sheet row, where the formula would find another. */
  readonly set: ReadonlyMap<number, number | undefined>;
}

export function* findSources(table: PurchaseTable, grid: Grid): Steps<LineSources> {
  const signatureColumns = SIGNATURE_MEANINGS.flatMap((meaning) => table.columns[meaning] ?? []);
  const hasYear = table.lines.some(({ year }) => year !== undefined);
  const hasFamily = table.lines.some(({ family }) => family);
  const yearSource = hasYear ? yield* bestYearSource(table, grid) : undefined;
  const familyColumn = hasFamily ? table.columns.family : undefined;
  return {
    signatureColumns,
    yearSource,
    familyColumn,
    decimalFamilies: table.lines.some(({ family }) => isDecimal(family ?? "")),
    hasYear,
    hasFamily,
    setSignatures: yield* differing(
      table.lines,
      ({ signature }) => signature,
      ({ row }) => signatureOf(signatureColumns.map((column) => cellAt(grid, row, column))),
    ),
    setYears: hasYear
      ? yield* differing(
          table.lines,
          ({ year }) => year,
          ({ row }) =>
            yearSource && yearFound(yearSource, cellAt(grid, row, yearSource.column), grid.date1904 ?? false),
        )
      : new Map(),
    setFamilies: hasFamily
      ? yield* differing(
          table.lines,
          ({ family }) => familyFound(family ?? ""),
          ({ row }) => (familyColumn === undefined ? "" : familyFound(cellAt(grid, row, familyColumn))),
        )
      : new Map(),
  };
}

/** Lines whose value is not what the formula finds, by row. */
function* differing<Value>(
  lines: readonly PurchaseLine[],
  read: (line: PurchaseLine) => Value,
  valueOf: (line: PurchaseLine) => Value,
): Steps<Map<number, Value>> {
  const others = yield* filtering(lines, (line) => read(line) !== valueOf(line));
  return new Map(others.map((line) => [line.row, read(line)]));
}

function* bestYearSource(table: PurchaseTable, grid: Grid): Steps<YearSource | undefined> {
  const { year, date } = table.columns;
  const sources: YearSource[] = [
    ...(year === undefined ? [] : [{ column: year, part: "year" as const }]),
    ...(date === undefined
      ? []
      : [
          { column: date, part: "dateRight" as const },
          { column: date, part: "dateLeft" as const },
        ]),
  ];
  const agreements: number[] = [];
  for (const source of sources) {
    const found = ({ row }: PurchaseLine): number | undefined =>
      yearFound(source, cellAt(grid, row, source.column), grid.date1904 ?? false);
    agreements.push((yield* filtering(table.lines, (line) => line.year === found(line))).length);
  }
  return sources[agreements.indexOf(Math.max(...agreements))];
}
