import type { Study } from "../actions/study/study";

/** The pane's steps, in the order in which one walks. */
export const STEPS = ["purchases", "territory", "suppliers", "share", "lots"] as const;
export type Step = (typeof STEPS)[number];

export const stepAfter = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];
export const stepBefore = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1];

/** Whether what a step needs is there: purchases that could be read, and from the suppliers on a perimeter. */
export function canReach(study: Study, to: Step): boolean {
  if (to === "purchases") return true;
  if (!study.reading?.ok) return false;
  return to === "territory" || study.perimeters.length > 0;
}
