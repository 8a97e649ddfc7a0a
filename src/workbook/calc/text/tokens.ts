import { readRef, type Ref } from "../refs";

/** A piece of a formula; `text` is what stands there (function names in capitals, without `_xlfn.`). Joined, they are the formula. */
export type Token =
  | {
      readonly type: "space" | "text" | "number" | "error" | "operator" | "function" | "unreadable";
      readonly text: string;
    }
  /** A defined name, a table or TRUE / FALSE; `sheet` when written "Sheet!name". */
  | { readonly type: "name"; readonly text: string; readonly sheet?: string }
  | { readonly type: "ref"; readonly text: string; readonly ref: Ref }
  /** "Table[…]" or "[…]" inside the table itself. */
  | { readonly type: "structured"; readonly text: string; readonly table: string; readonly inside: string };

const WORD = "[A-Za-z_\\\\\\u00AA-\\uFFFF][\\w.\\\\?\\u00AA-\\uFFFF]*";
const PATTERN = new RegExp(
  [
    "(\\s+)",
    '("(?:[^"]|"")*")',
    `((?:'(?:[^']|'')+'|${WORD})!)?(\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})(?![\\w.\\[(!\\u00AA-\\uFFFF])`,
    "(?:(?:'(?:[^']|'')+'|" + WORD + ")!)?(#(?:NULL!|DIV\\/0!|VALUE!|REF!|NAME\\?|NUM!|N\\/A|SPILL!|CALC!))",
    "(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)",
    `((?:'(?:[^']|'')+'|${WORD})!)?(${WORD})`,
    "(<>|<=|>=|[-+*/^&=<>%(){},;:@#])",
  ].join("|"),
  "y",
);

/** Signs that stand alone whatever follows: no need of the pattern. */
const SIGNS: ReadonlySet<number> = new Set([..."(),;:+-*/^&=%{}"].map((sign) => sign.charCodeAt(0)));

/** Formulas that cannot be read: a mark left open, a sign that has no place. */
export class FormulaError extends Error {
  readonly code = "formula-unreadable";
}

/** Cuts a formula (without its "=") that stands in the cell at (row, column). */
export function tokenize(source: string, row: number, column: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (source.charCodeAt(at) === 91) {
      const end = closingBracket(source, at);
      tokens.push({
        type: "structured",
        text: source.slice(at, end),
        table: "",
        inside: source.slice(at + 1, end - 1),
      });
      at = end;
      continue;
    }
    if (SIGNS.has(source.charCodeAt(at))) {
      tokens.push({ type: "operator", text: source.charAt(at++) });
      continue;
    }
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(source);
    if (!match) throw new FormulaError(`Unreadable formula at character ${at + 1}: ${source}`);
    at = PATTERN.lastIndex;
    const [text, space, quoted, refSheet, refText, error, number, wordSheet, word] = match;
    if (space !== undefined) tokens.push({ type: "space", text });
    else if (quoted !== undefined) tokens.push({ type: "text", text });
    else if (refText !== undefined) tokens.push(refToken(refText.toUpperCase(), refSheet, row, column));
    else if (error !== undefined) tokens.push({ type: "error", text });
    else if (number !== undefined) tokens.push({ type: "number", text });
    else if (word === undefined) tokens.push({ type: "operator", text });
    else if (source[at] === "(")
      tokens.push({ type: "function", text: word.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "") });
    else if (source[at] === "[" && wordSheet === undefined) {
      const end = closingBracket(source, at);
      tokens.push({
        type: "structured",
        text: source.slice(at - word.length, end),
        table: word,
        inside: source.slice(at + 1, end - 1),
      });
      at = end;
    } else
      tokens.push(
        wordSheet === undefined ? { type: "name", text } : { type: "name", text: word, sheet: sheetName(wordSheet) },
      );
  }
  return tokens;
}

function refToken(text: string, prefix: string | undefined, row: number, column: number): Token {
  const ref = readRef(text, prefix === undefined ? undefined : sheetName(prefix), row, column);
  return ref ? { type: "ref", text: "", ref } : { type: "name", text };
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const sign = source[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  throw new FormulaError(`A bracket is left open: ${source}`);
}
