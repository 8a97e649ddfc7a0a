import { readGrids } from "../../excel/read/grids";
import { layoutKey } from "../../reading/sheets/layout";
import { inSlices } from "../slices";
import { readingWith } from "./choices";
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
  if (study.grids) return withOffer(await inSlices(readingWith(fresh, study.choices), work));
  const [recalled, register, sourcing] = [await recall(), await recallRegister(), await recallSourcing()];
  const memory = recalled.kind === "memory" ? recalled.memory : undefined;
  const layouts: Layouts = { ...layoutsOnDevice(), ...memory?.layouts };
  const found: Study = {
    ...fresh,
    ...(memory ? restored(memory) : { hasUnreadable: recalled.kind === "unreadable", formerMerges: mergesOnDevice() }),
    ...(register ? { register } : {}),
    ...(sourcing ? { sourcing } : {}),
    layouts,
  };
  const read = await inSlices(readingWith(found, study.choices), work);
  return (memory && (await asLeft(read, memory.layouts, work))) ?? withOffer(read);
}

/** The reading as the buyer left it: of a table whose headers are the very same, or that could be read by their choices alone. */
async function asLeft(read: Study, layouts: Layouts, work: ActionWork): Promise<Study | undefined> {
  const again = (choices: Study["choices"]): Promise<Study> => inSlices(readingWith(read, choices), work);
  if (read.reading?.ok) {
    const key = layoutKey(read.reading.table);
    const choices = layouts[key] && rememberedFor(read, { [key]: layouts[key] });
    return choices && again(choices);
  }
  const sheet = read.choices.sheet === undefined ? {} : { sheet: read.choices.sheet };
  for (const { choices } of Object.values(layouts)) {
    const study = await again({ ...choices, ...sheet } as Study["choices"]);
    if (study.reading?.ok) return study;
  }
  return undefined;
}

function restored(memory: Memory): Partial<Study> {
  const { perimeters, corrections, placements, roles, turnovers, fixed, familyRates, otherWords, seen } = memory;
  const { merges, headOffice, lotSettings, optionalParts, canteen, printOwn, report, takenBack } = memory;
  const answers = { perimeters, corrections, placements, roles, turnovers, fixed, familyRates, otherWords, seen };
  const study = { ...answers, merges, headOffice, lotSettings, optionalParts, canteen, printOwn };
  return { ...study, metWords: paneWords({ ...EMPTY_STUDY, ...study }), lastReport: report, takenBack };
}
