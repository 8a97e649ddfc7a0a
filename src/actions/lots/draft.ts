import type { Edit, EditRefusal } from "../../lots/plan/edit";
import { edit, redo, replacePlan, undo, type History, type LinkEdit } from "../../lots/plan/history";
import type { Plan } from "../../lots/plan/plan";
import { pointAt } from "../../lots/study";
import { backtest, type Backtest } from "../../lots/outcome/backtest";
import type { Study } from "../study/study";
import { lotSettingsOf } from "./settings";
import type { LotsFound } from "../study/lotsResult";

/** Changes the draft; a refused change leaves it as it was and says why (`lots.refusals.<code>`). */
export function editDraft(
  study: Study,
  change: Edit | LinkEdit,
): { readonly study: Study; readonly refused?: EditRefusal } {
  if (!study.lots?.ok) return { study };
  const { history, refused } = edit(study.lots.history, change);
  return { study: withHistory(study, history), ...(refused ? { refused } : {}) };
}

export function undoDraft(study: Study): Study {
  return study.lots?.ok ? withHistory(study, undo(study.lots.history)) : study;
}

export function redoDraft(study: Study): Study {
  return study.lots?.ok ? withHistory(study, redo(study.lots.history)) : study;
}

/** Takes the plan proposed for at most so many lots (the recommended number when absent) as one edit. */
export function takePoint(study: Study, lots?: number): Study {
  if (!study.lots?.ok) return study;
  const settings = lotSettingsOf(study);
  const point = pointAt(study.lots.study.frontiers[settings.aim], lots);
  if (!point || point.plan === study.lots.history.present.plan) return study;
  return { ...withHistory(study, replacePlan(study.lots.history, point.plan)), lotSettings: { ...settings, lots } };
}

/** Takes the present lots as the draft: to start from what is. */
export function takePresent(study: Study): Study {
  return study.lots?.ok ? takePlan(study, study.lots.study.present.plan) : study;
}

/** Takes any plan as the draft, as one edit; the draft itself changes nothing. */
export function takePlan(study: Study, plan: Plan): Study {
  if (!study.lots?.ok || JSON.stringify(study.lots.history.present.plan) === JSON.stringify(plan)) return study;
  return withHistory(study, replacePlan(study.lots.history, plan));
}

/** Tries the method on the last year of the purchases; undefined with fewer than two years. */
export function tryLastYear(study: Study, found: LotsFound): Backtest | undefined {
  return backtest(found.input, lotSettingsOf(study).parameters);
}

function withHistory(study: Study, history: History): Study {
  return study.lots?.ok ? { ...study, lots: { ...study.lots, history } } : study;
}
