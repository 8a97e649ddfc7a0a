import { readAmount } from "../reading/amount";
import { isBlank, textOf } from "../reading/cells";
import type { CellValue, Grid } from "../reading/grid";
import { wordsOf } from "../reading/words";
import { identify } from "../suppliers/identify";
import type { Locality, PlaceHints } from "../territory/place";
import type { ListedSupplier } from "./bidders";
import { sameName } from "./market";

/** What a column of a supplier or sourcing list means. */
export type ListMeaning = "name" | "id" | "postcode" | "commune" | "country" | "supplies" | "zones" | "capacity" | "answered" | "size";

/** First word that fits wins; a column has one meaning, a meaning one column. */
const HEADERS: readonly (readonly [ListMeaning, RegExp])[] = [
  ["id", /^(siret|siren)$/],
  ["postcode", /^(postal|cp|postcode|zip)$/],
  ["commune", /^(commune|ville|localite|city|town)$/],
  ["country", /^(pays|country)$/],
  ["capacity", /^(capacites?|capacity)$/],
  ["answered", /^(repondu|answered|repond)$/],
  ["zones", /^(zones?|secteurs?|sites?|desservies?|livraisons?|delivery|area|areas)$/],
  ["supplies", /^(familles?|produits?|fournis|fournies|activites?|supplies|products?|categories?|family|families)$/],
  ["size", /^(taille|size|pme|tpe)$/],
  ["name", /^(raison|fournisseurs?|nom|denomination|entreprises?|societes?|producteurs?|supplier|suppliers|name|company)$/],
];
/** A table with one of these holds purchases, not suppliers. */
const PURCHASES = /^(montants?|amount|ht|ttc|dates?|facture|factures|mandat|invoice)$/;
const HEADER_ROWS = 20;

export interface SupplierList {
  readonly sheet: string;
  /** Sheet row, from 1, of the headers. */
  readonly headerRow: number;
  /** Sheet column, from 1, by meaning. */
  readonly columns: Readonly<Partial<Record<ListMeaning, number>>>;
  readonly suppliers: readonly ListedSupplier[];
  /** Cells that hold something other than an amount in the capacity column: « feuille, ligne, valeur ». */
  readonly unreadable: readonly { readonly row: number; readonly value: string }[];
}

/** The sheet that looks most like a list of suppliers (a name, and what or where they supply, or how much); undefined when none does. */
export function findSupplierList(grids: readonly Grid[]): Grid | undefined {
  const ranked = grids.filter((grid) => grid.visibility !== "veryHidden").map((grid) => ({ grid, columns: listHeader(grid) }));
  const fit = ranked.filter(({ columns }) => columns && (columns.has("supplies") || columns.has("capacity")) && (columns.has("capacity") || columns.has("zones")));
  return fit.sort((a, b) => b.columns!.size - a.columns!.size)[0]?.grid;
}

function listHeader(grid: Grid): ReadonlyMap<ListMeaning, number> | undefined {
  const header = headerOf(grid);
  const holdsPurchases = header && !header.columns.has("capacity") && grid.values[header.index]!.some((cell) => typeof cell === "string" && wordsOf(cell).some((word) => PURCHASES.test(word)));
  return holdsPurchases ? undefined : header?.columns;
}

/** @returns undefined when no row of headers is found */
export function readSupplierList(grid: Grid, localityOf: (hints: PlaceHints) => Locality): SupplierList | undefined {
  const header = headerOf(grid);
  if (!header) return undefined;
  const unreadable: { row: number; value: string }[] = [];
  const suppliers = grid.values.slice(header.index + 1).flatMap((cells, offset): ListedSupplier[] => {
    const text = (meaning: ListMeaning) => textAt(cells, header.columns.get(meaning));
    if (!text("name")) return [];
    const capacity = readAmount(cells[header.columns.get("capacity") ?? -1], ",");
    if (capacity.kind !== "amount" && capacity.kind !== "missing") unreadable.push({ row: grid.top + header.index + 1 + offset, value: text("capacity") });
    const id = identify(text("id"));
    const locality = localityOf({ postcode: text("postcode"), commune: text("commune"), country: text("country") });
    return [{
      name: text("name"), ...("siren" in id ? { siren: id.siren } : {}), ...("siret" in id ? { siret: id.siret } : {}), locality,
      supplies: listIn(text("supplies")), zones: listIn(text("zones")), answeredBefore: isYes(text("answered")),
      ...(capacity.kind === "amount" && capacity.cents >= 0 ? { capacityCents: capacity.cents } : {}), ...smallIn(text("size")),
    }];
  });
  const columns = Object.fromEntries([...header.columns].map(([meaning, column]) => [meaning, grid.left + column]));
  return { sheet: grid.sheet, headerRow: grid.top + header.index, columns, suppliers, unreadable };
}

function headerOf({ values }: Grid): { index: number; columns: Map<ListMeaning, number> } | undefined {
  const rows = values.slice(0, HEADER_ROWS).map((cells, index) => ({ index, columns: columnsOf(cells) }));
  const best = rows.reduce<(typeof rows)[number] | undefined>((found, row) => (row.columns.has("name") && row.columns.size > (found?.columns.size ?? 1) ? row : found), undefined);
  return best;
}

function columnsOf(cells: readonly CellValue[]): Map<ListMeaning, number> {
  const columns = new Map<ListMeaning, number>();
  cells.forEach((cell, column) => {
    const words = typeof cell === "string" ? wordsOf(cell) : [];
    const meaning = HEADERS.find(([each, pattern]) => !columns.has(each) && words.some((word) => pattern.test(word)))?.[0];
    if (meaning) columns.set(meaning, column);
  });
  return columns;
}

function textAt(cells: readonly CellValue[], column: number | undefined): string {
  const cell = column === undefined ? undefined : cells[column];
  return isBlank(cell) ? "" : textOf(cell);
}

function listIn(text: string): string[] {
  return text.split(/\s*[;|\n]\s*/).flatMap((part) => (part.trim() ? [part.trim()] : []));
}

function isYes(text: string): boolean {
  return /^(oui|o|yes|y|x|vrai|true|1)$/.test(sameName(text));
}

function smallIn(text: string): { small?: boolean } {
  if (!text) return {};
  return { small: /^(tpe|pme|micro|petite|small|sme|oui|yes)/.test(sameName(text)) };
}
