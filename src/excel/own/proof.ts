import type { Block } from "../../ground/address";
import { isOwnHeading, isOwnText, OWN_TABLES } from "../../report/own/ownTexts";
import { contains, cornersOf, heightOfBlock, widthOfBlock, without } from "../address";
import { claimsOf, keptNameFor, rangeAt, type Claim } from "./claims";

/** Something of ours: a claim that its own texts prove. */
export interface OwnedThing extends Claim {
  /** The buyer's cells in the midst of ours: blocks of the sheet that hold something, and that are in no block or column of ours. */
  readonly theirs: readonly Block[];
}

export interface Ownership {
  readonly things: readonly OwnedThing[];
  /** Names that read like ours and whose cells are not, or are gone: the names may go, their cells are left alone. */
  readonly unproven: readonly Excel.NamedItem[];
  /** A writing was broken off. */
  readonly unfinished: boolean;
}

/** Where the texts of a sheet of ours are looked for. */
const CORNER = "A1:C15";
/** Texts of ours that stand one under the other: by chance a sheet of the buyer's may hold one. */
const LEAST_TEXTS = 2;
/** Headings of a table of ours: a list of the buyer's may share several. */
const LEAST_HEADINGS = 8;
/** Columns of ours side by side. */
const LEAST_COLUMNS = 2;

/** What is ours, and which names only say so. */
export async function ownership(context: Excel.RequestContext): Promise<Ownership> {
  const { claims, broken, unfinished } = await claimsOf(context);
  if (claims.length === 0) return { things: [], unproven: broken, unfinished };
  const claimedSheets = new Set(claims.filter(isSheet).map(({ sheet }) => sheet.id));
  const isBeside = ({ kind, sheet }: Claim): boolean => kind === "block" && !claimedSheets.has(sheet.id);
  const sheets = claims.filter(isSheet).map(lookAtSheet);
  const tables = claims
    .filter((claim) => claim.kind === "block" && OWN_TABLES.has(claim.id) && !isBeside(claim))
    .map(lookAtHead);
  const beside = claims.filter(isBeside).map((claim) => lookAtColumns(claim, unfinished));
  await context.sync();
  const proofs = [...sheets, ...tables].filter(({ isOurs }) => isOurs());
  const ownSheets = new Set(proofs.map(({ claim }) => claim.sheet.id));
  const between = new Map([...tables, ...beside].map(({ claim, theirs }) => [claim, theirs()] as const));
  const isOurs = (claim: Claim): boolean => {
    if (claim.kind === "kept") return claim.sheet.name === keptNameFor(claim.id);
    return isBeside(claim) ? between.get(claim) !== undefined : ownSheets.has(claim.sheet.id);
  };
  const ours = claims.filter(isOurs);
  const gaps = sheets
    .filter(({ claim }) => ours.includes(claim))
    .map(({ claim, used }) => ({ claim, cells: cellsBetween(claim, used, ours) }));
  const spare = beside
    .filter(({ claim }) => ours.includes(claim))
    .map(({ claim, lines }) => ({ claim, texts: typedBelow(claim, lines, between.get(claim) ?? []) }));
  if (gaps.length + spare.length > 0) await context.sync();
  const theirs = new Map([
    ...between,
    ...gaps.map(({ claim, cells }) => [claim, cells()] as const),
    ...spare.map(({ claim, texts }) => [claim, [...(between.get(claim) ?? []), ...texts.flatMap(areasOf)]] as const),
  ]);
  return {
    things: ours.map((claim) => ({ ...claim, theirs: theirs.get(claim) ?? [] })),
    unproven: [...broken, ...claims.filter((claim) => !ours.includes(claim)).map(({ name }) => name)],
    unfinished,
  };
}

export async function ownedThings(context: Excel.RequestContext): Promise<readonly OwnedThing[]> {
  return (await ownership(context)).things;
}

const isSheet = ({ kind }: Claim): boolean => kind === "sheet";

/** A sheet is ours when several of our texts stand in one of its first columns; one that a broken writing left empty, or with a title alone, is too. */
function lookAtSheet(claim: Claim): {
  readonly claim: Claim;
  readonly used: Excel.Range;
  readonly isOurs: () => boolean;
} {
  const corner = claim.sheet.getRange(CORNER);
  const used = claim.sheet.getUsedRangeOrNullObject(true);
  corner.load("values");
  used.load("address");
  return { claim, used, isOurs: () => holdsOurTexts(corner, used) };
}

function holdsOurTexts(corner: Excel.Range, used: Excel.Range): boolean {
  if (used.isNullObject) return true;
  const rows = corner.values as unknown[][];
  const texts = rows.flat().filter((cell) => typeof cell === "string" && cell !== "");
  const isSmall = contains(cornersOf(CORNER), cornersOf(used.address));
  if (isSmall && texts.length > 0 && texts.every(isOwnText)) return true;
  return [0, 1, 2].some((column) => new Set(rows.map((row) => row[column]).filter(isOwnText)).size >= LEAST_TEXTS);
}

interface Between {
  readonly claim: Claim;
  /** Columns that were put between ours; undefined when none is ours. */
  readonly theirs: () => Block[] | undefined;
}

interface Beside extends Between {
  /** What the buyer's own rows use, left of ours. */
  readonly lines: Excel.Range | undefined;
}

/** A table of ours: columns without one of its headings are the buyer's. A long row of our headings alone proves its sheet, its titles deleted. */
function lookAtHead(claim: Claim): Between & { readonly isOurs: () => boolean } {
  const head = rangeAt(claim.sheet, firstRowOf(claim.block));
  head.load("values");
  return {
    claim,
    theirs: () => columnsPutBetween(claim, head),
    isOurs: () => isHeadOfOurs(head),
  };
}

