import type { Candidates } from "./groups";
import { Jigsaw, type Tile } from "./jigsaw";
import type { Credit, Piece } from "./pieces";

/** The best plan known with exactly so many lots, in cents. */
export interface KnownPlan {
  value: number;
  pieces: readonly Piece[];
}

/** One exchange of lots; `more` is what it changes in their number. */
interface Move {
  readonly out: readonly number[];
  readonly tiles: readonly Tile[];
  readonly gain: number;
}
type Step = -1 | 0 | 1;
type Best = Record<Step, Move | undefined>;

const ROUNDS = 12;

/**
 * Goes beyond plans cut product groups first, zones second: lots are joined on the zones that they share, parted, or hand each other zones or
 * products, whatever the rest of their family does, while the true credit rises. What one number of lots gains helps its neighbours.
 */
export function rearrange(
  ladder: readonly KnownPlan[],
  candidates: Candidates,
  credit: Credit,
  zoneBlocks: number,
  shouldStop: () => boolean = () => false,
): void {
  const table = new Rearrangement(candidates, credit, zoneBlocks);
  const settle = (k: number, way: -1 | 1): void => {
    const known = ladder[k]!;
    if (known.value === -Infinity || shouldStop()) return;
    let { tiles, best } = table.opened(known.pieces);
    for (let round = 0; best[0] && round < ROUNDS; round++) {
      known.value += best[0].gain;
      tiles = exchanged(tiles, best[0]);
      known.pieces = table.pieces(tiles);
      best = table.opened(known.pieces).best;
    }
    const [next, move] = [ladder[k + way], best[way]];
    if (next && next.value > -Infinity && move && known.value + move.gain > next.value + 1)
      Object.assign(next, { value: known.value + move.gain, pieces: table.pieces(exchanged(tiles, move)) });
  };
  for (let k = 1; k < ladder.length; k++) settle(k, 1);
  for (let k = ladder.length - 1; k > 0; k--) settle(k, -1);
}

function exchanged(tiles: readonly Tile[], { out, tiles: added }: Move): Tile[] {
  return [...tiles.filter((_, index) => !out.includes(index)), ...added];
}

class Rearrangement {
  private readonly jigsaw: Jigsaw;
  private readonly change: Float64Array;
  private readonly touched: number[] = [];
  private load = new Float64Array(0);
  private tiles: readonly Tile[] = [];
  private best: Best = { [-1]: undefined, 0: undefined, 1: undefined };
  /** How many lots hold each product. */
  private readonly parts: Int32Array;

  constructor(
    private readonly candidates: Candidates,
    private readonly credit: Credit,
    private readonly zoneBlocks: number,
  ) {
    this.jigsaw = new Jigsaw(candidates);
    this.change = new Float64Array(credit.capacity.length);
    this.parts = new Int32Array(
      candidates.groups.reduce((most, { products }) => Math.max(most, products.at(-1)! + 1), 0),
    );
  }

  pieces(tiles: readonly Tile[]): Piece[] {
    return tiles.map((tile) => ({ group: tile.group, block: this.jigsaw.blockOf(tile) }));
  }

  /** The best exchange that takes a lot away, keeps their number or adds one. */
  opened(pieces: readonly Piece[]): { tiles: readonly Tile[]; best: Best } {
    this.tiles = pieces.map(({ group, block }) => this.jigsaw.tileOf(group, block));
    this.best = { [-1]: undefined, 0: undefined, 1: undefined };
    this.load = Float64Array.from(this.credit.locked);
    this.parts.fill(0);
    for (const { group, block } of pieces) {
      const { starts, winners, gains, products } = this.candidates.groups[group]!;
      for (let at = starts[block]!; at < starts[block + 1]!; at++) this.load[winners[at]!]! += gains[at]!;
      for (const product of products) this.parts[product]! += 1;
    }
    this.tiles.forEach((tile, index) => {
      this.part(tile, index);
      for (let other = index + 1; other < this.tiles.length; other++) this.pair(index, other);
    });
    return { tiles: this.tiles, best: this.best };
  }

