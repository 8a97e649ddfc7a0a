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
  readonly name: string;
  readonly rows: {
    readonly compare: number;
    readonly settings: number;
    readonly need: number;
    readonly law: number;
    readonly frontier: number;
    readonly exceptions: number;
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

/** For the file of the consultation up to the reason; for the buyer's own follow-up beyond. */
const LOT_COLUMNS: readonly LotColumn[] = [
  "number",
  "title",
  "yearly",
  "total",
  "cpv",
  "zones",
  "content",
  "reason",
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

/** Columns of the lots' table that are printed: those of the file. */
export const PRINTED_COLUMNS = 8;

/** Widths of the sheet's columns, in characters. */
export const WIDTHS: Readonly<Record<number, number>> = {
  1: 7,
  2: 50,
  3: 15,
  4: 16,
  5: 18,
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
const SETTING_LINES = 4;
const GAP = 3;
/** Header row of « Fournisseurs par lot ». */
const BY_LOT_HEADER = 4;

export function layOutLots(input: LotsInput): LotsLayout {
  const { sheet: words, work: workWords } = input.language === "fr" ? french : english;
  const name = freeSheetName(words.name, wordsOf(input.language), input.takenSheetNames);
  const settings = COMPARE + COMPARE_LINES + GAP - 1;
  const byLotName = freeSheetName(words.byLotName, wordsOf(input.language), input.takenSheetNames);
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
  const sourcing = table(
    "Allotir_Sourcing",
    BY_LOT_HEADER,
    Math.max(1, input.suppliers.length),
    SOURCING_COLUMNS,
    words.sourcing,
    byLotName,
  );
  const toSource = sourcing.lastRow + GAP;
  const law = atoms.lastRow + GAP;
  const need = law + 9 + input.checklist.length + input.law.thresholds.length + 2 + GAP;
  const frontier = need + input.exercices.length + input.restsOn.length + 3 + GAP;
  return {
    input,
    words,
    workWords,
    name,
    lots,
    atoms,
    sourcing,
    rows: {
      compare: COMPARE,
      settings,
      toSource,
      need,
      law,
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
