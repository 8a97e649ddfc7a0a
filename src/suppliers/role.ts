import type { Evidence } from "../territory/places/place";
import { nameKey, stem } from "./names";
import type { Supplier } from "./supplier";

/** What a supplier does in the chain: the seller's role, which says nothing of where a product comes from. */
export type Role = "producer" | "processor" | "cooperative" | "wholesaler" | "retailer" | "service" | "unknown";

/** A role, how sure it is, and what says so (words in the catalogue: `suppliers.roles.evidence.<code>`). */
export interface SellerRole {
  readonly role: Role;
  readonly certainty: "sure" | "check" | "unknown";
  readonly evidence?: Evidence | undefined;
}

/** Divisions of the French nomenclature of activities (NAF rév. 2, INSEE 2008): the first two digits, from and to. */
const DIVISIONS: readonly (readonly [from: number, to: number, role: Role])[] = [
  [1, 3, "producer"],
  [10, 11, "processor"],
  [41, 43, "service"],
  [46, 46, "wholesaler"],
  [47, 47, "retailer"],
  [49, 96, "service"],
];

/** Words of names by the role that they announce, as a buyer would read them. Kept by hand; « Brasserie », « Domaine », « Boucherie » say too little. */
const WORDS: Readonly<Partial<Record<Role, string>>> = {
  producer:
    "EARL SCEA FERME MARAICHER MARAICHERE MARAICHAGE VERGERS ELEVAGE ELEVEUR EXPLOITATION APICULTEUR RUCHER HORTICULTEUR HORTICULTURE PEPINIERE OSTREICULTEUR PISCICULTURE CHEVRERIE VIGNERON AGRICULTEUR PRODUCTEUR",
  processor:
    "BOULANGERIE PATISSERIE CHARCUTERIE FROMAGERIE LAITERIE CONSERVERIE BISCUITERIE CHOCOLATERIE MINOTERIE MEUNERIE ABATTOIR SALAISON CIDRERIE DISTILLERIE TORREFACTEUR HUILERIE CONFISERIE",
  cooperative: "COOPERATIVE COOP SICA CUMA SCIC",
  wholesaler: "GROSSISTE MAREYEUR MAREYAGE",
  retailer: "PRIMEUR EPICERIE POISSONNERIE SUPERMARCHE HYPERMARCHE QUINCAILLERIE",
  service: "TRANSPORT NETTOYAGE CONSEIL ASSURANCE FORMATION LOCATION MAINTENANCE TRAITEUR AVOCAT RESTAURANT",
};
const ROLE_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.split(" ").map((word) => [stem(word), role as Role] as const)),
);

const UNKNOWN: SellerRole = { role: "unknown", certainty: "unknown" };

/**
 * The role of a seller: from its activity in the register, which is certain unless its name says otherwise; else from its name, to be checked. A GAEC is a producer by
 * law (code rural, article L323-1). Two roles in one name leave it unknown.
 * @param activity NAF code (« 01.13Z »)
 * @example roleOf({ names: ["GAEC des Tilleuls"], flags: [] }) // producer, sure
 */
export function roleOf({ names, flags }: Pick<Supplier, "names" | "flags">, activity?: string): SellerRole {
  const words = names.flatMap((name) => nameKey(name).split(" ").map(stem));
  const byActivity = roleOfActivity(activity ?? "");
  const byName = roleOfWords(words, flags.includes("wholesaler"));
  if (byActivity) {
    const isDisputed = byName.role !== "unknown" && byName.role !== byActivity.role;
    // A cooperative sells under any code: its name prevails, to be checked.
    return byName.role === "cooperative" ? byName : isDisputed ? { ...byActivity, certainty: "check" } : byActivity;
  }
  return byName;
}

function roleOfActivity(code: string): SellerRole | undefined {
  const division = Number(/^\d{2}/.exec(code)?.[0] ?? NaN);
  const role = DIVISIONS.find(([from, to]) => division >= from && division <= to)?.[2];
  return role && { role, certainty: "sure", evidence: { code: "activity", values: { code } } };
}

function roleOfWords(words: readonly string[], isListedWholesaler: boolean): SellerRole {
  if (words.includes("GAEC")) return { role: "producer", certainty: "sure", evidence: { code: "gaec", values: {} } };
  const clues = new Map<Role, string>();
  for (const word of words) {
    const role = ROLE_OF_WORD.get(word);
    if (role && !clues.has(role)) clues.set(role, word);
  }
  if (isListedWholesaler) clues.set("wholesaler", clues.get("wholesaler") ?? words.join(" "));
  const [only, ...others] = clues;
  if (!only || others.length > 0) return UNKNOWN;
  const [role, word] = only;
  return { role, certainty: "check", evidence: { code: "name", values: { word } } };
}
