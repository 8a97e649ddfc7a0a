import { dice } from "../random";
import { FAMILIES, ZONES } from "./catalogue";
import { inventFirms, type Firm } from "./firms";
import { inventInvoices, YEARS, type Invoice } from "./purchases";
import { typedAmount, typedDate, typeSuppliers, type Cell } from "./typing";

/** A sheet of the sample as plain cells; `rows[0]` is row 1 and column A. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Row, from 1, under which the panes are frozen. */
  readonly headerRow: number;
  /** Characters, from column A. */
  readonly widths: readonly number[];
  readonly hidden?: boolean;
}

const SEED = 62;
const HEADERS = [
  "Exercice",
  "Date facture",
  "N° facture",
  "Fournisseur",
  "SIRET",
  "Code postal",
  "Commune",
  "Famille",
  "Sous-famille",
  "Désignation",
  "Site de livraison",
  "N° marché",
  "N° lot",
  "Montant HT",
];
const SUPPLIER_COLUMN = 4;

/** The sample's three sheets, the same at every call: purchases, a hidden sheet of lists, known suppliers. */
export function inventSheets(): SampleSheet[] {
  const firms = inventFirms(SEED);
  return [purchases(firms), lists(), knownSuppliers(firms)];
}

function purchases(firms: readonly Firm[]): SampleSheet {
  const invoices = inventInvoices(firms, SEED);
  const luck = dice(SEED + 1);
  const typed = typeSuppliers(firms, luck);
  const rowOf = (invoice: Invoice): Cell[] => {
    const supplier = luck.pick(typed.get(invoice.firm)!);
    return [
      null,
      invoice.year,
      typedDate(invoice, luck),
      invoice.number,
      supplier.name,
      supplier.siret,
      supplier.postcode,
      supplier.commune,
      invoice.family.name,
      invoice.product.name,
      invoice.label,
      invoice.zone,
      invoice.underContract ? "2022-RA-014" : null,
      invoice.family.lot,
      typedAmount(invoice, luck),
    ];
  };
  const years = YEARS.flatMap((year, index) => {
    const ofYear = invoices.filter((invoice) => invoice.year === year);
    const blank: Cell[][] = index === 1 ? [[], [], []] : [];
    return [...ofYear.map(rowOf), sumRow(`Sous-total ${year}`, ofYear), ...blank];
  });
  return {
    name: "Achats",
    rows: [
      [null, "Restaurant du Département et collèges – achats de denrées 2023-2025"],
      [null, "Exemple inventé : fournisseurs, SIRET et montants n'existent pas. Montants en euros hors taxes."],
      [],
      [null, ...HEADERS],
      ...years,
      sumRow("Total général", invoices),
    ],
    headerRow: 4,
    widths: [3, 9, 12, 11, 34, 19, 11, 26, 26, 28, 34, 20, 13, 7, 14],
  };
}

function sumRow(label: string, invoices: readonly Invoice[]): Cell[] {
  const row: Cell[] = new Array<Cell>(HEADERS.length + 1).fill(null);
  row[SUPPLIER_COLUMN] = label;
  row[HEADERS.length] = invoices.reduce((sum, invoice) => sum + invoice.cents, 0) / 100;
  return row;
}

function lists(): SampleSheet {
  const length = Math.max(FAMILIES.length, ZONES.length);
  const rows = Array.from({ length }, (_, index): Cell[] => [FAMILIES[index]?.name ?? null, ZONES[index] ?? null]);
  return { name: "Listes", rows: [["Familles", "Sites"], ...rows], headerRow: 1, widths: [28, 22], hidden: true };
}

function knownSuppliers(firms: readonly Firm[]): SampleSheet {
  const rows = firms.map((firm): Cell[] => [
    firm.name,
    firm.siret,
    firm.town.postcode,
    firm.town.commune,
    firm.supplies.join(" ; "),
    firm.zones.length === ZONES.length ? "Toutes" : firm.zones.join(" ; "),
    firm.capacityEuros,
    firm.buysFrom ? "Oui" : "Non",
  ]);
  return {
    name: "Fournisseurs connus",
    rows: [
      [
        "Raison sociale",
        "SIRET",
        "Code postal",
        "Commune",
        "Familles ou produits fournis",
        "Zones desservies",
        "Capacité annuelle (€ HT)",
        "A déjà répondu",
      ],
      ...rows,
    ],
    headerRow: 1,
    widths: [36, 17, 11, 26, 52, 44, 24, 15],
  };
}
