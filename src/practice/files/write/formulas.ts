import type { Sheet } from "../../book/model";
import { tokenText } from "../../calc/formula";
import { readStructured } from "../../calc/structured";
import { tokenize, type Token } from "../../calc/tokens";
import { addinNameInFile, isAddinFunction } from "../addinFunctions";

/** Functions newer than the file format: their names bear a mark in the file. */
const NEWER = new Set(
  ("ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITOR BITXOR CEILING.MATH CONCAT COT COTH CSC CSCH DAYS DECIMAL FLOOR.MATH FORECAST.LINEAR FORECAST.ETS FORMULATEXT IFNA IFS IMCOSH ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS MUNIT NUMBERVALUE " +
    "PERCENTILE.EXC PERCENTILE.INC PERMUTATIONA QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RANDARRAY SEC SECH SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P STDEV.S SWITCH TEXTJOIN TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S " +
    "VSTACK HSTACK WRAPCOLS WRAPROWS TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ISOMITTED XLOOKUP XMATCH XOR FIELDVALUE MODE.SNGL MODE.MULT COVARIANCE.P COVARIANCE.S CONFIDENCE.NORM CONFIDENCE.T NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.DIST T.INV T.TEST Z.TEST F.DIST CHISQ.DIST GROUPBY PIVOTBY PERCENTOF").split(" "),
);
const NEWER_OF_SHEETS = new Set(["FILTER", "SORT"]);
const SPILLING = new Set(["FILTER", "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "RANDARRAY", "VSTACK", "HSTACK", "TOCOL", "TOROW", "TEXTSPLIT", "WRAPCOLS", "WRAPROWS", "GROUPBY", "PIVOTBY", "BYROW", "BYCOL", "MAKEARRAY"]);

/** A formula as the file writes it: without "=", newer functions marked, `[@Col]` in full. Places are as seen from (row, column). */
export function fileFormula(shown: string, sheet: Sheet | undefined, row: number, column: number): string {
  const text = shown.replace(/^=/, "");
  try {
    return tokenize(text, row, column).map((token) => fileToken(token, sheet, row, column)).join("");
  } catch {
    return text;
  }
}

export function maySpill(shown: string): boolean {
  return [...shown.matchAll(/([A-Z][A-Z.]+)\(/g)].some((match) => SPILLING.has(match[1] ?? ""));
}

function fileToken(token: Token, sheet: Sheet | undefined, row: number, column: number): string {
  if (token.type === "function" && isAddinFunction(token.text)) return addinNameInFile(token.text);
  if (token.type === "function") return NEWER_OF_SHEETS.has(token.text) ? `_xlfn._xlws.${token.text}` : NEWER.has(token.text) ? `_xlfn.${token.text}` : token.text;
  if (token.type !== "structured") return tokenText(token, row, column);
  const table = token.table || sheet?.tables.find(({ area }) => row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns)?.name || "";
  if (!token.inside.includes("@")) return token.table ? token.text : `${table}[${token.inside}]`;
  const { columns } = readStructured(token.inside);
  if (!columns) return `${table}[#This Row]`;
  const [first, last] = columns.map((name) => `[${name.replace(/[[\]#'@]/g, "'$&")}]`);
  return `${table}[[#This Row],${first}${last !== first ? `:${last}` : ""}]`;
}
