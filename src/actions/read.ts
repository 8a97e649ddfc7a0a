import { readGrids } from "../excel/read/grids";
import { choicesForLayout } from "../reading/layout";
import { withChoices } from "./choose";
import { recall, type Memory } from "./memory";
import { recallRegister } from "./register";
import type { ActionWork } from "./registry";
import type { Study } from "./study";

/**
 * Reads the workbook's sheets and understands the purchase table; what was chosen before in this workbook for a table of the same layout holds again.
 * @throws ExcelFailure
 */
export async function readWorkbook(study: Study, work: ActionWork): Promise<Study> {
  const grids = await readGrids(work);
  const memory = study.grids ? undefined : await recall();
  const fresh: Study = { ...study, grids, readAt: new Date() };
  const read = withChoices(fresh, study.choices);
  if (!memory || !read.reading?.ok) return read;
  const remembered = choicesForLayout(memory.layouts, read.reading.table);
  const again = remembered ? withChoices(read, { ...remembered, sheet: read.reading.table.sheet }) : read;
  const register = await recallRegister();
  return { ...again, ...restored(memory), ...(register ? { register } : {}) };
}

const restored = ({ perimeters, corrections, placements, merges, headOffice, lotSettings }: Memory): Pick<Study, "perimeters" | "corrections" | "placements" | "merges" | "headOffice" | "lotSettings"> =>
  ({ perimeters, corrections, placements, merges, headOffice, lotSettings });
