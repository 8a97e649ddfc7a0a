import { useCallback, useRef, useState } from "react";
import { ACTIONS, type ActionId } from "../actions/registry";
import { EMPTY_STUDY, type Study } from "../actions/study/study";
import { failureOf, type Failure } from "../actions/failure";
import type { Language } from "../texts/format";

export type { Failure };

/** Long work under way. `share` is 0..1, undefined while nothing is known of its length. */
export interface Running {
  readonly what: ActionId;
  readonly share?: number | undefined;
  readonly cancel: () => void;
}

/** Work shorter than this shows no progress, milliseconds. */
const SHOW_AFTER = 400;

export interface StudyState {
  readonly study: Study;
  readonly running?: Running | undefined;
  readonly failure?: Failure | undefined;
  readonly busy: boolean;
  /** Runs an action on the study; resolves with the new study, or undefined when it failed or was stopped. */
  readonly run: (id: ActionId, from?: Study) => Promise<Study | undefined>;
  /** Changes the study without touching the workbook. */
  readonly change: (study: Study) => void;
  readonly closeFailure: () => void;
}

export function useStudy(language: Language): StudyState {
  const [study, setStudy] = useState<Study>(EMPTY_STUDY);
  const [running, setRunning] = useState<Running>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const current = useRef(study);

  const change = useCallback((next: Study) => {
    current.current = next;
    setStudy(next);
  }, []);

  const run = useCallback(
    async (id: ActionId, from: Study = current.current) => {
      const stop = new AbortController();
      const cancel = (): void => stop.abort();
      setBusy(true);
      setFailure(undefined);
      let share: number | undefined;
      const timer = setTimeout(() => setRunning({ what: id, share, cancel }), SHOW_AFTER);
      const onProgress = (value: number): void => {
        share = value;
        setRunning((shown) => shown && { ...shown, share: value });
      };
      try {
        const next = await ACTIONS[id].run(from, { language, signal: stop.signal, onProgress });
        change(next);
        return next;
      } catch (error) {
        setFailure(failureOf(error));
        return undefined;
      } finally {
        clearTimeout(timer);
        setRunning(undefined);
        setBusy(false);
      }
    },
    [change, language],
  );

  const closeFailure = useCallback(() => setFailure(undefined), []);
  return { study, running, failure, busy, run, change, closeFailure };
}
