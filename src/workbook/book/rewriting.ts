import { renameInside } from "../calc/text/structured";
import { newFormula, tokenText, type Formula, type Templates } from "../calc/formula";
import { boundsOf, MAX_COLUMNS, MAX_ROWS, type Corner, type Ref } from "../calc/refs";
import { FormulaError, tokenize, type Token } from "../calc/text/tokens";
import { shiftStretch, type Shift } from "./areas";
import type { Area } from "../calc/refs";

/** Gives another token in place of one, or the same when nothing changes. The formula stood at (row, column) and now stands at (toRow, toColumn). */
export type Rewriter = (token: Token, row: number, column: number, toRow: number, toColumn: number) => Token;
const LOST: Token = { type: "error", text: "#REF!" };

/** The formula rewritten; the same object when no piece changed. */
export function rewriteFormula(
  formula: Formula,
  templates: Templates,
  rewrite: Rewriter,
  row: number,
  column: number,
  toRow = row,
  toColumn = column,
): Formula {
  let changed = false;
  const tokens = formula.template.tokens.map((token) => {
    const after = rewrite(token, row, column, toRow, toColumn);
    changed ||= after !== token;
    return after;
  });
  return changed ? newFormula(templates.of(tokens, formula.template.isArray)) : formula;
}

/** The same for a formula kept as text (names, validations, charts), as seen from (row, column); unreadable texts stay as they are. */
export function rewriteText(
  text: string,
  rewrite: Rewriter,
  row = 0,
  column = 0,
  toRow = row,
  toColumn = column,
): string {
  const sign = text.startsWith("=") ? "=" : "";
  try {
    return (
      sign +
      tokenize(text.slice(sign.length), row, column)
        .map((token) => tokenText(rewrite(token, row, column, toRow, toColumn), toRow, toColumn))
        .join("")
    );
  } catch (error) {
    if (error instanceof FormulaError) return text;
    throw error;
  }
}

/** References to `sheet` follow rows or columns put in or taken out; `home` is the sheet of the formula. */
export function shifting(sheet: string, home: string, shift: Shift): Rewriter {
  const changedSheet = sheet.toLowerCase();
  const atHome = home.toLowerCase() === changedSheet;
  return (token, row, column, toRow, toColumn) => {
    if (token.type !== "ref") return token;
    const { ref } = token;
    const moves = ref.sheet === undefined ? atHome : ref.sheet.toLowerCase() === changedSheet;
    const before = boundsOf(ref, row, column);
    if (!before) return token;
    const { axis } = shift;
    const whole = ref.kind === (axis === "row" ? "columns" : "rows");
    const stretch: [number, number] = axis === "row" ? [before.top, before.bottom] : [before.left, before.right];
    const after = moves && !whole ? shiftStretch(stretch[0], stretch[1], shift) : stretch;
    if (!after) return LOST;
    const rows = axis === "row" ? after : ([before.top, before.bottom] as const);
    const columns = axis === "column" ? after : ([before.left, before.right] as const);
    if (rows[1] >= MAX_ROWS || columns[1] >= MAX_COLUMNS) return LOST;
    const now = boundsOf(ref, toRow, toColumn);
    if (now && now.top === rows[0] && now.bottom === rows[1] && now.left === columns[0] && now.right === columns[1])
      return token;
    return { type: "ref", text: "", ref: placedAt(ref, row, column, rows, columns, toRow, toColumn) };
  };
}

/** Cells of a sheet that go elsewhere on it, by so many rows and columns. */
export interface Move {
  readonly sheet: string;
  readonly area: Area;
  readonly down: number;
  readonly right: number;
}

