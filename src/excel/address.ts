import { blockOf, columnLetters, columnNumber, type Block } from "../ground/address";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A1 address of a block, rows and columns from 1. */
export function blockAddress(top: number, left: number, rows: number, columns: number): string {
  return `${columnLetters(left)}${top}:${columnLetters(left + columns - 1)}${top + rows - 1}`;
}

/** Corners, from 1, of an address such as "'Ma feuille'!$B$2:D5"; Excel answers whole columns as "A:D" and whole rows as "1:20". */
export function cornersOf(address: string): Block {
  const corners = blockIn(address);
  if (!corners) throw new Error(`not an address: ${address}`);
  return corners;
}

/** The same; undefined when the text is no address. */
export function blockIn(address: string): Block | undefined {
  const text = withoutSheet(address);
  return blockOf(text) ?? wholeColumns(text) ?? wholeRows(text);
}

/** An address as Excel answers it, without its sheet: "'Ma feuille'!B2" → "B2". */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** A1 address of a block. */
export const addressOf = (block: Block): string =>
  blockAddress(block.top, block.left, heightOfBlock(block), widthOfBlock(block));

function wholeColumns(text: string): Block | undefined {
  const [, left, right = left] = /^\$?([A-Z]{1,3})(?::\$?([A-Z]{1,3}))?$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return { top: 1, left: columnNumber(left), bottom: LAST_ROW, right: columnNumber(right) };
}

function wholeRows(text: string): Block | undefined {
  const [, top, bottom = top] = /^\$?(\d{1,7})(?::\$?(\d{1,7}))?$/.exec(text) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return { top: Number(top), left: 1, bottom: Number(bottom), right: LAST_COLUMN };
}

export const heightOfBlock = ({ top, bottom }: Block): number => bottom - top + 1;
export const widthOfBlock = ({ left, right }: Block): number => right - left + 1;

export const contains = (outer: Block, inner: Block): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const overlaps = (a: Block, b: Block): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What is left of a block without another: at most four blocks. */
function without(block: Block, other: Block): Block[] {
  if (!overlaps(block, other)) return [block];
  const [top, bottom] = [Math.max(block.top, other.top), Math.min(block.bottom, other.bottom)];
  return [
    { ...block, bottom: other.top - 1 },
    { ...block, top: other.bottom + 1 },
    { ...block, top, bottom, right: other.left - 1 },
    { ...block, top, bottom, left: other.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** What is left of blocks without all the others. */
export const withoutAll = (blocks: readonly Block[], others: readonly Block[]): Block[] =>
  others.reduce((rest, other) => rest.flatMap((one) => without(one, other)), [...blocks]);
