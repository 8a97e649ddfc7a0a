import { Appraiser } from "../../lots/supply/appraise";
import { localCeiling } from "../../lots/search/ceiling";
import { findFrontier, prepareSearch, type Frontier } from "../../lots/search/frontier";
import { creditLimit, type Market } from "../../lots/need/market";
import type { LotParameters } from "../../lots/need/parameters";
import type { Plan } from "../../lots/plan/plan";
import type { Constraints } from "../../lots/search/problem";
import type { Practice } from "../../lots/outcome/award";
import type { Tilt } from "../../lots/outcome/tilt";
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
      readonly tilt: Tilt;
      readonly practices: readonly Practice[];
    };
    readonly answer: Outlook;
  };
}
export type LongTask = keyof Computations;
export type Question<T extends LongTask> = Computations[T]["asked"];
export type Answer<T extends LongTask> = Computations[T]["answer"];

/** How far a plan may go: simulation (null without a list) and the most that local suppliers could be awarded, cents a year. */
export interface Outlook {
  readonly simulation: Simulation | null;
  /** The middle of the local share without the suppliers of unknown capacity, and if all of them could carry any lot; null when none is unknown. */
  readonly unknownCapacity: { readonly without: number; readonly with: number } | null;
  readonly ceilingCents: number;
}

const TASKS: { readonly [T in LongTask]: (asked: Question<T>, hooks: Hooks) => Answer<T> } = {
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
  outlook: ({ market, parameters, plan, ...options }, hooks) => {
    const appraiser = new Appraiser(market, parameters);
    const middle = (bidders: Market["bidders"]): number =>
      simulatePlan(new Appraiser({ ...market, bidders }, parameters), plan, { ...options, draws: 200 })?.localShare
        .p50 ?? 0;
    const isUnknown = ({ capacityCents }: Market["bidders"][number]): boolean => capacityCents === undefined;
    const simulation = simulatePlan(appraiser, plan, { ...options, hooks });
    return {
      simulation,
      unknownCapacity:
        simulation && market.bidders.some(isUnknown)
          ? {
              without: middle(market.bidders.filter((bidder) => !isUnknown(bidder))),
              with: middle(market.bidders.map((bidder) => ({ ...bidder, capacityCents: creditLimit(bidder) }))),
            }
          : null,
      ceilingCents: localCeiling(appraiser, plan),
    };
  },
};

/** Computes at once, in this very thread. */
export function computeHere<T extends LongTask>(task: T, asked: Question<T>, hooks: Hooks = {}): Answer<T> {
  return TASKS[task](asked, hooks);
}

/** What the worker is told and tells. */
export interface Order {
  readonly task: LongTask;
  readonly asked: Question<LongTask>;
}
export type SearchMessage =
  { readonly progress: number } | { readonly answer: Answer<LongTask> } | { readonly failure: string };

/**
 * Computes beside the pane, which stays free; where there are no workers (the command line), here.
 * @throws ExcelFailure `cancelled` when stopped.
 */
export async function compute<T extends LongTask>(task: T, asked: Question<T>, work: Work): Promise<Answer<T>> {
  checkNotCancelled(work);
  if (typeof Worker === "undefined") return computeHere(task, asked, { progress: work.onProgress });
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  try {
    return await new Promise<Answer<T>>((resolve, reject) => {
      work.signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<SearchMessage>) => {
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