/** References wholly to cells that move follow them; those wholly to cells that are written over are lost; others stay. */
export function moving({ sheet, area, down, right }: Move, home: string): Rewriter {
  const changedSheet = sheet.toLowerCase();
  const target = { ...area, top: area.top + down, left: area.left + right };
  return (token, row, column) => {
    if (token.type !== "ref" || (token.ref.sheet ?? home).toLowerCase() !== changedSheet) return token;
    const before = boundsOf(token.ref, row, column);
    if (!before) return token;
    const { top, bottom, left } = before;
    if (isWithin(before, area)) {
      const [rows, columns] = [[top + down, bottom + down] as const, [left + right, before.right + right] as const];
      return { type: "ref", text: "", ref: placedAt(token.ref, row, column, rows, columns, row, column) };
    }
    return isWithin(before, target) ? LOST : token;
  };
}

/** References stay where they are while their formula goes to another cell. */
export const staying: Rewriter = (token, row, column, toRow, toColumn) => {
  if (token.type !== "ref") return token;
  const { ref } = token;
  const bounds = boundsOf(ref, row, column);
  if (!bounds) return token;
  const { top, bottom, left, right } = bounds;
  return { type: "ref", text: "", ref: placedAt(ref, row, column, [top, bottom], [left, right], toRow, toColumn) };
};

type Bounds = Readonly<Record<"top" | "bottom" | "left" | "right", number>>;

function isWithin(bounds: Bounds, { top, left, rows, columns }: Area): boolean {
  return bounds.top >= top && bounds.bottom < top + rows && bounds.left >= left && bounds.right < left + columns;
}

function placedAt(
  ref: Ref,
  row: number,
  column: number,
  rows: readonly [number, number],
  columns: readonly [number, number],
  toRow: number,
  toColumn: number,
): Ref {
  const place = (corner: Corner): number => corner.row + (corner.rowFixed ? 0 : row);
  const placeAcross = (corner: Corner): number => corner.column + (corner.columnFixed ? 0 : column);
  const upFirst = place(ref.from) <= place(ref.to);
  const leftFirst = placeAcross(ref.from) <= placeAcross(ref.to);
  const corner = (was: Corner, first: boolean): Corner => ({
    ...was,
    row: ref.kind === "columns" ? was.row : rows[first === upFirst ? 0 : 1] - (was.rowFixed ? 0 : toRow),
    column: ref.kind === "rows" ? was.column : columns[first === leftFirst ? 0 : 1] - (was.columnFixed ? 0 : toColumn),
  });
  return { ...ref, from: corner(ref.from, true), to: corner(ref.to, false) };
}

/** References to a sheet take its new name, or are lost when the sheet goes (`after` undefined). */
export function renamingSheet(before: string, after: string | undefined): Rewriter {
  const old = before.toLowerCase();
  return (token) => {
    if (token.type === "ref" && token.ref.sheet?.toLowerCase() === old)
      return after === undefined ? LOST : { ...token, ref: { ...token.ref, sheet: after } };
    if (token.type === "name" && token.sheet?.toLowerCase() === old)
      return after === undefined ? LOST : { ...token, sheet: after };
    return token;
  };
}

export function renamingTable(before: string, after: string): Rewriter {
  const old = before.toLowerCase();
  return (token) => {
    if (token.type === "structured" && token.table.toLowerCase() === old)
      return { ...token, table: after, text: `${after}[${token.inside}]` };
    if (token.type === "name" && token.sheet === undefined && token.text.toLowerCase() === old)
      return { ...token, text: after };
    return token;
  };
}

/** References to columns of a table take the columns' new names (old names in small letters); `inside` says whether a cell lies in the table itself. */
export function renamingColumns(
  table: string,
  renamed: ReadonlyMap<string, string>,
  inside: (row: number, column: number) => boolean,
): Rewriter {
  const name = table.toLowerCase();
  return (token, row, column) => {
    if (token.type !== "structured" || (token.table === "" ? !inside(row, column) : token.table.toLowerCase() !== name))
      return token;
    const text = renameInside(token.inside, renamed);
    return text === token.inside ? token : { ...token, inside: text, text: `${token.table}[${text}]` };
  };
}
