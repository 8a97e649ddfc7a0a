import { MONEY } from "../../ground/money";
import { correctionColumn } from "../typed/words";
import { fixedCell, lookedUp, quoted } from "../plan/formula";
import { linesOf } from "../plan/words";
import type { PlannedBlock, PlannedCell, PlannedColumn } from "../plan/plan";
import { OUTCOME_COLUMNS, RESULTS_BLOCK, RESULT_COLUMNS, type ResultColumn } from "./blocks";
import type { ResultRow } from "./input";
import type { ResultsLayout, TableColumn } from "./layout";

export const HEAD_LINES = 3;
/** Characters. */
export const TITLE_WIDTH = 62;

/** Lines that the title of each lot takes. */
export const linesOfLots = ({ rows }: ResultsLayout["input"]): number[] =>
  rows.map(({ words }) => linesOf(String(words.title ?? ""), TITLE_WIDTH));

/** What is known of each lot, then, in yellow, what came of it; beside, live, who holds it and where. */
export function resultsBlock(layout: ResultsLayout): PlannedBlock {
  const { lots, input } = layout;
  return {
    id: RESULTS_BLOCK,
    top: lots.headerRow,
    left: 1,
    table: { name: lots.name },
    headerLines: HEAD_LINES,
    rowLines: [1, ...linesOfLots(input)],
    cells: [
      lots.ids.map((id): PlannedCell => ({ text: lots.heading(id), style: "header" })),
      ...input.rows.map((row, index) => lots.ids.map((id) => cellOf(id, row, lots.firstRow + index, layout))),
    ],
    columns: lots.ids.map((id) => columnOf(id, layout)),
  };
}

/** Typed by the buyer; the rest of what is read again was there when the lots were awarded. */
const TYPED: ReadonlySet<string> = new Set(OUTCOME_COLUMNS);
/** By which holders and years are counted. */
const COUNTING: ReadonlySet<string> = new Set(["first", "year", "yearFirst"]);
const isKept = (id: TableColumn): id is ResultColumn => RESULT_COLUMNS.some((one) => one === id);

function columnOf(id: TableColumn, { input, words, report, knownColumn }: ResultsLayout): PlannedColumn {
  if (id === "key") return { id, key: true, format: "@", style: "muted" };
  const correction = perimeterOf(id, "correction:");
  if (correction !== undefined) {
    const { yes, no, check } = report.localities;
    return {
      id: correctionColumn(input.perimeters[correction]!.id),
      keep: true,
      style: "input",
      validation: { list: [yes, no, check] },
    };
  }
  if (!isKept(id)) return id === "kept" ? { id, format: MONEY } : { id, ...(COUNTING.has(id) && { style: "muted" }) };
  const typed: PlannedColumn = { id, keep: true, ...(TYPED.has(id) && { style: "input" as const }) };
  switch (id) {
    case "issue":
      return { ...typed, validation: { list: Object.values(words.issues) } };
    case "holder":
      return { ...typed, validation: { listFormula: `=${knownColumn(1)}`, isOpen: true } };
    case "estimate":
      return { ...typed, format: MONEY };
    case "amount":
      return { ...typed, format: MONEY, align: "Right" };
    case "offers":
    case "smallOffers":
      return { ...typed, align: "Right" };
    case "cpv":
    case "holderId":
    case "award":
      return { ...typed, format: "@" };
    case "title":
    case "content":
    case "zones":
    case "answered":
      return { ...typed, wrap: true };
    default:
      return typed;
  }
}

function perimeterOf(id: TableColumn, start: "correction:" | "within:"): number | undefined {
  return id.startsWith(start) ? Number(id.slice(start.length)) : undefined;
}

function cellOf(
  id: TableColumn,
  { key, words: known, within }: ResultRow,
  row: number,
  layout: ResultsLayout,
): PlannedCell {
  const { lots, input } = layout;
  const correction = perimeterOf(id, "correction:");
  if (correction !== undefined) return constant(within[input.perimeters[correction]!.mark] ?? "", "input");
  const inside = perimeterOf(id, "within:");
  if (inside !== undefined) return { formula: withinFormula(inside, row, layout) };
  if (isKept(id)) return constant(known[id] ?? "", TYPED.has(id) ? "input" : undefined);
  if (id === "key") return { text: key, style: "muted" };
  const cell = (other: TableColumn): string => lots.cell(other, row);
  const { former, toEnter, issues } = layout.words;
  const awarded = quoted(issues.awarded);
  if (id === "state")
    return {
      formula: `=IF(${cell("award")}<>${layout.forecastCell("award")},${quoted(former)},IF(${cell("issue")}<>"",${cell("issue")}&"",IF(${cell("holder")}<>"",${awarded},${quoted(toEnter)})))`,
    };
  if (id === "kept")
    return {
      formula: `=IF(${cell("state")}=${awarded},IF(ISNUMBER(${cell("amount")}),${cell("amount")},${cell("estimate")}),0)`,
    };
  if (id === "year")
    return {
      formula: `=IF(OR(${cell("issue")}=${awarded},AND(${cell("issue")}="",${cell("holder")}<>"")),LEFT(${cell("award")}&"",4),"")`,
      style: "muted",
    };
  return {
    formula:
      id === "first" ? firstFormula("state", awarded, row, layout) : firstFormula("year", cell("year"), row, layout),
    style: "muted",
  };
}

/** 1 on the first of a holder's lots among those of which a column says the same, 0 elsewhere: names are compared whole, so that no sign in them means anything. */
function firstFormula(column: TableColumn, same: string, row: number, { lots, name }: ResultsLayout): string {
  const cell = (other: TableColumn): string => lots.cell(other, row);
  const above = (other: TableColumn): string => `${fixedCell(name, lots.firstRow, lots.at(other))}:${cell(other)}`;
  return `=IF(AND(${cell(column)}=${same},${cell("holder")}<>""),IF(SUMPRODUCT((${above("holder")}=${cell("holder")})*(${above(column)}=${same}))=1,1,0),0)`;
}

/** As typed, else as the list of known suppliers says. */
function withinFormula(k: number, row: number, { lots, words, knownColumn }: ResultsLayout): string {
  const cell = (other: TableColumn): string => lots.cell(other, row);
  const listed = lookedUp(knownColumn(3 + k), cell("holder"), knownColumn(1));
  return `=IF(${cell("year")}="","",IF(${cell(`correction:${k}`)}<>"",${cell(`correction:${k}`)}&"",IF(${cell("holder")}="",${quoted(words.toSay)},IFERROR(${listed}&"",${quoted(words.toSay)}))))`;
}

const constant = (word: string | number | boolean, style: "input" | undefined): PlannedCell =>
  typeof word === "number" ? { number: word, style } : { text: String(word), style };
