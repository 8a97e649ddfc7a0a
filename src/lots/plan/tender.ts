import { estimateNeed, type Duration, type Maximum } from "../../law/need";
import type { PurchaseLine } from "../../reading/columns/purchases";
import type { Classification } from "../need/atoms";
import type { Plan } from "./plan";
import { sumOf } from "../../ground/money";
import { count } from "../../ground/counts";

/** A row of the lot table for the tender documents. Money in cents, € HT. */
export interface TenderLot {
  /** 1, 2, … in the plan's order. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly yearlyCents: number;
  /** Over the whole duration, renewals included; the lots sum to the need. */
  readonly totalCents: number;
  /** The same at the maximum of the accord-cadre (R2121-8). */
  readonly maximumCents: number;
  /** The CPV code that carries most of the lot's money in the purchases; undefined when they hold none. */
  readonly cpv: string | undefined;
  readonly zones: readonly string[];
  readonly products: readonly string[];
}

/** @param titleOf the lot's title in words */
export function tenderLots(
  plan: Plan,
  lines: readonly PurchaseLine[],
  classified: Classification,
  duration: Duration,
  titleOf: (index: number) => string,
  maximum: Maximum = {},
): TenderLot[] {
  const { need } = classified;
  const yearly = plan.lots.map((lot) => ({
    id: lot.id,
    yearlyCents: sumOf(lot.atoms, (at) => need.atoms[at]!.cents),
  }));
  const [valued, atMost] = [estimateNeed(yearly, duration), estimateNeed(yearly, duration, maximum)];
  return plan.lots.map((lot, index) => ({
    number: index + 1,
    id: lot.id,
    title: lot.title ?? titleOf(index),
    yearlyCents: yearly[index]!.yearlyCents,
    totalCents: valued.lots[index]!.totalCents,
    maximumCents: atMost.lots[index]!.totalCents,
    cpv: mainCpv(lot.atoms, lines, classified),
    zones: named(
      lot.atoms.map((at) => need.atoms[at]!.zone),
      need.zones,
    ),
    products: named(
      lot.atoms.map((at) => need.atoms[at]!.product),
      need.products.map((product) => product.name),
    ),
  }));
}

function mainCpv(
  atoms: readonly number[],
  lines: readonly PurchaseLine[],
  { atomOfLine }: Classification,
): string | undefined {
  const held = new Set(atoms);
  const money = new Map<string, number>();
  lines.forEach((line, index) => {
    const cpv = line.text.cpv;
    if (cpv && held.has(atomOfLine[index]!)) count(money, cpv, line.amountCents);
  });
  return [...money].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

function named(indexes: readonly number[], names: readonly string[]): string[] {
  return [...new Set(indexes)].sort((a, b) => a - b).map((index) => names[index]!);
}
