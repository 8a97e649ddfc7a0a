import { issueNamed, localityNamed } from "../../texts/localities";
import type { PlannedBlock, PlannedCell, PlannedColumn, WorkbookPlan } from "../plan/plan";
import { isProposed, rowKey, TYPED_BLOCKS } from "./columns";
import { correctionColumn, placeOf, shortened, type Place, type Word, type Words } from "./words";

/** The plan with these words in their places, where it does not say something of its own from the pane. */
export function withWords(plan: WorkbookPlan, words: Words): WorkbookPlan {
  const fill = (block: PlannedBlock): PlannedBlock => (TYPED_BLOCKS.has(block.id) ? filled(block, words) : block);
  return {
    ...plan,
    beside: plan.beside.map(fill),
    sheets: plan.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(fill) })),
  };
}

/** What will stand, once the plan is written, where the buyer may type. */
export function wordsIn(plan: WorkbookPlan): Words {
  const words = new Map<Place, Word>();
  for (const block of plan.sheets.flatMap(({ blocks }) => blocks)) {
    if (!TYPED_BLOCKS.has(block.id)) continue;
    eachPlace(block, (place, cell) => {
      const word = wordOf(cell);
      if (word !== undefined && !isProposed(block.id, word)) words.set(place, word);
    });
  }
  return words;
}

function filled(block: PlannedBlock, words: Words): PlannedBlock {
  const cells = block.cells.map((row) => [...row]);
  eachPlace(block, (place, cell, row, at, column) => {
    const word = words.get(place);
    if (word === undefined || word === "") return;
    cells[row]![at] = cellOf(inList(word, column), cell);
  });
  return { ...block, cells };
}

type Visit = (place: Place, cell: PlannedCell, row: number, at: number, column: PlannedColumn) => void;

function eachPlace({ id, cells, columns = [] }: PlannedBlock, visit: Visit): void {
  const key = columns.findIndex((column) => column.key);
  const typed = columns.flatMap((column, at) => (column.keep && column.id !== undefined ? [{ column, at }] : []));
  cells.forEach((row, index) => {
    if (isHeader(row)) return;
    const name = rowKey(id, wordOf(row[key] ?? null) ?? "");
    if (name === "") return;
    typed.forEach(({ column, at }) =>
      visit(placeOf(id, name, columnId(column.id ?? "")), row[at] ?? null, index, at, column),
    );
  });
}

const CORRECTION = correctionColumn("");
/** Plans name perimeters by their whole id. */
const columnId = (id: string): string =>
  id.startsWith(CORRECTION) ? correctionColumn(shortened(id.slice(CORRECTION.length))) : id;

const isHeader = (row: readonly PlannedCell[]): boolean => row.some((cell) => cell?.style === "header");

function wordOf(cell: PlannedCell): Word | undefined {
  if (cell === null || "formula" in cell) return undefined;
  return "text" in cell ? cell.text : cell.number;
}

function cellOf(word: Word, before: PlannedCell): PlannedCell {
  const style = before?.style;
  return typeof word === "number" ? { number: word, style } : { text: String(word), style };
}

/** A choice that was made in the other language, as the present list says it. */
function inList(word: Word, { validation }: PlannedColumn): Word {
  const list = validation && "list" in validation ? validation.list : [];
  if (list.includes(String(word))) return word;
  const meaning = localityNamed(String(word)) ?? issueNamed(String(word));
  return (meaning && list.find((one) => (localityNamed(one) ?? issueNamed(one)) === meaning)) ?? word;
}
