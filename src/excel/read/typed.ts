import {
  typedColumns,
  rowKey,
  TYPED_BLOCKS,
  isProposed,
  type NamedPerimeter,
  type TypedColumns,
} from "../../report/typed/columns";
import { placeOf, type Place, type Word, type Words } from "../../report/typed/words";
import { rangeAt } from "../own/claims";
import { ownedThings, sheetsAmong } from "../owned";
import { inWorkbook } from "../run";

/** Where the buyer may type in our sheets, as it stands. */
export interface TypedCells {
  /** What every such cell holds, "" when it is empty; cells that are no longer there are absent. */
  readonly words: Words;
  /** Keys of the rows of each block. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of our sheets that stand, by the worksheet's own id. */
  readonly sheets: ReadonlyMap<string, string>;
}

interface Found {
  readonly id: string;
  readonly range: Excel.Range;
}

/**
 * Reads what stands where the buyer may type. Cells are found by the names, headings and keys of our own blocks, which every programme keeps; of wide
 * blocks only the columns for typing are read.
 * @throws ExcelFailure
 */
export function readTyped(perimeters: readonly NamedPerimeter[]): Promise<TypedCells> {
  return inWorkbook(async (context) => {
    const owned = await ownedThings(context);
    const blocks = owned.filter(({ kind, id }) => kind === "block" && TYPED_BLOCKS.has(id));
    const heads = blocks.map(({ id, sheet, block }) => {
      const range = rangeAt(sheet, block);
      return { id, range, first: range.getRow(0).load("values") };
    });
    if (heads.length > 0) await context.sync();
    const tables = heads.flatMap(({ id, range, first }) => {
      const columns = typedColumns(id, (first.values as Word[][])[0] ?? [], perimeters);
      return columns ? [{ id, columns, read: columnsToRead({ id, range }, columns) }] : [];
    });
    if (tables.length > 0) await context.sync();
    const words = new Map<Place, Word>();
    const rows = new Map<string, Set<string>>();
    for (const { id, columns, read } of tables) {
      const keys = new Set<string>();
      rows.set(id, keys);
      eachRow(columns, read, (row, values) => {
        const key = rowKey(id, row);
        if (key === "") return;
        keys.add(key);
        columns.typed.forEach((column, index) => keep(words, placeOf(id, key, column.id), id, values[index] ?? ""));
      });
    }
    return { words, rows, sheets: sheetsAmong(owned) };
  });
}

/** The key's column, then those for typing. */
function columnsToRead({ range }: Found, { key, typed }: TypedColumns): readonly Excel.Range[] {
  return [key, ...typed.map(({ at }) => at)].map((at) => range.getColumn(at).load("values"));
}

function eachRow(
  { headed }: TypedColumns,
  [keys, ...typed]: readonly Excel.Range[],
  visit: (key: Word, values: readonly Word[]) => void,
): void {
  const cells = (range: Excel.Range): Word[] => (range.values as Word[][]).map(([value]) => value ?? "");
  const columns = typed.map(cells);
  (keys ? cells(keys) : []).forEach((key, row) => {
    if (headed && row === 0) return;
    visit(
      key,
      columns.map((column) => column[row] ?? ""),
    );
  });
}

/** Where two rows bear the same key, what was typed in either counts. */
function keep(words: Map<Place, Word>, place: Place, block: string, value: Word): void {
  const word = isProposed(block, value) ? "" : value;
  if (word !== "" || !words.has(place)) words.set(place, word);
}
