import type { Line } from "./sheet";

/** Rows or columns with their looks, by place. */
type Lines = ReadonlyMap<number, Line>;

/** Lines that stand for those of a group come after it, unless the file says before. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** A group may lie in seven others: eight levels with the sheet itself. */
export const DEEPEST_LEVEL = 7;

const levelOf = (lines: Lines, place: number): number => lines.get(place)?.outline ?? 0;

/** Puts lines in one more group (`by` 1), or takes them out of their innermost one (-1); what was hidden stays hidden, as in Excel. */
export function regrouped(lines: Lines, { first, count }: Stretch, by: 1 | -1, before: boolean): Lines {
  const changed = new Map(lines);
  const places = by > 0 ? Array.from({ length: count }, (_, i) => first + i) : [...lines.keys()];
  for (const place of places) {
    if (place < first || place >= first + count) continue;
    const level = Math.min(DEEPEST_LEVEL, Math.max(0, levelOf(lines, place) + by));
    changed.set(place, { ...changed.get(place), outline: level || undefined });
  }
  for (const [place, line] of changed)
    if (line.collapsed && levelOf(changed, detailOf(place, before)) <= levelOf(changed, place))
      changed.set(place, { ...line, collapsed: undefined });
  return changed;
}

/** Shows or hides the outermost groups that lie in a stretch; a line that stands for a group means that group. */
export function withDetails(lines: Lines, stretch: Stretch, shown: boolean, before: boolean): Lines {
  const changed = new Map(lines);
  for (const { run, level } of groupsIn(lines, stretch, before)) {
    collapse(changed, summaryOf(run, before), !shown);
    const hide = ({ first, count }: Stretch, hidden: boolean): void => {
      for (let place = first; place < first + count; place++) changed.set(place, { ...changed.get(place), hidden });
    };
    hide(run, !shown);
    for (let deeper = level + 1; shown && deeper <= DEEPEST_LEVEL; deeper++)
      for (const inner of runsWithin(lines, run, deeper))
        if (changed.get(summaryOf(inner, before))?.collapsed) hide(inner, true);
  }
  return changed;
}

/** Shows the lines of the first `levels` levels (1: only what lies in no group) and hides those of the others. */
export function toLevel(lines: Lines, levels: number, before: boolean): Lines {
  const changed = new Map(lines);
  for (const [place, { outline = 0 }] of lines) {
    if (outline === 0) continue;
    changed.set(place, { ...changed.get(place), hidden: outline >= levels });
    const summary = before ? place - 1 : place + 1;
    if (levelOf(lines, summary) < outline) collapse(changed, summary, outline >= levels);
  }
  return changed;
}

/** The group that a line stands for, when it stands for one. */
export function isSummary(levelAt: (place: number) => number, place: number, before: boolean): boolean {
  const detail = detailOf(place, before);
  return detail >= 0 && levelAt(detail) > levelAt(place);
}

export const detailOf = (summary: number, before: boolean): number => (before ? summary + 1 : summary - 1);

const summaryOf = ({ first, count }: Stretch, before: boolean): number => (before ? first - 1 : first + count);

function collapse(lines: Map<number, Line>, place: number, collapsed: boolean): void {
  if (place >= 0) lines.set(place, { ...lines.get(place), collapsed: collapsed || undefined });
}

function groupsIn(
  lines: Lines,
  stretch: Stretch,
  before: boolean,
): { readonly run: Stretch; readonly level: number }[] {
  const at = (place: number): number => levelOf(lines, place);
  if (stretch.count === 1 && isSummary(at, stretch.first, before)) {
    const level = at(stretch.first) + 1;
    return [{ run: grown(lines, detailOf(stretch.first, before), level), level }];
  }
  const levels = [...lines.keys()].filter((place) => isIn(stretch, place) && at(place) > 0).map(at);
  if (levels.length === 0) return [];
  const level = Math.min(...levels);
  return runsWithin(lines, stretch, level).map(({ first }) => ({ run: grown(lines, first, level), level }));
}

const isIn = ({ first, count }: Stretch, place: number): boolean => place >= first && place < first + count;

/** Stretches within another one whose lines are at least that deep. */
function runsWithin(lines: Lines, within: Stretch, level: number): Stretch[] {
  const runs: { first: number; count: number }[] = [];
  const deep = [...lines.keys()].filter((place) => isIn(within, place) && levelOf(lines, place) >= level);
  for (const place of deep.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
}

/** The whole group around a line. */
function grown(lines: Lines, place: number, level: number): Stretch {
  let [first, end] = [place, place + 1];
  while (levelOf(lines, first - 1) >= level) first--;
  while (levelOf(lines, end) >= level) end++;
  return { first, count: end - first };
}
