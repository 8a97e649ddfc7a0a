/** References in formula texts ("Sheet!$A$1:B2"), read and written in A1 style; rows and columns from 0. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** One corner: a fixed coordinate is a place, one that is not fixed is a distance from the cell of the formula. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}
export interface Ref {
  readonly sheet: string | undefined;
  readonly kind: "cell" | "area" | "columns" | "rows";
  readonly from: Corner;
  readonly to: Corner;
}

const LETTERS: string[] = [];
/** Letters of a column counted from 0, kept: calculating asks for them again and again. */
export const columnLetters = (column: number): string => (LETTERS[column] ??= spelled(column));

function spelled(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** A sheet's name as it stands before "!". */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_\u00AA-\uFFFF][\w.\u00AA-\uFFFF]*$/.test(name) &&
    !/^(\$?[A-Za-z]{1,3}\$?\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

/** Reads "A1", "$A1:B$2", "A:C" or "1:3" (no sheet) as seen from the cell at (row, column); undefined when it lies outside a sheet. */
export function readRef(text: string, sheet: string | undefined, row: number, column: number): Ref | undefined {
  const colon = text.indexOf(":");
  const first = colon < 0 ? text : text.slice(0, colon);
  const from = readCorner(first, row, column);
  const to = colon < 0 ? from : readCorner(text.slice(colon + 1), row, column);
  if (!from || !to) return undefined;
  const kind = colon < 0 ? "cell" : !/\d/.test(first) ? "columns" : !/[A-Za-z]/.test(first) ? "rows" : "area";
  return { sheet, kind, from, to };
}

function readCorner(text: string, row: number, column: number): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match) return undefined;
  const [, dollar = "", letters, dollarRow = "", digits] = match;
  const columnPlace = letters === undefined ? 0 : columnNumber(letters);
  const rowPlace = digits === undefined ? 0 : Number(digits) - 1;
  if (columnPlace >= MAX_COLUMNS || rowPlace >= MAX_ROWS || rowPlace < 0) return undefined;
  const rowFixed = digits === undefined || dollarRow === "$" || (letters === undefined && dollar === "$");
  const columnFixed = letters === undefined || dollar === "$";
  return {
    row: rowFixed ? rowPlace : rowPlace - row,
    column: columnFixed ? columnPlace : columnPlace - column,
    rowFixed,
    columnFixed,
  };
}

export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where a reference points from the cell at (row, column); undefined when it falls off the sheet. */
export function boundsOf(ref: Ref, row: number, column: number): Bounds | undefined {
  const { from, to } = ref;
  const r1 = ref.kind === "columns" ? 0 : from.row + (from.rowFixed ? 0 : row);
  const r2 = ref.kind === "columns" ? MAX_ROWS - 1 : to.row + (to.rowFixed ? 0 : row);
  const c1 = ref.kind === "rows" ? 0 : from.column + (from.columnFixed ? 0 : column);
  const c2 = ref.kind === "rows" ? MAX_COLUMNS - 1 : to.column + (to.columnFixed ? 0 : column);
  if (
    r1 < 0 ||
    r2 < 0 ||
    c1 < 0 ||
    c2 < 0 ||
    r1 >= MAX_ROWS ||
    r2 >= MAX_ROWS ||
    c1 >= MAX_COLUMNS ||
    c2 >= MAX_COLUMNS
  )
    return undefined;
  return { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
}

export function writeRef(ref: Ref, row: number, column: number): string {
  const prefix = ref.sheet === undefined ? "" : `${quotedSheet(ref.sheet)}!`;
  if (!boundsOf(ref, row, column)) return `${prefix}#REF!`;
  const from = writeCorner(ref.from, ref.kind, row, column);
  return ref.kind === "cell" ? prefix + from : `${prefix}${from}:${writeCorner(ref.to, ref.kind, row, column)}`;
}

function writeCorner(corner: Corner, kind: Ref["kind"], row: number, column: number): string {
  const letters =
    kind === "rows"
      ? ""
      : (corner.columnFixed ? "$" : "") + columnLetters(corner.column + (corner.columnFixed ? 0 : column));
  const digits =
    kind === "columns" ? "" : (corner.rowFixed ? "$" : "") + String(corner.row + (corner.rowFixed ? 0 : row) + 1);
  return letters + digits;
}

/** Text that is the same for a formula and its copies in other cells. */
export function refKey(ref: Ref): string {
  const corner = (c: Corner): string => `${c.rowFixed ? "R" : "r"}${c.row}${c.columnFixed ? "C" : "c"}${c.column}`;
  return `\u0001${ref.sheet ?? ""}!${ref.kind === "cell" ? "" : ref.kind[0]}${corner(ref.from)}${ref.kind === "cell" ? "" : corner(ref.to)}\u0002`;
}
