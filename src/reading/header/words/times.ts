import type { Vocabulary } from "./phrase";

/** How buyers name the columns that say when. */
export const TIMES: Vocabulary = {
  date: {
    phrases: [
      ["date", 0.85],
      ["date mandat", 1],
      ["date facture", 0.95],
      ["date notification", 1],
      ["date emission", 1],
      ["date paiement", 0.9],
      ["date commande", 0.9],
      ["date mandatement", 1],
      ["date operation", 0.9],
      ["payment date", 1],
      ["transaction date", 1],
      ["invoice date", 0.95],
      ["date payment", 1],
      ["date achat", 1],
      ["posting date", 0.95],
      ["date comptable", 0.95],
      ["datum", 0.85],
      ["factuurdatum", 0.95],
      ["date convention", 0.9],
      ["paid date", 0.95],
    ],
    against:
      "debut fin periode limite echeance naissance certification to from start end maj extraction duree update livraison reception valeur saisie depot",
  },
  year: {
    phrases: [
      ["exercice", 1],
      ["annee", 0.95],
      ["year", 0.9],
      ["exercice comptable", 1],
      ["financial year", 0.95],
      ["exercice budgetaire", 1],
      ["annee notification", 0.9],
      ["millesime", 0.7],
      ["fiscal year", 0.95],
    ],
    against: "mois nombre",
  },
};
