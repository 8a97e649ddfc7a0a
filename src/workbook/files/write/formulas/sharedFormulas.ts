import type { Area, Sheet } from "../../../book/model";
import { SheetStore } from "../../../book/sheet";
import type { Template } from "../../../calc/formula";
import type { Token } from "../../../calc/text/tokens";

/** Where a cell stands in a group of copies: its first cell tells the formula and over which cells the copies lie. */
export interface FormulaGroup {
  readonly number: number;
  /** Only for the first cell. */
  readonly area?: Area | undefined;
}

interface Column {
  /** Row of the last copy in the column. */
  last: number;
  copies: number;
  group?: FormulaGroup;
}

/**
 * Copies of a formula in one column are written once (ECMA-376 part 1, 18.3.1.40, t="shared"), as Excel does for formulas that stay in their own sheet.
 * Those that name a sheet or a table are written in full; a defined name is allowed (MS-XLSB 2.5.98.98, SharedParsedFormula).
 */
export class SharedFormulas {
  private columns: Map<string, Column> | undefined;
  private next = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly data: string,
  ) {}

  /** The group of the cell that is being written; undefined when it stands alone. Cells are asked for in the order of the file. */
  groupOf(template: Template, row: number, column: number): FormulaGroup | undefined {
    if (!staysInSheet(template)) return undefined;
    this.columns ??= this.copies();
    const copies = this.columns.get(keyOf(template, column));
    if (!copies || copies.copies < 2) return undefined;
    if (copies.group) return copies.group;
    copies.group = { number: this.next++ };
    return { ...copies.group, area: { top: row, left: column, rows: copies.last - row + 1, columns: 1 } };
  }

  private copies(): Map<string, Column> {
    const columns = new Map<string, Column>();
    for (const [, number] of this.data.matchAll(/\ssi="(\d+)"/g)) this.next = Math.max(this.next, Number(number) + 1);
    if (!(this.sheet instanceof SheetStore)) return columns;
    const { cells } = this.sheet;
    for (let row = 0; row < cells.rowCount; row++)
      cells.row(row)?.forEach((cell, column) => {
        if (!cell?.formula || !staysInSheet(cell.formula.template)) return;
        const key = keyOf(cell.formula.template, column);
        const known = columns.get(key);
        if (known) Object.assign(known, { last: row, copies: known.copies + 1 });
        else columns.set(key, { last: row, copies: 1 });
      });
    return columns;
  }
}

const keyOf = ({ id }: Template, column: number): string => `${id} ${column}`;

const known = new WeakMap<Template, boolean>();

function staysInSheet(template: Template): boolean {
  let stays = known.get(template);
  if (stays === undefined) {
    stays =
      !template.isArray && template.tokens.some(({ type }) => type === "ref") && template.tokens.every(mayBeShared);
    known.set(template, stays);
  }
  return stays;
}

/** A name of another sheet or file, a list in braces, and a range between two formulas are as little allowed as other sheets. */
function mayBeShared(token: Token): boolean {
  if (token.type === "ref") return token.ref.sheet === undefined;
  if (token.type === "name") return token.sheet === undefined;
  if (token.type === "operator") return token.text !== "{" && token.text !== ":";
  return token.type !== "structured" && token.type !== "unreadable";
}
