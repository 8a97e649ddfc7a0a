import type { Book } from "../../book/model";
import type { SheetStore } from "../../book/sheet";
import { originOf } from "../origins";
import {
  carriedFrame,
  carriedRows,
  storesOf,
  type CarriedBook,
  type CarriedResult,
  type CarriedRow,
  type RowsPiece,
} from "./carry";
import { restoredBook } from "./restore";
import type { Working } from "./watch";

/** A book on its way to another thread, in pieces so small that neither side is held long: all but the rows first, then the rows of each sheet. */
export type Piece =
  | { readonly kind: "frame"; readonly book: CarriedBook; readonly file: Uint8Array | undefined }
  | RowsPiece
  | { readonly kind: "end" };

/** Rows in a piece. */
const BLOCK = 200;

/** Formulas give what they gave last: to be calculated before. */
export function* piecesOf(book: Book): Generator<Piece, void> {
  yield { kind: "frame", book: carriedFrame(book), file: originOf(book)?.file.pack.save() };
  yield* rowPiecesOf(book);
  yield { kind: "end" };
}

/** All that the frame of a book lacks. */
export function* rowPiecesOf(book: Book): Generator<RowsPiece, void> {
  for (const sheet of storesOf(book)) yield* rowPieces(sheet);
}

function* rowPieces(sheet: SheetStore): Generator<RowsPiece, void> {
  for (let row = 0; row < sheet.cells.rowCount; row += BLOCK) {
    const rows = carriedRows(sheet, row, Math.min(row + BLOCK, sheet.cells.rowCount));
    if (rows.length > 0) yield { kind: "rows", sheetId: sheet.id, rows };
  }
}

/** Where pieces arrive; a new frame begins the book again. */
export class Arrival {
  private frame: CarriedBook | undefined;
  private file: Uint8Array | undefined;
  private rows = new ArrivedRows();

  /** The book, once its last piece is there. */
  take(piece: Piece): Book | undefined {
    switch (piece.kind) {
      case "frame":
        this.rows = new ArrivedRows();
        ({ book: this.frame, file: this.file } = piece);
        return undefined;
      case "rows":
        this.rows.take(piece);
        return undefined;
      case "end":
        return this.frame && restoredBook(this.rows.within(this.frame), this.file ?? new Uint8Array());
    }
  }
}

/** Rows on their way to the sheets of a frame. */
class ArrivedRows {
  private readonly bySheet = new Map<string, CarriedRow[]>();

  take({ sheetId, rows }: RowsPiece): void {
    const there = this.bySheet.get(sheetId);
    if (there) there.push(...rows);
    else this.bySheet.set(sheetId, [...rows]);
  }

  within(frame: CarriedBook): CarriedBook {
    return { ...frame, sheets: frame.sheets.map((sheet) => ({ ...sheet, rows: this.bySheet.get(sheet.id) ?? [] })) };
  }
}

/** A worker whose book comes by pieces (`openAsAsked`), as one that tells it whole. */
export function gathering(working: Working<CarriedResult>): Working<CarriedResult> {
  const rows = new ArrivedRows();
  return {
    ...working,
    hear: (listen, broke) =>
      working.hear((message) => {
        if ("result" in message) listen({ result: withRows(message.result, rows) });
        else {
          if (message.piece) rows.take(message.piece);
          listen(message);
        }
      }, broke),
  };
}

const withRows = (result: CarriedResult, rows: ArrivedRows): CarriedResult =>
  result.ok ? { ...result, book: rows.within(result.book) } : result;
