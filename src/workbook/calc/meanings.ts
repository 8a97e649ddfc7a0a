import type { Template, Templates } from "./formula";
import type { CalcBook, CalcSheet, CalcTable } from "./sheets";

/** Sheets, tables and defined names by the words that formulas use; looked up once until something changes. */
export class Meanings {
  private sheetsByName = new Map<string, CalcSheet>();
  private tablesByName: Map<string, { readonly sheet: CalcSheet; readonly table: CalcTable }> | undefined;
  private named = new Map<string, Template | undefined>();

  constructor(
    private readonly book: CalcBook,
    private readonly templates: Templates,
  ) {}

  forget(): void {
    this.sheetsByName.clear();
    this.tablesByName = undefined;
    this.named.clear();
  }

  sheet(name: string): CalcSheet | undefined {
    if (this.sheetsByName.size === 0)
      for (const sheet of this.book.sheets) this.sheetsByName.set(sheet.name.toLowerCase(), sheet);
    return this.sheetsByName.get(name.toLowerCase());
  }

  table(name: string): { readonly sheet: CalcSheet; readonly table: CalcTable } | undefined {
    this.tablesByName ??= new Map(
      this.book.sheets.flatMap((sheet) =>
        sheet.tables.map((table) => [table.name.toLowerCase(), { sheet, table }] as const),
      ),
    );
    return this.tablesByName.get(name.toLowerCase());
  }

  /** Formula of a defined name, seen from a sheet; a name of the sheet itself comes first. */
  name(name: string, sheet: CalcSheet): Template | undefined {
    const key = `${sheet.id} ${name.toLowerCase()}`;
    if (!this.named.has(key)) {
      const same = this.book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
      const definition =
        same.find((one) => one.scopeSheetId === sheet.id) ?? same.find((one) => one.scopeSheetId === undefined);
      const formula = definition?.formula.replace(/^=?/, "=");
      this.named.set(key, formula === undefined ? undefined : this.templates.read(formula, 0, 0, true));
    }
    return this.named.get(key);
  }
}
