import { KNOWN_NAMES } from "./data/knownNames";
import { nameKey } from "./names";
import type { Supplier, SupplierFlag } from "./supplier";

const SIRENS = new Map(KNOWN_NAMES.flatMap(({ flag, siren }) => (siren ? [[siren, flag] as const] : [])));
const BY_FIRST_WORD = byFirstWord();

/** Marks to check, never a verdict: the supplier's SIREN or name is on the maintained list. */
export function flagsOf({ siren, names }: Pick<Supplier, "siren" | "names">): SupplierFlag[] {
  const found: SupplierFlag[] = [];
  const bySiren = siren ? SIRENS.get(siren) : undefined;
  if (bySiren) found.push(bySiren);
  for (const name of names) addFlagsOfName(name, found);
  return found;
}

function addFlagsOfName(name: string, found: SupplierFlag[]): void {
  const words = nameKey(name).split(" ");
  words.forEach((word, at) => {
    for (const { flag, listed } of BY_FIRST_WORD.get(word) ?? []) {
      if (!found.includes(flag) && listed.every((part, offset) => words[at + offset] === part)) found.push(flag);
    }
  });
}

function byFirstWord() {
  const found = new Map<string, { flag: SupplierFlag; listed: readonly string[] }[]>();
  for (const { flag, names } of KNOWN_NAMES) {
    for (const listed of names.map((name) => nameKey(name).split(" ")))
      found.set(listed[0]!, [...(found.get(listed[0]!) ?? []), { flag, listed }]);
  }
  return found;
}
