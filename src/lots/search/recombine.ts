import type { Group } from "./candidates";
import type { Candidates } from "./groups";
import type { Credit, Piece } from "./pieces";

/** One way to cut one family (or one run of merged families), seen in some plan. */
interface Cutting {
  readonly pieces: readonly Piece[];
  /** Faults' price of its lots, negative cents. */
  readonly base: number;
  /** Expected cents won by each favoured bidder. */
  readonly load: ReadonlyMap<number, number>;
}

/**
 * Remembers how each family was cut in the plans that went by, and puts plans together anew from these cuttings, looking at the true credit
 * (each bidder up to its capacity), which the prices only approach.
 */
export class Cuttings {
  /** By part, then by number of lots, then by content. */
  private readonly pool = new Map<number, Map<number, Map<string, Cutting>>>();

  constructor(
    private readonly candidates: Candidates,
    private readonly credit: Credit,
  ) {}

  remember(plan: readonly Piece[]): void {
    for (const [part, pieces] of this.parts(plan)) this.add(part, pieces);
  }

  /**
   * A plan better put together: families change their cutting one at a time, or two exchange a lot, while that gains.
   * @param more lots to add first, where it costs least: 0, 1 or -1
   * @returns undefined when no cutting with that many more lots is known
   */
  improve(plan: readonly Piece[], more: 0 | 1 | -1): readonly Piece[] | undefined {
    const chosen = new Map([...this.parts(plan)].map(([part, pieces]) => [part, this.add(part, pieces)]));
    const load = Float64Array.from(this.credit.locked);
    for (const cutting of chosen.values()) shift(load, cutting, 1);
    if (more !== 0 && !this.resize(more, chosen, load)) return undefined;
    let moved = true;
    for (let round = 0; moved && round < 8; round++) {
      moved = false;
      for (const family of chosen.keys()) moved = this.recut(family, 0, chosen, load) > 0 || moved;
      moved = this.exchange(chosen, load) || moved;
    }
    return [...chosen.values()].flatMap((cutting) => cutting.pieces);
  }

  /** One lot more or less, in the family where it gains most or costs least. */
  private resize(more: 1 | -1, chosen: Map<number, Cutting>, load: Float64Array): boolean {
    const offers = [...chosen]
      .map(([part, now]) => ({ part, ...this.bestFor(part, more, now, load) }))
      .filter((offer) => offer.cutting);
    const best = offers.sort((a, b) => b.gain - a.gain || a.part - b.part)[0];
    return best !== undefined && this.recut(best.part, more, chosen, load, -Infinity) !== 0;
  }

  /** Takes the best cutting of a family with `more` lots than now if `least` is gained; returns the gain, 0 when nothing was done. */
  private recut(family: number, more: number, chosen: Map<number, Cutting>, load: Float64Array, least = 1): number {
    const now = chosen.get(family)!;
    const { cutting, gain } = this.bestFor(family, more, now, load);
    if (!cutting || gain < least) return 0;
    shift(load, now, -1);
    shift(load, cutting, 1);
    chosen.set(family, cutting);
    return gain;
  }

  private bestFor(family: number, more: number, now: Cutting, load: Float64Array): { cutting?: Cutting; gain: number } {
    shift(load, now, -1);
    const worthNow = this.worth(now, load);
    let best: { cutting?: Cutting; gain: number } = { gain: -Infinity };
    for (const cutting of this.pool
      .get(family)
      ?.get(now.pieces.length + more)
      ?.values() ?? []) {
      const gain = this.worth(cutting, load) - worthNow;
      if (cutting !== now && gain > best.gain) best = { cutting, gain };
    }
    shift(load, now, 1);
    return best;
  }

  /** One family takes a lot more, another a lot less. */
  private exchange(chosen: Map<number, Cutting>, load: Float64Array): boolean {
    const offers = [...chosen].map(([family, now]) => ({
      family,
      up: this.bestFor(family, 1, now, load).gain,
      down: this.bestFor(family, -1, now, load).gain,
    }));
    const up = [...offers].sort((a, b) => b.up - a.up || a.family - b.family)[0];
    const down = [...offers].filter((offer) => offer !== up).sort((a, b) => b.down - a.down || a.family - b.family)[0];
    if (!up || !down || up.up + down.down < 1) return false;
    const before = new Map(chosen);
    const gained =
      this.recut(up.family, 1, chosen, load, -Infinity) + this.recut(down.family, -1, chosen, load, -Infinity);
    if (gained >= 1) return true;
    for (const family of [up.family, down.family]) {
      shift(load, chosen.get(family)!, -1);
      shift(load, before.get(family)!, 1);
      chosen.set(family, before.get(family)!);
    }
    return false;
  }

  /** What a cutting adds to a plan that already loads the bidders so much. */
  private worth(cutting: Cutting, load: Float64Array): number {
    let worth = cutting.base;
    for (const [bidder, cents] of cutting.load)
      worth += Math.max(0, Math.min(cents, this.credit.capacity[bidder]! - load[bidder]!));
    return worth;
  }

  private add(part: number, pieces: readonly Piece[]): Cutting {
    const byCount = this.pool.get(part) ?? new Map<number, Map<string, Cutting>>();
    this.pool.set(part, byCount);
    const known = byCount.get(pieces.length) ?? new Map<string, Cutting>();
    byCount.set(pieces.length, known);
    const key = pieces
      .map(({ group, block }) => `${group}.${block}`)
      .sort()
      .join();
    const cutting = known.get(key) ?? cuttingOf(pieces, this.candidates.groups, this.credit);
    known.set(key, cutting);
    return cutting;
  }

  /** Pieces by run of families that lots hold together: such a run is whole, whichever way it is cut. */
  private parts(plan: readonly Piece[]): Map<number, Piece[]> {
    const { spans, families } = this.candidates;
    const parts = new Map<number, Piece[]>();
    const sorted = [...plan].sort((a, b) => spans[a.group]![0] - spans[b.group]![0]);
    let [pieces, first, end] = [[] as Piece[], 0, 0];
    const close = (): void => {
      if (pieces.length) parts.set(first * (families.length + 1) + end, pieces);
    };
    for (const piece of sorted) {
      const [from, to] = spans[piece.group]!;
      if (from >= end) {
        close();
        [pieces, first] = [[], from];
      }
      pieces.push(piece);
      end = Math.max(end, to);
    }
    close();
    return parts;
  }
}

function cuttingOf(pieces: readonly Piece[], groups: readonly Group[], { favoured }: Credit): Cutting {
  const load = new Map<number, number>();
  let base = 0;
  for (const { group, block } of pieces) {
    const { starts, winners, gains } = groups[group]!;
    base += groups[group]!.base[block]!;
    for (let at = starts[block]!; at < starts[block + 1]!; at++)
      if (favoured[winners[at]!]) load.set(winners[at]!, (load.get(winners[at]!) ?? 0) + gains[at]!);
  }
  return { pieces, base, load };
}

function shift(load: Float64Array, cutting: Cutting, sign: 1 | -1): void {
  for (const [bidder, cents] of cutting.load) load[bidder]! += sign * cents;
}
