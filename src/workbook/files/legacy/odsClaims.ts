import { Allowance, LIMITS } from "../limits";

const ROW_OR_CELL = /<table:(?:table-(row)|(?:covered-)?table-cell)\b([^<>]*)/g;
const ROWS = /table:number-rows-repeated="(\d+)"/;
const COLUMNS = /table:number-columns-repeated="(\d+)"/;

/**
 * Counts the cells of an .ods, which may say of one that it stands a million times.
 * @throws TooLarge
 */
export function checkClaims(content: string, most: number = LIMITS.cells): void {
  const allowance = new Allowance(most);
  let rows = 1;
  for (const [, isRow, attributes = ""] of content.matchAll(ROW_OR_CELL)) {
    if (isRow) rows = Number(ROWS.exec(attributes)?.[1] ?? 1);
    else if (attributes.includes("value-type=") || attributes.includes("table:formula="))
      allowance.take(rows * Number(COLUMNS.exec(attributes)?.[1] ?? 1));
  }
}
