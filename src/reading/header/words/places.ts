import type { Vocabulary } from "./phrase";

/** How buyers name the columns that say where the supplier is. */
export const PLACES: Vocabulary = {
  postcode: {
    phrases: [
      ["code postal", 1],
      ["cp", 0.9],
      ["codepostal", 1],
      ["postcode", 1],
      ["post code", 1],
      ["postal code", 1],
      ["zip", 0.9],
      ["zip code", 1],
      ["npa", 0.95],
      ["plz", 0.95],
      ["cp fournisseur", 1],
    ],
    against: "acheteur livraison buyer attribuant cantine acheteuse collectivite entite",
  },
  insee: {
    phrases: [
      ["code insee", 1],
      ["insee", 0.95],
      ["code commune", 0.9],
      ["cog", 0.7],
      ["commune insee", 0.95],
    ],
    against: "acheteur livraison buyer bc attribuant cantine collectivite",
  },
  commune: {
    phrases: [
      ["commune", 1],
      ["ville", 1],
      ["localite", 0.95],
      ["city", 1],
      ["town", 0.95],
      ["locality", 0.95],
      ["bureau distributeur", 0.9],
      ["ort", 0.7],
    ],
    against: "acheteur livraison buyer attribuant cantine code insee definition est collectivite",
  },
  department: {
    phrases: [
      ["departement", 0.95],
      ["code departement", 1],
      ["dept", 0.8],
      ["dpt", 0.8],
      ["numero departement", 1],
    ],
    against: "acheteur livraison buyer family cantine est definition collectivite",
  },
  country: {
    phrases: [
      ["pays", 1],
      ["country", 1],
      ["code pays", 1],
      ["country name", 1],
    ],
    against: "acheteur origine",
  },
  address: {
    phrases: [
      ["adresse", 1],
      ["address", 1],
      ["rue", 0.8],
      ["street", 0.8],
      ["voie", 0.7],
      ["street address", 1],
    ],
    against: "acheteur livraison mail email web site facturation",
  },
};
