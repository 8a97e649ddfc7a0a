import type { CDPSession, Page } from "playwright-core";

/** A task that held the page. Milliseconds of processor: what it would last on a machine that does nothing else. */
export interface LongTask {
  readonly duration: number;
  /** Functions from the outermost to the innermost that took half of it, and those in which time was spent. */
  readonly doing: string;
}

/** An event of the browser's trace; microseconds, `tdur` of the thread's own processor time. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Profile {
  readonly startTime: number;
  readonly endTime: number;
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string };
  readonly children?: readonly number[];
}

/** What counts as long, milliseconds. */
const LONG_MS = 30;
const TASK = "ThreadControllerImpl::RunTask";

/** Does the work, and tells the long tasks of the page (and of the pane within it) meanwhile, the longest first. */
export async function longTasksOf(page: Page, work: () => Promise<void>, from = LONG_MS): Promise<LongTask[]> {
  const browser = page.context().browser();
  const session = await page.context().newCDPSession(page);
  await browser?.startTracing(page, { categories: ["toplevel"] });
  await startProfile(session);
  await work();
  const profile = await endProfile(session);
  await session.detach();
  const { traceEvents } = JSON.parse(String(await browser?.stopTracing())) as { traceEvents: TraceEvent[] };
  return mainTasks(traceEvents, from)
    .filter(({ ts, dur = 0 }) => ts > profile.startTime && ts + dur < profile.endTime)
    .map((task) => ({ duration: (task.tdur ?? 0) / 1000, doing: named(profile, task) }))
    .sort((a, b) => b.duration - a.duration);
}

function mainTasks(events: readonly TraceEvent[], from: number): TraceEvent[] {
  const threads = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf),
  );
  return events.filter(
    (event) => event.name === TASK && (event.tdur ?? 0) >= from * 1000 && threads.has(threadOf(event)),
  );
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

async function startProfile(session: CDPSession): Promise<void> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 1000 });
  await session.send("Profiler.start");
}

async function endProfile(session: CDPSession): Promise<Profile> {
  const { profile } = await session.send("Profiler.stop");
  return { samples: [], timeDeltas: [], ...profile };
}

function named(profile: Profile, { ts, dur = 0 }: TraceEvent): string {
  const own = new Map<number, number>();
  let at = profile.startTime;
  profile.samples.forEach((node, index) => {
    at += profile.timeDeltas[index] ?? 0;
    if (at >= ts && at <= ts + dur) own.set(node, (own.get(node) ?? 0) + 1);
  });
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  return `${heaviestPath(own, nodes, profile.nodes[0]?.id ?? 0)} [${spentMost(own, nodes)}]`;
}

type Nodes = ReadonlyMap<number, ProfileNode>;

const nameOf = (node: ProfileNode | undefined): string => node?.callFrame.functionName || "…";

/** From the root, the functions below which half of the samples lie; those without a name are left out. */
function heaviestPath(own: ReadonlyMap<number, number>, nodes: Nodes, root: number): string {
  const whole = new Map<number, number>();
  const weigh = (id: number): number => {
    const weight = (nodes.get(id)?.children ?? []).reduce((sum, child) => sum + weigh(child), own.get(id) ?? 0);
    whole.set(id, weight);
    return weight;
  };
  const half = weigh(root) / 2;
  const path: string[] = [];
  const below = (id: number): number | undefined =>
    nodes.get(id)?.children?.find((child) => (whole.get(child) ?? 0) > half);
  for (let id = below(root); id !== undefined; id = below(id)) path.push(nameOf(nodes.get(id)));
  return path
    .filter((name) => name !== "…")
    .slice(-10)
    .join(" > ");
}

function spentMost(own: ReadonlyMap<number, number>, nodes: Nodes): string {
  const byName = new Map<string, number>();
  let total = 0;
  for (const [id, spent] of own) {
    const name = nameOf(nodes.get(id));
    byName.set(name, (byName.get(name) ?? 0) + spent);
    total += spent;
  }
  return [...byName]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([name, spent]) => `${name} ${Math.round((100 * spent) / total)} %`)
    .join(", ");
}
