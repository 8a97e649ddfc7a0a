import { readGrids } from "../../excel/read/grids";
import { layoutKey } from "../../reading/sheets/layout";
import { withChoices } from "./choices";
import { layoutsOnDevice, rememberedFor, withOffer } from "./layouts";
import type { Layouts } from "./layoutChoices";
import { recall, type Memory } from "./memory";
import { recallRegister } from "../suppliers/register";
import type { ActionWork } from "../work";
import type { Study } from "./study";

/**
 * Reads the workbook's sheets and understands the purchase table. What was chosen before in this workbook for this very table holds again; what was
 * chosen for another table of the same layout is offered.
 * @throws ExcelFailure
 */
export async function readWorkbook(study: Study, work: ActionWork): Promise<Study> {
  const grids = await readGrids(work);
  const fresh: Study = { ...study, grids, readAt: new Date() };
  if (study.grids) return withOffer(withChoices(fresh, study.choices));
  const [memory, register] = [await recall(), await recallRegister()];
  const layouts: Layouts = { ...layoutsOnDevice(), ...memory?.layouts };
  const read = withChoices(
    { ...fresh, ...(memory ? restored(memory) : {}), ...(register ? { register } : {}), layouts },
    study.choices,
  );
  return (memory && asLeft(read, memory.layouts)) ?? withOffer(read);
}

/** The reading as the buyer left it: of a table whose headers are the very same, or that could be read by their choices alone. */
function asLeft(read: Study, layouts: Layouts): Study | undefined {
  if (read.reading?.ok) {
    const key = layoutKey(read.reading.table);
    const choices = layouts[key] && rememberedFor(read, { [key]: layouts[key] });
    return choices && withChoices(read, choices);
  }
  return Object.values(layouts)
    .map(({ choices }) =>
      withChoices(read, {
        ...choices,
        ...(read.choices.sheet === undefined ? {} : { sheet: read.choices.sheet }),
      } as Study["choices"]),
    )
    .find(({ reading }) => reading?.ok);
}

const restored = ({
  perimeters,
  corrections,
  placements,
  written,
  merges,
  headOffice,
  lotSettings,
}: Memory): Partial<Study> => ({
  perimeters,
  corrections,
  placements,
  writtenCorrections: written?.corrections,
  writtenPlacements: written?.placements,
  merges,
  headOffice,
  lotSettings,
});
