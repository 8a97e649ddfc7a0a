import type { WorkerMessage, Working } from "./watch";
import type { Order } from "./work";

/** A worker of a page, just made, given its order. */
export function givenOrder<Result>(worker: Worker, order: Order): Working<Result> {
  worker.postMessage(order);
  return {
    hear: (listen, broke) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Result>>) => listen(data);
      worker.onerror = broke;
    },
    end: () => worker.terminate(),
  };
}
