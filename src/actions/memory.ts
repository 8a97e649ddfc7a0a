import { z } from "zod";
import { loadSetting, saveSetting } from "../excel/settings";
import { layoutKey } from "../reading/layout";
import { perimeterSchema } from "../territory/perimeters";
import { lotSettingsSchema } from "./lots/settings";
import type { Study } from "./study";

const localitySchema = z.enum(["yes", "no", "check", "unlocated"]);
const choicesSchema = z.object({
  sheet: z.string().optional(),
  headerRow: z.number().int().min(0).optional(),
  columns: z.record(z.string(), z.number().int().min(1).nullable()).optional(),
  basis: z.enum(["HT", "TTC"]).nullable().optional(),
  decimalMark: z.enum([",", "."]).optional(),
  keepRows: z.array(z.number().int()).optional(),
  dropRows: z.array(z.number().int()).optional(),
  answers: z.record(z.string(), z.string()).optional(),
  visibleOnly: z.boolean().optional(),
});

const memorySchema = z.object({
  perimeters: z.array(perimeterSchema),
  corrections: z.record(z.string(), z.record(z.string(), localitySchema)),
  placements: z.record(z.string(), z.string()),
  lotSettings: lotSettingsSchema.optional(),
  merges: z.object({ accepted: z.array(z.string()), refused: z.array(z.string()) }).default({ accepted: [], refused: [] }),
  headOffice: z.boolean().optional(),
  /** What was chosen for each layout of table met in this workbook, with the headers it was chosen on. */
  layouts: z.record(z.string(), z.object({ headers: z.array(z.string()), firstColumn: z.number().int(), choices: choicesSchema })),
});

/** What is kept in the workbook between two openings. */
export type Memory = z.infer<typeof memorySchema>;

const KEY = "Allotir.choix";

/** @throws ExcelFailure */
export function recall(): Promise<Memory | undefined> {
  return loadSetting(KEY, memorySchema);
}

/** Keeps in the workbook what was chosen so far. @throws ExcelFailure */
export async function remember(study: Study): Promise<void> {
  if (!study.reading?.ok) return;
  const { table } = study.reading;
  const before = await recall();
  const layout = { headers: table.headers, firstColumn: table.firstColumn, choices: study.choices };
  await saveSetting(KEY, {
    perimeters: study.perimeters,
    corrections: study.corrections,
    placements: study.placements,
    merges: study.merges,
    headOffice: study.headOffice,
    lotSettings: study.lotSettings ?? before?.lotSettings,
    layouts: { ...before?.layouts, [layoutKey(table)]: layout },
  });
}
