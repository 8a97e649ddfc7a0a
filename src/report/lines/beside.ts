import { productFormula } from "../canteen/egalimColumns";
import { setCategories } from "../canteen/egalimTables";
import { columnLetters } from "../../ground/address";
import { lookedUp, quoted } from "../plan/formula";
import type { Layout, LineColumn } from "../plan/layout";
import { headerOf, looksOf } from "../plan/columns";
import { ROW_MARK, type PlannedBlock, type PlannedCell } from "../plan/plan";
import { familyNumbers } from "../share/families";
import { lineColumns } from "./lineColumns";
import { sharedKindFormula, sharedLocalFormula, whenRead, type LineFormula } from "./lineFormulas";

/** The columns beside the buyer's table: each line's supplier, amount and place, by formulas of the same row. */
export function besideBlock(layout: Layout): PlannedBlock {
  const { lines, input } = layout;
  const hasHeader = input.table.headerRow > 0;
  const columns = lineColumns(layout);
  return {
    id: "lines",
    sheet: lines.sheet,
    top: hasHeader ? lines.headerRow : lines.firstRow,
    left: lines.left,
    prints: input.settings?.printOwn ? `A:${columnLetters(input.table.lastColumn)}` : undefined,
    cells: hasHeader ? [headerOf(lines)] : [],
    below: {
      count: lines.lastRow - lines.firstRow + 1,
      cells: columns.map(({ cell }) => cell(ROW_MARK, layout)),
      except: exceptCells(layout),
    },
    table: lines.plain ? undefined : { name: lines.name },
    columns: looksOf(columns),
  };
}

/** What is written by row where the general formula would not find what the reader did: by formulas too, since a table column is all formulas or all constants. */
function exceptCells(layout: Layout): Map<number, Map<number, PlannedCell>> {
  const { lines, sources, words, appellations, contracts, perimeters, input } = layout;
  const except = new Map<number, Map<number, PlannedCell>>();
  const put = <Value>(
    id: LineColumn,
    values: ReadonlyMap<number, Value>,
    cellOf: (value: Value, row: number) => PlannedCell,
  ): void => {
    const place = lines.ids.indexOf(id);
    if (place < 0) return;
    for (const [row, value] of values)
      except.set(row, (except.get(row) ?? new Map<number, PlannedCell>()).set(place, cellOf(value, row)));
  };
  put("year", sources.setYears, fixedCell);
  const numberOf = familyNumbers(layout);
  put("familyNumber", sources.setFamilies, (family) => fixedCell(numberOf(family)));
  put("contract", contracts.setNumbers, fixedCell);
  put("calendarYear", layout.calendar?.set ?? new Map<number, number>(), fixedCell);
  const setProduct = (family: string): LineFormula => whenRead((row) => productFormula(row, layout, quoted(family)));
  put("product", sources.setFamilies, (family, row) => ({ formula: `=${setProduct(family)(row, layout)}` }));
  if (input.egalim)
    put("category", setCategories(input), (category) => fixedCell(quoted(words.egalim.categories[category])));
  put("supplier", sources.setSignatures, (signature) => ({
    formula: `=IFERROR(${lookedUp(appellations.named("number"), quoted(signature), appellations.named("signature"))},${quoted(words.toPlace)})`,
  }));
  const shared = new Map(
    input.table.lines.flatMap(({ row, sharedWith }) => (sharedWith?.length ? [[row, sharedWith] as const] : [])),
  );
  for (const k of perimeters)
    put(`local:${k}`, shared, (sharedWith, row) => ({ formula: `=${sharedLocalFormula(k, row, sharedWith, layout)}` }));
  for (const column of ["role", "size", "labels", "fixed"] as const)
    put(column, shared, (sharedWith, row) => ({ formula: `=${sharedKindFormula(column, row, sharedWith, layout)}` }));
  return except;
}

/** A formula that gives what was found, a number or a quoted text. */
const fixedCell = (found: number | string | undefined): PlannedCell => ({ formula: `=${found ?? `""`}` });
