import { stem } from "../names";
import type { Role } from "./roles";

/** Words of names by the role that they announce, as a buyer would read them. Kept by hand; « Brasserie », « Domaine », « Boucherie » say too little. */
const WORDS: Readonly<Partial<Record<Role, string>>> = {
  producer:
    "EARL SCEA FERME MARAICHER MARAICHERE MARAICHAGE VERGERS ELEVAGE ELEVEUR EXPLOITATION APICULTEUR RUCHER HORTICULTEUR HORTICULTURE PEPINIERE OSTREICULTEUR PISCICULTURE CHEVRERIE VIGNERON AGRICULTEUR AGRICULTRICE PRODUCTEUR PRODUCTRICE",
  processor:
    "BOULANGERIE PATISSERIE CHARCUTERIE FROMAGERIE LAITERIE CONSERVERIE BISCUITERIE CHOCOLATERIE MINOTERIE MEUNERIE ABATTOIR SALAISON CIDRERIE DISTILLERIE TORREFACTEUR HUILERIE CONFISERIE TRANSFORMATEUR",
  cooperative: "COOPERATIVE COOP SICA CUMA SCIC",
  wholesaler: "GROSSISTE MAREYEUR MAREYAGE",
  retailer: "PRIMEUR EPICERIE POISSONNERIE SUPERMARCHE HYPERMARCHE QUINCAILLERIE DETAILLANT",
  service:
    "TRANSPORT NETTOYAGE CONSEIL ASSURANCE FORMATION LOCATION MAINTENANCE TRAITEUR AVOCAT RESTAURANT AUBERGE PRESTATAIRE",
};
const ROLE_OF_WORD = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.split(" ").map((word) => [stem(word), role as Role] as const)),
);

/** Each role that some of these words (stems, in capitals) announce, with the first word that does. */
export function rolesOfWords(words: readonly string[]): Map<Role, string> {
  const clues = new Map<Role, string>();
  for (const word of words) {
    const role = ROLE_OF_WORD.get(word);
    if (role && !clues.has(role)) clues.set(role, word);
  }
  return clues;
}
