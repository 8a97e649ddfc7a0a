import type { Contents, Layout } from "../plan/layout";

/** Two years that have lines, and the one that is ready for lines to come. */
const COMPARED = 3;

/** The last years of the suppliers' table: those by which contracts and dependency are told. */
export const lastYears = ({ supplierYears }: Pick<Contents, "supplierYears">): readonly number[] =>
  supplierYears.slice(-COMPARED);

/** The last years, each with the one before it; none where the purchases have a single year. */
export function comparedYears(contents: Pick<Layout, "supplierYears">): { year: number; before: number }[] {
  const years = lastYears(contents);
  if (years.length < COMPARED) return [];
  return years.slice(1).flatMap((year, index) => {
    const before = years[index];
    return before === undefined ? [] : [{ year, before }];
  });
}
