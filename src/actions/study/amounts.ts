import { readAmount } from "../../reading/amounts/amount";
import { decideMark } from "../../reading/amounts/decimalMark";
import type { CellValue } from "../../reading/cells/grid";

/** Integer cents of each cell of a column of amounts, read as the table's own are: undefined when the cell is no amount, 0 when it is empty. */
export function centsOfColumn(values: readonly (CellValue | undefined)[]): (number | undefined)[] {
  const { mark } = decideMark(values);
  return values.map((value) => {
    const reading = readAmount(value, mark);
    return reading.kind === "amount" ? reading.cents : reading.kind === "missing" ? 0 : undefined;
  });
}
