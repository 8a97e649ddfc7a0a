import type { CellValue } from "../../../src/reading/cells/grid";
import type { Meaning } from "../../../src/reading/columns/purchases";

/** A purchase before it is dressed. */
export interface Purchase {
  readonly rank: number;
  readonly supplier: number;
  readonly cents: number;
  readonly day: number;
  readonly family: number;
}
/** How cells are spelt: indices of spellings. */
export interface Style {
  readonly amount: number;
  readonly date: number;
  readonly case: number;
}
export interface ColumnKind {
  readonly meaning: Meaning | undefined;
  readonly headers: readonly string[];
  readonly cell: (row: Purchase, style: Style) => CellValue;
  readonly format?: (style: Style) => string;
}

export const SUPPLIERS = [
  "SARL LE CELLIER",
  "Boucherie Martin",
  "TRANSGOURMET OPÉRATIONS",
  "Ets Dupont & Fils",
  "POMONA TERREAZUR",
  "Scop Les Jardins du Lac",
  "La Poste",
  "Dalkia France",
  "TotalEnergies Electricité",
  "EARL de la Ferme Neuve",
  "Brake France Service",
  "UGAP",
  "Lyreco",
  "Manutan Collectivités",
  "Imprimerie du Nord",
  "Ferme des Trois Chênes",
  "SAS Durand",
  "Colas",
  "Eiffage Énergie",
  "Maison de la Marée",
  "3M",
  "B&B",
];
const FAMILIES = [
  "Viandes",
  "Fruits et légumes",
  "Produits laitiers",
  "Épicerie",
  "Surgelés",
  "Fournitures de bureau",
  "Nettoyage",
];
const PLACES = [
  ["62000", "Arras"],
  ["59000", "Lille"],
  ["62100", "Calais"],
  ["01000", "Bourg-en-Bresse"],
  ["80000", "Amiens"],
  ["62200", "Boulogne-sur-Mer"],
] as const;
const OBJECTS = [
  "Achat de denrées",
  "Location de matériel",
  "Entretien des locaux",
  "Travaux de peinture",
  "Fournitures diverses",
  "Prestation de transport",
];

/** Lists that stand beside tables. */
export const LISTS: readonly (readonly string[])[] = [
  ["Familles", "Viandes", "Légumes", "Épicerie"],
  ["Services", "DGS", "Écoles", "Voirie", "Culture"],
  ["Légende", "En cours", "Soldé"],
  ["", "PME", "Grande entreprise", "Association"],
];

const placeOf = (row: Purchase) => PLACES[row.supplier % PLACES.length] ?? PLACES[0];
const isoDate = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
export const nameOf = (row: Purchase): string => SUPPLIERS[row.supplier % SUPPLIERS.length] ?? "";

/** Spellings of amounts; from `MIXED` on, numbers and texts share the column. */
export const AMOUNT_STYLES = 16;
const MIXED = 14;

