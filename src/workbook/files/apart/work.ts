import { openFile } from "../open";
import { carriedFrame, type CarriedResult } from "./carry";
import { rowPiecesOf } from "./pieces";
import type { WorkerMessage } from "./watch";

/** What a worker is asked. */
export interface Order {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens a file in a worker; the rows of its book come before, by pieces so small that they hold nobody (`gathering` puts them back). */
export function openAsAsked({ name, bytes }: Order, tell: (message: WorkerMessage<CarriedResult>) => void): void {
  tell({ step: bytes.length });
  const opened = openFile(name, bytes, (step) => tell({ step }));
  if (opened.ok) for (const piece of rowPiecesOf(opened.book)) tell({ step: 0, piece });
  tell({ result: opened.ok ? { ...opened, book: carriedFrame(opened.book) } : opened });
}
