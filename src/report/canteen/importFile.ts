import { append } from "../../ground/counts";
import type { EgalimLabel } from "../../share/canteen/labels";
import { withoutFormula } from "../../ground/separated";

/**
 * The purchase import of ma-cantine: two schemas (`achats_siret.json`, `achats_id.json`, 30/6/2026) that differ in their first column, in this exact
 * order; it refuses any other column.
 */
export const IMPORT_COLUMNS = [
  "description",
  "fournisseur",
  "date",
  "prix_ht",
  "famille_produits",
  "categories_egalim",
  "origine",
  "est_circuit_court",
  "est_local",
  "definition_local",
  "definition_local_km",
] as const;

/** How ma-cantine knows a canteen: its SIRET, or its number there (a group of satellites has no other). */
export interface CanteenId {
  readonly column: "siret" | "cantine_id";
  readonly id: string;
}

/** `famille_produits` of ma-cantine (2026). */
export const MA_CANTINE_FAMILIES = [
  "VIANDES_VOLAILLES",
  "CHARCUTERIE",
  "PRODUITS_DE_LA_MER",
  "FRUITS_ET_LEGUMES",
  "PRODUITS_LAITIERS",
  "BOULANGERIE",
  "BOISSONS",
  "AUTRES",
] as const;
export type MaCantineFamily = (typeof MA_CANTINE_FAMILIES)[number];

/** What « local » means in the import; `km` above 0, a whole number. */
export interface LocalDefinition {
  readonly name: "PAT" | "COMMUNE" | "DEPARTEMENT" | "REGION" | "KM";
  readonly km?: number | undefined;
}

/** One purchase of the import. Undefined is a blank cell, which ma-cantine reads as « non ». */
export interface ImportRow {
  readonly canteen: CanteenId;
  readonly description: string;
  readonly supplier: string;
  /** ISO. */
  readonly date: string;
  /** Above 0. */
  readonly cents: number;
  readonly family: MaCantineFamily;
  readonly labels: readonly EgalimLabel[];
  readonly origin?: "FRANCE" | "EUROPE" | undefined;
  readonly shortChain?: boolean | undefined;
  readonly local?: boolean | undefined;
  /** Only of a local product. */
  readonly definition?: LocalDefinition | undefined;
}

/** A file to import by itself. */
export interface ImportFile {
  readonly canteen: CanteenId;
  /** From 1, of how many: a canteen's purchases are cut where they are too large. */
  readonly part: number;
  readonly parts: number;
  /** Comma between cells, decimal point. */
  readonly csv: string;
  readonly lineCount: number;
}

/** ma-cantine takes 10 485 760 bytes. */
const MOST_BYTES = 10_000_000;

/** One file for each canteen: a line that ma-cantine refuses refuses its whole file. */
export function importFiles(rows: readonly ImportRow[], mostBytes = MOST_BYTES): ImportFile[] {
  const byCanteen = new Map<string, ImportRow[]>();
  for (const row of rows) append(byCanteen, `${row.canteen.column}:${row.canteen.id}`, row);
  return [...byCanteen.values()].flatMap((own) => filesOf(own, mostBytes));
}

function filesOf(rows: readonly ImportRow[], mostBytes: number): ImportFile[] {
  const canteen = rows[0]!.canteen;
  const header = [canteen.column, ...IMPORT_COLUMNS].join(",") + "\r\n";
  const parts = partsUnder(
    rows.map((row) => cellsOf(row).map(csvCell).join(",") + "\r\n"),
    mostBytes - header.length,
  );
  return parts.map((lines, index) => ({
    canteen,
    part: index + 1,
    parts: parts.length,
    csv: header + lines.join(""),
    lineCount: lines.length,
  }));
}

function partsUnder(lines: readonly string[], mostBytes: number): string[][] {
  const encoder = new TextEncoder();
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const line of lines) {
    const size = encoder.encode(line).length;
    if (bytes > 0 && bytes + size > mostBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(line);
    bytes += size;
  }
  return parts;
}

function cellsOf(row: ImportRow): string[] {
  return [
    row.canteen.id,
    row.description,
    row.supplier,
    row.date,
    (row.cents / 100).toFixed(2),
    row.family,
    row.labels.join(","),
    row.origin ?? "",
    yesNoCell(row.shortChain),
    yesNoCell(row.local),
    row.local ? (row.definition?.name ?? "") : "",
    row.local ? String(row.definition?.km ?? "") : "",
  ];
}

const yesNoCell = (said: boolean | undefined): string => (said === undefined ? "" : said ? "x" : "non");

/** Quoted at « ; » too, unlike `separatedCell`: a programme that guesses the separator would take it for one. */
function csvCell(cell: string): string {
  const text = withoutFormula(cell);
  return /[",;\r\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
