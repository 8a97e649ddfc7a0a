import type { FormulaContent, ReadFormula } from "../../book/model";
import { tokenText } from "../../calc/formula";
import { tokenize, type Token } from "../../calc/text/tokens";
import { addinNameShown } from "../addinFunctions";
import type { CellXml } from "./rows";
import { formulaOf, type FormulaXml } from "./cells";
import { unescapeXml } from "../package/xml";
import { OwnRowCopies } from "./ownRowCopies";

/** The formulas of one sheet, met row by row: a cell of a shared group gets its own text. */
export class SheetFormulas {
  private readonly masters = new Map<string, readonly Token[]>();
  private readonly copies = new OwnRowCopies();

  /** Formula of a cell as Excel shows it ("=SUM(A1:A3)"); undefined when it has none, or one that cannot be read here. */
  of(cell: CellXml, row: number): Pick<FormulaContent, "formula" | "isArray"> | undefined {
    const { tokens, ...read } = this.read(cell, row) ?? {};
    return tokens && { ...read, formula: joined(tokens, row, cell.column) };
  }

  /** The same formula as it was read: copies share their tokens. */
  read(cell: CellXml, row: number): Pick<ReadFormula, "tokens" | "isArray"> | undefined {
    if (!cell.inner.includes("f")) return undefined;
    const formula = formulaOf(cell);
    if (!formula || formula.kind === "dataTable") return undefined;
    const tokens = this.tokensOf(formula, row, cell.column);
    return tokens && { tokens, ...(formula.kind === "array" && { isArray: true }) };
  }

  /** Undefined when the formula cannot be read: the cell then stands as its last result. */
  private tokensOf({ xml, kind, group }: FormulaXml, row: number, column: number): readonly Token[] | undefined {
    if (kind !== "shared" || group === undefined)
      return xml === "" ? undefined : this.copies.tokensOf(xml, row, column, readTokens);
    if (xml !== "") {
      const tokens = readTokens(xml, row, column);
      if (tokens) this.masters.set(group, tokens);
    }
    return this.masters.get(group);
  }
}

function readTokens(xml: string, row: number, column: number): readonly Token[] | undefined {
  try {
    return tokenize(unescapeXml(xml), row, column).map((token) =>
      token.type === "function" ? { ...token, text: addinNameShown(token.text) } : token,
    );
  } catch {
    return undefined;
  }
}

function joined(tokens: readonly Token[], row: number, column: number): string {
  return `=${tokens.map((token) => tokenText(token, row, column)).join("")}`;
}
