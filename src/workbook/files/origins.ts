import type { Book } from "../book/model";
import type { Origin } from "./read/open";

interface Remembered {
  readonly origin: Origin;
  touched: boolean;
}

const origins = new WeakMap<Book, Remembered>();

/** Remembers the file a book was opened from, so that saving keeps all that the book does not hold. */
export function rememberOrigin(book: Book, origin: Origin, touched = false): void {
  const remembered: Remembered = { origin, touched };
  origins.set(book, remembered);
  book.subscribe((change) => {
    if (change.kind !== "activation" && change.kind !== "selection" && change.kind !== "calculation")
      remembered.touched = true;
  });
}

export function originOf(book: Book): Origin | undefined {
  return origins.get(book)?.origin;
}

/** Something in the book changed since it was opened, so that results stored in the file may be old. */
export function wasTouched(book: Book): boolean {
  return origins.get(book)?.touched ?? false;
}

/** Extension under which the saved file must be named: Excel refuses macros in an .xlsx. */
export function savedExtension(book: Book): "xlsx" | "xlsm" {
  return originOf(book)?.file.relationships.some(({ kind }) => kind === "vbaProject") ? "xlsm" : "xlsx";
}
