import { append } from "../../ground/counts";
import { sameName } from "../need/market";
import type { Lot, Plan } from "./plan";

/** What the buyer may do to a plan. Lots by id, atoms by index. */
export type Edit =
  | { readonly kind: "merge"; readonly lots: readonly string[] }
  /** The atoms leave their lot for a new one. */
  | { readonly kind: "split"; readonly lot: string; readonly atoms: readonly number[] }
  | { readonly kind: "move"; readonly atoms: readonly number[]; readonly to: string }
  | { readonly kind: "lock" | "unlock"; readonly lot: string }
  | { readonly kind: "rename"; readonly lot: string; readonly title: string };

export type EditRefusal = "unknownLot" | "oneLotOnly" | "nothingToSplit" | "lotLocked" | "emptyTitle" | "unknownAtom";
export type EditResult =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly code: EditRefusal };

/** Applies one edit; the plan given is left as it is. Every atom stays in exactly one lot; an emptied lot disappears. */
export function applyEdit(plan: Plan, edit: Edit): EditResult {
  switch (edit.kind) {
    case "merge":
      return mergeLots(plan, edit.lots);
    case "split":
      return splitLot(plan, edit.lot, edit.atoms);
    case "move":
      return moveAtoms(plan, edit.atoms, edit.to);
    case "rename":
      return edit.title.trim()
        ? changeLot(plan, edit.lot, (lot) => ({ ...lot, title: edit.title.trim() }))
        : refuse("emptyTitle");
    case "lock":
      return changeLot(plan, edit.lot, (lot) => ({ ...lot, locked: true }));
    case "unlock":
      return changeLot(plan, edit.lot, (lot) => ({ ...lot, locked: false }));
  }
}

function mergeLots(plan: Plan, ids: readonly string[]): EditResult {
  const wanted = new Set(ids);
  const merged = plan.lots.filter((lot) => wanted.has(lot.id));
  const [first, ...others] = merged;
  if (merged.length < wanted.size) return refuse("unknownLot");
  if (!first || others.length === 0) return refuse("oneLotOnly");
  if (merged.some((lot) => lot.locked)) return refuse("lotLocked");
  const whole: Lot = { ...first, atoms: ascending(merged.flatMap((lot) => lot.atoms)) };
  return accept(plan.lots.flatMap((lot) => (lot === first ? [whole] : others.includes(lot) ? [] : [lot])));
}

function splitLot(plan: Plan, id: string, atoms: readonly number[]): EditResult {
  const lot = plan.lots.find((each) => each.id === id);
  if (!lot) return refuse("unknownLot");
  if (lot.locked) return refuse("lotLocked");
  const leaving = new Set(atoms.filter((atom) => lot.atoms.includes(atom)));
  if (leaving.size === 0 || leaving.size === lot.atoms.length) return refuse("nothingToSplit");
  const rest: Lot = { ...lot, atoms: lot.atoms.filter((atom) => !leaving.has(atom)) };
  const made: Lot = { id: freshId(plan), atoms: ascending([...leaving]) };
  return accept(plan.lots.flatMap((each) => (each === lot ? [rest, made] : [each])));
}

function moveAtoms(plan: Plan, atoms: readonly number[], to: string): EditResult {
  const moving = new Set(atoms);
  const target = plan.lots.find((lot) => lot.id === to);
  if (!target) return refuse("unknownLot");
  const held = new Set(plan.lots.flatMap((lot) => lot.atoms));
  if ([...moving].some((atom) => !held.has(atom))) return refuse("unknownAtom");
  const touched = plan.lots.filter((lot) => lot === target || lot.atoms.some((atom) => moving.has(atom)));
  if (touched.some((lot) => lot.locked)) return refuse("lotLocked");
  return accept(
    plan.lots.flatMap((lot) => {
      if (!touched.includes(lot)) return [lot];
      const stay = lot.atoms.filter((atom) => !moving.has(atom));
      const now = lot === target ? ascending([...stay, ...moving]) : stay;
      return now.length ? [{ ...lot, atoms: now }] : [];
    }),
  );
}

function changeLot(plan: Plan, id: string, change: (lot: Lot) => Lot): EditResult {
  if (!plan.lots.some((lot) => lot.id === id)) return refuse("unknownLot");
  return accept(plan.lots.map((lot) => (lot.id === id ? change(lot) : lot)));
}

/** Lot of the parts that bear no number. */
const UNNUMBERED = "L?";

/** Parts of the need whose cell bears no lot number, and that nobody put in a lot since: the place of their lot, and how many they are. */
export function unnumberedLot({ lots }: Plan): { readonly number: number; readonly parts: number } | undefined {
  const at = lots.findIndex(({ id, title }) => id === UNNUMBERED && title === undefined);
  return at < 0 ? undefined : { number: at + 1, parts: lots[at]!.atoms.length };
}

/**
 * A plan read back from the sheet: a lot number, number or text, beside each atom. "3", " 3 ", 3, "03" and "Lot 3" are one lot. As in the sheet's own
 * formulas, what is no whole number from 1 (« 9bis », an empty cell) is no lot: such parts form a last one together.
 */
export function planFromNumbers(
  numbers: readonly (string | number)[],
  titles: ReadonlyMap<string, string> = new Map(),
): { plan: Plan; unnumbered: number[] } {
  const lists = new Map<string, number[]>();
  const unnumbered: number[] = [];
  numbers.forEach((cell, atom) => {
    const number = sameName(String(cell))
      .replace(/^lot /, "")
      .replace(/^0+(?=\d)/, "");
    if (/^[1-9]\d*$/.test(number)) append(lists, number, atom);
    else unnumbered.push(atom);
  });
  if (unnumbered.length) lists.set("", unnumbered);
  const lots = [...lists].map(([number, atoms]): Lot => ({
    id: number ? `L${number}` : UNNUMBERED,
    atoms,
    ...(titles.has(number) ? { title: titles.get(number)! } : {}),
  }));
  return { plan: { lots }, unnumbered };
}

function freshId(plan: Plan): string {
  const taken = new Set(plan.lots.map((lot) => lot.id));
  let number = plan.lots.length + 1;
  while (taken.has(`L${number}`)) number++;
  return `L${number}`;
}

const accept = (lots: readonly Lot[]): EditResult => ({ ok: true, plan: { lots } });
const refuse = (code: EditRefusal): EditResult => ({ ok: false, code });
const ascending = (atoms: readonly number[]): number[] => [...atoms].sort((a, b) => a - b);
