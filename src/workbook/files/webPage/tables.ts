import type { Area } from "../../book/model";
import { MAX_COLUMNS, MAX_ROWS } from "../../calc/refs";
import { withSigns } from "./entities";

/** A table of a web page: its texts, row by row, and the cells that span others. */
export interface PageTable {
  readonly rows: string[][];
  readonly merges: Area[];
}

/**
 * The tables of a web page that hold anything, one inside another counted apart. Read sign by sign: no page, however broken, takes long.
 * A comment or a tag that never closes swallows the rest: the page is then cut short.
 */
export function tablesOf(page: string): { readonly tables: PageTable[]; readonly isCutShort: boolean } {
  const reader = new PageReader();
  let at = 0;
  let isCutShort = false;
  while (at < page.length) {
    const open = page.indexOf("<", at);
    reader.text(page.slice(at, open < 0 ? undefined : open));
    at = open < 0 ? page.length : readMarkup(page, open, reader);
    isCutShort ||= at > page.length;
  }
  reader.end();
  return {
    tables: reader.tables.filter(({ rows }) => rows.some((row) => row.some((text) => text !== ""))),
    isCutShort,
  };
}

/** Reads what begins with the "<" at `start`. @returns where it ends */
function readMarkup(page: string, start: number, reader: PageReader): number {
  if (page.startsWith("<!--", start)) return after(page, "-->", start);
  const head = page.slice(start, start + 20);
  const [, closing = "", tag] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(head) ?? [];
  if (tag === undefined && !/^<[!?/]/.test(head)) {
    reader.text("<");
    return start + 1;
  }
  const end = after(page, ">", start);
  const name = (tag ?? "").toLowerCase();
  if (closing) reader.close(name);
  else if (name === "style" || name === "script") return after(page, `</${tag}`, end);
  else reader.open(name, page.slice(start, end));
  return end;
}

/** Where the next such end stands; beyond the page when there is none. */
function after(page: string, end: string, from: number): number {
  const at = page.indexOf(end, from);
  return at < 0 ? page.length + 1 : at + end.length;
}

/** The table being read, and the cell in it. */
interface OpenTable {
  readonly table: PageTable;
  readonly filledBelow: number[];
  row: number;
  column: number;
  cell: string | undefined;
}

class PageReader {
  readonly tables: PageTable[] = [];
  private readonly stack: OpenTable[] = [];

  text(piece: string): void {
    const now = this.stack.at(-1);
    if (now?.cell !== undefined) now.cell += withSigns(piece.replace(/[\t\n\r ]+/g, " "));
  }

  open(name: string, tag: string): void {
    if (name === "table") {
      const table: PageTable = { rows: [], merges: [] };
      this.tables.push(table);
      this.stack.push({ table, filledBelow: [], row: -1, column: 0, cell: undefined });
      return;
    }
    const now = this.stack.at(-1);
    if (!now) return;
    if (name === "tr") this.startRow(now);
    else if (name === "td" || name === "th") this.startCell(now, tag);
    else if (now.cell && /^(br|p|div|li)$/.test(name)) now.cell += "\n";
  }

  close(name: string): void {
    const now = this.stack.at(-1);
    if (!now) return;
    if (name === "td" || name === "th" || name === "tr") this.endCell(now);
    if (name !== "table") return;
    this.endCell(now);
    this.stack.pop();
  }

  /** What the page left open ends with it. */
  end(): void {
    for (const open of this.stack) this.endCell(open);
  }

  private startRow(now: OpenTable): void {
    this.endCell(now);
    now.row++;
    now.column = 0;
    now.table.rows.push([]);
  }

  /** The cell stands in the first column that no cell from above fills. */
  private startCell(now: OpenTable, tag: string): void {
    this.endCell(now);
    if (now.row < 0) this.startRow(now);
    const { filledBelow, row } = now;
    while ((filledBelow[now.column] ?? 0) > row) now.column++;
    const rows = spanOf(tag, "rowspan", MAX_ROWS - row);
    const columns = spanOf(tag, "colspan", MAX_COLUMNS - now.column);
    if (rows > 1 || columns > 1) now.table.merges.push({ top: row, left: now.column, rows, columns });
    for (let column = now.column; rows > 1 && column < now.column + columns; column++) filledBelow[column] = row + rows;
    const texts = now.table.rows[row] ?? [];
    while (texts.length < now.column) texts.push("");
    now.column += columns;
    now.cell = "";
  }

  private endCell(now: OpenTable): void {
    if (now.cell === undefined) return;
    const lines = now.cell.split("\n").map((line) => line.trim());
    now.table.rows[now.row]?.push(lines.join("\n").trim());
    now.cell = undefined;
  }
}

function spanOf(tag: string, attribute: string, most: number): number {
  const written = new RegExp(`\\b${attribute}\\s*=\\s*["']?(\\d+)`, "i").exec(tag)?.[1];
  return Math.min(Math.max(Number(written ?? 1), 1), most, 1000);
}
