import { useEffect, useRef } from "react";
import type { StudyState } from "../useStudy";
import type { Way } from "../useWay";

/**
 * Those who walk by keyboard stand at the heading of the step that they come to, and come back to it when what they pressed is gone or no longer
 * takes the focus. The focus of the sheet is never taken.
 */
export function useArrival({ step, body }: Way, { busy, study }: StudyState): void {
  const isRead = study.reading !== undefined;
  const here = `${step} ${isRead}`;
  const last = useRef(here);
  useEffect(() => {
    const hasMoved = last.current !== here;
    if (busy || !body.current) return undefined;
    last.current = here;
    const comesHere = document.hasFocus() && (hasMoved || isLost());
    return comesHere ? whenHeaded(body.current, focusOn) : undefined;
  }, [here, busy, body]);
}

/** The button pressed is gone, or was disabled while it worked. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

const focusOn = (heading: HTMLElement): void => {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/** A step comes a moment after it is asked for: its heading is waited for. @returns a function that stops waiting */
function whenHeaded(body: HTMLElement, then: (heading: HTMLElement) => void): () => void {
  const look = (): boolean => {
    // The step before may stay for a moment, unseen.
    const heading = [...body.querySelectorAll<HTMLElement>("h1, h2")].find((one) => one.getClientRects().length > 0);
    if (heading) then(heading);
    return heading !== undefined;
  };
  if (look()) return () => undefined;
  const watching = new MutationObserver(() => look() && watching.disconnect());
  watching.observe(body, { childList: true, subtree: true });
  return () => watching.disconnect();
}
