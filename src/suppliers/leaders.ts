import { count } from "../ground/counts";
import { sumOf, sumOfCents } from "../ground/money";
import type { LocatedSupplier, Supplier } from "./supplier";

/**
 * For each supplier, the place in the list of the one that stands for its group wherever suppliers are counted: the largest net amount, the first of equals; itself when it
 * has no group.
 */
export function leadersOf(suppliers: readonly Pick<Supplier, "group" | "amountCents">[]): number[] {
  const leaders = new Map<string, number>();
  suppliers.forEach(({ group, amountCents }, at) => {
    if (group === undefined) return;
    const known = leaders.get(group);
    if (known === undefined || amountCents > suppliers[known]!.amountCents) leaders.set(group, at);
  });
  return suppliers.map(({ group }, at) => (group === undefined ? at : leaders.get(group)!));
}

/** One supplier for each group, at the place of the one that stands for it, with the lines and amounts of all. Order: first member first. */
export function oneForEachGroup(suppliers: readonly LocatedSupplier[]): LocatedSupplier[] {
  const leaders = leadersOf(suppliers);
  const members = new Map<number, LocatedSupplier[]>();
  suppliers.forEach((supplier, at) => {
    const known = members.get(leaders[at]!);
    if (known) known.push(supplier);
    else members.set(leaders[at]!, [supplier]);
  });
  return [...members].map(([leader, group]) => (group.length === 1 ? group[0]! : together(suppliers[leader]!, group)));
}

function together(leader: LocatedSupplier, group: readonly LocatedSupplier[]): LocatedSupplier {
  const months = new Map<string, number>();
  for (const [month, cents] of group.flatMap((member) => Object.entries(member.months))) count(months, month, cents);
  return {
    ...leader,
    months: Object.fromEntries(months),
    siren: leader.siren ?? group.find(({ siren }) => siren)?.siren,
    names: [...new Set([leader, ...group].flatMap(({ names }) => names))],
    signatures: [...new Set(group.flatMap(({ signatures }) => signatures))],
    activities: [...new Set(group.flatMap(({ activities = [] }) => activities))],
    flags: [...new Set(group.flatMap(({ flags }) => flags))],
    lineCount: sumOf(group, ({ lineCount }) => lineCount),
    amountCents: sumOfCents(group),
  };
}
