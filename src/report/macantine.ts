import type { PurchaseLine, PurchaseTable } from "../reading/purchases";
import type { LocatedSupplier } from "../suppliers/supplier";
import type { Perimeter } from "../territory/place";

/** Columns of the purchase import of ma-cantine, in its exact order: it refuses any other. */
const MA_CANTINE_COLUMNS = [
  "siret", "description", "fournisseur", "date", "prix_ht", "famille_produits", "categories_egalim", "origine", "est_circuit_court", "est_local", "definition_local", "definition_local_km",
] as const;

export type MaCantineFamily = "VIANDES_VOLAILLES" | "CHARCUTERIE" | "PRODUITS_DE_LA_MER" | "FRUITS_ET_LEGUMES" | "PRODUITS_LAITIERS" | "BOULANGERIE" | "BOISSONS" | "AUTRES";

export interface MaCantineChoices {
  /** SIRET of the canteen (not of the supplier). */
  readonly canteenSiret: string;
  /** ma-cantine's family for each of the buyer's families: a choice of the buyer, never guessed. */
  readonly families: Readonly<Record<string, MaCantineFamily>>;
  /** Number, from 0, of the perimeter that says what is local. */
  readonly perimeter: number;
}

export type MaCantineRefusal = "notHT" | "noDate" | "noFamily" | "noSupplier" | "notPositive" | "uncertainPlace" | "noDefinition";
export interface MaCantineFile {
  /** Text of the file: comma between cells, decimal point, ISO dates. */
  readonly csv: string;
  readonly lineCount: number;
  /** Lines that ma-cantine would refuse, or that would state more than is known. */
  readonly refused: readonly { readonly row: number; readonly reason: MaCantineRefusal }[];
}

export interface MaCantineInput {
  readonly table: PurchaseTable;
  readonly suppliers: readonly LocatedSupplier[];
  readonly perimeters: readonly Perimeter[];
  readonly choices: MaCantineChoices;
}

/** The lines as ma-cantine's purchase import wants them; what cannot be said truthfully is refused and listed. */
export function maCantineFile({ table, suppliers, perimeters, choices }: MaCantineInput): MaCantineFile {
  const bySignature = new Map(suppliers.flatMap((supplier) => supplier.signatures.map((signature) => [signature.toLowerCase(), supplier] as const)));
  const perimeter = perimeters[choices.perimeter];
  const refused: { row: number; reason: MaCantineRefusal }[] = [];
  const rows: string[] = [];
  for (const line of table.lines) {
    const supplier = bySignature.get(line.signature.toLowerCase());
    const reason = refusalOf(line, table, supplier, choices, perimeter);
    if (reason) refused.push({ row: line.row, reason });
    else rows.push(rowOf(line, supplier?.local[choices.perimeter] === "yes", perimeter, choices));
  }
  return { csv: [MA_CANTINE_COLUMNS.join(","), ...rows].join("\r\n") + "\r\n", lineCount: rows.length, refused };
}

function refusalOf(line: PurchaseLine, { basis }: PurchaseTable, supplier: LocatedSupplier | undefined, { families, perimeter: number }: MaCantineChoices, perimeter: Perimeter | undefined): MaCantineRefusal | undefined {
  if (basis !== "HT") return "notHT";
  if (!line.date) return "noDate";
  if (!families[line.family ?? ""]) return "noFamily";
  if (!line.text.supplier) return "noSupplier";
  if (line.amountCents <= 0) return "notPositive";
  const local = supplier?.local[number];
  if (local !== "yes" && local !== "no") return "uncertainPlace";
  return local === "yes" && !(perimeter && definitionOf(perimeter).name) ? "noDefinition" : undefined;
}

/** Nothing is said of quality labels, origin or intermediaries: a purchase file does not tell them. */
function rowOf(line: PurchaseLine, isLocal: boolean, perimeter: Perimeter | undefined, { canteenSiret, families }: MaCantineChoices): string {
  const description = line.text.label || line.family || "";
  const price = (line.amountCents / 100).toFixed(2);
  const definition = isLocal && perimeter ? definitionOf(perimeter) : { name: "", km: "" };
  return [canteenSiret, description, line.text.supplier ?? "", line.date ?? "", price, families[line.family ?? ""] ?? "", "", "", "", isLocal ? "x" : "non", definition.name, definition.km].map(csvCell).join(",");
}

/** `definition_local` of ma-cantine (2026), blank for a perimeter that it does not know; a list drawn by the buyer is closest to a PAT. */
function definitionOf(perimeter: Perimeter): { name: string; km: string } {
  switch (perimeter.kind) {
    case "commune": case "epci": return { name: "COMMUNE", km: "" };
    case "departement": return { name: "DEPARTEMENT", km: "" };
    case "region": return { name: "REGION", km: "" };
    case "radius": return { name: "KM", km: String(perimeter.km) };
    case "list": return { name: "PAT", km: "" };
    default: return { name: "", km: "" };
  }
}

function csvCell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
