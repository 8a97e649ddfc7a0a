import type { LotsResult } from "../study/lotsResult";
import type { Study } from "../study/study";

/** A change of the study, applied to it as it is then. */
export type Update = (now: Study) => Study;

/** Which side is the later one where both changed the same thing. */
export type Later = "change" | "now";

/**
 * What changed between two states of a study, as an update: applied to a third one, it leaves what others changed meanwhile. A three-way merge, field
 * by field, and within what is kept by key, key by key.
 * @example updateBetween(read, located, "now") // what locating found, over the corrections given while it ran
 */
export function updateBetween(before: Study, after: Study, later: Later): Update {
  return (now) => (now === before ? after : merged(before, after, now, later));
}

/** Found from the reading and the perimeters: worth nothing with others. */
const FOUND = ["suppliers", "proposals", "share", "lots"] as const;

function merged(before: Study, after: Study, now: Study, later: Later): Study {
  const fields = new Set([...Object.keys(after), ...Object.keys(now)]) as Set<keyof Study>;
  const entries = [...fields].map((field) => [field, mergedField(field, before, after, now, later)] as const);
  const study: Study = Object.assign({ ...now }, Object.fromEntries(entries));
  const isOutdated = later === "now" && (now.reading !== before.reading || now.perimeters !== before.perimeters);
  return isOutdated ? { ...study, ...Object.fromEntries(FOUND.map((field) => [field, now[field]])) } : study;
}

function mergedField(field: keyof Study, before: Study, after: Study, now: Study, later: Later): unknown {
  const [was, changed, present] = [before[field], after[field], now[field]];
  if (changed === was) return present;
  if (present === was) return changed;
  if (field === "lots") return mergedLots(before.lots, after.lots, now.lots, later);
  if (isByKey(changed) && isByKey(present)) return mergedByKey(isByKey(was) ? was : {}, changed, present, later);
  if (changed instanceof Map && present instanceof Map)
    return mergedMaps(was instanceof Map ? was : new Map(), changed, present, later);
  return later === "change" ? changed : present;
}

type ByKey = Readonly<Record<string, unknown>>;

const isByKey = (value: unknown): value is ByKey =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function mergedByKey(before: ByKey, after: ByKey, now: ByKey, later: Later): ByKey {
  const entries = (values: ByKey): ReadonlyMap<string, unknown> => new Map(Object.entries(values));
  return Object.fromEntries(mergedMaps(entries(before), entries(after), entries(now), later));
}

function mergedMaps(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
  later: Later,
): Map<string, unknown> {
  const result = new Map(now);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (after.get(key) === before.get(key)) continue;
    if (later === "now" && now.get(key) !== before.get(key)) continue;
    if (after.has(key)) result.set(key, after.get(key));
    else result.delete(key);
  }
  return result;
}

/** One side searched, the other edited the draft: the new search with the edited draft, as long as the need is the same. */
function mergedLots(
  before: Study["lots"],
  after: LotsResult | undefined,
  now: LotsResult | undefined,
  later: Later,
): LotsResult | undefined {
  const [earlier, last] = later === "now" ? [after, now] : [now, after];
  if (!before?.ok || !earlier?.ok || !last?.ok || last.study !== before.study) return last;
  const needs = [earlier, last].map(({ study }) => JSON.stringify(study.classified.need.atoms));
  return needs[0] === needs[1] ? { ...earlier, history: last.history } : earlier;
}
