import type { FormulaContent } from "../../book/model";
import { tokenText } from "../../calc/formula";
import { tokenize, type Token } from "../../calc/text/tokens";
import { addinNameShown } from "../addinFunctions";
import type { CellXml } from "./rows";
import { formulaOf, type FormulaXml } from "./cells";

/** The formulas of one sheet, met row by row: a cell of a shared group gets its own text. */
export class SheetFormulas {
  private readonly masters = new Map<string, readonly Token[]>();

  /** Formula of a cell as Excel shows it ("=SUM(A1:A3)"); undefined when it has none, or one that cannot be read here. */
  of(cell: CellXml, row: number): Pick<FormulaContent, "formula" | "isArray"> | undefined {
    if (!cell.inner.includes("f")) return undefined;
    const formula = formulaOf(cell);
    if (!formula || formula.kind === "dataTable") return undefined;
    const text = this.expand(formula, row, cell.column);
    return text === undefined ? undefined : { formula: text, ...(formula.kind === "array" && { isArray: true }) };
  }

  private expand({ text, kind, group }: FormulaXml, row: number, column: number): string | undefined {
    if (kind !== "shared" || group === undefined) return text === "" ? undefined : shownFormula(text, row, column);
    if (text !== "") {
      const tokens = readTokens(text, row, column);
      if (tokens) this.masters.set(group, tokens);
    }
    const tokens = this.masters.get(group);
    return tokens && joined(tokens, row, column);
  }
}

/** A formula of the file as the book tells it. Undefined when it cannot be read: the cell then stands as its last result. */
export function shownFormula(text: string, row: number, column: number): string | undefined {
  const tokens = readTokens(text, row, column);
  return tokens && joined(tokens, row, column);
}

function readTokens(text: string, row: number, column: number): readonly Token[] | undefined {
  try {
    return tokenize(text, row, column).map((token) =>
      token.type === "function" ? { ...token, text: addinNameShown(token.text) } : token,
    );
  } catch {
    return undefined;
  }
}

function joined(tokens: readonly Token[], row: number, column: number): string {
  return `=${tokens.map((token) => tokenText(token, row, column)).join("")}`;
}
