import { append } from "../ground/counts";
import { KNOWN_NAMES } from "./data/knownNames";
import { nameKey } from "./names";
import type { Supplier, SupplierFlag } from "./supplier";

const SIRENS = new Map(KNOWN_NAMES.flatMap(({ flag, siren }) => (siren ? [[siren, flag] as const] : [])));
const BY_FIRST_WORD = byFirstWord();

/** Marks to check, never a verdict: the supplier's SIREN or name is on the maintained list. */
export function flagsOf({ siren, names }: Pick<Supplier, "siren" | "names">): SupplierFlag[] {
  const flags: SupplierFlag[] = [];
  const bySiren = siren ? SIRENS.get(siren) : undefined;
  if (bySiren) flags.push(bySiren);
  for (const name of names) addFlagsOfName(name, flags);
  return flags;
}

function addFlagsOfName(name: string, flags: SupplierFlag[]): void {
  const words = nameKey(name).split(" ");
  words.forEach((word, at) => {
    for (const { flag, listed } of BY_FIRST_WORD.get(word) ?? []) {
      if (!flags.includes(flag) && listed.every((part, offset) => words[at + offset] === part)) flags.push(flag);
    }
  });
}

function byFirstWord() {
  const flags = new Map<string, { flag: SupplierFlag; listed: readonly string[] }[]>();
  for (const { flag, names } of KNOWN_NAMES) {
    for (const listed of names.map((name) => nameKey(name).split(" "))) append(flags, listed[0]!, { flag, listed });
  }
  return flags;
}