export function amountCell(cents: number, style: number, rank = 0): CellValue {
  const [sign, size] = [cents < 0 ? "-" : "", Math.abs(cents)];
  const [whole, part] = [Math.floor(size / 100), String(size % 100).padStart(2, "0")];
  const grouped = (mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
  const spellings: readonly (() => CellValue)[] = [
    () => cents / 100,
    () => cents / 100,
    () => cents / 100,
    () => `${sign}${whole},${part}`,
    () => `${sign}${grouped("\u202f")},${part} €`,
    () => `${sign}${grouped(" ")},${part}`,
    () => `${sign}${whole}.${part}`,
    () => (cents < 0 ? `(${grouped("\u00a0")},${part})` : `${grouped("\u00a0")},${part}`),
    () => (cents < 0 ? `-£${grouped(",")}.${part}` : `£${grouped(",")}.${part}`),
    () => (cents < 0 ? `${grouped(".")},${part}-` : `${grouped(".")},${part}`),
    () => `EUR ${sign}${whole},${part}`,
    () => `${sign}${grouped(" ")},${part} euros HT`,
    () => `${sign}${grouped("'")}.${part}`,
    () => (size % 100 === 0 ? `${sign}${grouped(".")},-` : `${sign}${grouped(".")},${part}`),
  ];
  if (style >= MIXED)
    return rank % 3 === 0 ? `${sign}${grouped("\u00a0")},${part}${style === MIXED ? " €" : ""}` : cents / 100;
  return (spellings[style] ?? (() => cents / 100))();
}

function dateCell(day: number, style: number): CellValue {
  const [year, month, date] = isoDate(day).split("-");
  return (
    [45292 + day, `${date}/${month}/${year}`, `${year}-${month}-${date}`, `${date}.${month}.${year?.slice(2)}`][
      style % 4
    ] ?? 45292 + day
  );
}

export const ESSENTIAL: readonly ColumnKind[] = [
  {
    meaning: "supplier",
    headers: [
      "Fournisseur",
      "Nom du tiers",
      "Raison sociale",
      "TITULAIRE",
      "Nom du fournisseur",
      "Tiers",
      "Supplier",
      "Bénéficiaire",
      "Prestataire",
      "Libellé tiers",
    ],
    cell: nameOf,
  },
  {
    meaning: "amount",
    headers: [
      "Montant HT",
      "Montant",
      "MONTANT H.T.",
      "Montant mandaté",
      "prix_ht",
      "Amount",
      "Montant payé",
      "Mt HT",
      "Total HT",
      "Dépense HT",
      "Montant € HT",
    ],
    cell: ({ cents, rank }, { amount }) => amountCell(cents, amount, rank),
    format: () => "#,##0.00",
  },
];
export const OPTIONAL: readonly ColumnKind[] = [
  {
    meaning: "date",
    headers: ["Date", "Date mandat", "Date de facture", "Payment date", "Date d'émission"],
    cell: ({ day }, { date }) => dateCell(day, date),
    format: ({ date }) => (date % 4 === 0 ? "dd/mm/yyyy" : "General"),
  },
  {
    meaning: "family",
    headers: ["Famille", "Famille d'achat", "Catégorie", "Libellé famille", "Expense type"],
    cell: ({ family }) => FAMILIES[family % FAMILIES.length] ?? "",
  },
  {
    meaning: "label",
    headers: ["Objet", "Libellé", "Désignation", "Description"],
    cell: ({ rank }) => `${OBJECTS[rank % OBJECTS.length]} ${rank}`,
  },
  {
    meaning: "postcode",
    headers: ["Code postal", "CP", "Postcode"],
    cell: (row, style) => (style.case % 2 === 0 ? placeOf(row)[0] : Number(placeOf(row)[0])),
  },
  { meaning: "commune", headers: ["Ville", "Commune"], cell: (row) => placeOf(row)[1] },
  {
    meaning: "supplierId",
    headers: ["SIRET", "N° SIRET", "Siret fournisseur"],
    cell: ({ supplier }) => String(30000000000000 + (supplier % SUPPLIERS.length) * 137_000_100_011 + 17),
  },
  { meaning: "year", headers: ["Exercice", "Année"], cell: () => 2024 },
  { meaning: undefined, headers: ["N° mandat", "Transaction Number", "Pièce"], cell: ({ rank }) => 10_000 + rank },
  {
    meaning: undefined,
    headers: ["Service", "Direction"],
    cell: ({ rank }) => ["DGS", "Écoles", "Voirie"][rank % 3] ?? "",
  },
  { meaning: undefined, headers: ["Chapitre", "Nature comptable"], cell: ({ family }) => 60_600 + family },
];
export const JUNK: readonly ColumnKind[] = [
  {
    meaning: undefined,
    headers: ["Observations", "Remarques", "Commentaire"],
    cell: ({ rank }) => (rank % 7 === 0 ? "vu" : ""),
  },
  { meaning: undefined, headers: ["Validé", "Ok"], cell: ({ rank }) => (rank % 2 === 0 ? "oui" : "non") },
  { meaning: undefined, headers: [""], cell: () => "" },
];
/** Every fifth purchase is cancelled. */
export const STATUS: ColumnKind = {
  meaning: "status",
  headers: ["Statut", "État", "Statut du mandat"],
  cell: (row) => (isCancelled(row) ? (["Annulé", "Rejeté", "ANNULEE"][row.rank % 3] ?? "") : "Validé"),
};
export const isCancelled = ({ rank }: Purchase): boolean => rank % 5 === 3;

export function spelt(name: string, style: number): string {
  return (
    [name, name.toUpperCase(), ` ${name} `, name.normalize("NFD").replace(/[\u0300-\u036f]/g, "")][style % 4] ?? name
  );
}

/** A letter doubled, dropped or swapped in the longest word. */
export function mistyped(name: string, how: number): string {
  const word = name.split(/[ _']/).sort((a, b) => b.length - a.length)[0] ?? "";
  if (word.length < 7) return name;
  const at = 2 + (how % (word.length - 4));
  const faulty =
    [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + (word[at] ?? "") + word.slice(at),
      word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
    ][how % 3] ?? word;
  return name.replace(word, faulty);
}
