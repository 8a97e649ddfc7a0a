import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import type { ReportInput } from "../../../src/report/input";
import type { PlannedBlock, PlannedCell, PlannedSheet, WorkbookPlan } from "../../../src/report/plan/plan";
import { allRows } from "./allRows";
import { planReport } from "../../../src/report/report";
import { recalculated } from "../../support/libreoffice";

/** What a person types in the workbook after the report was written. */
export interface Typed {
  readonly sheetCells?: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
  }[];
  /** Row and column from 0 in a planned block, header included; or the text that stands in the row, and how the column's heading begins. */
  readonly blockCells?: readonly {
    readonly id: string;
    readonly row: number | string;
    readonly column: number | string;
    readonly value: CellValue;
  }[];
  /** New order of the buyer's rows, from the grid's row index. */
  readonly sorted?: (values: Grid["values"]) => Grid["values"];
}

/** Reports prepared and not yet recalculated: LibreOffice takes seconds to start, so that all go at once when one is looked at. */
const waiting = new Map<string, Uint8Array>();
const books = new Map<string, WorkBook>();

/** The report over plain ranges, recalculated by LibreOffice: an independent judge of every formula. */
export class Judged {
  private constructor(
    private readonly plan: WorkbookPlan,
    private readonly name: string,
  ) {}

  /** @param sheets others of ours, beside those of the report */
  static of(input: ReportInput, typed: Typed = {}, sheets: readonly PlannedSheet[] = []): Judged {
    const report = planReport({ ...input, settings: { ...input.settings, plain: true } });
    const plan = { ...report, sheets: [...report.sheets, ...sheets] };
    const name = `report ${waiting.size + books.size}`;
    waiting.set(name, write(assemble(plan, input, typed), { type: "buffer", bookType: "xlsx" }) as Buffer);
    return new Judged(plan, name);
  }

  private get book(): WorkBook | undefined {
    if (waiting.has(this.name)) {
      for (const [name, bytes] of recalculated(waiting)) books.set(name, read(bytes));
      waiting.clear();
    }
    return books.get(this.name);
  }

  values(id: string): (string | number | boolean | null)[][] {
    const { sheet, block } = find(this.plan, id);
    const cells = this.book?.Sheets[sheet];
    return allRows(block).map((row, i) =>
      row.map((_, j) => {
        const cell = cells?.[utils.encode_cell({ r: block.top - 1 + i, c: block.left - 1 + j })] as
          CellObject | undefined;
        return cell === undefined
          ? null
          : cell.t === "e"
            ? `error ${String(cell.w ?? cell.v)}`
            : ((cell.v ?? null) as string | number | boolean | null);
      }),
    );
  }

  /** The value in the row that begins with a label. */
  beside(id: string, label: string | number, column = 1): string | number | boolean | null | undefined {
    return this.values(id).find(([first]) => first === label)?.[column];
  }
}

function find(plan: WorkbookPlan, id: string): { sheet: string; block: PlannedBlock } {
  const all = [
    ...plan.beside.map((block) => ({ sheet: block.sheet ?? "", block })),
    ...plan.sheets.flatMap(({ name, blocks }) => blocks.map((block) => ({ sheet: name, block }))),
  ];
  const found = all.find(({ block }) => block.id === id);
  if (!found) throw new Error(`no block ${id}`);
  return found;
}

export function assemble(
  plan: WorkbookPlan,
  { grid }: ReportInput,
  { sheetCells = [], blockCells = [], sorted }: Typed,
): WorkBook {
  const sheets = new Map<string, Map<string, CellObject>>(
    [grid.sheet, ...plan.sheets.map(({ name }) => name)].map((name) => [name, new Map()]),
  );
  const put = (sheet: string, row: number, column: number, cell: CellObject | undefined): void => {
    if (cell) sheets.get(sheet)?.set(utils.encode_cell({ r: row - 1, c: column - 1 }), cell);
  };
  (sorted ? sorted(grid.values) : grid.values).forEach((row, i) =>
    row.forEach((value, j) => put(grid.sheet, grid.top + i, grid.left + j, constant(value))),
  );
  plan.beside.forEach((block) => putBlock(block.sheet ?? "", block, put));
  plan.sheets.forEach(({ name, blocks }) => blocks.forEach((block) => putBlock(name, block, put)));
  sheetCells.forEach(({ sheet, row, column, value }) => put(sheet, row, column, constant(value)));
  blockCells.forEach(({ id, row, column, value }) => {
    const { sheet, block } = find(plan, id);
    const rows = allRows(block).map((cells) => cells.map((cell) => (cell && "text" in cell ? cell.text : "")));
    const at = typeof row === "number" ? row : rows.findIndex((texts) => texts.includes(row));
    const place = typeof column === "number" ? column : rows[0]?.findIndex((text) => text.startsWith(column));
    if (at < 0 || place === undefined || place < 0) throw new Error(`no cell ${row}, ${column} in ${id}`);
    put(sheet, block.top + at, block.left + place, constant(value));
  });
  const book = utils.book_new();
  for (const [name, cells] of sheets) utils.book_append_sheet(book, worksheet(cells), name);
  book.Workbook = { Names: (plan.names ?? []).map(({ name, formula }) => ({ Name: name, Ref: formula.slice(1) })) };
  return book;
}

function putBlock(
  sheet: string,
  block: PlannedBlock,
  put: (sheet: string, row: number, column: number, cell: CellObject | undefined) => void,
): void {
  allRows(block).forEach((row, i) =>
    row.forEach((cell, j) => put(sheet, block.top + i, block.left + j, planned(cell))),
  );
}

function worksheet(cells: ReadonlyMap<string, CellObject>): WorkSheet {
  const places = [...cells.keys()].map((address) => utils.decode_cell(address));
  const end = places.reduce((most, { r, c }) => ({ r: Math.max(most.r, r), c: Math.max(most.c, c) }), { r: 0, c: 0 });
  return { ...Object.fromEntries(cells), "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: end }) };
}

function constant(value: CellValue): CellObject | undefined {
  if (value === "") return undefined;
  if (typeof value === "number") return { t: "n", v: value };
  return typeof value === "boolean" ? { t: "b", v: value } : { t: "s", v: value };
}

function planned(cell: PlannedCell): CellObject | undefined {
  if (cell === null) return undefined;
  if ("formula" in cell) return { t: "n", f: cell.formula.slice(1).replaceAll("NUMBERVALUE(", "_xlfn.NUMBERVALUE(") };
  return constant("text" in cell ? cell.text : cell.number);
}
