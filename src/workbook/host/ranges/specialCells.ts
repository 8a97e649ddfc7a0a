import type { Area, Scalar, Sheet } from "../../book/model";
import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject } from "../protocol/object";
import { intersection, type Place } from "../protocol/place";
import type { Session } from "../protocol/session";

const KINDS: Readonly<Record<string, (sheet: Sheet, row: number, column: number) => boolean>> = {
  Blanks: (sheet, row, column) => !sheet.isFormula(row, column) && sheet.value(row, column) === null,
  Constants: (sheet, row, column) => !sheet.isFormula(row, column) && sheet.value(row, column) !== null,
  Formulas: (sheet, row, column) => sheet.isFormula(row, column),
  Visible: (sheet, row, column) => !sheet.isRowHidden(row) && !sheet.isColumnHidden(column),
};

/** Excel.SpecialCellValueType: one or several kinds of values in a word ("LogicalText"); undefined for all, which nothing need be calculated for. */
function typeTest(given: Arguments): ((value: Scalar) => boolean) | undefined {
  const word = given.text(1, "All");
  if (word === "All") return undefined;
  const kinds = [
    [/Errors/, "object"],
    [/Logical/, "boolean"],
    [/Numbers/, "number"],
    [/Text/, "string"],
  ] as const;
  if (!/^(Errors)?(Logical)?(Numbers?)?(Text)?$/.test(word)) throw given.invalid();
  const wanted = new Set(kinds.flatMap(([pattern, kind]) => (pattern.test(`${word}s`) ? [kind as string] : [])));
  return (value) => value !== null && wanted.has(typeof value);
}

/** The cells of a kind, within the used part of the sheet; nothing = undefined. @throws ExcelError ApiNotFound for other kinds */
export function specialCells(session: Session, { sheet, area }: Place, given: Arguments): ExcelObject | undefined {
  const is = KINDS[given.text(0)];
  if (!is) throw new ExcelError("ApiNotFound", given.location, given.text(0));
  const isOfType = typeTest(given);
  const used = sheet.usedArea(false);
  const part = used && intersection(used, area);
  const areas = part
    ? blocks(part, (row, column) => is(sheet, row, column) && (!isOfType || isOfType(sheet.value(row, column))))
    : [];
  return areas.length > 0 ? session.make.rangeAreas(sheet, areas) : undefined;
}

/** Runs of each row, joined with the equal run just above. */
function blocks(area: Area, holds: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.top; row < area.top + area.rows; row++) {
    const now = runs(area, row, holds).map((run) => {
      const above = open.find(({ left, columns }) => left === run.left && columns === run.columns);
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(...open.filter((one) => !now.some(({ top, left }) => top === one.top && left === one.left)));
    open = now;
  }
  return [...done, ...open];
}

function runs(area: Area, row: number, holds: (row: number, column: number) => boolean): Area[] {
  const areas: Area[] = [];
  let start: number | undefined;
  for (let column = area.left; column <= area.left + area.columns; column++) {
    const inside = column < area.left + area.columns && holds(row, column);
    if (inside) start ??= column;
    else if (start !== undefined) {
      areas.push({ top: row, left: start, rows: 1, columns: column - start });
      start = undefined;
    }
  }
  return areas;
}
