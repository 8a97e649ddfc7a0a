import { count } from "../ground/counts";
import { stem } from "./names";

/** Words of trades, of legal life and of commerce: two firms that share only these share nothing. French, with the English ones that occur. Kept by hand. */
const TRADE_WORDS = new Set(
  `ABATTOIR ACHAT AGENCE AGRICOLE ALIMENTAIRE ALIMENTATION ARTISAN ATELIER BIO BIOLOGIQUE BOISSON BOUCHERIE BOULANGERIE BRASSERIE BUREAU CAVE CENTRE CHARCUTERIE CHEVRERIE
  COMMERCE COMMUNE CONSERVERIE CONSTRUCTION COOP COOPERATIVE CUISINE DEPARTEMENT DEPOT DISTRIBUTEUR DISTRIBUTION DOMAINE EAU ELEVAGE ENTREPRISE EPICERIE EQUIPEMENT ETABLISSEMENT
  EXPLOITATION FAMILLE FERME FILS FOURNITURE FRANCE FRERE FROMAGERIE FRUIT GARAGE GROUPE GROUPEMENT HORTICULTEUR IMPRIMERIE INDUSTRIE INTERNATIONAL JARDIN LAIT LAITERIE LEGUME
  LIVRAISON LOCAL LYCEE MAGASIN MAIRIE MAISON MARAICHAGE MARAICHER MAREE MATERIEL MENUISERIE METIER MIELLERIE MONSIEUR MADAME MOULIN NEGOCE NORD SUD EST OUEST OFFICE PAIN PATISSERIE PECHE
  PEPINIERE PERE POISSON POISSONNERIE PRIMEUR PRODUCTEUR PRODUCTION PRODUIT PROXIMITE QUINCAILLERIE REGION REGIONAL RESTAURANT RESTAURATION RUCHER SERVICE SITE SOLUTION SYNDICAT
  TERROIR TRADITION TRAITEUR TRANSFORMATION TRANSPORT TRAVAUX UNION VENTE VERGER VIANDE VILLE VIN VOLAILLE
  BAKERY COMPANY COUNCIL FARM FOOD GROUP SERVICE SUPPLY TRADING`
    .split(/\s+/)
    .map(stem),
);

/** How much a word says of who bears it, from 0 to 1, by the names of the whole list. */
export interface Rarity {
  readonly of: (word: string) => number;
  /** Whether a word is added to a name and says nothing of who bears it: a town of the list, « et fils », « livraison ». */
  readonly isMention: (word: string) => boolean;
}

const MENTIONS = new Set("FILS FRERES LIVRAISON SERVICE AGENCE DEPOT SITE".split(" ").map(stem));

/** Shared by two names and by no other: nothing more can be asked of a word. */
const SHARED_BY_TWO = 2;
const TRADE = 0.1;
const SHORT = [0.1, 0.1, 0.3, 0.7];
const NUMBER = 0.3;

/** The weights of all the words of a list: a word counts the less, the more names bear it. @param towns words that are towns of the list */
export function rarityOf(names: Iterable<readonly string[]>, towns: ReadonlySet<string> = new Set()): Rarity {
  const bearers = new Map<string, number>();
  for (const words of names) for (const word of new Set(words)) count(bearers, word);
  const known = new Map<string, number>();
  const weigh = (word: string): number => {
    if (TRADE_WORDS.has(word)) return TRADE;
    const rarity = Math.min(1, SHARED_BY_TWO / (bearers.get(word) ?? 1)) ** 0.7;
    return rarity * (/^\d+$/.test(word) ? NUMBER : (SHORT[word.length] ?? 1));
  };
  return {
    of: (word) => {
      const weight = known.get(word) ?? weigh(word);
      known.set(word, weight);
      return weight;
    },
    isMention: (word) => MENTIONS.has(word) || towns.has(word),
  };
}
