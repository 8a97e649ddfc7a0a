import { fingerprint } from "../../ground/fingerprint";
import { heightOf, inRow, widthOf } from "../../report/plan/blockRows";
import type { PlannedBlock, PlannedCell } from "../../report/plan/plan";
import { blockAddress, withoutSheet } from "../address";
import {
  constantOf,
  columnsOf,
  contentOf,
  exceptionsOf,
  formulaOf,
  writeRows,
  type Content,
  type Part,
} from "./cells/block";
import { formatsOf, setFormat } from "./cells/formats";
import { isAsBefore, type Change } from "./marks";
import type { Outbox } from "./cells/outbox";
import type { Placed } from "./cells/placed";
import { runsOf } from "./cells/runs";
import { isSameContent } from "./cells/sameContent";

/** Where a block that stands in its place holds something else than is planned. */
export interface Difference {
  /** Cells of the rows that are written one by one: runs down a column, each of formulas alone or without any. */
  readonly parts: readonly (Part & { readonly isFormula: boolean })[];
  /** Columns of the rows of one pattern, from 0, that are to be filled again. */
  readonly columns: readonly number[];
}

/** Bytes read at once, about. */
const BYTES = 1_500_000;

/** Reads what these blocks hold, once, and tells what is to be written. */
export async function findDifferences(
  context: Excel.RequestContext,
  placed: readonly Placed[],
  marks: Change,
): Promise<Map<PlannedBlock, Difference>> {
  const differences = new Map<PlannedBlock, Difference>();
  let questions: { readonly block: PlannedBlock; readonly answer: () => Difference }[] = [];
  let bytes = 0;
  const receive = async (): Promise<void> => {
    if (questions.length > 0) await context.sync();
    questions.forEach(({ block, answer }) => differences.set(block, answer()));
    [questions, bytes] = [[], 0];
  };
  for (const one of placed) {
    const weight = weightOf(one.block);
    if (bytes + weight > BYTES) await receive();
    bytes += weight;
    const [parts, columns] = [askRows(one, weight), askColumns(one, marks)];
    questions.push({ block: one.block, answer: () => ({ parts: parts(), columns: columns() }) });
  }
  await receive();
  return differences;
}

const weightOf = ({ cells }: PlannedBlock): number =>
  cells.reduce((sum, row) => sum + row.reduce((bytes, cell) => bytes + String(contentOf(cell) ?? "").length + 4, 0), 0);

/** Asks for the rows that were written one by one, in as many ranges as their weight commands. */
function askRows({ sheet, block }: Placed, weight: number): () => Difference["parts"] {
  const rows = block.cells.length;
  if (rows === 0) return () => [];
  const step = Math.ceil(rows / Math.ceil(weight / BYTES));
  const ranges: Excel.Range[] = [];
  for (let from = 0; from < rows; from += step) {
    const range = sheet.getRange(
      blockAddress(block.top + from, block.left, Math.min(step, rows - from), widthOf(block)),
    );
    ranges.push(range.load("formulas"));
  }
  return () =>
    differingParts(
      block,
      ranges.flatMap(({ formulas }) => formulas as unknown[][]),
    );
}

function differingParts(block: PlannedBlock, standing: readonly (readonly unknown[])[]): Difference["parts"] {
  return columnsOf(block).flatMap((column) => {
    const kinds = block.cells.map((row, index) => {
      const cell = row[column] ?? null;
      if (isSameContent(cell, standing[index]?.[column])) return undefined;
      return cell !== null && "formula" in cell ? "formula" : "constant";
    });
    return runsOf(kinds, (kind) => kind !== undefined).map(([first, last]) => ({
      from: first,
      to: last + 1,
      firstColumn: column,
      lastColumn: column,
      isFormula: kinds[first] === "formula",
    }));
  });
}

/** Fingerprints of the columns of one pattern. */
export function columnMarks(block: PlannedBlock): string[] {
  const { below } = block;
  if (!below) return [];
  return exceptionsOf(block).map((exceptions, column) => {
    const others = [...exceptions].map(([row, cell]) => [row, contentOf(cell)]);
    return fingerprint(JSON.stringify([heightOf(block), contentOf(below.cells[column] ?? null), others]));
  });
}

