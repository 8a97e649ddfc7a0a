import type { ColumnKind, Purchase } from "./cloth";

/** Headings that name suppliers or amounts in words which the reader does not know one by one: the cells decide, and a question says so. */
export const SUPPLIER_WORDS = [
  "Adjudicataire",
  "Opérateur économique",
  "Attribué à",
  "Producteur",
  "Soumissionnaire retenu",
  "Exploitant",
  "Cocontractant",
  "Candidat retenu",
  "Partenaire",
  "Intervenant",
  "Artisan",
  "Enseigne",
  "Partie prenante",
  "Facturé par",
  "Vendu par",
  "Auprès de",
  "Maraîcher ou grossiste",
  "Source d'approvisionnement",
  "Proveedor",
  "Fornitore",
  "Fornecedor",
  "Leverancier",
  "Lieferant",
  "Adjudicatario",
  "Aggiudicatario",
  "Opdrachtnemer",
  "Auftragnehmer",
  "Empresa",
  "Ditta",
  "Firma",
];
export const AMOUNT_WORDS = [
  "Mandatement",
  "Décaissement",
  "Consommé",
  "Engagements",
  "Réalisé",
  "Ordonnancé",
  "Facturation",
  "Liquidation",
  "Réglé",
  "Versement",
  "Exécuté",
  "Coût complet",
  "Débours",
  "Acquitté",
  "Imputé",
  "Sommes dues",
  "Charge nette",
  "Volume financier",
  "Crédits consommés",
  "Sortie de caisse",
  "Net à payer",
  "Budget utilisé",
  "Importe",
  "Importo netto",
  "Valor pago",
  "Bedrag",
  "Rechnungsbetrag",
  "Kosten",
  "Spesa",
  "Uitgaven",
];

/** What a column of words says: money that comes in, credit notes, or nothing of the kind. */
export type WordsKind = "none" | "receipts" | "credits" | "types";

const RECEIPTS: readonly (readonly [header: string, bought: string, received: string])[] = [
  ["Sens", "D", "R"],
  ["Sens", "Dépense", "Recette"],
  ["D/R", "D", "R"],
  ["Type", "M", "T"],
  ["Type de pièce", "Mandat", "Titre"],
  ["Mouvement", "Dépenses", "Recettes"],
];
const CREDITS: readonly (readonly [header: string, bought: string, deducted: string])[] = [
  ["Type", "Facture", "Avoir"],
  ["Nature", "FACTURE", "AVOIR"],
  ["Pièce", "FAC", "AV"],
  ["Type de document", "Invoice", "Credit note"],
  ["Facture/Avoir", "F", "A"],
  ["Sens", "Facture", "Annulation"],
  ["Avoir ?", "non", "oui"],
];
const TYPES: readonly (readonly [header: string, ...words: string[]])[] = [
  ["Type", "Fournitures", "Services", "Travaux"],
  ["Type", "T", "F", "S"],
  ["Nature", "Fluides", "Titres restaurant", "Entretien"],
  ["Type de marché", "MAPA", "Appel d'offres", "Accord-cadre"],
  ["Type de facture", "Électronique", "Papier", "Papier"],
];

export const isReceipt = ({ rank }: Purchase): boolean => rank % 6 === 4;
export const isCreditNote = ({ rank }: Purchase): boolean => rank % 7 === 1;

/** The column of words of a kind; undefined for none. */
export function wordsColumn(kind: WordsKind, seed: number): ColumnKind | undefined {
  const pick = <T>(list: readonly T[]): T => list[seed % list.length] as T;
  if (kind === "receipts") return twoWords(pick(RECEIPTS), isReceipt);
  if (kind === "credits") return twoWords(pick(CREDITS), isCreditNote);
  if (kind === "none") return undefined;
  const [header, ...words] = pick(TYPES);
  return { meaning: undefined, headers: [header], cell: ({ rank }) => words[rank % words.length] ?? "" };
}

const twoWords = (
  [header, usual, other]: readonly [string, string, string],
  isOther: (row: Purchase) => boolean,
): ColumnKind => ({ meaning: undefined, headers: [header], cell: (row) => (isOther(row) ? other : usual) });

/** Counts are neither amounts nor contracts, and make no pivot. */
export const COUNTS: ColumnKind = {
  meaning: undefined,
  headers: ["Nombre de factures", "Nb de commandes", "Nb de marchés", "Nombre de lignes"],
  cell: ({ rank }) => 1 + (rank % 9),
};
