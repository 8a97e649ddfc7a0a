import type { Corner } from "../../calc/refs";
import type { Token } from "../../calc/text/tokens";

/** Reads a formula as the file writes it. */
type Read = (xml: string, row: number, column: number) => readonly Token[] | undefined;

/** A formula that was read, as the texts between the places where it names its own row. */
interface Copied {
  readonly between: readonly string[];
  readonly tokens: readonly Token[];
}

/** Stands for the row of the formula itself; no formula of a file holds it. */
const OWN_ROW = "\0";

/** Formulas that take turns in one column. */
const MOST_IN_TURN = 8;

/**
 * A column of a table holds the same formula in every row, but for the number of the row. Such copies are read once and share their tokens:
 * those whose references that move are all to the row of the formula.
 */
export class OwnRowCopies {
  /** Of each column, the last one read first. */
  private readonly known: Copied[][] = [];

  tokensOf(xml: string, row: number, column: number, read: Read): readonly Token[] | undefined {
    const own = String(row + 1);
    const known = (this.known[column] ??= []);
    const copied = known.find((one) => isCopy(xml, one.between, own));
    if (copied) return copied.tokens;
    const tokens = read(xml, row, column);
    if (!tokens) return undefined;
    const between = xml.replace(new RegExp(`([A-Za-z])${own}(?!\\d)`, "g"), `$1${OWN_ROW}`).split(OWN_ROW);
    if (between.length - 1 === placesInOwnRow(tokens)) {
      known.unshift({ between, tokens });
      if (known.length > MOST_IN_TURN) known.pop();
    }
    return tokens;
  }
}

/** Whether a text is these texts with the number of its row between them. */
function isCopy(xml: string, between: readonly string[], own: string): boolean {
  let at = 0;
  for (const [place, text] of between.entries()) {
    if (place > 0) {
      if (!xml.startsWith(own, at)) return false;
      at += own.length;
    }
    if (!xml.startsWith(text, at)) return false;
    at += text.length;
  }
  return at === xml.length;
}

/** How often the row of the formula is named by references; NaN where another row would move with the formula. */
function placesInOwnRow(tokens: readonly Token[]): number {
  let places = 0;
  for (const token of tokens) {
    if (token.type !== "ref" || token.ref.kind === "columns") continue;
    const { kind, from, to } = token.ref;
    if (kind === "rows" && !(from.rowFixed && to.rowFixed)) return NaN;
    for (const corner of kind === "cell" ? [from] : [from, to]) places += rowsNamed(corner);
  }
  return places;
}

function rowsNamed({ rowFixed, row }: Corner): number {
  if (rowFixed) return 0;
  return row === 0 ? 1 : NaN;
}
