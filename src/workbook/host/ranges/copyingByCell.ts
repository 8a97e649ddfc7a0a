import type { CellContent, CellFormat } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { checkedArea, type Place } from "../protocol/place";
import { requireUnlocked, type Session } from "../protocol/session";
import { fromR1C1, r1c1Of, turnedR1C1 } from "./r1c1";

/** A cell as it stood before anything was copied. */
interface Copied {
  readonly content: CellContent;
  readonly format: CellFormat;
  readonly isBlank: boolean;
}

/** `copyFrom` that leaves blanks out, or lays rows as columns, once; colour rules and drop-downs stay where they are. @throws ExcelError */
export function copyByCell(session: Session, from: Place, place: Place, given: Arguments, what: string): void {
  const [skipsBlanks, turns] = [given.yes(2), given.yes(3)];
  const [rows, columns] = turns ? [from.area.columns, from.area.rows] : [from.area.rows, from.area.columns];
  const area = checkedArea(place.area.top, place.area.left, rows, columns, given.location);
  const { sheet } = place;
  requireUnlocked({ sheet, area });
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => {
      const source = { row: from.area.top + (turns ? j : i), column: from.area.left + (turns ? i : j) };
      const formula = what === "Values" ? undefined : formulaFor(from, source, area.top + i, area.left + j, turns);
      return copied(from, source, formula);
    }),
  );
  cells.forEach((line, i) =>
    line.forEach((cell, j) => {
      if (skipsBlanks && cell.isBlank) return;
      const at = { top: area.top + i, left: area.left + j, rows: 1, columns: 1 };
      if (what !== "Formats") session.book.setCells(sheet, at.top, at.left, [[cell.content]], "addin");
      if (what === "Values" || what === "Formulas") return;
      session.book.clear(sheet, at, "formats", "addin");
      session.book.setFormat(sheet, at, cell.format, "addin");
    }),
  );
}

interface Source {
  readonly row: number;
  readonly column: number;
}

function copied({ sheet }: Place, { row, column }: Source, formula: string | undefined): Copied {
  const value = sheet.value(row, column);
  return {
    content: formula === undefined ? { value } : { formula },
    format: sheet.format(row, column),
    isBlank: value === null && !sheet.isFormula(row, column),
  };
}

/** The cell's formula as it reads in another cell; undefined where there is none. */
function formulaFor(
  { sheet }: Place,
  { row, column }: Source,
  toRow: number,
  toColumn: number,
  turns: boolean,
): string | undefined {
  if (!sheet.isFormula(row, column)) return undefined;
  const relative = String(r1c1Of(sheet, row, column));
  return String(fromR1C1(turns ? turnedR1C1(relative) : relative, toRow, toColumn));
}
