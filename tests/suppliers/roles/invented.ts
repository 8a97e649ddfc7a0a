import { dice } from "../../../src/samples/random";
import type { Role } from "../../../src/suppliers/roles/roles";
import { flagsOf } from "../../../src/suppliers/flags";
import type { SupplierFlag } from "../../../src/suppliers/supplier";

export interface InventedSupplier {
  /** What it really is. */
  readonly role: Role;
  readonly names: readonly string[];
  readonly flags: readonly SupplierFlag[];
  readonly activities: readonly string[];
  readonly activity?: string | undefined;
}

const PEOPLE =
  "Martin|du Bois|Lefebvre et fils|des Quatre Vents|de la Vallée|Durand|du Moulin|Vasseur|d'Artois|Saint-Éloi|Carpentier|des Sources".split(
    "|",
  );
/** Names that say what their bearer does, « * » standing for a family or a place. */
const TELLING: Readonly<Record<Exclude<Role, "unknown">, string>> = {
  producer: "GAEC *|EARL *|La Ferme *|Les Vergers *|SCEA *|Maraîchage *|Rucher *|Pépinières *|Chèvrerie *|* éleveur",
  processor:
    "Boulangerie *|Fromagerie *|Conserverie *|Moulins *|SARL Laiterie *|Brasserie artisanale *|Biscuiterie *|Salaisons *",
  cooperative: "Coopérative *|SICA *|Coop agricole *|CUMA *",
  wholesaler: "* Distribution|Grossiste *|Marée *|Mareyage *|POMONA *",
  retailer: "Primeurs *|Épicerie *|Boucherie *|Poissonnerie *|Supermarché *",
  service: "Transports *|Nettoyage *|Cabinet *|Traiteur *|Restaurant La Ferme *|Imprimerie *|Transports des Vergers *",
};
/** Names that say another thing than what their bearer does: true of the shop called after the farm it sells for. */
const MISLEADING: Readonly<Partial<Record<Role, string>>> = {
  retailer: "La Ferme *",
  wholesaler: "Les Vergers *",
  service: "Fromagerie *",
};
const OPAQUE = "SARL *|* SAS|Ets *|Société *|* Frères|Maison *";
const CODES: Readonly<Record<Exclude<Role, "unknown">, string>> = {
  producer: "01.13Z 01.24Z 01.45Z 03.21Z",
  processor: "10.71C 10.51C 11.05Z 10.13A",
  cooperative: "46.21Z 10.51C",
  wholesaler: "46.31Z 46.38A 46.39B",
  retailer: "47.21Z 47.11F 47.22Z",
  service: "49.41A 81.21Z 56.21Z 82.99Z",
};
const WORDS: Readonly<Record<Exclude<Role, "unknown">, string>> = {
  producer: "Producteur|Culture de légumes|Élevage",
  processor: "Transformateur|Fabrication de produits laitiers",
  cooperative: "Coopérative|Coopérative agricole",
  wholesaler: "Grossiste|Commerce de gros|Centrale d'achat",
  retailer: "Commerce de détail|Vente au détail",
  service: "Prestataire de services|Services",
};
const ROLES = Object.keys(TELLING) as Exclude<Role, "unknown">[];
/** One supplier in so many bears a misleading name; one in so many has a register's code, a file's code, a file's words. */
const ODDS = { misleading: 25, telling: 2, register: 3, fileCode: 5, fileWords: 6 };

/** Suppliers of every role with the evidence that files and the register give of them, from nothing at all to three kinds. */
export function inventedSuppliers(number: number, seed: number): InventedSupplier[] {
  const { next, pick } = dice(seed);
  const oneIn = (times: number): boolean => next() * times < 1;
  return Array.from({ length: number }, () => {
    const role = pick(ROLES);
    const misleading = oneIn(ODDS.misleading) ? MISLEADING[role] : undefined;
    const model = misleading ?? (oneIn(ODDS.telling) || role === "cooperative" ? TELLING[role] : OPAQUE);
    const names = [pick(model.split("|")).replace("*", pick(PEOPLE))];
    const code = (): string => pick(CODES[role].split(" "));
    return {
      role,
      names,
      flags: flagsOf({ names }),
      activity: oneIn(ODDS.register) ? code() : undefined,
      activities: oneIn(ODDS.fileCode)
        ? [pick([code(), code().replace(".", "")])]
        : oneIn(ODDS.fileWords)
          ? [pick(WORDS[role].split("|"))]
          : [],
    };
  });
}
