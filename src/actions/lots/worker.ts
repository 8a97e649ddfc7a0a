/** Runs one long computation beside the pane. */
import { computeHere, type Order, type SearchMessage } from "./search";

const tell = (message: SearchMessage): void => self.postMessage(message);
let last = 0;

self.onmessage = ({ data: { task, asked } }: MessageEvent<Order>): void => {
  const progress = (share: number): void => {
    if (share - last < 0.01) return;
    last = share;
    tell({ progress: share });
  };
  try {
    tell({ answer: computeHere(task, asked, { progress }) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
};
