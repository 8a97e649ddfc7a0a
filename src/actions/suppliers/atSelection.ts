import { selectedRows } from "../../excel/show";
import { ownPlace } from "../../reading/sheets/gathered";
import { supplierOf } from "../../suppliers/lineOwner";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Study } from "../study/study";

/** The supplier of the first purchase among the rows selected in the sheet; undefined when none of them counts as a purchase. @throws ExcelFailure */
export async function supplierAtSelection({ reading, suppliers = [] }: Study): Promise<LocatedSupplier | undefined> {
  if (!reading?.ok) return undefined;
  const { sheet, first, last } = await selectedRows();
  const { table } = reading;
  const line = table.lines.find(({ row }) => {
    const own = ownPlace(table, row);
    return own.sheet === sheet && own.row >= first && own.row <= last;
  });
  return line && supplierOf(suppliers)(line);
}
