import type { Layout } from "../plan/layout";

/** Years of the suppliers' table that have another before them there, with that other. */
export function comparedYears({ supplierYears }: Pick<Layout, "supplierYears">): { year: number; before: number }[] {
  return supplierYears.slice(1).flatMap((year, index) => {
    const before = supplierYears[index];
    return before === undefined ? [] : [{ year, before }];
  });
}
