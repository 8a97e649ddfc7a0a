import type { Corner } from "../../calc/refs";
import type { Token } from "../../calc/text/tokens";

type Read = (text: string, row: number, column: number) => readonly Token[] | undefined;

/** Stands for the row of the formula itself; no formula holds it. */
const OWN_ROW = "\0";

/**
 * A column of a table holds the same formula in every row, but for the number of the row. Such copies are read once and share their tokens:
 * those whose references that move are all to the row of the formula.
 */
export class OwnRowCopies {
  private readonly known = new Map<string, readonly Token[]>();
  private row = -1;
  private ownRow = /^$/;

  tokensOf(text: string, row: number, column: number, read: Read): readonly Token[] | undefined {
    if (row !== this.row) {
      this.row = row;
      this.ownRow = new RegExp(`([A-Za-z])${row + 1}(?!\\d)`, "g");
    }
    let places = 0;
    const shape = `${column} ${text.replace(this.ownRow, (_, letter: string) => (places++, letter + OWN_ROW))}`;
    const known = this.known.get(shape);
    if (known) return known;
    const tokens = read(text, row, column);
    if (tokens && !text.includes(OWN_ROW) && places === placesInOwnRow(tokens)) this.known.set(shape, tokens);
    return tokens;
  }
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
