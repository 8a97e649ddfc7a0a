import { openFile } from "../open";
import { carried, type CarriedResult } from "./carry";

/** What a worker is asked. */
export interface Order {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a worker tells: that it begins a step that goes through so many bytes, and in the end what it found. */
export type WorkerMessage<Result> = { readonly step: number } | { readonly result: Result };

/** Opens a file in a worker. */
export function openAsAsked({ name, bytes }: Order, tell: (message: WorkerMessage<CarriedResult>) => void): void {
  tell({ step: bytes.length });
  tell({ result: carried(openFile(name, bytes, (step) => tell({ step }))) });
}
