import { choosePerimeters } from "../../../src/actions/perimeters/perimeters";
import { ACTIONS } from "../../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../../src/actions/study/study";
import type { Book, Sheet } from "../../../src/workbook/book/model";

export const WORK = { language: "fr" as const };

/** What the pane does when it is opened on a workbook: the perimeters are those that the workbook keeps, or the ones given. Excel must be started. */
export async function reopened(perimeters?: readonly string[]): Promise<Study> {
  const opened = await ACTIONS.opening.run(EMPTY_STUDY, WORK);
  if (ACTIONS.finishing.isAvailable(opened)) await ACTIONS.finishing.run(opened, WORK);
  const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
  if (!read.reading?.ok) throw new Error(`not read: ${read.reading?.code ?? ""}`);
  const chosen = perimeters ? await choosePerimeters(read, perimeters, "fr") : read;
  return ACTIONS.locating.run(chosen, WORK);
}

export const visibleSheets = (book: Book): Sheet[] => book.sheets.filter(({ visibility }) => visibility === "visible");

/** Formula or value of each cell that holds one, a line each, on every sheet that a person sees. */
export function pictureOf(book: Book): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of visibleSheets(book)) {
    const used = sheet.usedArea(true);
    cells.set(sheet.name, "sheet");
    for (let row = used?.top ?? 0; used && row < used.top + used.rows; row++) {
      for (let column = used.left; column < used.left + used.columns; column++) {
        const content = sheet.formula(row, column) ?? sheet.value(row, column);
        if (content !== null) cells.set(`${sheet.name}!${row + 1},${column + 1}`, JSON.stringify(content));
      }
    }
  }
  return cells;
}

/** The first place where two pictures differ, in words; undefined when they are one. */
export function difference(one: Map<string, string>, other: Map<string, string>): string | undefined {
  for (const [place, content] of one)
    if (other.get(place) !== content) return `${place}: ${content} became ${other.get(place) ?? "nothing"}`;
  for (const [place, content] of other) if (!one.has(place)) return `${place}: ${content} is new`;
  return undefined;
}

/** Row and column of the first cell that a person sees with this text, sheet by sheet. */
export function cellWith(book: Book, found: (text: string) => boolean, sheets = visibleSheets(book)) {
  for (const sheet of sheets) {
    const used = sheet.usedArea(true);
    for (let row = used?.top ?? 0; used && row < used.top + used.rows; row++) {
      for (let column = used.left; column < used.left + used.columns; column++)
        if (found(String(sheet.value(row, column) ?? ""))) return { sheet, row, column };
    }
  }
  return undefined;
}
