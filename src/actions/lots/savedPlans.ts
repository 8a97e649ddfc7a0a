import { replacePlan } from "../../lots/plan/history";
import { atomKey, type Need } from "../../lots/need/market";
import type { Lot, Plan } from "../../lots/plan/plan";
import { remember } from "../study/memory";
import type { Study } from "../study/study";
import type { SavedPlan } from "./settings";
import { lotSettingsOf } from "./settings";

const MOST = 12;

/** Puts the draft aside under a name; the same name replaces what it named, and beyond a dozen the oldest goes. */
export function savePlan(study: Study, name: string): Study {
  if (!study.lots?.ok || name.trim() === "") return study;
  const { need } = study.lots.study.classified;
  const saved: SavedPlan = {
    name: name.trim().slice(0, 80),
    lots: study.lots.history.present.plan.lots.map(({ title, atoms }) => ({
      ...(title === undefined ? {} : { title }),
      parts: atoms.map((at) => atomKey(need, at)),
    })),
  };
  const settings = lotSettingsOf(study);
  return {
    ...study,
    lotSettings: { ...settings, plans: [...plansBut(settings.plans, saved.name), saved].slice(-MOST) },
  };
}

export function forgetPlan(study: Study, name: string): Study {
  const settings = lotSettingsOf(study);
  return { ...study, lotSettings: { ...settings, plans: plansBut(settings.plans, name) } };
}

const plansBut = (plans: readonly SavedPlan[] | undefined, name: string): SavedPlan[] =>
  (plans ?? []).filter((plan) => plan.name !== name);

/** Takes a plan put aside as the draft, as one edit. */
export function takeSaved(study: Study, saved: SavedPlan): Study {
  if (!study.lots?.ok) return study;
  const plan = planOfSaved(study.lots.study.classified.need, saved);
  return plan ? { ...study, lots: { ...study.lots, history: replacePlan(study.lots.history, plan) } } : study;
}

/** The plan as it applies to the need of today: what is new forms a last lot. Undefined when nothing of it is left. */
export function planOfSaved(need: Need, saved: SavedPlan): Plan | undefined {
  const places = new Map(need.atoms.map((_, at) => [atomKey(need, at), at]));
  const lots = saved.lots
    .map(({ title, parts }, index): Lot => ({
      id: `L${index + 1}`,
      ...(title === undefined ? {} : { title }),
      atoms: parts.flatMap((part) => places.get(part) ?? []).sort((a, b) => a - b),
    }))
    .filter(({ atoms }) => atoms.length > 0);
  if (lots.length === 0) return undefined;
  const held = new Set(lots.flatMap(({ atoms }) => atoms));
  const rest = need.atoms.flatMap((_, at) => (held.has(at) ? [] : [at]));
  return { lots: rest.length > 0 ? [...lots, { id: `L${saved.lots.length + 1}`, atoms: rest }] : lots };
}

/** Keeps in the workbook what the buyer decided about lots. What cannot be kept now is kept at the next writing. */
export async function keepLotSettings(study: Study): Promise<void> {
  await remember(study).catch(() => undefined);
}
