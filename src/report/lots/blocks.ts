/** Ids of the blocks of « Allotissement » where the buyer may type. */
export const ATOMS_BLOCK = "lots:atoms";
export const LOTS_BLOCK = "lots:table";
export const SETTINGS_BLOCK = "lots:settings";
/** Those that make the plan. */
export const LOTS_BLOCKS: ReadonlySet<string> = new Set([ATOMS_BLOCK, LOTS_BLOCK]);
