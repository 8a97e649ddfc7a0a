import { sumOf } from "../../ground/money";
import { uniform } from "../outcome/draws";
import { blocksBySet } from "./blocks";
import type { Group } from "./candidates";
import type { Candidates } from "./groups";

/** Products and zones of a candidate lot: `zones` is a set of `Problem.zoneUnits`, whatever the group's own active zones. */
export interface Tile {
  readonly group: number;
  readonly zones: number;
}

type Products = readonly number[];

/** A whole number of forty bits: two sets of products have the same sum as good as never. */
const markOf = (product: number): number => Math.floor(uniform(product, 0, 0, 0) * 2 ** 40);

/** Which candidate lots can be put together or cut apart, looked up by their products. */
export class Jigsaw {
  /** Zone units where each group has something delivered. */
  readonly active: readonly number[];
  private readonly groups: readonly Group[];
  /** Sum of its products' marks, by group, and the group that has it: products put together or taken away add or subtract. */
  private readonly sums: readonly number[];
  private readonly bySum = new Map<number, number>();
  private readonly byFirst = new Map<number, number[]>();
  private readonly unions = new Map<number, number>();
  private readonly halves = new Map<number, readonly (readonly [number, number])[]>();
  private readonly blocks = new Map<number, Int32Array>();

  constructor({ groups }: Candidates) {
    this.groups = groups;
    this.active = groups.map(({ zoneUnits }) => zoneUnits.reduce((set, unit) => set | (1 << unit), 0));
    this.sums = groups.map(({ products }) => sumOf(products, markOf));
    groups.forEach(({ products }, index) => {
      this.bySum.set(this.sums[index]!, index);
      const alike = this.byFirst.get(products[0]!);
      if (alike) alike.push(index);
      else this.byFirst.set(products[0]!, [index]);
    });
  }

  /** The group that holds the products of both; -1 when they share a product or no candidate holds both. */
  union(a: number, b: number): number {
    const key = Math.min(a, b) * this.groups.length + Math.max(a, b);
    const known = this.unions.get(key);
    if (known !== undefined) return known;
    const whole = this.bySum.get(this.sums[a]! + this.sums[b]!);
    const pieces = whole !== undefined && this.isWhole(whole, a, b) ? whole : -1;
    this.unions.set(key, pieces);
    return pieces;
  }

  /** Every way to part a group's products between two groups. */
  halvesOf(group: number): readonly (readonly [number, number])[] {
    const known = this.halves.get(group);
    if (known) return known;
    const { products } = this.groups[group]!;
    const pieces = (this.byFirst.get(products[0]!) ?? []).flatMap((one): [number, number][] => {
      const other = this.bySum.get(this.sums[group]! - this.sums[one]!);
      return other !== undefined && this.isWhole(group, one, other) ? [[one, other]] : [];
    });
    this.halves.set(group, pieces);
    return pieces;
  }

  /** The products of both are those of the whole, each once. */
  private isWhole(whole: number, one: number, other: number): boolean {
    const [all, a, b] = [whole, one, other].map((group) => this.groups[group]!.products) as [
      Products,
      Products,
      Products,
    ];
    if (a.length + b.length !== all.length) return false;
    const held = new Set([...a, ...b]);
    return held.size === all.length && all.every((product) => held.has(product));
  }

  /** The index of a tile's candidate in its group. */
  blockOf({ group, zones }: Tile): number {
    let table = this.blocks.get(group);
    if (!table) {
      const { zoneUnits } = this.groups[group]!;
      table = blocksBySet(zoneUnits, 1 + Math.max(...zoneUnits));
      this.blocks.set(group, table);
    }
    return table[zones]!;
  }

  tileOf(group: number, block: number): Tile {
    return {
      group,
      zones: this.groups[group]!.zoneUnits.reduce(
        (set, unit, place) => (block & (1 << place) ? set | (1 << unit) : set),
        0,
      ),
    };
  }
}
