import type { Block } from "../../ground/address";
import { isOwnText, OWN_TABLES } from "../../report/own/ownTexts";
import { contains, cornersOf, heightOfBlock, widthOfBlock, withoutAll } from "../address";
import { claimsOf, keptNameFor, rangeAt, type Claim } from "./claims";
import { emptyColumns, lookAtColumns, lookAtHead, never } from "./columns";

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
/** What is ours, and which names only say so. */
export async function ownership(context: Excel.RequestContext): Promise<Ownership> {
  const { claims, broken, unfinished } = await claimsOf(context);
  if (claims.length === 0) return { things: [], unproven: broken, unfinished };
  const claimedSheets = new Set(claims.filter(isSheet).map(({ sheet }) => sheet.id));
  const isBeside = ({ kind, sheet }: Claim): boolean => kind === "block" && !claimedSheets.has(sheet.id);
  const sheets = claims.filter(isSheet).map((claim) => lookAtSheet(claim, unfinished));
  const tables = claims
    .filter((claim) => claim.kind === "block" && OWN_TABLES.has(claim.id) && !isBeside(claim))
    .map(lookAtHead);
  const beside = claims.filter(isBeside).map((claim) => lookAtColumns(claim, unfinished));
  await context.sync();
  const proofs = [...sheets, ...tables].filter(({ isOurs }) => isOurs());
  const ownSheets = new Set(proofs.map(({ claim }) => claim.sheet.id));
  const heads = [...tables, ...beside].map((head) => ({
    ...head,
    isEmpty: head.isPlain() ? never : emptyColumns(head.claim),
  }));
  if (heads.some(({ isEmpty }) => isEmpty !== never)) await context.sync();
  const between = new Map(heads.map(({ claim, theirs, isEmpty }) => [claim, theirs(isEmpty)] as const));
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

/** A sheet is ours when several of our texts stand in one of its first columns; where a writing was broken off, one that is empty or begun is too. */
function lookAtSheet(
  claim: Claim,
  unfinished: boolean,
): {
  readonly claim: Claim;
  readonly used: Excel.Range;
  readonly isOurs: () => boolean;
} {
  const corner = claim.sheet.getRange(CORNER);
  const used = claim.sheet.getUsedRangeOrNullObject(true);
  corner.load("values");
  used.load("address");
  return {
    claim,
    used,
    isOurs: () => (unfinished && isBegun(claim, corner, used)) || holdsOurTexts(corner),
  };
}

/** A sheet of our name that holds nothing, or our texts alone. */
function isBegun({ sheet }: Claim, corner: Excel.Range, used: Excel.Range): boolean {
  if (used.isNullObject) return isOwnText(sheet.name);
  const cells = (corner.values as unknown[][]).flat().filter((cell) => cell !== "");
  return contains(cornersOf(CORNER), cornersOf(used.address)) && cells.every(isOwnText);
}

function holdsOurTexts(corner: Excel.Range): boolean {
  const rows = corner.values as unknown[][];
  return [0, 1, 2].some((column) => new Set(rows.map((row) => row[column]).filter(isOwnText)).size >= LEAST_TEXTS);
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
  const gaps = withoutAll([whole], blocks);
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

/** Our columns hold formulas alone below the buyer's last line: anything else there was typed. Asked for at the next `sync`. */
function typedBelow(
  { sheet, block }: Claim,
  lines: Excel.Range | undefined,
  theirs: readonly Block[],
): Excel.RangeAreas[] {
  const last = lines && !lines.isNullObject ? cornersOf(lines.address).bottom : block.top;
  if (last >= block.bottom) return [];
  const spare = withoutAll([{ ...block, top: last + 1 }], theirs);
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
  return withoutAll([block], theirs);
}
