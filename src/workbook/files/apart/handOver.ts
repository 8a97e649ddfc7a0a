import type { Book } from "../../book/model";
import type { Pace } from "../../host/protocol/pace";
import { piecesOf, type Piece } from "./pieces";

/** A book that changed is handed over again once it has rested so long, milliseconds. */
const REST_MS = 200;

/** Hands a book over as it is at one moment, others having the thread in between: when it changes on the way, it is handed over anew. */
export async function handOver(book: Book, pace: Pace, send: (piece: Piece) => void): Promise<void> {
  let changedAt = -Infinity;
  const stop = book.subscribe(({ kind }) => {
    if (kind !== "activation" && kind !== "selection") changedAt = performance.now();
  });
  try {
    let isWhole = false;
    while (!isWhole) {
      while (performance.now() - changedAt < REST_MS) await new Promise((resolve) => setTimeout(resolve, REST_MS));
      const began = changedAt;
      isWhole = await sentWhole(book, pace, send, () => changedAt === began);
    }
  } finally {
    stop();
  }
}

async function sentWhole(
  book: Book,
  pace: Pace,
  send: (piece: Piece) => void,
  isSame: () => boolean,
): Promise<boolean> {
  for (const sheet of book.sheets) {
    const area = sheet.usedArea(true);
    while (area && isSame() && !book.calculate(sheet, area, () => pace.isDue)) await pace.take();
  }
  for (const piece of piecesOf(book)) {
    if (!isSame()) return false;
    send(piece);
    if (piece.kind !== "end") await pace.take();
  }
  return true;
}
