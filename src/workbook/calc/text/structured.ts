/** What stands between the brackets of a structured reference: "Col", "@Col", "[#Headers],[Col]", "[@[A]:[B]]", "#All"… */
export interface Structured {
  /** Parts asked for; none means the lines of data. */
  readonly parts: readonly StructuredPart[];
  /** First and last column, or undefined for all of them. */
  readonly columns: readonly [string, string] | undefined;
}
export type StructuredPart = "#all" | "#data" | "#headers" | "#totals" | "#this row";

const unescapeName = (name: string): string => name.replace(/'([[\]#'@])/g, "$1");
const escapeName = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
const isPart = (text: string): text is StructuredPart => /^#(all|data|headers|totals|this row)$/.test(text);
/** "[…]" pieces, "," and ":" between them. */
const PIECE = /\[((?:'.|[^\]'])*)\]|[,:\s]+/gs;

export function readStructured(inside: string): Structured {
  let text = inside.trim();
  const parts: StructuredPart[] = [];
  if (text.startsWith("@")) {
    parts.push("#this row");
    text = text.slice(1).trim();
  }
  if (text === "") return { parts, columns: undefined };
  if (!text.startsWith("[")) {
    const lower = text.toLowerCase();
    if (isPart(lower)) return { parts: [lower], columns: undefined };
    return { parts, columns: [unescapeName(text), unescapeName(text)] };
  }
  const names: string[] = [];
  for (const [, piece] of text.matchAll(PIECE)) {
    if (piece === undefined) continue;
    const lower = piece.toLowerCase();
    if (isPart(lower)) parts.push(lower);
    else names.push(unescapeName(piece));
  }
  const [first, last = first] = names;
  return { parts, columns: first === undefined || last === undefined ? undefined : [first, last] };
}

/** The same reference with columns renamed (old names in small letters). */
export function renameInside(inside: string, renamed: ReadonlyMap<string, string>): string {
  const renameOne = (escaped: string): string => {
    const name = renamed.get(unescapeName(escaped).toLowerCase());
    return name === undefined ? escaped : escapeName(name);
  };
  if (inside.replace(/'./g, "").includes("["))
    return inside.replace(/\[((?:'.|[^\][@']|@(?!\[))*)\]/gs, (_, name: string) => `[${renameOne(name)}]`);
  if (!inside.startsWith("@")) return renameOne(inside);
  const name = renameOne(inside.slice(1));
  return name === inside.slice(1) ? inside : `@[${name}]`;
}
