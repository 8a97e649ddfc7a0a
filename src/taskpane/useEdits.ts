import { useEffect, useRef, useState } from "react";
import { isInLotsSheet, watchEdits, type WorkbookEdit } from "../actions/study/watch";
import type { StudyState } from "./useStudy";

/** A run of typed cells is followed once, this long after the last, milliseconds. */
const SETTLED = 300;

/**
 * Keeps the study in step with what the user changes in the workbook; our own writings are not told. What is typed in « Allotissement » is followed at
 * once; any other change only makes the study stale: `isStale`, until `read` is called.
 */
export function useEdits({ study, run, busy }: StudyState): { readonly isStale: boolean; readonly read: () => void } {
  const [isStale, setStale] = useState(false);
  const [typed, setTyped] = useState(0);
  const hasLots = study.lots?.ok === true;
  const latest = useRef<(edit: WorkbookEdit) => Promise<void>>(undefined);
  useEffect(() => {
    latest.current = async (edit) => {
      if (hasLots && (await isInLotsSheet(edit).catch(() => false))) setTyped((count) => count + 1);
      else setStale(true);
    };
  });
  const active = study.grids !== undefined;
  useEffect(() => {
    if (!active) return;
    const watching = watchEdits((edit) => void latest.current?.(edit));
    return () => void watching.then((stop) => stop()).catch(() => undefined);
  }, [active]);
  useEffect(() => {
    if (typed === 0 || busy) return;
    const timer = setTimeout(() => {
      setTyped(0);
      void run("following");
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [typed, busy, run]);
  return { isStale, read: () => setStale(false) };
}
