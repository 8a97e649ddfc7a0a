import type { Sheet } from "../../book/model";
import { SheetStore } from "../../book/sheet";
import { tokenText, type Template } from "../../calc/formula";
import { readStructured } from "../../calc/text/structured";
import { tokenize, type Token } from "../../calc/text/tokens";
import { escapeXml } from "../package/xml";
import { addinNameInFile, isAddinFunction } from "../addinFunctions";

/** Functions newer than the file format: their names bear a mark in the file. */
const NEWER = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITOR BITXOR CEILING.MATH CONCAT COT COTH CSC CSCH DAYS DECIMAL FLOOR.MATH FORECAST.LINEAR FORECAST.ETS FORMULATEXT IFNA IFS IMCOSH ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS MUNIT NUMBERVALUE " +
    "PERCENTILE.EXC PERCENTILE.INC PERMUTATIONA QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RANDARRAY SEC SECH SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P STDEV.S SWITCH TEXTJOIN TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S " +
    "VSTACK HSTACK WRAPCOLS WRAPROWS TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ISOMITTED XLOOKUP XMATCH XOR FIELDVALUE MODE.SNGL MODE.MULT COVARIANCE.P COVARIANCE.S CONFIDENCE.NORM CONFIDENCE.T NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.DIST T.INV T.TEST Z.TEST F.DIST CHISQ.DIST GROUPBY PIVOTBY PERCENTOF"
  ).split(" "),
);
const NEWER_OF_SHEETS = new Set(["FILTER", "SORT"]);
const SPILLING = new Set([
  "FILTER",
  "SORT",
  "SORTBY",
  "UNIQUE",
  "SEQUENCE",
  "RANDARRAY",
  "VSTACK",
  "HSTACK",
  "TOCOL",
  "TOROW",
  "TEXTSPLIT",
  "WRAPCOLS",
  "WRAPROWS",
  "GROUPBY",
  "PIVOTBY",
  "BYROW",
  "BYCOL",
  "MAKEARRAY",
]);

/** A formula as the file writes it: without "=", newer functions marked, `[@Col]` in full. Places are as seen from (row, column). */
export function fileFormula(shown: string, sheet: Sheet | undefined, row: number, column: number): string {
  const text = shown.replace(/^=/, "");
  try {
    return tokenize(text, row, column)
      .map((token) => fileToken(token, sheet, row, column))
      .join("");
  } catch {
    return text;
  }
}

/** A formula of a cell, escaped for the file, and whether its result may take more than its cell. */
export interface WrittenFormula {
  readonly text: string;
  readonly spills: boolean;
}

/** Writes the formulas of cells. What copies of a formula have in common is worked out once. */
export class FormulaWriter {
  private readonly known = new Map<
    Template,
    { readonly pieces: readonly (string | Token)[]; readonly spills: boolean }
  >();

  of(sheet: Sheet, row: number, column: number): WrittenFormula | undefined {
    const template = sheet instanceof SheetStore ? sheet.cells.cell(row, column)?.formula?.template : undefined;
    if (!template) return undefined;
    let known = this.known.get(template);
    if (!known)
      this.known.set(
        template,
        (known = {
          pieces: piecesOf(template),
          spills:
            template.isArray || template.tokens.some((token) => token.type === "function" && SPILLING.has(token.text)),
        }),
      );
    let text = "";
    for (const piece of known.pieces)
      text += typeof piece === "string" ? piece : escapeXml(fileToken(piece, sheet, row, column));
    return { text, spills: known.spills };
  }
}

/** Texts that are the same in every cell, and between them the places, which are not. */
function piecesOf({ tokens }: Template): (string | Token)[] {
  const pieces: (string | Token)[] = [];
  for (const token of tokens) {
    const last = pieces[pieces.length - 1];
    if (token.type === "ref" || token.type === "structured") pieces.push(token);
    else if (typeof last === "string") pieces[pieces.length - 1] = last + escapeXml(fileToken(token, undefined, 0, 0));
    else pieces.push(escapeXml(fileToken(token, undefined, 0, 0)));
  }
  return pieces;
}

function fileToken(token: Token, sheet: Sheet | undefined, row: number, column: number): string {
  if (token.type === "function" && isAddinFunction(token.text)) return addinNameInFile(token.text);
  if (token.type === "function")
    return NEWER_OF_SHEETS.has(token.text)
      ? `_xlfn._xlws.${token.text}`
      : NEWER.has(token.text)
        ? `_xlfn.${token.text}`
        : token.text;
  if (token.type !== "structured") return tokenText(token, row, column);
  const table =
    token.table ||
    sheet?.tables.find(
      ({ area }) =>
        row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns,
    )?.name ||
    "";
  if (!token.inside.includes("@")) return token.table ? token.text : `${table}[${token.inside}]`;
  const { columns } = readStructured(token.inside);
  if (!columns) return `${table}[#This Row]`;
  const [first, last] = columns.map((name) => `[${name.replace(/[[\]#'@]/g, "'$&")}]`);
  return `${table}[[#This Row],${first}${last !== first ? `:${last}` : ""}]`;
}
