import { folded } from "../../ground/folding";
import type { PurchaseLine, PurchaseTable } from "../../reading/columns/purchases";
import { productOf, type FoodProduct } from "../../share/canteen/product";
import { byName } from "../../share/spelling";
import { countedCents, type VatConversion } from "../../share/vat";
import { isSiret } from "../../suppliers/identify";
import type { LocatedSupplier } from "../../suppliers/supplier";
import type { Perimeter } from "../../territory/places/place";
import { answersOf, type Corrections, type LineAnswer } from "../suppliers/answers";
import {
  importFiles,
  type CanteenId,
  type ImportFile,
  type ImportRow,
  type LocalDefinition,
  type MaCantineFamily,
} from "./importFile";

/** What the buyer tells of the canteens, never guessed. */
export interface CanteenFacts {
  /** SIRET or ma-cantine number of each canteen by what the lines call it; "" for those that have none here. */
  readonly canteens: Readonly<Record<string, string>>;
  /** ma-cantine's family for each of the buyer's families ("" for lines without one); one that is absent is no food, or not told yet. */
  readonly families: Readonly<Partial<Record<string, MaCantineFamily>>>;
}

export interface MaCantineInput {
  readonly table: PurchaseTable;
  readonly suppliers: readonly LocatedSupplier[];
  readonly perimeters: readonly Perimeter[];
  readonly corrections: Corrections;
  readonly vat?: VatConversion | undefined;
  readonly facts: CanteenFacts;
  /** Number, from 0, of the perimeter that says what is local. */
  readonly perimeter: number;
  /** Keys of the suppliers that surely produce what they sell. */
  readonly producers: ReadonlySet<string>;
  /** ISO: ma-cantine refuses a file with a later day. */
  readonly today: string;
}

export type MaCantineRefusal =
  "notHT" | "noDate" | "future" | "noFamily" | "noDescription" | "noCanteen" | "notPositive";

export interface MaCantineExport {
  readonly files: readonly ImportFile[];
  readonly lineCount: number;
  /** Lines of the files that do not say it: ma-cantine reads « non » there. */
  readonly blanks: { readonly labels: number; readonly shortChain: number; readonly local: number };
  /** Lines that ma-cantine would not take. */
  readonly refused: readonly RefusedLine[];
}
export interface RefusedLine {
  readonly row: number;
  readonly reason: MaCantineRefusal;
}

/** The lines as ma-cantine's purchase import wants them; nothing is stated that is not known, what cannot be taken is listed. */
export function maCantineExport(input: MaCantineInput): MaCantineExport {
  const { table, suppliers, perimeters, corrections, vat } = input;
  const answerOf = answersOf(suppliers, corrections);
  const perimeter = perimeters[input.perimeter];
  const definition = perimeter && maCantineDefinition(perimeter);
  const known = { facts: input.facts, familyOf: byName(input.facts.families), today: input.today };
  const isHT = table.basis === "HT" || vat !== undefined;
  const refused: RefusedLine[] = [];
  const rows: ImportRow[] = [];
  const blanks = { labels: 0, shortChain: 0, local: 0 };
  for (const line of table.lines) {
    const checked = isHT ? checkedLine(line, countedCents(line, vat), known) : "notHT";
    if (typeof checked === "string") {
      refused.push({ row: line.row, reason: checked });
      continue;
    }
    const product = productOf(line);
    const local = product.local ?? soldByLocalProducer(answerOf(line), definition, input);
    if (product.labels.length === 0 && product.category !== "none") blanks.labels++;
    if (product.shortChain === undefined) blanks.shortChain++;
    if (local === undefined) blanks.local++;
    rows.push({ ...checked, ...said(product), local, definition });
  }
  return { files: importFiles(rows), lineCount: rows.length, blanks, refused };
}

const said = ({ labels, origin, shortChain }: FoodProduct): Pick<ImportRow, "labels" | "origin" | "shortChain"> => ({
  labels,
  origin,
  shortChain,
});

type CheckedLine = Omit<ImportRow, "labels">;

interface Known extends Pick<MaCantineInput, "facts" | "today"> {
  readonly familyOf: (name: string) => MaCantineFamily | undefined;
}

/** What the import asks of every line, or why it would not take it. */
function checkedLine(
  line: PurchaseLine,
  cents: number,
  { facts, familyOf, today }: Known,
): CheckedLine | MaCantineRefusal {
  const { date, text } = line;
  if (!date) return "noDate";
  if (date > today) return "future";
  const family = familyOf(line.family ?? "");
  if (!family) return "noFamily";
  const description = text.label || text.subFamily || line.family || "";
  if (!description) return "noDescription";
  const canteen = canteenOf(line, facts);
  if (!canteen) return "noCanteen";
  if (cents <= 0) return "notPositive";
  return { canteen, description, supplier: text.supplier ?? "", date, cents, family };
}

/** « Est local » tells of the product: of that only its producer's place is proof. */
function soldByLocalProducer(
  { supplier, locality }: LineAnswer,
  definition: LocalDefinition | undefined,
  { producers, perimeter }: MaCantineInput,
): true | undefined {
  const isProducer = supplier !== undefined && producers.has(supplier.key);
  return isProducer && definition && locality(perimeter) === "yes" ? true : undefined;
}

/** What the line calls its canteen; "" where it says nothing. */
export const canteenNamed = ({ text }: Pick<PurchaseLine, "text">): string => text.canteen || text.site || "";

/** The canteen of a line: as the buyer told for its name, else as the line itself says, else the one of all other lines. */
function canteenOf(line: PurchaseLine, { canteens }: CanteenFacts): CanteenId | undefined {
  const name = canteenNamed(line);
  return canteenId(canteens[name] ?? "") ?? canteenId(name) ?? canteenId(canteens[""] ?? "");
}

/** A SIRET, or a number of ma-cantine; undefined for anything else. */
export function canteenId(typed: string): CanteenId | undefined {
  const digits = typed.replace(/\s/g, "");
  if (isSiret(digits)) return { column: "siret", id: digits };
  return /^[1-9]\d{0,7}$/.test(digits) ? { column: "cantine_id", id: digits } : undefined;
}

const NAMED_PAT = /\bPAT\b|PROJET ALIMENTAIRE/;

/** `definition_local` of ma-cantine (2026); undefined for a perimeter that it does not know. A drawn list is a PAT only where its name says so. */
export function maCantineDefinition(perimeter: Perimeter): LocalDefinition | undefined {
  switch (perimeter.kind) {
    case "commune":
    case "epci":
      return { name: "COMMUNE" };
    case "departement":
      return { name: "DEPARTEMENT" };
    case "region":
      return { name: "REGION" };
    case "radius":
      // Whole kilometres only: what lies within 7.5 km lies within 8.
      return { name: "KM", km: Math.ceil(perimeter.km) };
    case "list":
      return NAMED_PAT.test(folded(perimeter.name ?? "")) ? { name: "PAT" } : undefined;
    default:
      return undefined;
  }
}
