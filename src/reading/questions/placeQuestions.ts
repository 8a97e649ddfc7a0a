import { cellAddress, columnLetters } from "../../ground/address";
import { textOf } from "../cells/cells";
import type { ColumnBlock } from "../sheets/blocks";
import type { BesideCells, Question } from "../columns/purchases";
import type { Understanding } from "../columns/understanding";

const SHOWN = 60;

/** What a person should decide about where the table is: what stands beside it, above it or below it. */
export function placeQuestions(table: Understanding): Question[] {
  const { grid, span, header, end, otherHeader } = table;
  const questions: Question[] = [];
  if (span.rivals.length > 1) {
    const sides = span.rivals.map((block) => ({
      range: rangeOf(table, block),
      cell: cellAddress(header.index + grid.top, block.first + grid.left),
      value: labelOf(table, block),
      rows: block.rows,
    }));
    const [read = { range: "", cell: "", value: "", rows: 0 }, other = read] = sides;
    questions.push({
      code: "sideBySide",
      values: { sheet: grid.sheet, ...read, other: other.range, otherCell: other.cell, otherRows: other.rows },
      choices: sides.map(({ range }) => range),
      details: Object.fromEntries(sides.map((side) => [side.range, side])),
    });
  }
  for (const block of span.doubtful) {
    questions.push({
      code: "besideColumns",
      values: {
        sheet: grid.sheet,
        range: rangeOf(table, block),
        cell: cellAddress(header.index + grid.top, block.first + grid.left),
        value: labelOf(table, block),
        rows: block.rows,
      },
      choices: ["apart", "join"],
    });
  }
  if (otherHeader !== undefined) {
    const [own, other] = [header.index, otherHeader].map((index) => ({
      row: index + grid.top,
      rows: countRows(
        table,
        index,
        index === header.index ? end : index < header.index ? header.index : grid.values.length,
      ),
      value: wordsOfRow(table, index),
    }));
    if (own && other)
      questions.push({
        code: "anotherTable",
        values: {
          sheet: grid.sheet,
          row: other.row,
          rows: other.rows,
          value: other.value,
          ownRow: own.row,
          ownRows: own.rows,
        },
        choices: [String(own.row), String(other.row)],
        details: { [own.row]: own, [other.row]: other },
      });
  }
  return questions;
}

/** Cells beside the table, with what they are called. */
export const besideOf = (table: Understanding): BesideCells[] =>
  table.span.beside.map((block) => ({
    address: `${cellAddress(Math.max(0, table.header.index) + table.grid.top, block.first + table.grid.left)}:${cellAddress(table.grid.values.length - 1 + table.grid.top, block.last + table.grid.left)}`,
    label: labelOf(table, block),
    rows: block.rows,
  }));

const rangeOf = ({ grid }: Understanding, { first, last }: ColumnBlock): string =>
  `${columnLetters(first + grid.left)}:${columnLetters(last + grid.left)}`;

/** Header of the block's first column that has one, else its first text. */
function labelOf({ looks, values, header }: Understanding, { first, last }: ColumnBlock): string {
  const named = looks.slice(first, last + 1).find((look) => look.header !== "")?.header;
  return (
    named ??
    textOf(
      values
        .slice(header.index + 1)
        .flatMap((row) => row.slice(first, last + 1))
        .find((value) => textOf(value) !== ""),
    ).slice(0, SHOWN)
  );
}

const countRows = ({ values }: Understanding, from: number, to: number): number =>
  values.slice(from + 1, to).filter((row) => row.some((value) => value !== "")).length;
const wordsOfRow = ({ values }: Understanding, index: number): string =>
  (values[index] ?? [])
    .map(textOf)
    .filter((text) => text !== "")
    .join(", ")
    .slice(0, SHOWN);
