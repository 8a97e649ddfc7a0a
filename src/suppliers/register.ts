import { keptOf, searchSchema, type RegisterCache } from "./registerAnswer";

export const REGISTER_URL = "https://recherche-entreprises.api.gouv.fr";

export interface RegisterOptions {
  /** Called with one address at a time; in tests, a local server. */
  readonly fetch: (url: string, init: { signal: AbortSignal }) => Promise<Response>;
  readonly url?: string | undefined;
  /** What is already known: never asked again. */
  readonly cache?: RegisterCache | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between two calls: 4 a second at most. */
  readonly pauseMs?: number | undefined;
  /** Milliseconds after which a call is given up. */
  readonly patienceMs?: number | undefined;
}

/** `cache` holds the old and the new answers: giving it back resumes where the work stopped. */
export interface RegisterResult {
  readonly cache: RegisterCache;
  readonly stopped?: "cancelled" | "failures" | undefined;
  /** Ids still to be asked. */
  readonly left: readonly string[];
}

const MOST_FAILURES = 3;
/** Seconds waited for when the register says « too many » without saying how long. */
const DEFAULT_RETRY = 5;
const LONGEST_RETRY = 120;

/** Asks the public register for SIRET or SIREN (ids only, never amounts), one at a time, once the buyer has consented. Stops after three failures in a row. */
export async function askRegister(ids: readonly string[], options: RegisterOptions): Promise<RegisterResult> {
  const cache: RegisterCache = { ...options.cache };
  const wanted = [...new Set(ids)].filter((id) => !(id in cache));
  const { signal, pauseMs = 250 } = options;
  let failures = 0;
  const failed: string[] = [];
  const stop = (stopped: RegisterResult["stopped"], at: number): RegisterResult => ({
    cache,
    stopped,
    left: [...failed, ...wanted.slice(at)],
  });
  for (let at = 0; at < wanted.length;) {
    if (signal?.aborted) return stop("cancelled", at);
    const id = wanted[at]!;
    const started = Date.now();
    const answer = await askOne(id, options);
    if (signal?.aborted) return stop("cancelled", at);
    if (answer.kind === "answer") {
      cache[id] = answer.kept;
      failures = 0;
      at++;
      options.onProgress?.(at, wanted.length);
    } else if (++failures >= MOST_FAILURES) return stop("failures", at);
    else if (answer.kind === "failure") failed.push(wanted[at++]!);
    await pause(answer.kind === "wait" ? answer.ms : Math.max(0, pauseMs - (Date.now() - started)), signal);
  }
  return { cache, left: failed };
}

type LookUp =
  | { readonly kind: "answer"; readonly kept: RegisterCache[string] }
  | { readonly kind: "failure" }
  | { readonly kind: "wait"; readonly ms: number };

async function askOne(
  id: string,
  { fetch, url = REGISTER_URL, signal, patienceMs = 10_000 }: RegisterOptions,
): Promise<LookUp> {
  const patience = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(
      `${url}/search?q=${encodeURIComponent(id)}&minimal=true&include=siege,matching_etablissements`,
      { signal: signal ? AbortSignal.any([signal, patience]) : patience },
    );
    if (response.status === 429) return { kind: "wait", ms: retryMs(response.headers.get("Retry-After")) };
    const read = response.ok ? searchSchema.safeParse(await response.json()) : undefined;
    return read?.success ? { kind: "answer", kept: keptOf(id, read.data) } : { kind: "failure" };
  } catch {
    // Refused, cut, too slow or not JSON: the caller counts it.
    return { kind: "failure" };
  }
}

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
