import type { Sheet } from "../../book/model";
import { tokenText } from "../../calc/formula";
import { columnLetters, quotedSheet, type Corner, type Ref } from "../../calc/refs";
import { tokenize } from "../../calc/text/tokens";
import { formulaOf, type Wire } from "./cells";

/** Texts in quotation marks and names of sheets, which hold no reference. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const CELL = /(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/gi;

/** A formula of cells in R1C1 notation, written for a cell, in A1 notation; anything else as it is. */
export function fromR1C1(given: unknown, row: number, column: number): unknown {
  if (typeof given !== "string" || !given.startsWith("=")) return given;
  const place = (part: string | undefined, from: number): { readonly at: number; readonly fixed: string } => {
    if (part === undefined) return { at: from, fixed: "" };
    return part.startsWith("[")
      ? { at: from + Number(part.slice(1, -1)), fixed: "" }
      : { at: Number(part) - 1, fixed: "$" };
  };
  return given
    .split(QUOTED)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(CELL, (_, down?: string, across?: string) => {
            const [to, over] = [place(down, row), place(across, column)];
            return `${over.fixed}${columnLetters(over.at)}${to.fixed}${to.at + 1}`;
          }),
    )
    .join("");
}

/** A formula in R1C1 notation with rows as columns: a cell to the left becomes a cell above; wholly fixed cells stay. */
export function turnedR1C1(formula: string): string {
  const isFixed = (part: string): boolean => /^\d/.test(part);
  const turned = (whole: string, down = "", across = ""): string =>
    isFixed(down) && isFixed(across) ? whole : `R${across}C${down}`;
  return formula
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(CELL, turned)))
    .join("");
}

/** What a cell holds as `formulasR1C1` tells it. */
export function r1c1Of(sheet: Sheet, row: number, column: number): Wire {
  const formula = sheet.formula(row, column);
  if (formula === undefined) return formulaOf(sheet, row, column);
  const tokens = tokenize(formula.slice(1), row, column);
  return `=${tokens.map((token) => (token.type === "ref" ? refText(token.ref) : tokenText(token, row, column))).join("")}`;
}

function refText({ sheet, kind, from, to }: Ref): string {
  const prefix = sheet === undefined ? "" : `${quotedSheet(sheet)}!`;
  const corner = (one: Corner): string =>
    (kind === "columns" ? "" : part("R", one.row, one.rowFixed)) +
    (kind === "rows" ? "" : part("C", one.column, one.columnFixed));
  const [first, last] = [corner(from), corner(to)];
  return prefix + (kind === "cell" || first === last ? first : `${first}:${last}`);
}

/** A place counts from 1; a distance stands in brackets, none is left out. */
const part = (letter: string, at: number, fixed: boolean): string =>
  fixed ? `${letter}${at + 1}` : at === 0 ? letter : `${letter}[${at}]`;
