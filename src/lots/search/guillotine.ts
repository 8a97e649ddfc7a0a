import { blocksBySet } from "./blocks";
import type { Candidates } from "./groups";
import type { Piece, Priced } from "./pieces";
import { countBits, shapesOf, type Shape } from "./shapes";

/** Families cut together in a part of the territory only: at most so many lots each, and so many families where there are many. */
const LOTS_A_FAMILY = 4;
const FAMILIES_IN_PART = 3;
const FEW_FAMILIES = 12;
/** Beyond, even the runs of whole families are too many. */
const FAMILIES_AT_MOST = 40;
const LEAF = -1;
/** Numbers of lots stay below this in a move. */
const RADIX = 128;

/**
 * Guillotine cuts: the need is cut in two again and again, by products or by zones, and what is left whole is a lot. For every shape of products,
 * every set of zones and every number of lots, the best way is found once (dynamic programming). A product is in at most `zoneBlocks` lots.
 */
export class Guillotine {
  /** Sums and comparisons of one solution, about. */
  readonly work: number;
  private readonly shapes: readonly Shape[];
  /** Sets of zones where something of the shape is delivered; the whole territory. */
  private readonly active: Int32Array;
  private readonly whole: number;
  private readonly blocks: readonly (Int32Array | undefined)[];
  /** A layer for each number of blocks that a product's zones may be in; one only when that sets no limit. */
  private readonly layers: number;
  private readonly unlimited: boolean;
  private readonly familiesInPart: number;
  private readonly bits: Uint8Array;
  private value = new Float64Array(0);
  private move = new Int32Array(0);

  /** Undefined when the families are too many to be looked at so. */
  static of(candidates: Candidates, zones: number, zoneBlocks: number, most: number): Guillotine | undefined {
    return candidates.families.length > FAMILIES_AT_MOST
      ? undefined
      : new Guillotine(candidates, zones, zoneBlocks, most);
  }

  private constructor(
    { groups, families, mergers }: Candidates,
    private readonly zones: number,
    zoneBlocks: number,
    private readonly most: number,
  ) {
    this.shapes = shapesOf(families, mergers);
    this.whole = (1 << zones) - 1;
    this.unlimited = zoneBlocks >= zones;
    this.layers = this.unlimited ? 1 : zoneBlocks;
    this.familiesInPart = families.length <= FEW_FAMILIES ? families.length : FAMILIES_IN_PART;
    this.bits = Uint8Array.from({ length: 1 << zones }, (_, set) => countBits(set));
    this.active = new Int32Array(this.shapes.length);
    this.shapes.forEach(({ group, halves }, at) => {
      const own = group < 0 ? [] : groups[group]!.zoneUnits.map((unit) => 1 << unit);
      this.active[at] = [...own, ...halves.map((half) => this.active[half]!)].reduce((set, each) => set | each, 0);
    });
    this.blocks = this.shapes.map(({ group }) =>
      group < 0 ? undefined : blocksBySet(groups[group]!.zoneUnits, zones),
    );
    this.work = this.shapes.reduce((sum, shape) => sum + this.workOf(shape), 0);
  }

  /** @param scores what each candidate is worth at some prices, by group then block */
  solve(scores: readonly Float64Array[]): Priced {
    const cells = this.layers * this.shapes.length * (this.whole + 1) * (this.most + 1);
    if (this.value.length !== cells) {
      this.value = new Float64Array(cells);
      this.move = new Int32Array(cells);
    }
    this.value.fill(-Infinity);
    for (let layer = 0; layer < this.layers; layer++)
      for (let shape = 0; shape < this.shapes.length; shape++) {
        const active = this.active[shape]!;
        this.value[this.at(shape, 0, layer)] = 0;
        for (let zones = 1; zones <= active; zones++)
          if ((zones & active) === zones && this.reach(shape, zones, layer) > 0) this.cut(shape, zones, layer, scores);
      }
    const root = this.at(this.shapes.length - 1, this.whole, this.layers - 1);
    return {
      best: this.value.subarray(root, root + this.most + 1),
      pieces: (lots) => this.trace(this.shapes.length - 1, this.whole, this.layers - 1, lots),
    };
  }

