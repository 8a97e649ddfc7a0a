import type { Area, Book, CellContent, Scalar, Sheet } from "../../workbook/book/model";
import { movedFormula } from "./formulaWords";

/** Sorts the rows of an area by one of its columns: numbers, then texts, then logical values; blanks last both ways, as in Excel. */
export function sortRows(
  book: Book,
  sheet: Sheet,
  area: Area,
  column: number,
  ascending: boolean,
  language: string,
): void {
  const collator = new Intl.Collator(language, { numeric: false, sensitivity: "base" });
  const order = Array.from({ length: area.rows }, (_, index) => area.top + index).map((row) => ({
    row,
    key: sheet.value(row, column),
  }));
  order.sort((a, b) => compare(a.key, b.key, ascending ? 1 : -1, collator) || a.row - b.row);
  const contents = order.map(({ row }, index) =>
    Array.from({ length: area.columns }, (_, right) => moved(sheet, row, area.left + right, area.top + index)),
  );
  book.setCells(sheet, area.top, area.left, contents, "user");
}

function compare(a: Scalar, b: Scalar, sign: 1 | -1, collator: Intl.Collator): number {
  const rank = (value: Scalar): number =>
    value === null
      ? 4
      : typeof value === "number"
        ? 0
        : typeof value === "string"
          ? 1
          : typeof value === "boolean"
            ? 2
            : 3;
  if (rank(a) !== rank(b)) return a === null || b === null ? rank(a) - rank(b) : sign * (rank(a) - rank(b));
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return typeof a === "string" && typeof b === "string"
    ? sign * collator.compare(a, b)
    : sign * (Number(a) - Number(b) || 0);
}

function moved(sheet: Sheet, row: number, column: number, toRow: number): CellContent {
  const formula = sheet.formula(row, column);
  return formula === undefined
    ? { value: sheet.value(row, column) }
    : { formula: movedFormula(formula, { row, column }, { row: toRow, column }) };
}

/** Draws the contents of `from` over `to`, which holds it: formulas move along, two or more numbers go on as a series, the rest repeats. */
export function fill(book: Book, sheet: Sheet, from: Area, to: Area): void {
  const down = to.rows > from.rows;
  const count = down ? from.columns : from.rows;
  for (let line = 0; line < count; line++) {
    const places = Array.from({ length: down ? from.rows : from.columns }, (_, index) =>
      down ? { row: from.top + index, column: from.left + line } : { row: from.top + line, column: from.left + index },
    );
    fillLine(book, sheet, places, to, down);
  }
}

function fillLine(
  book: Book,
  sheet: Sheet,
  places: readonly { row: number; column: number }[],
  to: Area,
  down: boolean,
): void {
  const [first] = places;
  if (!first) return;
  const values = places.map(({ row, column }) =>
    sheet.formula(row, column) === undefined ? sheet.value(row, column) : null,
  );
  const step = seriesStep(values);
  const start = down ? to.top : to.left;
  const length = down ? to.rows : to.columns;
  const origin = down ? first.row : first.column;
  const contents: CellContent[] = [];
  for (let index = start; index < start + length; index++) {
    const away = index - origin;
    const source = places[((away % places.length) + places.length) % places.length] ?? first;
    const target = down ? { row: index, column: first.column } : { row: first.row, column: index };
    const formula = sheet.formula(source.row, source.column);
    contents.push(
      formula !== undefined
        ? { formula: movedFormula(formula, source, target) }
        : {
            value:
              step !== undefined && typeof values[0] === "number"
                ? Number((values[0] + step * away).toPrecision(15))
                : sheet.value(source.row, source.column),
          },
    );
    const format = sheet.format(source.row, source.column);
    if (JSON.stringify(format) !== JSON.stringify(sheet.format(target.row, target.column)))
      book.setFormat(sheet, { top: target.row, left: target.column, rows: 1, columns: 1 }, format, "user");
  }
  book.setCells(
    sheet,
    down ? start : first.row,
    down ? first.column : start,
    down ? contents.map((content) => [content]) : [contents],
    "user",
  );
}

/** Step of an arithmetic series of two numbers or more. */
function seriesStep(values: readonly Scalar[]): number | undefined {
  const [first, second] = values;
  if (values.length < 2 || typeof first !== "number" || typeof second !== "number") return undefined;
  const step = second - first;
  return values.every((value, index) => typeof value === "number" && Math.abs(value - first - step * index) < 1e-9)
    ? step
    : undefined;
}