/** Without any of our headings the row of them is gone, or not written yet. */
function columnsPutBetween(claim: Claim, head: Excel.Range): Block[] {
  const headings = firstRow(head.values);
  return headings.some(isOwnText) ? columnsWhere(claim, headings, (heading) => !isOwnText(heading)) : [];
}

function isHeadOfOurs(head: Excel.Range): boolean {
  const headings = firstRow(head.values).filter((heading) => heading !== "");
  return headings.length >= LEAST_HEADINGS && headings.every(isOwnText);
}

/**
 * Columns beside the buyer's table are ours by their heading and the formula that goes on below the lines; without a header, by the formulas; where a
 * writing was broken off, by their headings alone.
 */
function lookAtColumns(claim: Claim, unfinished: boolean): Beside {
  const { sheet, block } = claim;
  const [head, foot] = [rangeAt(sheet, firstRowOf(block)), rangeAt(sheet, { ...block, top: block.bottom })];
  head.load("values");
  foot.load("formulas");
  const theirs = (): Block[] | undefined => {
    const [headings, formulas] = [firstRow(head.values), firstRow(foot.formulas)];
    if (unfinished && headings.every(isOwnHeading) && formulas.every((cell) => cell === "")) return [];
    const isHeaded = headings.some(isOwnHeading);
    const isOurs = headings.map((heading, at) => (isOwnHeading(heading) || !isHeaded) && isFormula(formulas[at]));
    const count = isOurs.filter(Boolean).length;
    if (count < LEAST_COLUMNS || (!isHeaded && count < headings.length)) return undefined;
    return columnsWhere(claim, isOurs, (ours) => !ours);
  };
  return { claim, theirs, lines: rowsLeftOf(claim) };
}

const firstRowOf = (block: Block): Block => ({ ...block, bottom: block.top });
const firstRow = (rows: unknown): unknown[] => (rows as unknown[][])[0] ?? [];
const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

function columnsWhere<T>({ block }: Claim, row: readonly T[], wanted: (cell: T) => boolean): Block[] {
  return row.flatMap((cell, at) => (wanted(cell) ? [{ ...block, left: block.left + at, right: block.left + at }] : []));
}

/** A sheet of so many cells is read whole; of a larger one is asked what each gap between our blocks holds. */
const SMALL_SHEET = 5_000;

/** What a sheet of ours holds outside all of our blocks: asked for at the next `sync`. */
function cellsBetween({ sheet }: Claim, used: Excel.Range, ours: readonly Claim[]): () => Block[] {
  if (used.isNullObject) return () => [];
  const whole = cornersOf(used.address);
  const blocks = ours
    .filter((claim) => claim.kind === "block" && claim.sheet.id === sheet.id)
    .map(({ block }) => block);
  const gaps = blocks.reduce((rest, ours) => rest.flatMap((one) => without(one, ours)), [whole]);
  if (gaps.length === 0) return () => [];
  if (heightOfBlock(whole) * widthOfBlock(whole) > SMALL_SHEET) return usedIn(sheet, gaps);
  used.load("formulas");
  const isIn = (row: number, column: number): boolean =>
    blocks.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
  return () =>
    (used.formulas as unknown[][]).flatMap((cells, y) =>
      cells.flatMap((cell, x) => {
        const [row, column] = [whole.top + y, whole.left + x];
        return cell === "" || isIn(row, column) ? [] : [{ top: row, left: column, bottom: row, right: column }];
      }),
    );
}

/** Parts of these blocks that hold something, asked for at the next `sync`. */
function usedIn(sheet: Excel.Worksheet, blocks: readonly Block[]): () => Block[] {
  const ranges = blocks.map((block) => rangeAt(sheet, block).getUsedRangeOrNullObject(true).load("address"));
  return () => ranges.filter(({ isNullObject }) => !isNullObject).map(({ address }) => cornersOf(address));
}

function rowsLeftOf({ sheet, block }: Claim): Excel.Range | undefined {
  const { top, bottom, left } = block;
  if (left < 2) return undefined;
  const used = rangeAt(sheet, { top, bottom, left: 1, right: left - 1 }).getUsedRangeOrNullObject(true);
  used.load("address");
  return used;
}

/** Our columns hold formulas alone below the buyer's last line: anything else there was typed. Asked for at the next `sync`. */
function typedBelow(
  { sheet, block }: Claim,
  lines: Excel.Range | undefined,
  theirs: readonly Block[],
): Excel.RangeAreas[] {
  const last = lines && !lines.isNullObject ? cornersOf(lines.address).bottom : block.top;
  if (last >= block.bottom) return [];
  const spare = theirs.reduce(
    (rest, other) => rest.flatMap((one) => without(one, other)),
    [{ ...block, top: last + 1 }],
  );
  return spare.map((one) => {
    const typed = rangeAt(sheet, one).getSpecialCellsOrNullObject("Constants");
    typed.load("address");
    return typed;
  });
}

const areasOf = (areas: Excel.RangeAreas): Block[] =>
  areas.isNullObject
    ? []
    : areas.address
        .replace(/'(?:[^']|'')*'!/g, "")
        .split(",")
        .map(cornersOf);

/** Our blocks that stand on the buyer's own sheets. */
export function blocksBeside(owned: readonly OwnedThing[]): OwnedThing[] {
  const ourSheets = new Set(owned.filter(isSheet).map(({ sheet }) => sheet.id));
  return owned.filter(({ kind, sheet }) => kind === "block" && !ourSheets.has(sheet.id));
}

/** The cells of a block that are ours, as blocks: without what was put between them. */
export function ownCells({ block, theirs }: OwnedThing): Block[] {
  return theirs.reduce((rest, other) => rest.flatMap((one) => without(one, other)), [block]);
}
