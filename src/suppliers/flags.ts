import { KNOWN_NAMES } from "./data/knownNames";
import { nameKey } from "./names";
import type { Supplier, SupplierFlag } from "./supplier";

const SIRENS = new Map(KNOWN_NAMES.flatMap(({ flag, siren }) => (siren ? [[siren, flag] as const] : [])));
const BY_FIRST_WORD = byFirstWord();

/** Marks to check, never a verdict: the supplier's SIREN or name is on the maintained list. */
export function flagsOf({ siren, names }: Pick<Supplier, "siren" | "names">): SupplierFlag[] {
  const bySiren = siren ? SIRENS.get(siren) : undefined;
  return [...new Set([...(bySiren ? [bySiren] : []), ...names.flatMap(flagsOfName)])];
}

function flagsOfName(name: string): SupplierFlag[] {
  const words = nameKey(name).split(" ");
  return words.flatMap((word, at) => (BY_FIRST_WORD.get(word) ?? []).flatMap(({ flag, listed }) => (listed.every((part, offset) => words[at + offset] === part) ? [flag] : [])));
}

function byFirstWord() {
  const found = new Map<string, { flag: SupplierFlag; listed: readonly string[] }[]>();
  for (const { flag, names } of KNOWN_NAMES) {
    for (const listed of names.map((name) => nameKey(name).split(" "))) found.set(listed[0]!, [...(found.get(listed[0]!) ?? []), { flag, listed }]);
  }
  return found;
}
