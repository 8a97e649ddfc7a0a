import { callRegister, inTurn, type Outcome, type RegisterAccess } from "../suppliers/registerCalls";
import { codesKnownTo } from "./activities";
import { firmsOf, joined, pageSchema, type Firm } from "./firm";
import { isBehind, type SearchProgress } from "./progress";
import type { PlaceQuery } from "./places";

/** Firms of some activities in a place, asked for a family. */
export interface Search {
  readonly family: string;
  /** Name of the place, to tell it. */
  readonly place: string;
  readonly codes: readonly string[];
  readonly query: PlaceQuery;
}

/** What was found so far: giving it back resumes where the work stopped. */
export interface SearchResult {
  readonly firms: readonly Firm[];
  /** By `searchKey`. */
  readonly progress: Readonly<Record<string, SearchProgress>>;
  readonly stopped?: "cancelled" | "failures" | "full" | undefined;
}

export interface SearchOptions extends RegisterAccess {
  /** Firms read for each search, at most. */
  readonly cap: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The most that the register gives on a page. */
export const PAGE = 25;
/** The most that it gives of one search, whatever the number of firms. */
export const MOST_OF_ONE_SEARCH = 10_000;
/** Firms kept in all: they live in the workbook's settings (about 200 characters each). */
export const MOST_FIRMS = 2_000;

/** By which the progress of a search is found again: the same family, activities and place. */
export const searchKey = ({ family, codes, query }: Search): string =>
  JSON.stringify([family, [...codes].sort(), query.path, query.values]);

/** Address of one page: activity codes and a place, nothing else. Around a point, closed establishments come too: more of each company are asked for. */
export function addressOf({ query: { path, values }, codes }: Search, page: number): string {
  const around = path === "/near_point";
  const parameters = new URLSearchParams({
    activite_principale: codes.join(","),
    ...values,
    ...(around ? {} : { etat_administratif: "A" }),
    limite_matching_etablissements: around ? "100" : "10",
    minimal: "true",
    include: "siege,matching_etablissements,complements",
    page: String(page),
    per_page: String(PAGE),
  });
  return `${path}?${parameters.toString()}`;
}

/**
 * Asks the register for each search, page after page, once the buyer has consented. What is done is not asked again; a page that fails is passed over and stays to be
 * asked. Ends when stopped, after three failures in a row, or when there are as many firms as a workbook can keep.
 */
export async function findFirms(
  searches: readonly Search[],
  before: Pick<SearchResult, "firms" | "progress">,
  options: SearchOptions,
): Promise<SearchResult> {
  const run = new Run(before, options);
  const full = new AbortController();
  const { signal } = options;
  const either = signal ? AbortSignal.any([signal, full.signal]) : full.signal;
  const waiting = searches.filter((search) => !isBehind(run.progressOf(search), options.cap));
  const { stopped } = await inTurn(
    waiting,
    async (search) => {
      const outcome = await run.ask(search, either);
      options.onProgress?.(run.shareOf(waiting));
      if (run.isFull) full.abort();
      return outcome;
    },
    { pauseMs: options.pauseMs, signal: either },
  );
  return { firms: run.firms, progress: run.progress, stopped: run.isFull ? "full" : stopped };
}

const NOTHING: SearchProgress = { read: 0, isEnded: false };

/** A run under way: what was found, and the codes that the register turned out to know. */
class Run {
  firms: readonly Firm[];
  progress: Readonly<Record<string, SearchProgress>>;
  private known: readonly string[] | undefined;

  constructor(
    before: Pick<SearchResult, "firms" | "progress">,
    private readonly options: SearchOptions,
  ) {
    this.firms = before.firms;
    this.progress = before.progress;
  }

  get isFull(): boolean {
    return this.firms.length >= MOST_FIRMS;
  }

  progressOf(search: Search): SearchProgress {
    return this.progress[searchKey(search)] ?? NOTHING;
  }

  /** Asks the next page of a search. */
  async ask(search: Search, signal: AbortSignal): Promise<Outcome<Search>> {
    const codes = this.known ? codesKnownTo(this.known, search.codes) : search.codes;
    if (codes.length === 0) return this.keep(search, { read: 0, isEnded: true, hasNoCode: true });
    const { read } = this.progressOf(search);
    const page = Math.floor(read / PAGE) + 1;
    const reply = await callRegister(addressOf({ ...search, codes }, page), pageSchema, this.options, signal);
    if (signal.aborted) return { kind: "failure" };
    if (reply.kind === "refused") return this.refused(search, reply.message);
    if (reply.kind !== "answer") return reply;
    const { results, total_results: total } = reply.content;
    this.firms = joined(this.firms, firmsOf(reply.content, search.family));
    const readNow = (page - 1) * PAGE + results.length;
    const isEnded = results.length < PAGE || readNow >= Math.min(total, MOST_OF_ONE_SEARCH);
    return this.keep(search, { total, read: readNow, isEnded });
  }

  private keep(search: Search, progress: SearchProgress): Outcome<Search> {
    this.progress = { ...this.progress, [searchKey(search)]: progress };
    return { kind: "done", next: isBehind(progress, this.options.cap) ? undefined : search };
  }

  /** The register refuses a code that its nomenclature does not hold, and says which it holds. */
  private refused(search: Search, message: string): Outcome<Search> {
    const known = [...new Set(message.match(/\b\d{2}\.\d{2}[A-Z]\b/g) ?? [])];
    if (!message.includes("activite_principale") || known.length === 0 || this.known) return { kind: "failure" };
    this.known = known;
    return { kind: "done", next: search };
  }

  /** Part of the work that is behind, 0..1. */
  shareOf(searches: readonly Search[]): number {
    const parts = searches.map((search) => {
      const { total, read, isEnded } = this.progressOf(search);
      return isEnded ? 1 : total === undefined ? 0 : Math.min(1, read / Math.min(total, this.options.cap));
    });
    return parts.reduce((sum, part) => sum + part, 0) / Math.max(1, searches.length);
  }
}
