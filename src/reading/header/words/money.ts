import type { Vocabulary } from "./phrase";

/** How buyers name the columns that say what stands beside an amount: its tax, its side, its currency (amounts themselves are weighed in `columns/amountHeaders.ts`). */
export const MONEY: Vocabulary = {
  vatAmount: {
    phrases: [
      ["montant tva", 1],
      ["tva", 0.8],
      ["vat amount", 1],
      ["vat", 0.8],
      ["mt tva", 1],
      ["dont tva", 0.9],
      ["mnt tva", 1],
    ],
    against:
      "taux rate n no num numero number registration intra intracommunautaire ht ttc code excl incl net of hors toutes",
  },
  vatRate: {
    phrases: [
      ["taux tva", 1],
      ["taux", 0.7],
      ["vat rate", 1],
      ["tva %", 0.95],
      ["% tva", 0.95],
      ["vat %", 0.95],
    ],
    against: "montant amount",
  },
  credit: {
    phrases: [
      ["credit", 1],
      ["montant credit", 1],
      ["mt credit", 1],
      ["avoir", 0.9],
      ["montant avoir", 1],
      ["mt avoir", 1],
      ["avoir ht", 1],
    ],
    against: "vote ouvert budget disponible consomme prevu note n no numero date card carte compte sens debit",
  },
  sign: {
    phrases: [
      ["sens", 0.9],
      ["d c", 1],
      ["dc", 0.9],
      ["debit credit", 1],
      ["sens ecriture", 1],
      ["code sens", 1],
      ["type piece", 0.8],
      ["type document", 0.8],
      ["type facture", 0.8],
    ],
    against: "montant n no numero date",
  },
  currency: {
    phrases: [
      ["devise", 1],
      ["code devise", 1],
      ["currency", 1],
      ["currency code", 1],
      ["monnaie", 1],
    ],
    against: "montant amount taux cours prix",
  },
};
