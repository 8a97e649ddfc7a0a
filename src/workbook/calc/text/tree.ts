import type { Ref } from "../refs";
import { readStructured, type Structured } from "./structured";
import { FormulaError, type Token } from "./tokens";
import { errorNamed, ERRORS, type Scalar } from "../values";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";
export type Node =
  | { readonly type: "constant"; readonly value: Scalar }
  /** An argument left out: "IF(A1,,2)". */
  | { readonly type: "missing" }
  | { readonly type: "matrix"; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly type: "ref"; readonly ref: Ref }
  | { readonly type: "structured"; readonly table: string; readonly what: Structured }
  | { readonly type: "name"; readonly name: string; readonly sheet: string | undefined }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly type: "binary"; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly type: "unary"; readonly operator: "+" | "-" | "%" | "@"; readonly operand: Node }
  /** "INDEX(…):INDEX(…)". */
  | { readonly type: "span"; readonly from: Node; readonly to: Node };

const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Reads the tokens of a formula. @throws FormulaError */
export function parse(tokens: readonly Token[]): Node {
  const reader = new Reader(tokens.filter((token) => token.type !== "space"));
  const node = reader.expression(0);
  reader.end();
  return node;
}

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  expression(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.prefixed();
    let left = this.expression(level + 1);
    for (let sign = this.sign(operators); sign !== undefined; sign = this.sign(operators)) {
      left = { type: "binary", operator: sign as Operator, left, right: this.expression(level + 1) };
    }
    return left;
  }

  end(): void {
    if (this.at < this.tokens.length) this.fail();
  }

  private prefixed(): Node {
    const sign = this.sign(["-", "+", "@"]);
    if (sign !== undefined) return { type: "unary", operator: sign as "-" | "+" | "@", operand: this.prefixed() };
    let node = this.spanned();
    while (this.sign(["%"]) !== undefined) node = { type: "unary", operator: "%", operand: node };
    return node;
  }

  private spanned(): Node {
    let node = this.primary();
    while (this.sign([":"]) !== undefined) node = { type: "span", from: node, to: this.primary() };
    while (this.sign(["#"]) !== undefined) continue;
    return node;
  }

  private primary(): Node {
    const token = this.tokens[this.at++];
    if (!token) return this.fail();
    switch (token.type) {
      case "text":
        return { type: "constant", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "number":
        return { type: "constant", value: Number(token.text) };
      case "error":
        return { type: "constant", value: errorNamed(token.text) ?? ERRORS.ref };
      case "ref":
        return { type: "ref", ref: token.ref };
      case "structured":
        return { type: "structured", table: token.table, what: readStructured(token.inside) };
      case "name":
        if (token.sheet === undefined && /^(true|false)$/i.test(token.text))
          return { type: "constant", value: token.text.toLowerCase() === "true" };
        return { type: "name", name: token.text, sheet: token.sheet };
      case "function":
        return { type: "call", name: token.text, args: this.args() };
      case "unreadable":
        return { type: "call", name: "", args: [] };
      default:
        if (token.text === "(") return this.group();
        if (token.text === "{") return this.matrix();
        return this.fail();
    }
  }

  private group(): Node {
    const node = this.expression(0);
    if (this.sign([")"]) === undefined) this.fail();
    return node;
  }

  private args(): Node[] {
    if (this.sign(["("]) === undefined) this.fail();
    if (this.sign([")"]) !== undefined) return [];
    const args: Node[] = [];
    for (;;) {
      args.push(this.nextIs(",") || this.nextIs(")") ? { type: "missing" } : this.expression(0));
      if (this.sign([")"]) !== undefined) return args;
      if (this.sign([","]) === undefined) this.fail();
    }
  }

  private matrix(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      const negative = this.sign(["-", "+"]) === "-";
      const item = this.primary();
      if (item.type !== "constant") return this.fail();
      rows.at(-1)?.push(negative && typeof item.value === "number" ? -item.value : item.value);
      const sign = this.sign([",", ";", "}"]);
      if (sign === "}") return { type: "matrix", rows };
      if (sign === ";") rows.push([]);
      else if (sign === undefined) this.fail();
    }
  }

  private nextIs(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.type === "operator" && token.text === text;
  }

  private sign(texts: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.type !== "operator" || !texts.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private fail(): never {
    throw new FormulaError(
      `Unreadable formula at piece ${this.at}: ${this.tokens.map((token) => token.text).join("")}`,
    );
  }
}
