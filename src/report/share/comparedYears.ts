import type { Layout } from "../plan/layout";

/** Two years that have lines, and the one that is ready for lines to come. */
const LEAST_YEARS = 3;

/** Years of the suppliers' table that have another before them there, with that other; none where the purchases have a single year. */
export function comparedYears({ supplierYears }: Pick<Layout, "supplierYears">): { year: number; before: number }[] {
  if (supplierYears.length < LEAST_YEARS) return [];
  return supplierYears.slice(1).flatMap((year, index) => {
    const before = supplierYears[index];
    return before === undefined ? [] : [{ year, before }];
  });
}
