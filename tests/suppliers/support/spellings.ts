import type { PurchaseLine } from "../../../src/reading/columns/purchases";
import { purchases } from "../lines";

/** A list of canteens' suppliers as people type it: firms written in several ways, and firms that look alike but are not one. */
export interface SpelledList {
  readonly lines: readonly PurchaseLine[];
  /** Number of the firm, by the name as typed and the place: two that bear one number are one firm. */
  readonly firmOf: ReadonlyMap<string, number>;
}

/** The same numbers at each run, from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

const TRADES =
  "Boulangerie Boucherie Ferme Laiterie Fromagerie Maraîchage Vergers Primeurs Charcuterie Transports Imprimerie Menuiserie Garage Brasserie Moulin Conserverie".split(
    " ",
  );
const FARM_FORMS = "EARL GAEC SCEA".split(" ");
const FORMS = "SARL SAS SA EURL".split(" ");
const SURNAMES =
  "Martin Bernard Dubois Robert Richard Durand Moreau Lefebvre Leroy Roux Fournier Girard Bonnet Lambert Fontaine Rousseau Vincent Muller Faure Mercier Blanc Guerin Boyer Garnier Chevalier Legrand Gauthier Garcia Perrin Morin Nicolas Clement Gautier Hubert Delattre Vasseur Caron Delannoy Hennebelle Wattiez Cuvelier Bocquet Dhalluin Lecointe Sauvage Pruvost Fasquel Vandamme Carpentier".split(
    " ",
  );
const SPOTS =
  "du Bois|du Moulin|des Tilleuls|de la Vallée|du Marais|des Prés|de l'Abbaye|du Val|des Quatre Vents|de la Source|du Chêne|de la Motte|du Pont|des Roches|de la Plaine|du Bois Joli|du Vieux Moulin|des Trois Tilleuls".split(
    "|",
  );
const BRANDS =
  "Transgourmet|Pomona|Sysco|Biocoop|Terroirs Nord|Agrilait|Valfrais|Oceane Marée|Vivalya|Primland|Cap Bio|Saveurs d'Antan|Norabio|Solaco|Bretagne Viandes|Sodiaal|Ardo|Bonduelle|Davigel|Lactalis".split(
    "|",
  );
const PLACES: readonly (readonly [string, string])[] = [
  ["62000", "Arras"],
  ["62300", "Lens"],
  ["59000", "Lille"],
  ["80000", "Amiens"],
  ["60000", "Beauvais"],
  ["02000", "Laon"],
  ["59300", "Valenciennes"],
  ["76000", "Rouen"],
];

type Dice = () => number;
const pick = <T>(values: readonly T[], dice: Dice): T => values[Math.floor(dice() * values.length)]!;
/** Most lists have no place beside the name; the same firm is typed with it or without. */
const WITH_PLACE = 0.4;

interface Firm {
  readonly name: string;
  readonly place: readonly [string, string];
}

/** Firms that share a surname, a farm's spot or a trade with others, as they do in any département. */
function firmsOf(count: number, dice: Dice): Firm[] {
  return Array.from({ length: count }, (): Firm => {
    const place = pick(PLACES, dice);
    const kind = dice();
    if (kind < 0.35) return { name: `${pick(FORMS, dice)} ${pick(TRADES, dice)} ${pick(SURNAMES, dice)}`, place };
    if (kind < 0.65) return { name: `${pick(FARM_FORMS, dice)} Ferme ${pick(SPOTS, dice)}`, place };
    if (kind < 0.8) return { name: `${pick(FARM_FORMS, dice)} ${pick(SURNAMES, dice)} ${pick(SURNAMES, dice)}`, place };
    return {
      name: `${pick(FORMS, dice)} ${pick(BRANDS, dice)} ${pick(["Nord", "Distribution", "France", "Restauration", place[1]], dice)}`,
      place,
    };
  });
}

const withoutForm = (name: string): string => name.replace(/^[A-Z]{2,5} /, "");
const lastWord = (name: string): string => name.split(" ").at(-1)!;

/** Ways in which one firm is typed again: cut, completed, turned round, misspelt. */
const RETYPINGS: readonly ((name: string, place: Firm["place"], dice: Dice) => string)[] = [
  withoutForm,
  (name) => name.toUpperCase(),
  (name) => `${withoutForm(name)} ${name.split(" ")[0]!}`,
  (name, [, town]) => `${withoutForm(name)} ${town}`,
  (name, [, town]) => `${name} (${town})`,
  (name) => `${withoutForm(name)} et fils`,
  (name) => withoutForm(name).split(" ").reverse().join(" "),
  (name) => withoutForm(name).replace(/ (?:du|de la|des|de l')/, ""),
  (name) => withoutForm(name).replace(/([a-zé]{3})([a-z])([a-z])/, "$1$3$2"),
  (name) => withoutForm(name).replace(/ (Nord|Distribution|France|Restauration|Arras|Lens|Lille)$/, ""),
  (name) => withoutForm(name).replace(" ", ""),
  (name) => `${withoutForm(name)} - livraison`,
  (name) => `M. ${lastWord(name)} ${withoutForm(name).split(" ")[0]!}`,
];

/**
 * As many near pairs of different firms as of one: half of the firms are typed a second time, and the firms drawn share surnames, spots and trades.
 * @param count firms
 */
export function spelledList(count: number, seed: number): SpelledList {
  const dice = numbersFrom(seed);
  const firmOf = new Map<string, number>();
  const typed: { supplier: string; postcode: string; commune: string }[] = [];
  firmsOf(count, dice).forEach((firm, number) => {
    const names = [firm.name];
    if (dice() < 0.5) names.push(pick(RETYPINGS, dice)(firm.name, firm.place, dice));
    if (dice() < 0.1) names.push(pick(RETYPINGS, dice)(firm.name, firm.place, dice));
    for (const supplier of names) {
      const [postcode, commune] = dice() < WITH_PLACE ? firm.place : ["", ""];
      const key = spellingKey(supplier, postcode);
      if (firmOf.has(key)) continue;
      firmOf.set(key, number);
      typed.push({ supplier, postcode, commune });
    }
  });
  return { lines: purchases(...typed), firmOf };
}

export const spellingKey = (name: string, postcode: string): string => `${name.toUpperCase()}@${postcode}`;
