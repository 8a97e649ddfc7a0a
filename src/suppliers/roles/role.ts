import { nameKey, stem } from "../names";
import type { Supplier } from "../supplier";
import { roleOfActivities, roleOfCode } from "./activity";
import { UNKNOWN_ROLE, type Role, type SellerRole } from "./roles";
import { rolesOfWords } from "./words";

/** What is known of a supplier besides its names. */
export interface RoleClues {
  /** NAF code that the register gives (« 01.13Z »). */
  readonly activity?: string | undefined;
  /** The buyer's own word: it prevails. */
  readonly given?: Role | undefined;
}

/**
 * The role of a seller: the buyer's word; else its activity in the register; else what the file's column of activities says; else its name, to be checked. An activity is
 * certain unless the name says otherwise. A GAEC is a producer by law (code rural, article L323-1). Two roles in one name leave it unknown.
 * @example roleOf({ names: ["GAEC des Tilleuls"], flags: [] }) // producer, sure
 */
export function roleOf(
  supplier: Pick<Supplier, "names" | "flags" | "activities">,
  { activity = "", given }: RoleClues = {},
): SellerRole {
  if (given !== undefined)
    return {
      role: given,
      certainty: given === "unknown" ? "unknown" : "sure",
      evidence: { code: "buyer", values: {} },
    };
  const byName = roleOfName(supplier);
  const byActivity = roleOfCode(activity, "activity") ?? roleOfActivities(supplier.activities ?? []);
  if (!byActivity || byActivity.role === "unknown") return byName;
  // A cooperative sells under any code: its name prevails, to be checked.
  if (byName.role === "cooperative") return { ...byName, certainty: "check" };
  const isDisputed = byName.role !== "unknown" && byName.role !== byActivity.role;
  return isDisputed ? { ...byActivity, certainty: "check" } : byActivity;
}

function roleOfName({ names, flags }: Pick<Supplier, "names" | "flags">): SellerRole {
  const words = names.flatMap((name) => nameKey(name).split(" ").map(stem));
  if (words.includes("GAEC")) return { role: "producer", certainty: "sure", evidence: { code: "gaec", values: {} } };
  const clues = rolesOfWords(words);
  if (flags.includes("wholesaler")) clues.set("wholesaler", clues.get("wholesaler") ?? words.join(" "));
  // « La Ferme Carrefour »: a brand of the group, not a farm.
  if (flags.includes("nationalGroup")) clues.delete("producer");
  const [only, ...others] = clues;
  if (!only || others.length > 0) return UNKNOWN_ROLE;
  const [role, word] = only;
  return { role, certainty: "check", evidence: { code: "name", values: { word } } };
}
