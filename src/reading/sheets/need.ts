import { readAmount } from "../amounts/amount";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue, Grid } from "../cells/grid";
import { plain } from "../cells/words";
import { headerWords, meaningsNamed } from "../header/vocabulary";

/** What another buyer needs of a family in a place. */
export interface NeededPart {
  readonly family: string;
  /** As written; empty: not told. */
  readonly place: string;
  /** € HT a year, integer cents. */
  readonly cents: number;
}

/** Need that a partner wrote as a table: family, place, € a year. */
export interface NeedTable {
  readonly sheet: string;
  readonly parts: readonly NeededPart[];
  /** Rows, from 1, whose need is no amount, or is negative: they are not counted. */
  readonly unread: readonly number[];
}

interface NeedColumns {
  readonly row: number;
  readonly family: number;
  readonly place: number;
  readonly need: number;
}

const FAMILY = /\b(?:familles?|famil(?:y|ies))\b/;
const PLACE = /\b(?:lieux?|sites?|zones?|places?)\b/;
const NEED = /\b(?:besoins?|needs?)\b/;
const TOTAL = /^(?:sous[ -]?)?total\b/;
const HEADER_ROWS = 20;

/** @returns undefined when the sheet is no such table: headings of a family, a place and a need, and none of a supplier */
export function readNeed({ sheet, values, top }: Grid): NeedTable | undefined {
  const columns = needColumns(values);
  if (!columns) return undefined;
  const unread: number[] = [];
  const parts = values.slice(columns.row + 1).flatMap((cells, index): NeededPart[] => {
    const [family, need] = [cells[columns.family], cells[columns.need]];
    if (isBlank(family) || isBlank(need) || TOTAL.test(plain(textOf(family)))) return [];
    const reading = readAmount(need, ",");
    if (reading.kind === "amount" && reading.cents >= 0)
      return [{ family: textOf(family), place: textOf(cells[columns.place]), cents: reading.cents }];
    unread.push(top + columns.row + 1 + index);
    return [];
  });
  return parts.length > 0 ? { sheet, parts, unread } : undefined;
}

function needColumns(values: Grid["values"]): NeedColumns | undefined {
  for (const [row, cells] of values.slice(0, HEADER_ROWS).entries()) {
    const named = (words: RegExp): number => cells.findIndex((cell) => isHeading(cell) && words.test(plain(cell)));
    const [family, place, need] = [named(FAMILY), named(PLACE), named(NEED)];
    if ([family, place, need].includes(-1) || new Set([family, place, need]).size < 3) continue;
    return cells.some(namesSupplier) ? undefined : { row, family, place, need };
  }
  return undefined;
}

const isHeading = (cell: CellValue): cell is string => typeof cell === "string" && cell.length <= 80;
const namesSupplier = (cell: CellValue): boolean => isHeading(cell) && meaningsNamed(headerWords(cell)).has("supplier");
