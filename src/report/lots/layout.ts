import { lots as english } from "../../texts/en/lots";
import { lots as french } from "../../texts/fr/lots";
import { fixedCell, tableLayout, type TableLayout } from "../plan/formula";
import type { PlannedCell } from "../plan/plan";
import { freeSheetName } from "../plan/sheetNames";
import { wordsOf } from "../plan/words";
import type { LotsInput } from "./input";
import type { Catalogue } from "../../texts/text";

export type LotColumn =
  | "number"
  | "title"
  | "yearly"
  | "total"
  | "weight"
  | "cpv"
  | "zones"
  | "content"
  | "reason"
  | "parts"
  | "alert"
  | "capable"
  | "local"
  | "flags"
  | "computed";
export type AtomColumn =
  | "family"
  | "product"
  | "zone"
  | "amount"
  | "computedNeed"
  | "typedNeed"
  | "remark"
  | "contracted"
  | "proposed"
  | "lot"
  | "kept"
  | "title"
  | "key";
export type SourcingColumn = "lot" | "title" | "supplier" | "kind" | "capacity" | "reason";

/** Where each part of « Allotissement » stands. */
export interface LotsLayout {
  readonly input: LotsInput;
  readonly words: Catalogue<typeof french.sheet>;
  readonly workWords: Catalogue<typeof french.work>;
  /** Of « Allotissement »; then of the sheets beside it. */
  readonly name: string;
  readonly tenderName: string;
  readonly adviceName: string;
  /** On « Allotissement », but for those of « Fournisseurs par lot ». */
  readonly rows: {
    readonly compare: number;
    readonly settings: number;
    readonly frontier: number;
    readonly exceptions: number;
    readonly byLot: number;
    readonly toSource: number;
  };
  readonly lots: TableLayout<LotColumn>;
  readonly atoms: TableLayout<AtomColumn>;
  readonly sourcing: TableLayout<SourcingColumn>;
  /** Cells that the buyer may change. */
  readonly months: string;
  readonly minimum: string;
  readonly maximum: string;
}

/** What the file of the consultation says of a lot: « Tableau des lots » prints them. */
export const TENDER_COLUMNS = [
  "number",
  "title",
  "yearly",
  "total",
  "cpv",
  "zones",
  "content",
  "reason",
] as const satisfies readonly LotColumn[];
const LOT_COLUMNS: readonly LotColumn[] = [
  ...TENDER_COLUMNS,
  "weight",
  "parts",
  "alert",
  "capable",
  "local",
  "flags",
  "computed",
];
const ATOM_COLUMNS: readonly AtomColumn[] = [
  "lot",
  "title",
  "amount",
  "family",
  "product",
  "zone",
  "typedNeed",
  "remark",
  "computedNeed",
  "contracted",
  "proposed",
  "kept",
  "key",
];
const SOURCING_COLUMNS: readonly SourcingColumn[] = ["lot", "title", "capacity", "kind", "supplier", "reason"];

/** Widths of the sheet's columns, in characters. */
export const WIDTHS: Readonly<Record<number, number>> = {
  1: 7,
  2: 58,
  3: 15,
  4: 16,
  5: 12,
  6: 22,
  7: 24,
  8: 26,
  9: 16,
  10: 14,
  11: 24,
  12: 12,
  13: 12,
  14: 50,
  15: 16,
};

/** Numbers ready for lots that the buyer opens by hand. */
const SPARE_LOTS = 5;
const COMPARE_LINES = 18;
const COMPARE = 5;
export const SETTING_LINES = 4;
const GAP = 3;
/** Header row of « Fournisseurs par lot », and rows of the title of its detail with the gap before it. */
const BY_LOT_HEADER = 4;
const DETAIL_TITLE = GAP;

export function layOutLots(input: LotsInput): LotsLayout {
  const { sheet: words, work: workWords } = input.language === "fr" ? french : english;
  const settings = COMPARE + COMPARE_LINES + GAP - 1;
  const named = (wanted: string): string => freeSheetName(wanted, wordsOf(input.language), input.takenSheetNames);
  const name = named(words.name);
  const table = <Id extends string>(
    tableName: string,
    headerRow: number,
    rows: number,
    ids: readonly Id[],
    headings: Readonly<Record<Id, string>>,
    sheet = name,
  ): TableLayout<Id> =>
    tableLayout({
      name: tableName,
      sheet,
      headerRow,
      left: 1,
      rows,
      plain: false,
      columns: ids.map((id) => ({ id, heading: headings[id] })),
    });
  const lots = table(
    "Allotir_Lots",
    settings + SETTING_LINES + GAP,
    input.plan.lots.length + SPARE_LOTS,
    LOT_COLUMNS,
    words.lots,
  );
  const atoms = table("Allotir_Besoin", lots.lastRow + GAP, input.need.atoms.length, ATOM_COLUMNS, words.atoms);
  const toSource = BY_LOT_HEADER + input.plan.lots.length + 2;
  const sourcing = table(
    "Allotir_Par_lot",
    toSource + 1 + Math.max(1, input.toSource.length) + DETAIL_TITLE,
    Math.max(1, input.suppliers.length),
    SOURCING_COLUMNS,
    words.sourcing,
    named(words.byLotName),
  );
  const frontier = atoms.lastRow + GAP;
  return {
    input,
    words,
    workWords,
    name,
    tenderName: named(words.tenderName),
    adviceName: named(words.adviceName),
    lots,
    atoms,
    sourcing,
    rows: {
      compare: COMPARE,
      settings,
      byLot: BY_LOT_HEADER,
      toSource,
      frontier,
      exceptions: frontier + input.frontier.points.length + 1 + GAP,
    },
    months: fixedCell(name, settings, 3),
    minimum: fixedCell(name, settings + 1, 3),
    maximum: fixedCell(name, settings + 2, 3),
  };
}

/** The header row of a table. */
export const headings = <Id extends string>(table: {
  readonly ids: readonly Id[];
  heading(id: Id): string;
}): PlannedCell[] => table.ids.map((id) => ({ text: table.heading(id), style: "header" }));
