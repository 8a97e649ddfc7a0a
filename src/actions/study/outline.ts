import type { PurchaseTable } from "../../reading/columns/purchases";
import { sheetOf } from "./choices";
import type { Study } from "./study";

/** Columns among which a person may choose. */
export type TableOutline = Pick<PurchaseTable, "headers" | "firstColumn" | "columns"> &
  Partial<Pick<PurchaseTable, "lines">>;

/** Columns of the sheet that could not be read as purchases: the buyer may say which is which. */
export function refusedOutline(study: Study): TableOutline | undefined {
  const { reading, grids, choices } = study;
  if (!reading || reading.ok || reading.code === "emptyWorkbook") return undefined;
  const sheet = sheetOf(study);
  const grid = grids?.find((one) =>
    sheet === undefined ? one.visibility !== "hidden" && one.visibility !== "veryHidden" : one.sheet === sheet,
  );
  if (!grid) return undefined;
  const headerRow =
    choices.headerRow ?? (typeof reading.values.headerRow === "number" ? reading.values.headerRow : grid.top);
  const header = grid.values[headerRow - grid.top] ?? [];
  const columns = Object.entries(choices.columns ?? {}).flatMap(([meaning, column]) =>
    column === null ? [] : [[meaning, column] as const],
  );
  return {
    firstColumn: grid.left,
    headers: (grid.values[0] ?? []).map((_, index) => String(header[index] ?? "").trim()),
    columns: Object.fromEntries(columns),
  };
}
