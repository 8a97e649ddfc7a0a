import type { Vocabulary } from "./phrase";

/** How canteens name the columns that say what a food product is: all optional, for EGalim and ma-cantine. */
export const FOOD: Vocabulary = {
  foodLabel: {
    phrases: [
      ["label", 0.9],
      ["labels qualite", 1],
      ["label qualite", 1],
      ["signe qualite", 1],
      ["label produit", 1],
      ["categorie egalim", 1],
      ["egalim", 0.9],
      ["label egalim", 1],
      ["food label", 1],
      ["quality label", 1],
      ["certification", 0.7],
    ],
    against: "siqo fournisseur supplier montant dont n nb",
  },
  siqo: {
    phrases: [
      ["siqo", 1],
      ["produit siqo", 1],
      ["est siqo", 1],
    ],
    against: "montant dont valeur",
  },
  organic: {
    phrases: [
      ["bio", 0.95],
      ["produit bio", 1],
      ["est bio", 1],
      ["agriculture biologique", 1],
      ["biologique", 0.9],
      ["organic", 0.95],
    ],
    against: "montant dont valeur fournisseur supplier",
  },
  origin: {
    phrases: [
      ["origine", 0.9],
      ["origine produit", 1],
      ["pays origine", 1],
      ["provenance", 0.85],
      ["origin", 0.9],
      ["country origin", 1],
      ["product origin", 1],
    ],
    against: "fournisseur supplier montant ligne document fichier budget",
  },
  shortChain: {
    phrases: [
      ["circuit court", 1],
      ["est circuit court", 1],
      ["short supply chain", 1],
      ["short chain", 1],
    ],
    against: "montant dont valeur",
  },
  localProduct: {
    phrases: [
      ["produit local", 1],
      ["est local", 1],
      ["local product", 1],
      ["local proximite", 1],
    ],
    against: "montant dont valeur fournisseur supplier",
  },
  canteen: {
    phrases: [
      ["siret cantine", 1],
      ["cantine siret", 1],
      ["id cantine", 1],
      ["cantine id", 1],
      ["identifiant cantine", 1],
      ["numero cantine", 1],
      ["code cantine", 0.95],
      ["canteen", 0.9],
      ["canteen id", 1],
    ],
  },
};
