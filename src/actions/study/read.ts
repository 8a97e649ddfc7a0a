import { readGrids } from "../../excel/read/grids";
import { layoutKey } from "../../reading/sheets/layout";
import { withChoices } from "./choices";
import { layoutsOnDevice, rememberedFor, withOffer } from "./layouts";
import type { Layouts } from "./layoutChoices";
import { paneWords } from "../typed/paneWords";
import { recall } from "./memory";
import type { Memory } from "./memoryFormat";
import { mergesOnDevice } from "../suppliers/formerMerges";
import { recallRegister } from "../suppliers/register";
import { recallSourcing } from "../sourcing/state";
import type { ActionWork } from "../work";
import { EMPTY_STUDY, type Study } from "./study";

/**
 * Reads the workbook's sheets and understands the purchase table. What was chosen before in this workbook for this very table holds again; what was
 * chosen for another table of the same layout is offered.
 * @throws ExcelFailure
 * @example const { reading } = await ACTIONS.reading.run(EMPTY_STUDY, { onProgress, signal });
 */
export async function readWorkbook(study: Study, work: ActionWork): Promise<Study> {
  const grids = await readGrids(work);
  const fresh: Study = { ...study, grids, readAt: new Date() };
  if (study.grids) return withOffer(withChoices(fresh, study.choices));
  const [recalled, register, sourcing] = [await recall(), await recallRegister(), await recallSourcing()];
  const memory = recalled.kind === "memory" ? recalled.memory : undefined;
  const layouts: Layouts = { ...layoutsOnDevice(), ...memory?.layouts };
  const read = withChoices(
    {
      ...fresh,
      ...(memory
        ? restored(memory)
        : { hasUnreadable: recalled.kind === "unreadable", formerMerges: mergesOnDevice() }),
      ...(register ? { register } : {}),
      ...(sourcing ? { sourcing } : {}),
      layouts,
    },
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

function restored(memory: Memory): Partial<Study> {
  const { perimeters, corrections, placements, roles, turnovers, fixed, familyRates, otherWords, seen } = memory;
  const { merges, headOffice, lotSettings, optionalParts, canteen, report, takenBack } = memory;
  const answers = { perimeters, corrections, placements, roles, turnovers, fixed, familyRates, otherWords, seen };
  const study = { ...answers, merges, headOffice, lotSettings, optionalParts, canteen };
  return { ...study, metWords: paneWords({ ...EMPTY_STUDY, ...study }), lastReport: report, takenBack };
}
