import { useEffect, useRef } from "react";
import type { CardId } from "../../actions/presentation/cards";
import { takeWaiting } from "../../actions/presentation/waiting";
import type { StudyState } from "../useStudy";

/** How « De 7 à 36 lots » begins, goes on and ends. */
export interface PresentationWay {
  readonly show: (card: CardId) => void;
  /** Resolves once the buyer's own draft is back. */
  readonly leave: () => Promise<unknown>;
  readonly sample: () => void;
}

/** It begins by itself in a sample that was opened for it. */
export function usePresentation({ study, run, change }: StudyState): PresentationWay {
  const show = (card: CardId): void => {
    change({ ...study, presentation: { ...study.presentation, card } });
    void run("presenting");
  };
  const first = useRef(show);
  useEffect(() => {
    if (takeWaiting()) first.current("need");
  }, []);
  return { show, leave: () => run("leaving"), sample: () => void run("openingSample") };
}
