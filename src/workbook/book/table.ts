import type { Area, Table } from "./model";
import type { CellGrid } from "./cells";

export interface TableState {
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly showTotals: boolean;
}

/** A table that tells its workbook when its name, place or parts change. */
export class LiveTable implements Table {
  showBandedRows = true;
  showFilterButton = true;
  style = "TableStyleMedium2";

  constructor(
    readonly id: string,
    private current: TableState,
    private readonly changed: (table: LiveTable, before: TableState) => void,
  ) {}

  get state(): TableState {
    return this.current;
  }

  get name(): string {
    return this.current.name;
  }
  set name(name: string) {
    this.change({ name });
  }

  get area(): Area {
    return this.current.area;
  }
  set area(area: Area) {
    this.change({ area });
  }

  get hasHeaders(): boolean {
    return this.current.hasHeaders;
  }
  set hasHeaders(hasHeaders: boolean) {
    this.change({ hasHeaders });
  }

  get showTotals(): boolean {
    return this.current.showTotals;
  }
  set showTotals(showTotals: boolean) {
    this.change({ showTotals });
  }

  /** Puts the table in another state without telling anyone (rows moved, undo). */
  restore(state: TableState): void {
    this.current = state;
  }

  private change(part: Partial<TableState>): void {
    const before = this.current;
    this.current = { ...before, ...part };
    this.changed(this, before);
  }
}

/** Names of a table's columns: the texts of its header cells. */
export function columnNames(cells: CellGrid, state: TableState): string[] {
  const { top, left, columns } = state.area;
  return Array.from({ length: columns }, (_, i) => {
    const value = state.hasHeaders ? cells.cell(top, left + i)?.value : null;
    return value === null || value === undefined || typeof value === "object" ? `Column${i + 1}` : String(value);
  });
}
