import type { Book } from "../book/model";
import type { Origin } from "./read/open";

const origins = new WeakMap<Book, Origin>();

/** Remembers the file a book was opened from, so that saving keeps all that the book does not hold. */
export function rememberOrigin(book: Book, origin: Origin): void {
  origins.set(book, origin);
}

export function originOf(book: Book): Origin | undefined {
  return origins.get(book);
}