  /** One lot in two: by zones, or by products. */
  private part({ group, zones }: Tile, index: number): void {
    const others = zones & (zones - 1);
    if (this.hasRoom(group))
      for (let rest = others; rest > 0; rest = (rest - 1) & others)
        this.consider([index], { group, zones: zones ^ rest }, { group, zones: rest });
    for (const [one, other] of this.jigsaw.halvesOf(group))
      this.consider([index], this.tile(one, zones), this.tile(other, zones));
  }

  private pair(i: number, j: number): void {
    const [a, b] = [this.tiles[i]!, this.tiles[j]!];
    if (a.group === b.group) return this.sameProducts(i, j);
    const shared = a.zones & b.zones;
    if (shared === 0) {
      this.handProducts(i, j);
      this.handProducts(j, i);
    }
    const union = this.jigsaw.union(a.group, b.group);
    if (union < 0) return;
    const zones = a.zones | b.zones;
    if ((this.jigsaw.active[a.group]! & zones) === a.zones && (this.jigsaw.active[b.group]! & zones) === b.zones)
      this.consider([i, j], this.tile(union, zones));
    else if (shared !== 0 && this.mayStay(a, shared) && this.mayStay(b, shared))
      this.consider(
        [i, j],
        this.tile(union, shared),
        this.tile(a.group, a.zones ^ shared),
        this.tile(b.group, b.zones ^ shared),
      );
  }

  private sameProducts(i: number, j: number): void {
    const [a, b] = [this.tiles[i]!, this.tiles[j]!];
    const zones = a.zones | b.zones;
    this.consider([i, j], { group: a.group, zones });
    for (let left = zones; left > 0; left &= left - 1) {
      const moved = left & -left;
      this.consider([i, j], this.tile(a.group, a.zones ^ moved), this.tile(b.group, b.zones ^ moved));
    }
  }

  /** A lot of few products takes them over from a lot that holds them with others elsewhere. */
  private handProducts(few: number, many: number): void {
    const [taker, giver] = [this.tiles[few]!, this.tiles[many]!];
    for (const [one, other] of this.jigsaw.halvesOf(giver.group)) {
      const rest = one === taker.group ? other : other === taker.group ? one : -1;
      if (rest >= 0)
        this.consider([few, many], this.tile(taker.group, taker.zones | giver.zones), this.tile(rest, giver.zones));
    }
  }

  private tile(group: number, zones: number): Tile {
    return { group, zones: zones & this.jigsaw.active[group]! };
  }

  /** What a lot keeps outside the shared zones is one lot more for its products. */
  private mayStay({ group, zones }: Tile, shared: number): boolean {
    return zones === shared || this.hasRoom(group);
  }

  private hasRoom(group: number): boolean {
    return this.candidates.groups[group]!.products.every((product) => this.parts[product]! < this.zoneBlocks);
  }

  private consider(out: readonly number[], ...made: readonly Tile[]): void {
    let more = -out.length;
    let gain = 0;
    for (const tile of made) {
      if (tile.zones === 0) continue;
      more++;
      gain += this.shift(tile, 1);
    }
    for (const index of out) gain += this.shift(this.tiles[index]!, -1);
    const { capacity } = this.credit;
    for (const bidder of this.touched) {
      const load = this.load[bidder]!;
      gain += Math.min(capacity[bidder]!, load + this.change[bidder]!) - Math.min(capacity[bidder]!, load);
      this.change[bidder] = 0;
    }
    this.touched.length = 0;
    if (more < -1 || more > 1) return;
    const known = this.best[more as Step];
    if (gain > (known?.gain ?? (more === 0 ? 1 : -Infinity)))
      this.best[more as Step] = { out, tiles: made.filter(({ zones }) => zones !== 0), gain };
  }

  /** Adds a lot to the change under study, or takes it out; returns the price of its faults, signed. */
  private shift(tile: Tile, sign: 1 | -1): number {
    const { base, starts, winners, gains } = this.candidates.groups[tile.group]!;
    const block = this.jigsaw.blockOf(tile);
    for (let at = starts[block]!; at < starts[block + 1]!; at++) {
      const bidder = winners[at]!;
      if (!this.credit.favoured[bidder]) continue;
      if (this.change[bidder] === 0) this.touched.push(bidder);
      this.change[bidder]! += sign * gains[at]!;
    }
    return sign * base[block]!;
  }
}
