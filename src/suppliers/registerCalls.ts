import type { z } from "zod";

export const REGISTER_URL = "https://recherche-entreprises.api.gouv.fr";

/** How the public register is reached. */
export interface RegisterAccess {
  /** Called with one address at a time; in tests, a local server. */
  readonly fetch: (url: string, init: { signal: AbortSignal }) => Promise<Response>;
  readonly url?: string | undefined;
  /** Milliseconds between two calls: 4 a second at most. */
  readonly pauseMs?: number | undefined;
  /** Milliseconds after which a call is given up. */
  readonly patienceMs?: number | undefined;
}

/** What the register answers to one call; `refused` is its « 400 », with its own sentence. */
export type RegisterReply<T> =
  | { readonly kind: "answer"; readonly content: T }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "failure" };

/** Calls the register once. Refused by the network, cut, too slow or not as documented: a failure, which the caller counts. */
export async function callRegister<T>(
  path: string,
  schema: z.ZodType<T>,
  { fetch, url = REGISTER_URL, patienceMs = 10_000 }: RegisterAccess,
  signal?: AbortSignal,
): Promise<RegisterReply<T>> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(`${url}${path}`, { signal: signal ? AbortSignal.any([signal, patience]) : patience });
    if (response.status === 429) return { kind: "wait", ms: retryMs(response.headers.get("Retry-After")) };
    if (response.status === 400) return { kind: "refused", message: await response.text() };
    const read = response.ok ? schema.safeParse(await response.json()) : undefined;
    return read?.success ? { kind: "answer", content: read.data } : { kind: "failure" };
  } catch {
    return { kind: "failure" };
  }
}

/** What became of a call: done, with what is to be asked next because of it; passed over; to be asked again after a while. */
export type Outcome<Call> =
  | { readonly kind: "done"; readonly next?: Call | undefined }
  | { readonly kind: "failure" }
  | { readonly kind: "wait"; readonly ms: number };

export interface Turns<Call> {
  readonly stopped?: "cancelled" | "failures" | undefined;
  /** Calls still to be made: passed over, or not reached. */
  readonly left: readonly Call[];
}

const FOUR_A_SECOND = 250;
const MOST_FAILURES = 3;
/** « Too many » so many times in a row: others behind the same proxy take all there is. */
const MOST_WAITS = 10;
/** Milliseconds between two calls at the slowest. */
const SLOWEST = 4_000;
const RECOVERY = 0.9;

/**
 * Makes calls one after the other at the register's pace. Told « too many », it waits as long as asked and a little more by chance (a whole building may share one
 * address), then goes half as fast, and finds its pace again call by call. Stops after three failures in a row.
 */
export async function inTurn<Call>(
  calls: readonly Call[],
  make: (call: Call) => Promise<Outcome<Call>>,
  {
    pauseMs = FOUR_A_SECOND,
    signal,
  }: { readonly pauseMs?: number | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Turns<Call>> {
  const waiting = [...calls];
  const failed: Call[] = [];
  const end = (stopped?: Turns<Call>["stopped"]): Turns<Call> => ({ stopped, left: [...failed, ...waiting] });
  let [pace, failures, waits] = [pauseMs, 0, 0];
  while (waiting.length > 0 && !signal?.aborted) {
    const call = waiting[0]!;
    const started = Date.now();
    const outcome = await make(call);
    if (outcome.kind !== "done" && signal?.aborted) break;
    if (outcome.kind === "wait") {
      if (++waits >= MOST_WAITS) return end("failures");
      pace = Math.min(SLOWEST, 2 * pace);
      await pause(outcome.ms + Math.random() * pace, signal);
      continue;
    }
    if (outcome.kind === "failure" && ++failures >= MOST_FAILURES) return end("failures");
    waiting.shift();
    if (outcome.kind === "failure") failed.push(call);
    else {
      [failures, waits] = [0, 0];
      pace = Math.max(pauseMs, RECOVERY * pace);
      if (outcome.next !== undefined) waiting.unshift(outcome.next);
    }
    if (waiting.length > 0) await pause(Math.max(0, pace - (Date.now() - started)), signal);
  }
  return end(waiting.length > 0 ? "cancelled" : undefined);
}

/** Seconds waited for when the register does not say how long, or a browser may not read it. */
const DEFAULT_RETRY = 5;
const LONGEST_RETRY = 120;

/** Seconds, or a date. */
function retryMs(header: string | null): number {
  const seconds =
    header === null ? NaN : /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return 1000 * Math.min(LONGEST_RETRY, Math.max(0, Number.isFinite(seconds) ? seconds : DEFAULT_RETRY));
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
