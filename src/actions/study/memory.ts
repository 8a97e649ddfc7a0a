import { z } from "zod";
import { loadSetting, saveSetting } from "../../excel/settings";
import { perimeterSchema } from "../../territory/perimeters/perimeters";
import { keepLayout, withLayout } from "./layouts";
import { layoutsSchema } from "./layoutChoices";
import { lotSettingsSchema } from "../lots/settings";
import type { Study } from "./study";

const localitySchema = z.enum(["yes", "no", "check", "unlocated"]);

const memorySchema = z.object({
  perimeters: z.array(perimeterSchema),
  corrections: z.record(z.string(), z.record(z.string(), localitySchema)),
  placements: z.record(z.string(), z.string()),
  /** What stood in the sheets at the last writing or reading: what differs there later was typed by the buyer. */
  written: z
    .object({
      corrections: z.record(z.string(), z.record(z.string(), localitySchema)),
      placements: z.record(z.string(), z.string()),
    })
    .optional(),
  lotSettings: lotSettingsSchema.optional(),
  merges: z
    .object({ accepted: z.array(z.string()), refused: z.array(z.string()) })
    .default({ accepted: [], refused: [] }),
  headOffice: z.boolean().optional(),
  layouts: layoutsSchema,
});

/** What is kept in the workbook between two openings. */
export type Memory = z.infer<typeof memorySchema>;

const MEMORY_KEY = "Allotir.choix";

/** @throws ExcelFailure */
export function recall(): Promise<Memory | undefined> {
  return loadSetting(MEMORY_KEY, memorySchema);
}

/** Keeps in the workbook what was chosen so far, and on this machine what serves for the next one. @throws ExcelFailure */
export async function remember(study: Study): Promise<void> {
  if (!study.reading?.ok) return;
  const before = await recall();
  await saveSetting(MEMORY_KEY, {
    perimeters: study.perimeters,
    corrections: study.corrections,
    placements: study.placements,
    merges: study.merges,
    written: study.writtenCorrections && {
      corrections: study.writtenCorrections,
      placements: study.writtenPlacements ?? {},
    },
    headOffice: study.headOffice,
    lotSettings: study.lotSettings ?? before?.lotSettings,
    layouts: withLayout(study, before?.layouts),
  });
  keepLayout(study);
}
