import { FormulaError } from "../calc/text/tokens";
import type {
  Area,
  Book,
  ChangeSource,
  Chart,
  ConditionalFormat,
  CustomXmlPart,
  DefinedName,
  Link,
  Scalar,
  Sheet,
  Table,
  Validation,
} from "./model";
import { renamingTable } from "./rewriting";
import type { SheetStore } from "./sheet";
import { SheetsOfBook } from "./sheetsOfBook";
import { LiveTable, type TableState } from "./table";

/** The one implementation of the workbook: cells and sheets, and what lies on them (tables, rules, charts, names, functions). */
export class WorkbookStore extends SheetsOfBook implements Book {
  private lastId = 0;

  addTable(sheet: Sheet, area: Area, name: string | undefined, hasHeaders: boolean, source: ChangeSource): Table {
    const store = this.store(sheet);
    let place = area;
    if (!hasHeaders && !this.loading) {
      this.insertRows(store, area.top, 1, source);
      place = { ...area, rows: area.rows + 1 };
    }
    const state: TableState = {
      name: name ?? this.freeTableName(),
      area: place,
      hasHeaders: hasHeaders || !this.loading,
      showTotals: false,
    };
    const table = new LiveTable(String(++this.lastId), state, (one, before) => this.tableChanged(store, one, before));
    this.change("structure", source, () => {
      if (!this.loading) this.writeHeaders(store, state);
      store.tables = [...store.tables, table];
      this.calculation.shapeChanged();
    });
    this.emit({ kind: "structure", sheetId: sheet.id, source });
    return table;
  }

  dropTable(sheet: Sheet, table: Table): void {
    this.restructure(sheet, (store) => (store.tables = store.tables.filter((one) => one !== table)));
    this.calculation.shapeChanged();
  }

  setValidations(sheet: Sheet, validations: readonly Validation[]): void {
    this.restructure(sheet, (store) => (store.validations = [...validations]));
  }

  setConditionalFormats(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
    this.restructure(sheet, (store) => (store.conditionalFormats = [...formats]));
  }

  setLinks(sheet: Sheet, links: readonly Link[]): void {
    this.restructure(sheet, (store) => (store.links = [...links]));
  }

  setCharts(sheet: Sheet, charts: readonly Chart[]): void {
    this.restructure(sheet, (store) => (store.charts = [...charts]));
  }

  setName(name: DefinedName): void {
    this.advance();
    const others = this.names.filter(
      (one) => one.name.toLowerCase() !== name.name.toLowerCase() || one.scopeSheetId !== name.scopeSheetId,
    );
    this.names = [...others, { ...name }];
    this.calculation.shapeChanged();
  }

  deleteName(name: string, scopeSheetId: string | undefined): void {
    this.advance();
    this.names = this.names.filter(
      (one) => one.name.toLowerCase() !== name.toLowerCase() || one.scopeSheetId !== scopeSheetId,
    );
    this.calculation.shapeChanged();
  }

  setCustomXml(parts: readonly CustomXmlPart[]): void {
    this.customXml = [...parts];
  }

  registerFunction(name: string, run: (args: readonly (Scalar | readonly (readonly Scalar[])[])[]) => Scalar): void {
    this.advance();
    this.calculation.register(name, run);
  }

  recalculateFunctions(): void {
    this.advance();
    this.calculation.addinAnswered();
    this.emit({ kind: "calculation", source: "addin" });
  }

  calculate(sheet: Sheet, area: Area, isDue: () => boolean): boolean {
    const { top, left, rows, columns } = area;
    const bounds = { sheet: this.store(sheet), top, left, bottom: top + rows - 1, right: left + columns - 1 };
    return this.calculation.settleArea(bounds, isDue);
  }

  evaluate(
    sheet: Sheet,
    formula: string,
    row: number,
    column: number,
    from: { readonly row: number; readonly column: number },
  ): Scalar | undefined {
    try {
      return this.calculation.evaluate(
        formula.startsWith("=") ? formula : `=${formula}`,
        this.store(sheet),
        row,
        column,
        from.row,
        from.column,
      );
    } catch (error) {
      if (error instanceof FormulaError) return undefined;
      throw error;
    }
  }

  precedents(sheet: Sheet, row: number, column: number): { readonly sheet: Sheet; readonly area: Area }[] {
    const read: { readonly sheet: Sheet; readonly area: Area }[] = [];
    const note = (name: string, area: Area): void => {
      const home = this.sheet(name);
      if (home) read.push({ sheet: home, area });
    };
    this.calculation.visitPrecedents(this.store(sheet), row, column, {
      cell: (home, top, left) => note(home.name, { top, left, rows: 1, columns: 1 }),
      block: ({ sheet: home, top, left, rows, columns }) => note(home.name, { top, left, rows, columns }),
    });
    return read;
  }

  private tableChanged(store: SheetStore, table: LiveTable, before: TableState): void {
    this.advance();
    if (before.name !== table.name) this.rewriteAll(() => renamingTable(before.name, table.name));
    this.calculation.shapeChanged();
    this.emit({ kind: "structure", sheetId: store.id, source: "addin" });
  }

  private freeTableName(): string {
    const taken = new Set(this.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
    let n = 1;
    while (taken.has(`tableau${n}`)) n++;
    return `Tableau${n}`;
  }
}
