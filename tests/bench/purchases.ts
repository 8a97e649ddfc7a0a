import { createBook } from "../../src/workbook/book/book";
import type { Book, CellContent } from "../../src/workbook/book/model";

const TOWNS = [
  ["62000", "Arras"],
  ["59000", "Lille"],
  ["80000", "Amiens"],
  ["75011", "Paris"],
  ["62100", "Calais"],
  ["76600", "Le Havre"],
  ["69003", "Lyon"],
  ["02100", "Saint-Quentin"],
] as const;
const FAMILIES = [
  "Fruits et légumes",
  "Viandes",
  "Produits laitiers",
  "Boulangerie",
  "Épicerie",
  "Boissons",
  "Poissons",
];
const HEADERS = [
  "Exercice",
  "Date",
  "N° mandat",
  "Fournisseur",
  "Code postal",
  "Commune",
  "Famille",
  "Objet",
  "Service",
  "Montant HT",
];

/** A book of invented purchases, ten columns wide; the same for the same numbers. */
export function purchasesBook(lines: number, suppliers: number): Book {
  const book = createBook();
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const rows: CellContent[][] = [HEADERS.map((value) => ({ value }))];
  for (let line = 0; line < lines; line++) {
    const supplier = (line * 7919) % suppliers;
    const [postcode, town] = TOWNS[supplier % TOWNS.length] ?? TOWNS[0];
    const year = 2023 + (line % 3);
    const cells = [
      year,
      `${String(1 + (line % 28)).padStart(2, "0")}/0${1 + (line % 9)}/${year}`,
      `M${line}`,
      `Maison ${supplier} ${town}`,
      postcode,
      town,
      FAMILIES[supplier % 7] ?? "",
      `Livraison ${line}`,
      `Service ${line % 12}`,
      ((line * 104729) % 500000) / 100 + 1,
    ];
    rows.push(cells.map((value) => ({ value })));
  }
  book.setCells(sheet, 0, 0, rows, "user");
  return book;
}

export const FIFTEEN_COLUMNS = [
  "Exercice",
  "Date",
  "N° mandat",
  "N° facture",
  "Fournisseur",
  "SIRET",
  "Adresse",
  "Code postal",
  "Commune",
  "Famille",
  "Objet",
  "Service",
  "Marché",
  "Nature",
  "Montant HT",
] as const;

/** Headings and rows of invented purchases, fifteen columns wide, a supplier every forty lines, 30 families, 12 services; the same for the same number. */
export function fifteenColumns(lines: number): (string | number)[][] {
  const suppliers = Math.ceil(lines / 40);
  const rows = Array.from({ length: lines }, (_, line) => {
    const supplier = (line * 7919) % suppliers;
    const [postcode, town] = TOWNS[supplier % TOWNS.length] ?? TOWNS[0];
    const year = 2023 + (line % 3);
    return [
      year,
      `${String(1 + (line % 28)).padStart(2, "0")}/0${1 + (line % 9)}/${year}`,
      `M${line}`,
      `F-${line * 3}`,
      `Maison ${supplier} ${town}`,
      "",
      `${1 + (supplier % 90)} rue du Marché`,
      postcode,
      town,
      `${FAMILIES[(supplier % 30) % 7] ?? ""} ${supplier % 30}`,
      `Livraison ${line}`,
      `Service ${line % 12}`,
      `2023-${supplier % 40}`,
      "Fournitures",
      ((line * 104729) % 500000) / 100 + 1,
    ];
  });
  return [[...FIFTEEN_COLUMNS], ...rows];
}
