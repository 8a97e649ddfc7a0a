import { createBook } from "../../../src/workbook/book/book";
import type { Book, Scalar, Sheet } from "../../../src/workbook/book/model";
import type { ReportInput } from "../../../src/report/input";
import type { PlannedBlock, PlannedCell, WorkbookPlan } from "../../../src/report/plan/plan";
import { heightOf, widthOf } from "../../../src/report/plan/blockRows";
import { allRows } from "./allRows";
import { planReport } from "../../../src/report/report";

/** The buyer's sheet with the plan applied, in the embedded workbook: what a person would see. */
export class Applied {
  readonly book: Book;
  readonly plan: WorkbookPlan;

  constructor(input: ReportInput) {
    this.plan = planReport(input);
    this.book = createBook(input.grid.sheet);
    this.book.setCells(
      this.sheet(input.grid.sheet),
      input.grid.top - 1,
      input.grid.left - 1,
      input.grid.values.map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
      "user",
    );
    this.plan.sheets.forEach(({ name }) => this.book.addSheet(name, "addin"));
    const blocks = [
      ...this.plan.beside.map((block) => ({ sheet: block.sheet ?? "", block })),
      ...this.plan.sheets.flatMap(({ name, blocks }) => blocks.map((block) => ({ sheet: name, block }))),
    ];
    // Tables and names first: formulas call them.
    blocks.forEach(({ sheet, block }) => this.write(sheet, block, (cell) => (cell && "formula" in cell ? null : cell)));
    blocks.forEach(
      ({ sheet, block }) =>
        block.table && this.book.addTable(this.sheet(sheet), areaOf(block), block.table.name, true, "addin"),
    );
    this.plan.names?.forEach((name) => this.book.setName({ ...name, visible: false }));
    blocks.forEach(({ sheet, block }) => this.write(sheet, block, (cell) => cell));
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Values of a planned block, header included. */
  values(id: string): Scalar[][] {
    const { sheet, block } = this.find(id);
    const { top, left, rows, columns } = areaOf(block);
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => this.sheet(sheet).value(top + i, left + j)),
    );
  }

  /** The value beside a label, in a block whose first column holds labels. */
  beside(id: string, label: string, column = 1): Scalar | undefined {
    return this.values(id).find(([first]) => first === label)?.[column];
  }

  /** Types into a cell of a planned block: row and column from 0, header included. */
  type(id: string, row: number, column: number, value: Scalar): void {
    const { sheet, block } = this.find(id);
    this.book.setCells(this.sheet(sheet), block.top - 1 + row, block.left - 1 + column, [[{ value }]], "user");
  }

  find(id: string): { sheet: string; block: PlannedBlock } {
    for (const block of this.plan.beside) if (block.id === id) return { sheet: block.sheet ?? "", block };
    for (const { name, blocks } of this.plan.sheets)
      for (const block of blocks) if (block.id === id) return { sheet: name, block };
    throw new Error(`no block ${id}`);
  }

  private write(sheet: string, block: PlannedBlock, choose: (cell: PlannedCell) => PlannedCell): void {
    this.book.setCells(
      this.sheet(sheet),
      block.top - 1,
      block.left - 1,
      allRows(block).map((row) => row.map((cell) => contentOf(choose(cell)))),
      "addin",
    );
  }
}

const areaOf = (block: PlannedBlock) => ({
  top: block.top - 1,
  left: block.left - 1,
  rows: heightOf(block),
  columns: widthOf(block),
});

function contentOf(cell: PlannedCell) {
  if (cell === null) return { value: null };
  if ("formula" in cell) return { formula: cell.formula };
  return { value: "text" in cell ? cell.text || null : cell.number };
}
