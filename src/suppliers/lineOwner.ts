import { remembered } from "../ground/memo";
import type { PurchaseLine } from "../reading/columns/purchases";
import type { Supplier } from "./supplier";

type Line = Pick<PurchaseLine, "signature">;
type Named = Pick<Supplier, "signatures">;

/** A spelling by which lines name a supplier, as first written, and the supplier's place in the list from 0. */
export interface Spelling {
  readonly signature: string;
  readonly supplier: number;
}

/** Signatures meet without regard to case, as Excel's MATCH: the sheet's formulas and every sum here look up the same key. */
export const signatureKey = (signature: string): string => signature.toLowerCase();

const known = new WeakMap<readonly Named[], ReadonlyMap<string, Spelling>>();

/**
 * Which supplier each line belongs to: its place in the list, undefined when the line names none of them. Found once for a list, however often it is asked.
 * @example placeOf(suppliers)(line)
 */
export function placeOf(suppliers: readonly Named[]): (line: Line) => number | undefined {
  const spellings = spellingsIn(suppliers);
  const place = remembered((signature) => spellings.get(signatureKey(signature))?.supplier);
  return ({ signature }) => place(signature);
}

/** The same, giving the supplier itself. */
export function supplierOf<S extends Named>(suppliers: readonly S[]): (line: Line) => S | undefined {
  const place = placeOf(suppliers);
  return (line) => suppliers[place(line) ?? -1];
}

/** Each spelling once: what the sheet keeps so that its formulas find the supplier of a line. */
export const spellingsOf = (suppliers: readonly Named[]): readonly Spelling[] => [...spellingsIn(suppliers).values()];

function spellingsIn(suppliers: readonly Named[]): ReadonlyMap<string, Spelling> {
  const made = known.get(suppliers);
  if (made) return made;
  const spellings = new Map<string, Spelling>();
  suppliers.forEach(({ signatures }, supplier) => {
    for (const signature of signatures) {
      const key = signatureKey(signature);
      if (!spellings.has(key)) spellings.set(key, { signature, supplier });
    }
  });
  known.set(suppliers, spellings);
  return spellings;
}
