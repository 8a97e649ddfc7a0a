import type { Contracts } from "../suppliers/contracts";
import type { Exceptions } from "../lines/exceptions";
import type { Calendar, LineSources } from "../lines/lineSources";
import type { ReportInput } from "../input";
import type { ShareRows } from "../share/rows";
import type { TableLayout } from "./formula";
import type { SheetNames } from "./sheetNames";
import type { ReportWords } from "./words";

export type LineColumn =
  | "supplier"
  | "exception"
  | "read"
  | "kept"
  | "vat"
  | "year"
  | "familyNumber"
  | "service"
  | "buyer"
  | "supplierRow"
  | "supplierYear"
  | "contract"
  | "contractYear"
  | "filtered"
  | `local:${number}`
  | "role"
  | "size"
  | "labels"
  | "fixed"
  | "calendarYear"
  | "product"
  | "category"
  | "remark";
export type SupplierColumn =
  | "number"
  | "name"
  | "names"
  | "siren"
  | "siret"
  | "commune"
  | "department"
  | "region"
  | "country"
  | "evidence"
  | "state"
  | "total"
  | "filtered"
  | "rank"
  | "key"
  | "leader"
  | "counted"
  | "given"
  | "distance"
  | "distanceError"
  | "capacity"
  | "capacityOrigin"
  | "floor"
  | "size"
  | "headcount"
  | "labels"
  | "turnoverDeclared"
  | "turnoverGiven"
  | "dependency"
  | "unused"
  | "fixedProposed"
  | "fixedGiven"
  | "fixed"
  | "roleProposed"
  | "roleEvidence"
  | "roleGiven"
  | "role"
  | `counted:${number}`
  | `year:${number}`
  | `proposed:${number}`
  | `correction:${number}`
  | `local:${number}`;
/** Who is known to supply which family. */
export type OfferColumn = "family" | "name" | "supplier" | "first" | "declared" | "possible" | `local:${number}`;
export type AppellationColumn = "signature" | "number";
export type ExceptionColumn =
  | "rows"
  | "reason"
  | "label"
  | "count"
  | "read"
  | "proposed"
  | "putBack"
  | "decided"
  | "counts"
  | "inForce"
  | "given"
  | "key";
export type ContractColumn =
  | "number"
  | "name"
  | "total"
  | `local:${number}`
  | `notLocal:${number}`
  | `held:${number}`
  | `yearTotal:${number}`
  | `yearLocal:${number}:${number}`;
export type FamilyColumn =
  "number" | "name" | "total" | `local:${number}` | `uncertain:${number}` | `low:${number}` | `high:${number}`;
/** What label cells hold together, and which of the buyer's families are food. */
export type LabelColumn = "key" | "category";
export type FoodColumn = "name" | "product";
export type VatColumn = "number" | "family" | "percent";

/** What the report holds, worked out before any of its tables is laid out. */
export interface Contents {
  readonly input: ReportInput;
  readonly words: ReportWords;
  readonly names: SheetNames;
  /** Numbers of the perimeters, from 0. */
  readonly perimeters: readonly number[];
  readonly exceptions: Exceptions;
  /** What each amount as written is multiplied by, and the cell of « Méthode » that holds it where it is not 1. */
  readonly factor: number;
  readonly factorCell: string;
  readonly sources: LineSources;
  readonly contracts: Contracts;
  /** Years that have a column in the suppliers' table, ascending. */
  readonly supplierYears: readonly number[];
  /** Families told apart, numbered from 1; 0 is every other. */
  readonly families: readonly string[];
  readonly rows: ShareRows;
  /** How a line's calendar year is found, where it may be another than its « exercice ». */
  readonly calendar: Calendar | undefined;
  /** No Excel tables: plain ranges. */
  readonly plain: boolean;
}

/** Where everything stands, known before any formula is written: formulas of each sheet name the others. */
export interface Layout extends Contents {
  readonly lines: TableLayout<LineColumn>;
  readonly suppliers: TableLayout<SupplierColumn>;
  readonly appellations: TableLayout<AppellationColumn>;
  readonly exceptionTable: TableLayout<ExceptionColumn>;
  readonly familyTable: TableLayout<FamilyColumn>;
  readonly contractTable: TableLayout<ContractColumn>;
  readonly vatTable: TableLayout<VatColumn>;
  readonly offerTable: TableLayout<OfferColumn>;
  readonly labelTable: TableLayout<LabelColumn>;
  readonly foodTable: TableLayout<FoodColumn>;
  /** Cells that hold what the filters choose as lines are told apart: a year, a family's number; blank for all. */
  readonly yearFilter: string;
  readonly familyFilter: string;
}
