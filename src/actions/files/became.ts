import { files as english } from "../../texts/en/files";
import { files as french } from "../../texts/fr/files";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";
import type { Study } from "../study/study";
import type { AddedFile } from "./added";
import { inSentences } from "../../texts/join";

/** Which way a file came, what did not come, and what is not read with the others, in sentences. */
export function becameText(added: AddedFile, study: Study, language: Language): string {
  const { adding: words, refused, warnings } = language === "fr" ? french : english;
  if (!added.ok) return say(added.code === "nothing" ? words.nothing : refused[added.code], added.values, language);
  const { file, way, sheets, notTaken, formulas } = added;
  const apart = notRead(sheets, study);
  return inSentences([
    say(words[way], { file, n: sheets.length, sheets: sheets.join(", ") }, language),
    ...(formulas > 0 ? [say(words.formulas, { n: formulas }, language)] : []),
    ...notTaken.map(({ sheet, why }) => say(words.notTaken[why], { sheet }, language)),
    ...added.warnings.filter((code) => code !== "otherKind").map((code) => say(warnings[code], {}, language)),
    ...(apart.length > 0 ? [say(words.apart, { n: apart.length, sheets: apart.join(", ") }, language)] : []),
  ]);
}

/** Sheets that may be seen, hold something, and are not among those read. */
function notRead(sheets: readonly string[], { reading, grids = [] }: Study): string[] {
  const table = reading?.ok ? reading.table : undefined;
  const read = new Set(table?.parts?.map(({ sheet }) => sheet) ?? [table?.sheet]);
  const visible = new Set(grids.flatMap(({ sheet, visibility }) => (visibility === "visible" ? [sheet] : [])));
  return sheets.filter((sheet) => !read.has(sheet) && visible.has(sheet));
}
