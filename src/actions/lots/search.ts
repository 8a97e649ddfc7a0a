import { Appraiser } from "../../lots/supply/appraise";
import { localCeiling } from "../../lots/search/ceiling";
import { findFrontier, prepareSearch, type Frontier } from "../../lots/search/frontier";
import type { Market } from "../../lots/need/market";
import type { LotParameters } from "../../lots/need/parameters";
import type { Plan } from "../../lots/plan/plan";
import type { Constraints } from "../../lots/search/problem";
import { simulatePlan, type Simulation } from "../../lots/outcome/simulate";
import type { Hooks } from "../../lots/stop";
import { checkNotCancelled, type Work } from "../../excel/run";

/** Long computations, as plain data that a worker can be given. */
interface Computations {
  readonly frontiers: {
    readonly asked: { readonly market: Market; readonly parameters: LotParameters; readonly constraints: Constraints };
    readonly answer: { readonly local: Frontier; readonly small: Frontier };
  };
  readonly outlook: {
    readonly asked: {
      readonly market: Market;
      readonly parameters: LotParameters;
      readonly plan: Plan;
      readonly lotsPerBidder?: number | undefined;
    };
    readonly answer: Outlook;
  };
}
export type LongTask = keyof Computations;
export type Asked<T extends LongTask> = Computations[T]["asked"];
export type Answer<T extends LongTask> = Computations[T]["answer"];

/** How far a plan may go: simulation (null without a list) and the most that local suppliers could be awarded, cents a year. */
export interface Outlook {
  readonly simulation: Simulation | null;
  readonly ceilingCents: number;
}

const TASKS: { readonly [T in LongTask]: (asked: Asked<T>, hooks: Hooks) => Answer<T> } = {
  frontiers: ({ market, parameters, constraints }, hooks) => {
    const part = (from: number, to: number): Hooks => ({
      ...hooks,
      progress: (done) => hooks.progress?.(from + done * (to - from)),
    });
    const search = prepareSearch(new Appraiser(market, parameters), constraints, part(0, 0.5));
    return {
      local: findFrontier(search, "local", part(0.5, 0.75)),
      small: findFrontier(search, "small", part(0.75, 1)),
    };
  },
  outlook: ({ market, parameters, plan, lotsPerBidder }, hooks) => {
    const appraiser = new Appraiser(market, parameters);
    return {
      simulation: simulatePlan(appraiser, plan, { lotsPerBidder, hooks }),
      ceilingCents: localCeiling(appraiser, plan),
    };
  },
};

/** Computes at once, in this very thread. */
export function computeHere<T extends LongTask>(task: T, asked: Asked<T>, hooks: Hooks = {}): Answer<T> {
  return TASKS[task](asked, hooks);
}

/** What the worker is told and tells. */
export interface Order {
  readonly task: LongTask;
  readonly asked: Asked<LongTask>;
}
export type Told = { readonly progress: number } | { readonly answer: Answer<LongTask> } | { readonly failure: string };

/**
 * Computes beside the pane, which stays free; where there are no workers (the command line), here.
 * @throws ExcelFailure `cancelled` when stopped.
 */
export async function compute<T extends LongTask>(task: T, asked: Asked<T>, work: Work): Promise<Answer<T>> {
  checkNotCancelled(work);
  if (typeof Worker === "undefined") return computeHere(task, asked, { progress: work.onProgress });
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  try {
    return await new Promise<Answer<T>>((resolve, reject) => {
      work.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if ("progress" in data) work.onProgress?.(data.progress);
        else if ("failure" in data) reject(new Error(data.failure));
        else resolve(data.answer as Answer<T>);
      };
      worker.postMessage({ task, asked } satisfies Order);
    });
  } catch (error) {
    checkNotCancelled(work);
    throw error;
  } finally {
    worker.terminate();
  }
}
