import type { ExcelObject } from "../protocol/object";

/** Excel.AutoFilter: a table may show its buttons; the book hides no row by a filter and knows no filter outside tables. */
export function autoFilter(filtered?: () => ExcelObject | undefined): ExcelObject {
  return {
    type: "AutoFilter",
    properties: { Enabled: { get: () => filtered?.() !== undefined }, IsDataFiltered: { get: () => false } },
    methods: { GetRangeOrNullObject: () => filtered?.() },
  };
}
