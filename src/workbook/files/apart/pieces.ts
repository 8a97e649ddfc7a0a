import type { Book } from "../../book/model";
import type { SheetStore } from "../../book/sheet";
import { originOf } from "../origins";
import { carriedFrame, carriedRows, storesOf, type CarriedBook, type CarriedRow } from "./carry";
import { restoredBook } from "./restore";

/** A book on its way to another thread, in pieces so small that neither side is held long: all but the rows first, then the rows of each sheet. */
export type Piece =
  | { readonly kind: "frame"; readonly book: CarriedBook; readonly file: Uint8Array | undefined }
  | { readonly kind: "rows"; readonly sheetId: string; readonly rows: readonly CarriedRow[] }
  | { readonly kind: "end" };

/** Rows in a piece. */
const BLOCK = 200;

/** Formulas give what they gave last: to be calculated before. */
export function* piecesOf(book: Book): Generator<Piece, void> {
  yield { kind: "frame", book: carriedFrame(book), file: originOf(book)?.file.pack.save() };
  for (const sheet of storesOf(book)) yield* rowPieces(sheet);
  yield { kind: "end" };
}

function* rowPieces(sheet: SheetStore): Generator<Piece, void> {
  for (let row = 0; row < sheet.cells.rowCount; row += BLOCK) {
    const rows = carriedRows(sheet, row, Math.min(row + BLOCK, sheet.cells.rowCount));
    if (rows.length > 0) yield { kind: "rows", sheetId: sheet.id, rows };
  }
}

/** Where pieces arrive; a new frame begins the book again. */
export class Arrival {
  private frame: CarriedBook | undefined;
  private file: Uint8Array | undefined;
  private readonly rows = new Map<string, CarriedRow[]>();

  /** The book, once its last piece is there. */
  take(piece: Piece): Book | undefined {
    switch (piece.kind) {
      case "frame":
        this.rows.clear();
        ({ book: this.frame, file: this.file } = piece);
        return undefined;
      case "rows":
        this.rowsOf(piece.sheetId).push(...piece.rows);
        return undefined;
      case "end":
        return this.whole();
    }
  }

  private whole(): Book | undefined {
    if (!this.frame) return undefined;
    const sheets = this.frame.sheets.map((sheet) => ({ ...sheet, rows: this.rowsOf(sheet.id) }));
    return restoredBook({ ...this.frame, sheets }, this.file ?? new Uint8Array());
  }

  private rowsOf(sheetId: string): CarriedRow[] {
    let rows = this.rows.get(sheetId);
    if (!rows) this.rows.set(sheetId, (rows = []));
    return rows;
  }
}
