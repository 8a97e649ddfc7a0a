import { flaggedLinesFile } from "../../report/lines/flaggedLines";
import type { Language } from "../../texts/format";
import { answersByPlace } from "../study/answers";
import type { Study } from "../study/study";

/** The lines with their answers, as a text to keep or to paste elsewhere; undefined before suppliers are located. */
export function flaggedLines(study: Study, language: Language): string | undefined {
  const { reading, suppliers, perimeters } = study;
  if (!reading?.ok || !suppliers) return undefined;
  return flaggedLinesFile({
    table: reading.table,
    suppliers,
    perimeterNames: perimeters.map(({ name }) => name ?? ""),
    corrections: answersByPlace(study),
    language,
  });
}
