/** A hidden name on the first cell of a sheet that was added; its comment says from which file. It follows the sheet, renamed or moved. */
const PREFIX = "Allotir_fichier_";

interface Mark {
  readonly file: string;
  /** With its sheet's name loaded. */
  readonly range: Excel.Range;
}

/** Marks among the workbook's names, loaded with their comments; to sync before they are read. */
export function fileMarks(names: Excel.NamedItemCollection): readonly Mark[] {
  return names.items.flatMap(({ name, comment }, index) => {
    if (!name.startsWith(PREFIX)) return [];
    const range = names.items[index]?.getRangeOrNullObject();
    range?.load("address");
    range?.worksheet.load("name");
    return range ? [{ file: comment, range }] : [];
  });
}

/** File of each sheet that was added, by the sheet's name. */
export function filesBySheet(marks: readonly Mark[]): ReadonlyMap<string, string> {
  return new Map(
    marks.flatMap(({ file, range }) => (range.isNullObject ? [] : [[range.worksheet.name, file] as const])),
  );
}

/** Records the file of sheets just added. */
export async function markFile(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  file: string,
): Promise<void> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  const taken = new Set(names.items.map(({ name }) => name.toLowerCase()));
  let number = 1;
  for (const sheet of sheets) {
    while (taken.has(`${PREFIX}${number}`.toLowerCase())) number++;
    names.add(`${PREFIX}${number++}`, sheet.getRange("A1"), file.slice(0, MOST_SIGNS)).visible = false;
  }
  await context.sync();
}

/** Excel's bound on a name's comment. */
const MOST_SIGNS = 255;
