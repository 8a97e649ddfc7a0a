import { useRef, useState, type RefObject } from "react";
import { lotsAreFresh } from "../actions/lots/fresh";
import type { StudyState } from "./useStudy";
import { canReach, type Step } from "./way";

/** Where the buyer stands in the pane, and how they go on. */
export interface Way {
  readonly step: Step;
  readonly body: RefObject<HTMLElement | null>;
  readonly reachable: (to: Step) => boolean;
  /** Works out what the step needs, then goes there; stays, and says so, when that fails. */
  readonly go: (to: Step) => Promise<boolean>;
  /** Reads the changed workbook again, and what the present step shows of it. */
  readonly refresh: () => Promise<void>;
}

export function useWay({ study, run, busy }: StudyState): Way {
  const [step, setStep] = useState<Step>("purchases");
  const body = useRef<HTMLElement>(null);
  const demands = useRef(0);

  const refresh = async (): Promise<void> => {
    const read = await run("reading");
    if (!read?.reading?.ok || step === "purchases" || step === "territory") return;
    const located = await run("locating");
    if (located && step === "lots") await run("splitting");
  };

  const go = async (to: Step): Promise<boolean> => {
    const demand = ++demands.current;
    const needsPlaces = to === "suppliers" || to === "share" || to === "lots";
    const located = needsPlaces && !study.share ? await run("locating") : study;
    if (!located || (to === "lots" && !lotsAreFresh(located) && !(await run("splitting")))) return false;
    // Where the buyer asked to go since then, they stay.
    if (demand !== demands.current) return false;
    setStep(to);
    body.current?.scrollTo(0, 0);
    return true;
  };

  return { step, body, reachable: (to) => !busy && canReach(study, to), go, refresh };
}
