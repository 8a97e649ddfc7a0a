import type { Scalar } from "./values";
import { quotedSheet, refKey, writeRef } from "./refs";
import { parse, type Node } from "./text/tree";
import { FormulaError, tokenize, type Token } from "./text/tokens";

/** What a formula and its copies in other cells share: places are held as distances from the cell. */
export interface Template {
  /** Its place among the templates of the workbook, from 0. */
  readonly id: number;
  readonly tokens: readonly Token[];
  readonly root: Node;
  /** Entered over an array: ranges are not narrowed to the formula's own row, and its cell shows the first value. */
  readonly isArray: boolean;
}

/** A formula in its cell, with the value last calculated. */
export interface Formula {
  readonly template: Template;
  value: Scalar;
  /** Generation at which the value was last found to be right; -1 when it was never calculated. */
  verifiedAt: number;
  /** Generation at which the value last became another one. */
  changedAt: number;
  /** "doubtful": what it reads may have changed since; "running" or "cycle": its calculation waits or runs, in a circle or not. */
  state: "idle" | "doubtful" | "running" | "cycle";
}

export function isWaiting({ state }: Formula): boolean {
  return state === "running" || state === "cycle";
}

export function tokenText(token: Token, row: number, column: number): string {
  if (token.type === "ref") return writeRef(token.ref, row, column);
  return token.type === "name" && token.sheet !== undefined ? `${quotedSheet(token.sheet)}!${token.text}` : token.text;
}

export function templateText(template: Template, row: number, column: number): string {
  let text = "=";
  for (const token of template.tokens) text += tokenText(token, row, column);
  return text;
}

/** Keeps one template for all copies of a formula. */
export class Templates {
  private readonly known = new Map<string, Template>();
  /** By the list of tokens that copies share. */
  private readonly ofLists = new WeakMap<readonly Token[], Template>();

  /** @throws FormulaError when the text cannot be read; with `tolerant` it is kept whole instead. */
  read(formula: string, row: number, column: number, tolerant: boolean, isArray = false): Template {
    const source = formula.slice(1).trimEnd();
    try {
      return this.of(tokenize(source, row, column), isArray);
    } catch (error) {
      if (!tolerant || !(error instanceof FormulaError)) throw error;
      return this.of([{ type: "unreadable", text: source }]);
    }
  }

  /** The template of a formula that was read already; one that cannot be understood is kept whole. */
  ofRead(tokens: readonly Token[], row: number, column: number, isArray = false): Template {
    let template = isArray ? undefined : this.ofLists.get(tokens);
    if (template) return template;
    try {
      template = this.of(tokens, isArray);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return this.of([{ type: "unreadable", text: tokens.map((token) => tokenText(token, row, column)).join("") }]);
    }
    if (!isArray) this.ofLists.set(tokens, template);
    return template;
  }

  of(tokens: readonly Token[], isArray = false): Template {
    let key = isArray ? "{" : "";
    for (const token of tokens) key += token.type === "ref" ? refKey(token.ref) : tokenText(token, 0, 0);
    let template = this.known.get(key);
    if (!template) {
      template = { id: this.known.size, tokens, root: parse(tokens), isArray };
      this.known.set(key, template);
    }
    return template;
  }
}

export function newFormula(template: Template): Formula {
  return { template, value: null, verifiedAt: -1, changedAt: 0, state: "idle" };
}
