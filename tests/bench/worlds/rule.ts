import { normalBelow } from "../../../src/lots/supply/chances";
import { Dice, type Firm, type InventedWorld } from "./market";

/** Who holds each lot: indexes of firms, the first ones with the larger part. */
export type Holders = readonly (readonly number[])[];

const LUCK = 0.15;
const INCUMBENT = 0.1;

/**
 * The true rule: a firm answers by habit × coverage × capacity; the best of cost, local edge, incumbency and luck win. Where the cheapest comes
 * first, every firm that covers half of a lot answers, and neither edge nor luck plays.
 */
export function award(
  world: InventedWorld,
  lots: readonly (readonly number[])[],
  holders: number,
  before: ReadonlySet<number>,
  dice: Dice,
): Holders {
  const load = new Map<number, number>();
  const order = lots.map((_, lot) => ({ lot, turn: dice.unit() })).sort((a, b) => a.turn - b.turn);
  const held: number[][] = lots.map(() => []);
  for (const { lot } of order) {
    const part = (valueOf(world, lots[lot]!) * (1 - world.offContract)) / holders;
    const offers = world.firms.flatMap((firm, index) => {
      const luck = dice.normal();
      return answers(world, firm, lots[lot]!, holders, part + (load.get(index) ?? 0), dice)
        ? [{ index, score: scoreOf(world, firm, before.has(index), luck) }]
        : [];
    });
    held[lot] = offers
      .sort((a, b) => b.score - a.score)
      .slice(0, holders)
      .map(({ index }) => index);
    for (const index of held[lot]) load.set(index, (load.get(index) ?? 0) + part);
  }
  return held;
}

function answers(
  world: InventedWorld,
  firm: Firm,
  lot: readonly number[],
  holders: number,
  carried: number,
  dice: Dice,
): boolean {
  const coverage = coverageOf(world, firm, lot);
  const fits = normalBelow(Math.log(firm.capacity / carried) / 0.3);
  const draw = dice.unit();
  if (world.kind === "cheapestFirst") return coverage >= 0.5 && firm.capacity >= carried;
  return coverage >= 0.6 / holders && draw < firm.habit * Math.min(1, coverage * holders) * fits;
}

function scoreOf(world: InventedWorld, firm: Firm, incumbent: boolean, luck: number): number {
  if (world.kind === "cheapestFirst") return -firm.cost;
  return -firm.cost + (firm.local ? world.edge : 0) + (incumbent ? INCUMBENT : 0) + LUCK * luck;
}

export function coverageOf({ parts }: InventedWorld, firm: Firm, lot: readonly number[]): number {
  const covered = lot.filter((at) => firm.families.has(parts[at]!.family) && firm.zones.has(parts[at]!.zone));
  return sumOf(covered, (at) => parts[at]!.euros) / sumOf(lot, (at) => parts[at]!.euros);
}

export const valueOf = ({ parts }: InventedWorld, lot: readonly number[]): number =>
  sumOf(lot, (at) => parts[at]!.euros);

/** Part of the money that was bought and went to local firms, of what somebody sold. */
export function trueShare(
  world: InventedWorld,
  lots: readonly (readonly number[])[],
  held: Holders,
  dice: Dice,
): number {
  let [local, sold] = [0, 0];
  lots.forEach((lot, index) => {
    const value = valueOf(world, lot);
    const holders = held[index]!;
    const beside = holders.length > 0 ? world.offContract * value : 0;
    for (const holder of holders) {
      const cents = (value - beside) / holders.length;
      sold += cents;
      if (world.firms[holder]!.local) local += cents;
    }
    const sellers = sellersOf(world, lot);
    if (beside === 0 || sellers.length === 0) return;
    for (let pick = 0; pick < 4; pick++) {
      sold += beside / 4;
      if (world.firms[sellers[dice.whole(0, sellers.length - 1)]!]!.local) local += beside / 4;
    }
  });
  return sold > 0 ? local / sold : 0;
}

/** Firms that sell something of a lot. */
export function sellersOf(world: InventedWorld, lot: readonly number[]): number[] {
  return world.firms.flatMap((firm, index) => (coverageOf(world, firm, lot) > 0 ? [index] : []));
}

const sumOf = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
