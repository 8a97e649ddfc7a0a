import type { Grid } from "../reading/cells/grid";
import type { PurchaseTable } from "../reading/columns/purchases";
import type { YearlyWork } from "../lots/workload/yearly";
import type { Offer } from "../share/leaks/leaks";
import type { EgalimRestaurants } from "../share/canteen/targets";
import type { Share } from "../share/share";
import type { VatConversion } from "../share/vat";
import type { Capacity } from "../suppliers/capacity";
import type { Role, SellerRole } from "../suppliers/roles/roles";
import type { SellerSize } from "../suppliers/sizes/size";
import type { MaCantineFamily } from "./canteen/importFile";
import type { ResultsInput } from "./results/input";
import type { LocatedSupplier } from "../suppliers/supplier";
import type { Distance } from "../territory/places/distance";
import type { Locality, Perimeter } from "../territory/places/place";
import type { Language } from "../texts/format";

/** Where a supplier is, in words, with what says so. */
export interface PlaceWords {
  readonly commune?: string | undefined;
  readonly department?: string | undefined;
  readonly region?: string | undefined;
  readonly country?: string | undefined;
  /** « Code postal 62000 de la colonne F ». */
  readonly evidence?: string | undefined;
  /** From the buyer's site, when a perimeter tells it. */
  readonly distance?: Distance | undefined;
  /** What the buyer gave as its place: it prevails. */
  readonly given?: string | undefined;
}

/** What a supplier does as a seller, with what says so. */
export interface RoleWords extends SellerRole {
  /** In words. */
  readonly why: string;
  /** What the buyer gave: it prevails. */
  readonly given?: Role | undefined;
}

/** How large a supplier is, what it is besides, and what it turns over. */
export interface SizeWords extends SellerSize {
  /** Integer cents a year: what the buyer gave, and what the list of suppliers declares. */
  readonly givenCents?: number | undefined;
  readonly declaredCents?: number | undefined;
}

/** What leaks are told from. */
export interface LeakWords {
  /** Whether purchases from a supplier cannot be moved: as proposed, and the buyer's own word. */
  readonly fixedOf: (supplier: LocatedSupplier) => { readonly proposed: boolean; readonly given?: boolean | undefined };
  readonly offers: readonly Offer[];
}

/** What EGalim is told from, beside the lines. */
export interface EgalimWords {
  /** ma-cantine's family of each of the buyer's families ("" for lines without one); one that is absent is no food. */
  readonly families: Readonly<Partial<Record<string, MaCantineFamily>>>;
  /** Whose restaurants they are, on which targets depend. */
  readonly restaurants: EgalimRestaurants;
}

/** What « Suivi » is told from, beside the report. */
export interface TrackingWords {
  /** Counted in the lines of a year. */
  readonly workOf: (year: number) => YearlyWork;
  /** What « Résultats » shows, where it stands too. */
  readonly results?: ResultsInput | undefined;
}

/** Parts that lengthen « Part locale »: shown only where the buyer asks for them. */
export const OPTIONAL_PARTS = ["roles", "sizes", "leaks", "egalim", "tracking"] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

export interface ReportInput {
  readonly table: PurchaseTable;
  /** The buyer's sheet as read, without our own columns. */
  readonly grid: Grid;
  readonly suppliers: readonly LocatedSupplier[];
  readonly perimeters: readonly Perimeter[];
  /** Shown name of each perimeter: « département Pas-de-Calais (62) ». */
  readonly perimeterNames: readonly string[];
  readonly share: Share;
  readonly placeWords: (supplier: LocatedSupplier) => PlaceWords;
  /** What a supplier can deliver in a year; columns for it only where this is given. */
  readonly capacityOf?: (supplier: LocatedSupplier) => Capacity | undefined;
  /** Columns and blocks of roles only where this is given: what the evidence says, and what the buyer gave. */
  readonly roleOf?: (supplier: LocatedSupplier) => RoleWords;
  /** The same for sizes. */
  readonly sizeOf?: (supplier: LocatedSupplier) => SizeWords;
  /** The same for what leaves the perimeters and could come back. */
  readonly leaks?: LeakWords;
  /** EGalim, where asked for. */
  readonly egalim?: EgalimWords;
  /** « Suivi », where asked for. */
  readonly tracking?: TrackingWords;
  /** What the buyer answered in the pane, by supplier key and perimeter number from 0: put in the « Correction » column. */
  readonly corrections?: Readonly<Record<string, Readonly<Record<number, Locality>>>>;
  /** Names of the workbook's sheets that are not ours. */
  readonly takenSheetNames: readonly string[];
  readonly settings?: ReportSettings;
  readonly language: Language;
  /** ISO date of the writing. */
  readonly date: string;
  readonly version: string;
}

export interface ReportSettings {
  /** No Excel tables: the same formulas over plain ranges (merged or missing header, tables refused). */
  readonly plain?: boolean;
  /** TTC turned into HT; the rates stay visible and editable in the workbook. */
  readonly vat?: VatConversion | undefined;
  /** The buyer wants their sheet to print their own columns only. */
  readonly printOwn?: boolean | undefined;
  /** Rows made ready below the last line; from 50 to 200, or a tenth of the lines, when absent. */
  readonly spareRows?: number;
}
