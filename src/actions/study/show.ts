import { blockAddress } from "../../excel/address";
import { selectCells } from "../../excel/show";
import { blockOf, columnNumber } from "../../ground/address";
import type { BesideCells, PurchaseTable, Question } from "../../reading/columns/purchases";
import { ownPlace } from "../../reading/sheets/gathered";
import { placeOf } from "../../suppliers/lineOwner";
import type { Supplier } from "../../suppliers/supplier";

/** Cells of the buyer's table; rows and columns from 1. */
export interface Place {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Selects cells of the buyer in the sheet. @throws ExcelFailure */
export function showPlace({ sheet, top, left, rows, columns }: Place): Promise<void> {
  return selectCells(sheet, blockAddress(top, left, rows, columns));
}

/** The table that was read, its headings included; of sheets read together, that of the first. */
export function tablePlace({
  sheet,
  headerRow,
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
  parts,
}: PurchaseTable): Place {
  const part = parts?.[0];
  const [top, rows] = part
    ? [Math.max(1, part.ownFirstRow - 1), part.rows + 1]
    : [headerRow || firstRow, lastRow - (headerRow || firstRow) + 1];
  const columns = part ?? { firstColumn, lastColumn };
  return {
    sheet: part?.sheet ?? sheet,
    top,
    left: columns.firstColumn,
    rows,
    columns: columns.lastColumn - columns.firstColumn + 1,
  };
}

/** A supplier's lines in the sheet, by rows that follow one another. */
export function linesOf(table: PurchaseTable, supplier: Supplier): Place[] {
  const placeIn = placeOf([supplier]);
  return rowPlaces(
    table,
    table.lines.filter((line) => placeIn(line) !== undefined).map(({ row }) => row),
  );
}

/** Rows of the table from its first to its last column, or one column of them; those that follow one another are one place. */
export function rowPlaces(table: PurchaseTable, rows: readonly number[], column?: number): Place[] {
  const places: Place[] = [];
  for (const row of rows) {
    const { sheet, row: top, firstColumn, lastColumn, columns } = ownPlace(table, row);
    const left = column === undefined ? firstColumn : (columns?.[column] ?? column);
    const last = places.at(-1);
    if (last && last.sheet === sheet && last.top + last.rows === top)
      places[places.length - 1] = { ...last, rows: last.rows + 1 };
    else places.push({ sheet, top, left, rows: 1, columns: column === undefined ? lastColumn - firstColumn + 1 : 1 });
  }
  return places;
}

/** Cells that stand beside the table and are not read. */
export function besidePlaces({ sheet }: PurchaseTable, { address }: BesideCells): Place[] {
  const block = blockOf(address);
  return block
    ? [
        {
          sheet,
          top: block.top,
          left: block.left,
          rows: block.bottom - block.top + 1,
          columns: block.right - block.left + 1,
        },
      ]
    : [];
}

/** Questions about what an amount cell holds. */
const ABOUT_AMOUNTS = new Set([
  "severalAmounts",
  "hugeAmounts",
  "amountsUnreadable",
  "amountsMissing",
  "amountOnlyRows",
  "totalDisagrees",
]);

/** What a question is about: rows, a cell, else a column; nothing for one about the whole workbook. */
export function placesAskedAbout(table: PurchaseTable, { code, rows, values }: Question): Place[] {
  if (rows && rows.length > 0)
    return rowPlaces(table, rows, ABOUT_AMOUNTS.has(code) ? table.columns.amount : undefined);
  const sheet =
    typeof values.sheet === "string" && values.sheet !== "" ? values.sheet : (table.parts?.[0]?.sheet ?? table.sheet);
  const cell = blockOf(String(values.cell ?? ""));
  if (cell) return [{ sheet, top: cell.top, left: cell.left, rows: 1, columns: 1 }];
  const { ownFirstRow, rows: count } = table.parts?.[0] ?? {
    ownFirstRow: table.firstRow,
    rows: table.lastRow - table.firstRow + 1,
  };
  if (typeof values.column === "string")
    return [
      { sheet, top: Math.max(1, ownFirstRow - 1), left: columnNumber(values.column), rows: count + 1, columns: 1 },
    ];
  return typeof values.row === "number" && !table.parts ? rowPlaces(table, [values.row]) : [];
}
