import { perimeterMark } from "../../report/typed/words";
import { z } from "zod";
import { folded } from "../../ground/folding";
import { loadSetting, saveSetting } from "../../excel/settings";
import {
  MA_CANTINE_FAMILIES,
  maCantineDefinition,
  maCantineFile,
  type MaCantineChoices,
  type MaCantineFile,
  type MaCantineFamily,
  type MaCantineRefusal,
} from "../../report/canteen/macantine";
import { isSiret } from "../../suppliers/identify";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { answersByPlace } from "../study/answers";
import type { Study } from "../study/study";
import { vatOf } from "./vat";

export type { MaCantineChoices, MaCantineFile, MaCantineRefusal };
export { MA_CANTINE_FAMILIES };

const choicesSchema = z.object({
  canteenSiret: z.string().max(100),
  families: z.partialRecord(z.string().max(1000), z.enum(MA_CANTINE_FAMILIES)),
  /** By its id; by its place in workbooks of before. */
  perimeter: z.union([z.string(), z.number().int().min(0)]),
});

const KEY = "Allotir.cantine";

/** What was chosen for ma-cantine in this workbook. @throws ExcelFailure */
export async function recallCanteen({ perimeters }: Study): Promise<MaCantineChoices | undefined> {
  const saved = await loadSetting(KEY, choicesSchema);
  if (!saved) return undefined;
  const place =
    typeof saved.perimeter === "number"
      ? saved.perimeter
      : perimeters.findIndex((perimeter) => perimeterMark(perimeter) === saved.perimeter);
  return { ...saved, perimeter: Math.max(0, place) };
}

/** @throws ExcelFailure */
export async function keepCanteen({ perimeters }: Study, choices: MaCantineChoices): Promise<void> {
  const chosen = perimeters[choices.perimeter];
  await saveSetting(KEY, { ...choices, perimeter: chosen ? perimeterMark(chosen) : choices.perimeter });
}

/** The buyer's families, "" for lines without one, in the order in which they are met. */
export function familiesToTell({ reading }: Study): string[] {
  return reading?.ok ? [...new Set(reading.table.lines.map(({ family }) => family ?? ""))] : [];
}

/** A first answer: only families that bear the very name of one of ma-cantine's. */
export function firstChoices(study: Study): MaCantineChoices {
  const same = familiesToTell(study).flatMap((family): [string, MaCantineFamily][] => {
    const bare = folded(family).replace(/[^A-Z]+/g, "_");
    const known = MA_CANTINE_FAMILIES.find((one) => one === bare);
    return known ? [[family, known]] : [];
  });
  return { canteenSiret: "", families: Object.fromEntries(same), perimeter: 0 };
}

/** Digits of the canteen's SIRET; undefined when they are not one. */
export function canteenSiret(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, "");
  return isSiret(digits) ? digits : undefined;
}

/** What ma-cantine calls each perimeter: « département … → DEPARTEMENT ». */
export function perimeterDefinitions({
  perimeters,
}: Study): { readonly name: string; readonly definition?: string | undefined }[] {
  return perimeters.map((perimeter) => ({ name: perimeter.name ?? "", definition: maCantineDefinition(perimeter) }));
}

/** The file, and the lines that it leaves out; undefined before suppliers are located. */
export function canteenFile(study: Study, choices: MaCantineChoices): MaCantineFile | undefined {
  const { reading, suppliers, perimeters } = study;
  return reading?.ok && suppliers
    ? maCantineFile({
        table: reading.table,
        suppliers,
        perimeters,
        corrections: answersByPlace(study),
        vat: vatOf(study),
        choices,
      })
    : undefined;
}

/** The refused lines as a text to paste in a sheet: row and reason, a tab between. */
export function refusedLines({ refused }: MaCantineFile, language: Language): string {
  const { refusedColumns, reasons } = textsOf(language).canteen;
  return [
    [refusedColumns.row, refusedColumns.reason],
    ...refused.map(({ row, reason }) => [String(row), reasons[reason]]),
  ]
    .map((cells) => cells.join("\t"))
    .join("\r\n");
}
