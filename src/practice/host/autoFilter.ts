import type { ExcelObject } from "./object";

/** Excel.AutoFilter of a sheet outside its tables: the book knows none, and says so. */
export function autoFilter(): ExcelObject {
  return {
    type: "AutoFilter",
    properties: { Enabled: { get: () => false }, IsDataFiltered: { get: () => false } },
    methods: { GetRangeOrNullObject: () => undefined },
  };
}