  private cut(shape: number, zones: number, layer: number, scores: readonly Float64Array[]): void {
    const { group, halves } = this.shapes[shape]!;
    const to = this.at(shape, zones, layer);
    const most = this.reach(shape, zones, layer);
    if (group >= 0) {
      this.value[to + 1] = scores[group]![this.blocks[shape]![zones]!]!;
      this.move[to + 1] = LEAF;
    }
    for (let half = 0; half < halves.length; half += 2)
      this.join(to, most, [halves[half]!, zones, layer], [halves[half + 1]!, zones, layer], half);
    const others = zones & (zones - 1);
    for (let rest = others; rest > 0; rest = (rest - 1) & others)
      if (this.unlimited) this.join(to, most, [shape, zones ^ rest, layer], [shape, rest, layer], rest * 16 + 1);
      else
        for (let one = 0; one < layer; one++)
          this.join(to, most, [shape, zones ^ rest, one], [shape, rest, layer - 1 - one], rest * 16 + one * 2 + 1);
  }

  /** Two parts put together, for every number of lots. */
  private join(to: number, most: number, first: Cell, second: Cell, code: number): void {
    const { value, move } = this;
    const [one, other] = [this.at(...first), this.at(...second)];
    const [mostOne, mostOther] = [Math.min(most, this.reach(...first)), this.reach(...second)];
    for (let i = 0; i <= mostOne; i++) {
      const known = value[one + i]!;
      if (known === -Infinity) continue;
      const end = Math.min(mostOther, most - i);
      for (let j = 0; j <= end; j++) {
        const sum = known + value[other + j]!;
        if (sum > value[to + i + j]!) {
          value[to + i + j] = sum;
          move[to + i + j] = code * RADIX + i;
        }
      }
    }
  }

  private trace(shape: number, zones: number, layer: number, lots: number): Piece[] {
    if (lots === 0) return [];
    const move = this.move[this.at(shape, zones, layer) + lots]!;
    const { group, halves } = this.shapes[shape]!;
    if (move === LEAF) return [{ group, block: this.blocks[shape]![zones & this.active[shape]!]! }];
    const [code, first] = [Math.floor(move / RADIX), move % RADIX];
    if (code % 2 === 0)
      return [
        ...this.trace(halves[code]!, zones, layer, first),
        ...this.trace(halves[code + 1]!, zones, layer, lots - first),
      ];
    const rest = Math.floor(code / 16);
    const one = this.unlimited ? layer : (code % 16) >> 1;
    const other = this.unlimited ? layer : layer - 1 - one;
    return [
      ...this.trace(shape, (zones & this.active[shape]!) ^ rest, one, first),
      ...this.trace(shape, rest, other, lots - first),
    ];
  }

  private at(shape: number, zones: number, layer: number): number {
    const cell = (layer * this.shapes.length + shape) * (this.whole + 1) + (zones & this.active[shape]!);
    return cell * (this.most + 1);
  }

  /** The most lots that a shape may be cut in there. */
  private reach(shape: number, zones: number, layer: number): number {
    const held = zones & this.active[shape]!;
    return this.reachOf(this.shapes[shape]!, this.bits[held]!, layer, held === this.active[shape]);
  }

  private reachOf({ units, families }: Shape, zones: number, layer: number, isWhole: boolean): number {
    const fit = Math.min(this.most, units * (this.unlimited ? zones : Math.min(zones, layer + 1)));
    if (families === 1 || isWhole) return fit;
    return families > this.familiesInPart ? 0 : Math.min(fit, LOTS_A_FAMILY * families);
  }

  private workOf(shape: Shape): number {
    let work = 0;
    for (let zones = 1, sets = this.zones; zones <= this.zones; sets = (sets * (this.zones - zones)) / ++zones)
      for (let layer = 0; layer < this.layers; layer++) {
        const joins = shape.halves.length / 2 + (2 ** (zones - 1) - 1) * (this.unlimited ? 1 : layer);
        work += sets * joins * (10 + this.reachOf(shape, zones, layer, zones === this.zones) ** 2 / 4);
      }
    return work;
  }
}

type Cell = readonly [shape: number, zones: number, layer: number];