/**
 * Asks whether the columns of one pattern stand untouched: of the mark that was kept, the planned formula in their first row and their last, and
 * nothing but formulas between. Where exceptions are texts or numbers, the column is read.
 */
function askColumns({ sheet, block }: Placed, marks: Change): () => number[] {
  const { below, left } = block;
  if (!below || below.count < 1) return () => [];
  const [first, last] = [block.top + block.cells.length, block.top + heightOf(block) - 1];
  const exceptions = exceptionsOf(block);
  const cellOf = (row: number, column: number): PlannedCell =>
    exceptions[column]?.get(row) ?? inRow(below.cells[column] ?? null, row);
  const known = columnsOf(block).map((column) => isAsBefore(marks, block.id, column + 1));
  const ends = [first, last].map((row) => ({
    row,
    range: sheet.getRange(blockAddress(row, left, 1, widthOf(block))).load("formulas"),
  }));
  const hasFormulas = known.map(
    (isKnown, column) =>
      isKnown && [below.cells[column] ?? null, ...(exceptions[column]?.values() ?? [])].every(isFormula),
  );
  const formulas = runsOf(hasFormulas, (yes) => yes).map((run) => askFormulas({ sheet, block }, run));
  const wholes = columnsOf(block)
    .filter((column) => known[column] && !hasFormulas[column])
    .map((column) => ({
      column,
      range: sheet.getRange(blockAddress(first, left + column, below.count, 1)).load("formulas"),
    }));
  return () => {
    const changed = new Set(columnsOf(block).filter((column) => !known[column]));
    for (const { row, range } of ends)
      for (const column of columnsOf(block))
        if (!isSameContent(cellOf(row, column), range.formulas[0]?.[column])) changed.add(column);
    formulas.forEach((touched) => touched().forEach((column) => changed.add(column)));
    for (const { column, range } of wholes)
      if (range.formulas.some(([cell], index) => !isSameContent(cellOf(first + index, column), cell)))
        changed.add(column);
    return [...changed].sort((a, b) => a - b);
  };
}

const isFormula = (cell: PlannedCell): boolean => formulaOf(cell) !== null;

/** Whether neighbouring columns hold formulas from end to end. */
function askFormulas({ sheet, block }: Placed, [first, last]: readonly [number, number]): () => number[] {
  const count = block.below?.count ?? 0;
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // Of one cell alone Excel would answer for the whole sheet.
  if (count < 2) return () => [];
  const address = blockAddress(block.top + block.cells.length, block.left + first, count, columns.length);
  const cells = sheet.getRange(address).getSpecialCellsOrNullObject("Formulas");
  cells.load("address");
  return () => (isAt(cells, address) ? [] : columns);
}

function isAt(cells: Excel.RangeAreas, address: string): boolean {
  return !cells.isNullObject && withoutSheet(cells.address).replaceAll("$", "") === address;
}

/** Texts and numbers, with their formats; cells that are to be empty are emptied. */
export async function writeOtherConstants(placed: Placed, { parts }: Difference, outbox: Outbox): Promise<void> {
  const { sheet, block } = placed;
  for (const part of parts) {
    const formats = formatsOf(block, part.firstColumn);
    for (const [first, last] of runsOf(formats.slice(part.from, part.to), () => true)) {
      const top = block.top + part.from + first;
      setFormat(
        sheet.getRange(blockAddress(top, block.left + part.firstColumn, last - first + 1, 1)),
        formats[part.from + first],
      );
    }
    await outbox.add(FORMAT);
    if (!part.isFormula) await writeRows(placed, orEmpty, part, outbox);
  }
}

/** What setting a format weighs in a request, about. */
const FORMAT = 250;

const orEmpty: Content = (cell) => {
  const content = constantOf(cell);
  return content === null || (typeof content === "number" && !Number.isFinite(content)) ? "" : content;
};

export async function writeOtherFormulas(placed: Placed, { parts }: Difference, outbox: Outbox): Promise<void> {
  for (const part of parts) if (part.isFormula) await writeRows(placed, formulaOf, part, outbox);
}
