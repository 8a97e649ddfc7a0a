import { withoutFormula } from "../../ground/separated";
import type { PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { countedCents, type VatConversion } from "../../share/vat";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Locality, Perimeter } from "../../territory/places/place";
import { answersOf, type Corrections } from "../suppliers/answers";

/** Columns of the purchase import of ma-cantine, in its exact order: it refuses any other. */
const MA_CANTINE_COLUMNS = [
  "siret",
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

export interface MaCantineChoices {
  /** SIRET of the canteen (not of the supplier). */
  readonly canteenSiret: string;
  /** ma-cantine's family for each of the buyer's families ("" for lines without one): a choice of the buyer, never guessed. */
  readonly families: Readonly<Partial<Record<string, MaCantineFamily>>>;
  /** Number, from 0, of the perimeter that says what is local. */
  readonly perimeter: number;
}

export type MaCantineRefusal = "notHT" | "noDate" | "noFamily" | "noDescription" | "noSupplier" | "notPositive";

export interface MaCantineFile {
  /** Text of the file: comma between cells, decimal point, ISO dates. */
  readonly csv: string;
  readonly lineCount: number;
  /** Lines of the file that say nothing of their place: it is not sure, or the perimeter is none that ma-cantine knows. */
  readonly unsaidCount: number;
  /** Lines that ma-cantine would not take. */
  readonly refused: readonly RefusedLine[];
}
export interface RefusedLine {
  readonly row: number;
  readonly reason: MaCantineRefusal;
}

export interface MaCantineInput {
  readonly table: PurchaseTable;
  readonly suppliers: readonly LocatedSupplier[];
  readonly perimeters: readonly Perimeter[];
  readonly corrections: Corrections;
  readonly vat?: VatConversion | undefined;
  readonly choices: MaCantineChoices;
}

/** The lines as ma-cantine's purchase import wants them; nothing is stated that is not known, what cannot be taken is listed. */
export function maCantineFile({
  table,
  suppliers,
  perimeters,
  corrections,
  vat,
  choices,
}: MaCantineInput): MaCantineFile {
  const answerOf = answersOf(suppliers, corrections);
  const perimeter = perimeters[choices.perimeter];
  const isHT = table.basis === "HT" || vat !== undefined;
  const refused: RefusedLine[] = [];
  const rows: string[] = [];
  let unsaidCount = 0;
  for (const line of table.lines) {
    const cents = countedCents(line, vat);
    const reason = refusalOf(line, { cents, isHT, choices });
    if (reason) {
      refused.push({ row: line.row, reason });
      continue;
    }
    const place = placeCells(answerOf(line).locality(choices.perimeter), perimeter);
    if (place[0] === "") unsaidCount++;
    rows.push(rowOf(line, { cents, place, choices }));
  }
  return {
    csv: [MA_CANTINE_COLUMNS.join(","), ...rows].join("\r\n") + "\r\n",
    lineCount: rows.length,
    unsaidCount,
    refused,
  };
}

interface Weighed {
  readonly cents: number;
  readonly isHT: boolean;
  readonly choices: MaCantineChoices;
}

function refusalOf(line: PurchaseLine, { cents, isHT, choices }: Weighed): MaCantineRefusal | undefined {
  if (!isHT) return "notHT";
  if (!line.date) return "noDate";
  if (!choices.families[line.family ?? ""]) return "noFamily";
  if (!descriptionOf(line)) return "noDescription";
  if (!line.text.supplier) return "noSupplier";
  return cents <= 0 ? "notPositive" : undefined;
}

const descriptionOf = ({ text, family }: PurchaseLine): string => text.label || text.subFamily || family || "";

/** Nothing is said of quality labels, origin or intermediaries: a purchase file does not tell them. */
function rowOf(
  line: PurchaseLine,
  {
    cents,
    place,
    choices,
  }: { readonly cents: number; readonly place: readonly string[]; readonly choices: MaCantineChoices },
): string {
  const cells = [
    choices.canteenSiret,
    descriptionOf(line),
    line.text.supplier ?? "",
    line.date ?? "",
    (cents / 100).toFixed(2),
    choices.families[line.family ?? ""] ?? "",
    "",
    "",
    "",
    ...place,
  ];
  return cells.map((cell) => csvCell(withoutFormula(cell))).join(",");
}

/** `est_local`, `definition_local`, `definition_local_km`. */
function placeCells(locality: Locality, perimeter: Perimeter | undefined): [string, string, string] {
  if (locality === "no") return ["non", "", ""];
  const definition = perimeter && maCantineDefinition(perimeter);
  return locality === "yes" && definition
    ? ["x", definition, perimeter.kind === "radius" ? String(perimeter.km) : ""]
    : ["", "", ""];
}

/** `definition_local` of ma-cantine (2026); undefined for a perimeter that it does not know. A list drawn by the buyer can only be a PAT. */
export function maCantineDefinition(perimeter: Perimeter): string | undefined {
  switch (perimeter.kind) {
    case "commune":
    case "epci":
      return "COMMUNE";
    case "departement":
      return "DEPARTEMENT";
    case "region":
      return "REGION";
    case "radius":
      return "KM";
    case "list":
      return "PAT";
    default:
      return undefined;
  }
}

/** Quoted at « ; » too, unlike `separatedCell`: a programme that guesses the separator would take it for one. */
function csvCell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
