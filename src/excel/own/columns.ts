import type { Block } from "../../ground/address";
import { isOwnHeading, isOwnText } from "../../report/own/ownTexts";
import { widthOfBlock } from "../address";
import { rangeAt, type Claim } from "./claims";

/** Headings of a table of ours: a list of the buyer's may share several. */
const LEAST_HEADINGS = 8;
/** Columns of ours side by side. */
const LEAST_COLUMNS = 2;

/** Whether a column of a block, from 0, holds nothing below its heading. */
export type IsEmpty = (column: number) => boolean;

/** A block of columns: its headings and its last row asked for at the next `sync`. */
export interface Columns {
  readonly claim: Claim;
  /** All its headings are ours: which columns are empty need not be asked. */
  readonly isPlain: () => boolean;
  /** Columns that were put between ours; undefined when none is ours. */
  readonly theirs: (isEmpty: IsEmpty) => Block[] | undefined;
}

export const never: IsEmpty = () => false;

/** Which columns of a block hold nothing below their heading: asked for at the next `sync`. */
export function emptyColumns({ sheet, block }: Claim): IsEmpty {
  if (block.bottom === block.top) return () => true;
  const columns = Array.from({ length: widthOfBlock(block) }, (_, at) => {
    const cells = { ...block, top: block.top + 1, left: block.left + at, right: block.left + at };
    return rangeAt(sheet, cells).getUsedRangeOrNullObject(true).load("address");
  });
  return (at) => columns[at]?.isNullObject ?? false;
}

/** A table of ours: columns without one of its headings are the buyer's. A long row of our headings alone proves its sheet, its titles deleted. */
export function lookAtHead(claim: Claim): Columns & { readonly isOurs: () => boolean } {
  const head = rangeAt(claim.sheet, firstRowOf(claim.block)).load("values");
  const headings = (): unknown[] => firstRow(head.values);
  return {
    claim,
    isPlain: () => headings().every(isOwnText),
    theirs: (isEmpty) => {
      // Without any of our headings the row of them is gone, or not written yet.
      if (!headings().some(isOwnText)) return [];
      return columnsWhere(claim, headings(), (heading, at) => !isOwnText(heading) && !isUnused(heading, isEmpty(at)));
    },
    isOurs: () => {
      const names = headings().filter((heading) => heading !== "");
      return names.length >= LEAST_HEADINGS && names.every(isOwnText);
    },
  };
}

/**
 * Columns beside the buyer's table are ours by their heading and the formula that goes on below the lines; without a header, by the formulas; where a
 * writing was broken off, by their heading as long as they hold nothing.
 */
export function lookAtColumns(
  claim: Claim,
  unfinished: boolean,
): Columns & { readonly lines: Excel.Range | undefined } {
  const { sheet, block } = claim;
  const head = rangeAt(sheet, firstRowOf(block)).load("values");
  const foot = rangeAt(sheet, { ...block, top: block.bottom }).load("formulas");
  const headings = (): unknown[] => firstRow(head.values);
  const theirs = (isEmpty: IsEmpty): Block[] | undefined => {
    const isHeaded = headings().some(isOwnHeading);
    const formulas = firstRow(foot.formulas);
    const isBlank = headings().every((heading, at) => heading === "" && isEmpty(at));
    // Emptied by what was broken off: there is nothing to lose.
    if (unfinished && isBlank) return [];
    const isFilled = (at: number): boolean => isFormula(formulas[at]) || (unfinished && isEmpty(at));
    const areOurs = headings().map((heading, at) => (isOwnHeading(heading) || !isHeaded) && isFilled(at));
    const count = areOurs.filter(Boolean).length;
    if (count < LEAST_COLUMNS || (!isHeaded && count < areOurs.length)) return undefined;
    return columnsWhere(claim, headings(), (heading, at) => !areOurs[at] && !isUnused(heading, isEmpty(at)));
  };
  return {
    claim,
    isPlain: () => !unfinished && headings().every(isOwnHeading),
    theirs,
    lines: rowsLeftOf(claim),
  };
}

/** An empty column that was put in, under what Excel itself puts at the head of one inserted in a table. */
const isUnused = (heading: unknown, isEmpty: boolean): boolean =>
  isEmpty && (heading === "" || /^(?:Colonne|Column)\d+$/.test(String(heading)));

function rowsLeftOf({ sheet, block }: Claim): Excel.Range | undefined {
  if (block.left < 2) return undefined;
  return rangeAt(sheet, { ...block, left: 1, right: block.left - 1 })
    .getUsedRangeOrNullObject(true)
    .load("address");
}

const firstRowOf = (block: Block): Block => ({ ...block, bottom: block.top });
const firstRow = (rows: unknown): unknown[] => (rows as unknown[][])[0] ?? [];
const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

function columnsWhere(
  { block }: Claim,
  headings: readonly unknown[],
  wanted: (heading: unknown, at: number) => boolean,
): Block[] {
  return headings.flatMap((heading, at) =>
    wanted(heading, at) ? [{ ...block, left: block.left + at, right: block.left + at }] : [],
  );
}
