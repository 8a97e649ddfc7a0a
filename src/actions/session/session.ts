import type { Language } from "../../texts/format";
import { failureOf, type Failure } from "../failure";
import { ACTIONS, type ActionId } from "../registry";
import { EMPTY_STUDY, type Study } from "../study/study";
import { isOurs, type WorkbookEdit } from "../study/watch";
import { afterSheetChange } from "../typed/paneWords";
import type { ActionWork } from "../work";
import { updateBetween, type Later } from "./update";

/** Long work under way. `share` is 0..1, undefined while nothing is known of its length. */
export interface Running {
  readonly what: ActionId;
  readonly share?: number | undefined;
  readonly cancel: () => void;
  /** The user asked it to stop: it ends as soon as the workbook is left whole. */
  readonly isStopping: boolean;
}

/** What a face shows of a session: never changed in place. */
export interface SessionState {
  readonly study: Study;
  readonly running?: Running | undefined;
  readonly failure?: Failure | undefined;
  readonly busy: boolean;
  /** The buyer changed their own cells since they were read. */
  readonly isStale: boolean;
}

/** Work shorter than this shows no progress, milliseconds. */
const SHOW_AFTER = 400;
/** Progress is shown again after so long, milliseconds: showing it takes time from the work. */
const SHOW_EVERY = 100;
/** A run of typed cells is followed once, this long after the last, milliseconds (a debounce). */
const SETTLED = 300;

/**
 * One buyer's session on one workbook: actions run one after the other, and each gives an update of the study as it is when it ends, so that what is
 * edited while it runs is kept.
 */
export class Session {
  private current: SessionState = { study: EMPTY_STUDY, busy: false, isStale: false };
  private readonly listeners = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();
  private queued = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    public language: Language,
    private readonly access: Pick<ActionWork, "register"> = {},
  ) {}

  readonly state = (): SessionState => this.current;

  /** @returns a function that stops listening */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Takes an edit made on the study that was shown, without touching the workbook. */
  readonly change = (edited: Study, shown: Study = this.current.study): void => this.apply(shown, edited, "change");

  /** Runs an action once those before it have ended; resolves with the study then, or undefined when it failed or was stopped. */
  readonly run = (id: ActionId): Promise<Study | undefined> => {
    this.queued++;
    this.tell({ busy: true });
    const turn = this.last.then(() => this.perform(id));
    this.last = turn;
    return turn;
  };

  /** The pane was opened: what the workbook was is recalled, and what was broken off there is finished. */
  readonly open = async (): Promise<void> => {
    const study = await this.run("opening");
    if (study && ACTIONS.finishing.isAvailable(study)) await this.run("finishing");
  };

  readonly closeFailure = (): void => this.tell({ failure: undefined });

  /** The user changed something in the workbook: what is typed in our sheets is followed, anything else only makes the study stale. */
  readonly hear = (edit: WorkbookEdit): void => {
    const { study } = this.current;
    if (!isOurs(study, edit)) return this.tell({ isStale: true });
    this.tell({ study: afterSheetChange(study) });
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.run("following"), SETTLED);
  };

  private async perform(id: ActionId): Promise<Study | undefined> {
    const stop = new AbortController();
    const cancel = (): void => {
      stop.abort();
      showProgress(this.current.running?.share);
    };
    const showProgress = (share?: number): void =>
      this.tell({ running: { what: id, share, cancel, isStopping: stop.signal.aborted } });
    const timer = setTimeout(showProgress, SHOW_AFTER);
    let shownAt = 0;
    const onProgress = (share: number): void => {
      if (!this.current.running || performance.now() - shownAt < SHOW_EVERY) return;
      shownAt = performance.now();
      showProgress(share);
    };
    let from = this.current.study;
    const onLearned = (study: Study): void => {
      this.apply(from, study, "now");
      from = study;
    };
    const work = { ...this.access, language: this.language, signal: stop.signal, onProgress, onLearned };
    this.tell({ failure: undefined, ...(id === "reading" && { isStale: false }) });
    try {
      onLearned(await ACTIONS[id].run(from, work));
      return this.current.study;
    } catch (error) {
      // What a workbook was before is told where it can be read: nobody asked for it.
      if (id !== "opening") this.tell({ failure: failureOf(error) });
      return undefined;
    } finally {
      clearTimeout(timer);
      this.queued--;
      this.tell({ running: undefined, busy: this.queued > 0 });
    }
  }

  private apply(before: Study, after: Study, later: Later): void {
    this.tell({ study: updateBetween(before, after, later)(this.current.study) });
  }

  private tell(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
