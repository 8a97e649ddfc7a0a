import { isBlank, textOf } from "../cells/cells";
import type { CellValue, Grid } from "../cells/grid";
import { plain } from "../cells/words";
import { headerWords, meaningsNamed } from "../header/vocabulary";

const PLACES = ["postcode", "insee", "commune", "department", "country", "address"] as const;
const COLUMNS = ["supplier", "supplierId", ...PLACES] as const;
type Column = (typeof COLUMNS)[number];

/** A line of a list that tells where somebody is: the cells' texts. */
export type ListedLine = Readonly<Partial<Record<Column, string>>>;

/** « Nom », « Entreprise »: what a list of firms calls those whom a table of purchases calls suppliers. */
const BARE_NAME = /^(?:noms?|name|entreprises?|societes?|exploitations?|producteurs?|enseignes?|company|firm)\b/;
const HEADER_ROWS = 20;
const LONGEST_HEADER = 80;

/** @returns undefined when the sheet tells nobody's place: it needs a name or a number, and a place. */
export function readPlaceList({ values }: Grid): readonly ListedLine[] | undefined {
  for (const [row, cells] of values.slice(0, HEADER_ROWS).entries()) {
    const columns = columnsOf(cells);
    if (!(columns.has("supplier") || columns.has("supplierId")) || !PLACES.some((place) => columns.has(place)))
      continue;
    const lines = values.slice(row + 1).map((line) => lineOf(line, columns));
    return lines.filter((line) => line.supplier !== undefined || line.supplierId !== undefined);
  }
  return undefined;
}

function lineOf(cells: readonly CellValue[], columns: ReadonlyMap<Column, number>): ListedLine {
  return Object.fromEntries(
    [...columns].flatMap(([column, at]) => (isBlank(cells[at]) ? [] : [[column, textOf(cells[at])] as const])),
  );
}

function columnsOf(cells: readonly CellValue[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  let bareName: number | undefined;
  cells.forEach((cell, index) => {
    if (typeof cell !== "string" || cell.trim() === "" || cell.length > LONGEST_HEADER) return;
    const [column] = COLUMNS.flatMap((one) => {
      const score = meaningsNamed(headerWords(cell)).get(one);
      return score === undefined ? [] : [{ one, score }];
    }).sort((a, b) => b.score - a.score);
    if (column && !columns.has(column.one)) columns.set(column.one, index);
    else if (!column && BARE_NAME.test(plain(cell))) bareName ??= index;
  });
  if (!columns.has("supplier") && bareName !== undefined) columns.set("supplier", bareName);
  return columns;
}
