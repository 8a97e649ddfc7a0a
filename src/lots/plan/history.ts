import type { Appraiser } from "../supply/appraise";
import { flagLots, type LotFlag } from "../supply/capable";
import { applyEdit, type Edit, type EditRefusal } from "./edit";
import type { Aim } from "../need/market";
import { objectiveOf, scorePlan, type Plan } from "./plan";

/** Pairs of products that the buyer wants together or apart; they bind the search and are watched during edits. */
export interface Links {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}
export type LinkEdit = {
  readonly kind: "mustLink" | "mustNotLink" | "unlink";
  readonly products: readonly [number, number];
};

export interface Draft {
  readonly plan: Plan;
  readonly links: Links;
}

/** The draft under the buyer's hands, with all that can be undone and redone. */
export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
}

export const NO_LINKS: Links = { together: [], apart: [] };

export function beginHistory(plan: Plan, links: Links = NO_LINKS): History {
  return { past: [], present: { plan, links }, future: [] };
}

/** A refused edit leaves the history as it was and says why. */
export function edit(history: History, change: Edit | LinkEdit): { history: History; refused?: EditRefusal } {
  if ("products" in change)
    return { history: push(history, { ...history.present, links: relink(history.present.links, change) }) };
  const result = applyEdit(history.present.plan, change);
  return result.ok
    ? { history: push(history, { ...history.present, plan: result.plan }) }
    : { history, refused: result.code };
}

/** Takes a whole plan (another point of the frontier, lot numbers typed in the sheet) as one edit. */
export function replacePlan(history: History, plan: Plan): History {
  return push(history, { ...history.present, plan });
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  return before
    ? { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
    : history;
}

export function redo(history: History): History {
  const [next, ...later] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future: later } : history;
}

/** Links that the plan does not respect: a tied pair in two lots, or a pair kept apart in one. */
export function brokenLinks(appraiser: Appraiser, { plan, links }: Draft): Links {
  const { atoms } = appraiser.market.need;
  const lotsOf = (product: number) =>
    new Set(plan.lots.flatMap((lot) => (lot.atoms.some((atom) => atoms[atom]!.product === product) ? [lot.id] : [])));
  const share = (a: number, b: number) => [...lotsOf(a)].some((lot) => lotsOf(b).has(lot));
  const alike = (a: number, b: number) =>
    lotsOf(a).size === lotsOf(b).size && [...lotsOf(a)].every((lot) => lotsOf(b).has(lot));
  return {
    together: links.together.filter(([a, b]) => !alike(a, b)),
    apart: links.apart.filter(([a, b]) => share(a, b)),
  };
}

/** What a plan comes to, or what one plan changes of another; cents a year. */
export interface PlanCounts {
  readonly lots: number;
  readonly expectedCents: Readonly<Record<Aim, number>>;
  readonly objectiveCents: number;
  /** Lots with fewer capable suppliers than wanted, and with none. */
  readonly thinLots: number;
  readonly emptyLots: number;
  readonly tinyLots: number;
}

/** What a plan comes to. */
export function countsOfPlan(appraiser: Appraiser, plan: Plan, aim: Aim): PlanCounts {
  const score = scorePlan(appraiser, plan);
  const flags = flagLots(appraiser, score.lots);
  const flagged = (flag: LotFlag): number => flags.filter((each) => each.includes(flag)).length;
  return {
    lots: plan.lots.length,
    expectedCents: score.expectedCents,
    objectiveCents: objectiveOf(score, aim),
    thinLots: flagged("fewCapable"),
    emptyLots: flagged("noCapable"),
    tinyLots: flagged("tinyLot"),
  };
}

/** After less before. Only the lots that changed are judged anew. */
export function differenceBetween(appraiser: Appraiser, before: Plan, after: Plan, aim: Aim): PlanCounts {
  const [old, now] = [countsOfPlan(appraiser, before, aim), countsOfPlan(appraiser, after, aim)];
  return {
    lots: now.lots - old.lots,
    expectedCents: {
      local: now.expectedCents.local - old.expectedCents.local,
      small: now.expectedCents.small - old.expectedCents.small,
    },
    objectiveCents: now.objectiveCents - old.objectiveCents,
    thinLots: now.thinLots - old.thinLots,
    emptyLots: now.emptyLots - old.emptyLots,
    tinyLots: now.tinyLots - old.tinyLots,
  };
}

function relink({ together, apart }: Links, { kind, products: [a, b] }: LinkEdit): Links {
  const other = ([x, y]: readonly [number, number]) => !((x === a && y === b) || (x === b && y === a));
  const rest = { together: together.filter(other), apart: apart.filter(other) };
  if (kind === "mustLink") return { ...rest, together: [...rest.together, [a, b]] };
  return kind === "mustNotLink" ? { ...rest, apart: [...rest.apart, [a, b]] } : rest;
}

function push(history: History, present: Draft): History {
  return { past: [...history.past, history.present], present, future: [] };
}
