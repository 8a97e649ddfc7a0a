import type { Need } from "../../lots/need/market";

/** Ids of the blocks of « Allotissement » where the buyer may type. */
export const ATOMS_BLOCK = "lots:atoms";
export const LOTS_BLOCK = "lots:table";
export const SETTINGS_BLOCK = "lots:settings";
/** Those that make the plan. */
export const LOTS_BLOCKS: ReadonlySet<string> = new Set([ATOMS_BLOCK, LOTS_BLOCK]);

/** Text by which a part of the need is found again in the sheet. */
export function atomKey(need: Need, at: number): string {
  const { product, zone } = need.atoms[at]!;
  const { name, family } = need.products[product]!;
  return [need.families[family], name, need.zones[zone]].join(" › ");
}
