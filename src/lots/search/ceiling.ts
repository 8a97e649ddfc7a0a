import type { Appraiser } from "../supply/appraise";
import type { Plan } from "../plan/plan";

/**
 * The most that local suppliers could be awarded if all of them answered and won: the largest flow from lots to capable local suppliers, each
 * up to its capacity. A lot may be shared here, so the truth is never above. Cents a year.
 */
export function localCeiling(appraiser: Appraiser, plan: Plan): number {
  const { bidders } = appraiser.market;
  const lots = plan.lots.map((lot) => appraiser.appraise(lot.atoms));
  const source = lots.length + bidders.length;
  const graph = new FlowGraph(source + 2);
  lots.forEach((lot, index) => {
    graph.connect(source, index, lot.valueCents);
    for (const { bidder, capable, unknown } of lot.standings)
      if ((capable || unknown) && bidders[bidder]!.locality === "yes")
        graph.connect(index, lots.length + bidder, lot.valueCents);
  });
  appraiser.appetites.forEach((appetite, bidder) =>
    graph.connect(lots.length + bidder, source + 1, Math.floor(appetite.roomCents)),
  );
  return graph.largestFlow(source, source + 1);
}

/** Largest flow by shortest augmenting paths (Edmonds-Karp). */
class FlowGraph {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly edges: number[][];

  constructor(nodes: number) {
    this.edges = Array.from({ length: nodes }, () => []);
  }

  connect(from: number, to: number, room: number): void {
    this.edges[from]!.push(this.to.length);
    this.edges[to]!.push(this.to.length + 1);
    this.to.push(to, from);
    this.room.push(room, 0);
  }

  largestFlow(source: number, sink: number): number {
    let flow = 0;
    for (let path = this.shortestPath(source, sink); path.length; path = this.shortestPath(source, sink)) {
      const amount = Math.min(...path.map((edge) => this.room[edge]!));
      for (const edge of path) {
        this.room[edge]! -= amount;
        this.room[edge ^ 1]! += amount;
      }
      flow += amount;
    }
    return flow;
  }

  private shortestPath(source: number, sink: number): number[] {
    const cameBy = new Map<number, number>();
    const queue = [source];
    for (const node of queue) {
      for (const edge of this.edges[node]!) {
        const next = this.to[edge]!;
        if (this.room[edge]! <= 0 || next === source || cameBy.has(next)) continue;
        cameBy.set(next, edge);
        if (next === sink) return this.trace(sink, source, cameBy);
        queue.push(next);
      }
    }
    return [];
  }

  private trace(sink: number, source: number, cameBy: ReadonlyMap<number, number>): number[] {
    const path: number[] = [];
    for (let node = sink; node !== source; node = this.to[path[0]! ^ 1]!) path.unshift(cameBy.get(node)!);
    return path;
  }
}
