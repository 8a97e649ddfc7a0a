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
  "weight",
  "cpv",
  "zones",
  "content",
  "reason",
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
  1: 8,
  2: 50,
  3: 20,
  4: 24,
  5: 22,
  6: 26,
  7: 26,
  8: 34,
  9: 40,
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

export function layOutLots(input: LotsInput): LotsLayout {
  const { sheet: words, work: workWords } = input.language === "fr" ? french : english;
  const name = freeSheetName(words.name, wordsOf(input.language), input.takenSheetNames);
  const settings = COMPARE + COMPARE_LINES + GAP - 1;
  const table = <Id extends string>(
    tableName: string,
    headerRow: number,
    rows: number,
    ids: readonly Id[],
    headings: Readonly<Record<Id, string>>,
  ): TableLayout<Id> =>
    tableLayout({
      name: tableName,
      sheet: name,
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
    atoms.lastRow + GAP + 1,
    Math.max(1, input.suppliers.length),
    SOURCING_COLUMNS,
    words.sourcing,
  );
  const toSource = sourcing.lastRow + GAP;
  const law = toSource + Math.max(1, input.toSource.length) + GAP;
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
