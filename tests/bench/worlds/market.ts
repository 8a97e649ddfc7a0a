import { numbers } from "../../lots/worlds";

/** How the invented buyer awards and buys. */
export type AwardKind = "oneHolder" | "severalHolders" | "offContract" | "cheapestFirst";

export interface Firm {
  readonly name: string;
  readonly local: boolean;
  readonly families: ReadonlySet<number>;
  readonly zones: ReadonlySet<number>;
  /** € a year. */
  readonly capacity: number;
  /** Chance that it answers a lot that it can wholly supply. */
  readonly habit: number;
  readonly cost: number;
}

/** A part of the need: a product of a family, in a zone. */
export interface Part {
  readonly family: number;
  readonly product: string;
  readonly zone: number;
  /** € a year. */
  readonly euros: number;
}

/** An invented market with a rule of award that is known, which the product never sees. */
export interface InventedWorld {
  readonly kind: AwardKind;
  readonly firms: readonly Firm[];
  readonly parts: readonly Part[];
  /** Present lots, as indexes in `parts`. */
  readonly lots: readonly (readonly number[])[];
  readonly holders: number;
  readonly offContract: number;
  /** What being local adds to an offer, in the unit of costs. */
  readonly edge: number;
  readonly dice: Dice;
}

export class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = numbers(seed);
  }
  unit = (): number => this.next();
  between = (low: number, high: number): number => low + (high - low) * this.next();
  whole = (low: number, high: number): number => Math.floor(this.between(low, high + 1));
  normal = (): number => Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  some = (count: number, of: number): Set<number> => {
    const all = Array.from({ length: of }, (_, index) => ({ index, turn: this.next() }));
    return new Set(
      all
        .sort((a, b) => a.turn - b.turn)
        .slice(0, count)
        .map(({ index }) => index),
    );
  };
}

export function inventWorld(kind: AwardKind, seed: number): InventedWorld {
  const dice = new Dice(seed * 7919 + 13);
  const [families, zones] = [dice.whole(6, 12), dice.whole(3, 6)];
  const parts = inventParts(dice, families, zones);
  const firms = Array.from({ length: dice.whole(47, 131) }, (_, index) => inventFirm(dice, index, families, zones));
  return {
    kind,
    firms,
    parts,
    lots: inventLots(dice, parts, families, zones),
    holders: kind === "severalHolders" ? dice.whole(2, 4) : 1,
    offContract: kind === "offContract" ? dice.between(0.1, 0.4) : 0,
    edge: 0.1 + 0.1 * dice.normal(),
    dice,
  };
}

function inventParts(dice: Dice, families: number, zones: number): Part[] {
  return Array.from({ length: families }, (_, family) => {
    const weight = Math.exp(0.6 * dice.normal());
    return Array.from({ length: dice.whole(2, 4) }, (__, product) =>
      Array.from({ length: zones }, (___, zone) => ({
        family,
        product: `P${family}-${product}`,
        zone,
        euros: Math.round(14_000 * weight * dice.between(0.5, 1.5)),
      })),
    ).flat();
  }).flat();
}

function inventFirm(dice: Dice, index: number, families: number, zones: number): Firm {
  const local = dice.unit() < 0.69;
  const large = !local && dice.unit() < 0.6;
  return {
    name: `Firm ${String(index).padStart(3, "0")}`,
    local,
    families: dice.some(large ? dice.whole(3, 6) : dice.whole(1, 2), families),
    zones: dice.some(large ? zones : dice.whole(1, zones), zones),
    capacity: (large ? 900_000 : 70_000) * Math.exp(0.7 * dice.normal()),
    habit: dice.between(0.3, 0.85),
    cost: 0.15 * dice.normal() - (large ? 0.08 : 0),
  };
}

/** One lot a family; some families are cut in two by zones, some go together. */
function inventLots(dice: Dice, parts: readonly Part[], families: number, zones: number): number[][] {
  const lots = new Map<string, number[]>();
  const cut = new Set(dice.some(dice.whole(0, 3), families));
  const joined = dice.unit() < 0.3;
  parts.forEach(({ family, zone }, at) => {
    const whole = joined && family === 1 ? 0 : family;
    const key = cut.has(family) ? `${whole} ${zone < zones / 2}` : String(whole);
    lots.set(key, [...(lots.get(key) ?? []), at]);
  });
  return [...lots.values()];
}
