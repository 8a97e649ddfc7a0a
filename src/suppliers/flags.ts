import { KNOWN_NAMES } from "./data/knownNames";
import { nameKey } from "./names";
import type { Supplier, SupplierFlag } from "./supplier";

const SIRENS = new Map(KNOWN_NAMES.flatMap(({ flag, siren }) => (siren ? [[siren, flag] as const] : [])));
/** Longest names first, so that « Sysco France » is not hidden by a shorter one. */
const NAMES = KNOWN_NAMES.flatMap(({ flag, names }) => names.map((name) => ({ flag, words: ` ${nameKey(name)} ` })));

/** Marks to check, never a verdict: the supplier's SIREN or name is on the maintained list. */
export function flagsOf({ siren, names }: Pick<Supplier, "siren" | "names">): SupplierFlag[] {
  const bySiren = siren ? SIRENS.get(siren) : undefined;
  const written = names.map((name) => ` ${nameKey(name)} `);
  const byName = NAMES.filter(({ words }) => written.some((name) => name.includes(words))).map(({ flag }) => flag);
  return [...new Set([...(bySiren ? [bySiren] : []), ...byName])];
}
