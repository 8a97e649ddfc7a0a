import type { Sheet } from "../../../book/model";
import { SheetStore } from "../../../book/sheet";
import { tokenText, type Template } from "../../../calc/formula";
import { readStructured } from "../../../calc/text/structured";
import { tokenize, type Token } from "../../../calc/text/tokens";
import { escapeXml } from "../../package/xml";
import { addinNameInFile, isAddinFunction } from "../../addinFunctions";
import { areaReference, cellReference } from "../../read/address";
import { SharedFormulas } from "./sharedFormulas";

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

/** What copies of a formula have in common, and whether its result may take more than its cell. */
interface WrittenTemplate {
  readonly pieces: readonly (string | Token)[];
  readonly spills: boolean;
}

/** Writes the formulas of the cells of one sheet. What copies of a formula have in common is worked out once. */
export class FormulaWriter {
  private readonly known = new Map<Template, WrittenTemplate>();
  private readonly shared: SharedFormulas;

  /** @param data the sheet data as it was opened */
  constructor(
    private readonly sheet: Sheet,
    data: string,
  ) {
    this.shared = new SharedFormulas(sheet, data);
  }

  /** The formula of a cell as the file writes it, escaped; undefined when it holds none. */
  textOf(row: number, column: number): string | undefined {
    const template = this.templateOf(row, column);
    return template && this.written(this.common(template), row, column);
  }

  /** The `<f>` element of a cell; undefined when it holds no formula. Cells are asked for in the order of the file. */
  element(row: number, column: number): string | undefined {
    const template = this.templateOf(row, column);
    if (!template) return undefined;
    const common = this.common(template);
    const group = common.spills ? undefined : this.shared.groupOf(template, row, column);
    if (group && !group.area) return `<f t="shared" si="${group.number}"/>`;
    const text = this.written(common, row, column);
    if (group?.area) return `<f t="shared" ref="${areaReference(group.area)}" si="${group.number}">${text}</f>`;
    return `<f${common.spills ? ` t="array" ref="${cellReference(row, column)}"` : ""}>${text}</f>`;
  }

  private templateOf(row: number, column: number): Template | undefined {
    return this.sheet instanceof SheetStore ? this.sheet.cells.cell(row, column)?.formula?.template : undefined;
  }

  private common(template: Template): WrittenTemplate {
    let known = this.known.get(template);
    if (!known) {
      const spills =
        template.isArray || template.tokens.some((token) => token.type === "function" && SPILLING.has(token.text));
      this.known.set(template, (known = { pieces: piecesOf(template), spills }));
    }
    return known;
  }

  private written({ pieces }: WrittenTemplate, row: number, column: number): string {
    let text = "";
    for (const piece of pieces)
      text += typeof piece === "string" ? piece : escapeXml(fileToken(piece, this.sheet, row, column));
    return text;
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
