import { createBook } from "../../book/book";
import type { Book, CellStyle, ConditionalFormat, PageSetup, Sheet, Table, Validation } from "../../book/model";
import { changeLines } from "../../book/contents";
import { SheetStore } from "../../book/sheet";
import { MAX_ROWS } from "../../calc/refs";
import { readLinks } from "../links/read";
import type { OnStep } from "../limits";
import type { Package } from "../package/package";
import { relationshipsOf } from "../package/relationships";
import { pieceTree, splitSheet } from "../package/sheetXml";
import { readCharts, type FileChart } from "./charts";
import { readCustomXml } from "./customXml";
import { fillCells } from "./fill";
import { readConditionalFormats } from "./conditional";
import { readExtensionValidations, readValidations } from "./rules";
import { readSettings } from "./settings";
import { readTables } from "./tables";
import { readWorkbook, type WorkbookFile } from "./workbook";

/** What links a book to the file it came from: which part each sheet and table of the book is. */
export interface Origin {
  readonly file: WorkbookFile;
  /** Position in the file's list of sheets, by the book's sheet id. */
  readonly sheets: ReadonlyMap<string, number>;
  /** Table part, by the book's table. */
  readonly tables: ReadonlyMap<Table, string>;
  /** Charts that the book got from the file, by its sheet id. */
  readonly charts: ReadonlyMap<string, readonly FileChart[]>;
}

/** What a package gave. */
interface Opened {
  readonly book: Book;
  readonly origin: Origin;
  /** Cells that claim a place beyond the sheet were left out. */
  readonly cellsBeyond: boolean;
}

/** Reads a package of the .xlsx family into a book. Throws when its main parts cannot be read. */
export function openPackage(pack: Package, part: string, onStep: OnStep): Opened {
  onStep(pack.size);
  const file = readWorkbook(pack, part);
  const book = createBook("\u0001");
  const sheets = new Map<string, number>();
  const tables = new Map<Table, string>();
  const charts = new Map<string, readonly FileChart[]>();
  let cellsBeyond = false;
  book.load(() => {
    const blank = book.activeSheet;
    book.date1904 = file.date1904;
    book.setStyles(ownStyles(file.styles.named.map(({ style }) => style)));
    book.isStructureProtected = file.isStructureProtected;
    file.sheets.forEach((entry, index) => {
      if (entry.readable) sheets.set(book.addSheet(entry.name, "addin").id, index);
    });
    if (sheets.size > 0) book.deleteSheet(blank, "addin");
    for (const [id, index] of sheets) {
      const filled = fillSheet(book, id, index, { file, tables, onStep });
      charts.set(id, filled.charts);
      cellsBeyond ||= filled.cellsBeyond;
    }
    for (const name of file.names) {
      if (name.name.startsWith("_xlnm.")) continue;
      const { sheetIndex, ...rest } = name;
      const scope = [...sheets].find(([, index]) => index === sheetIndex)?.[0];
      book.setName({ ...rest, ...(scope ? { scopeSheetId: scope } : {}) });
    }
    book.setCustomXml(readCustomXml(file).map(({ id, xml }) => ({ id, xml })));
    const active = [...sheets].find(([, index]) => index === file.activeTab)?.[0];
    const shown = (active && book.sheet(active)) || book.sheets[0];
    if (shown) book.activate(shown, "addin");
  }, file.isCalculationAsked);
  return { book, origin: { file, sheets, tables, charts }, cellsBeyond };
}

/** The usual style is every cell's default. */
const ownStyles = (styles: readonly CellStyle[]): CellStyle[] => styles.filter(({ name }) => name !== "Normal");

interface Filling {
  readonly file: WorkbookFile;
  readonly tables: Map<Table, string>;
  readonly onStep: OnStep;
}

/** Fills a sheet from its part; gives the charts it got. */
function fillSheet(book: Book, id: string, index: number, { file, tables, onStep }: Filling) {
  const sheet = book.sheet(id);
  const entry = file.sheets[index];
  if (!sheet || !entry) return { charts: [], cellsBeyond: false };
  onStep(file.pack.sizeOf(entry.part));
  const xml = splitSheet(file.pack.text(entry.part) ?? "");
  const settings = readSettings(xml, file.palette);
  for (const run of settings.columns) {
    if (run.width !== undefined) book.setColumnWidth(sheet, run.first, run.count, run.width);
    if (run.hidden) book.setColumnHidden(sheet, run.first, run.count, true);
    if (sheet instanceof SheetStore && Object.keys(run.outline).length > 0)
      sheet.columnLines = changeLines(sheet.columnLines, run.first, run.count, (line) => ({ ...line, ...run.outline }));
    const format = run.style === 0 ? undefined : file.styles.cells[run.style];
    if (format && Object.keys(format).length > 0)
      book.setFormat(sheet, { top: 0, left: run.first, rows: MAX_ROWS, columns: run.count }, format, "addin");
  }
  const tablesOfSheet = readTables(file.pack, entry.part, xml);
  const cellsBeyond = fillCells(book, sheet, { xml, tables: tablesOfSheet }, file, onStep);
  for (const area of settings.merges) book.merge(sheet, area);
  for (const table of tablesOfSheet) {
    const added = book.addTable(sheet, table.area, table.name, table.hasHeaders, "addin");
    Object.assign(added, {
      showTotals: table.showTotals,
      style: table.style,
      showBandedRows: table.showBandedRows,
      showFilterButton: table.showFilterButton,
    });
    tables.set(added, table.part);
  }
  const validations: Validation[] = [...readValidations(xml), ...readExtensionValidations(xml)].map(
    ({ validation }) => validation,
  );
  if (validations.length > 0) book.setValidations(sheet, validations);
  const formats: ConditionalFormat[] = readConditionalFormats(xml, file.styles, file.palette).map(
    ({ format }) => format,
  );
  if (formats.length > 0) book.setConditionalFormats(sheet, formats);
  const links = readLinks(pieceTree(xml, "hyperlinks"), relationshipsOf(file.pack, entry.part));
  if (links.length > 0)
    book.setLinks(
      sheet,
      links.map(({ link }) => link),
    );
  applySettings(sheet, settings, { ...settings.pageSetup, ...printNames(file, index) }, entry.visibility);
  const charts = readCharts(file.pack, entry.part, xml, sheet);
  if (charts.length > 0)
    book.setCharts(
      sheet,
      charts.map(({ chart }) => chart),
    );
  return { charts, cellsBeyond };
}

function applySettings(
  sheet: Sheet,
  settings: ReturnType<typeof readSettings>,
  pageSetup: PageSetup,
  visibility: Sheet["visibility"],
): void {
  sheet.visibility = visibility;
  sheet.tabColor = settings.tabColor;
  sheet.showGridlines = settings.showGridlines;
  sheet.frozenRows = settings.frozenRows;
  sheet.frozenColumns = settings.frozenColumns;
  sheet.isProtected = settings.isProtected;
  sheet.pageSetup = pageSetup;
  sheet.summaryBefore = settings.summaryBefore;
}

/** Print area ("A1:F20") and rows repeated on each page ("1:2"), which the file keeps as names. */
export function printNames(file: WorkbookFile, index: number): Pick<PageSetup, "printArea" | "printTitleRows"> {
  const formula = (name: string) =>
    file.names.find((one) => one.name === name && one.sheetIndex === index)?.formula.slice(1);
  const local = (reference: string | undefined) => reference?.replace(/^.*!/, "").replace(/\$/g, "");
  const area = formula("_xlnm.Print_Area");
  const rows = local(
    formula("_xlnm.Print_Titles")
      ?.split(",")
      .find((reference) => /!\$?\d+:\$?\d+$/.test(reference)),
  );
  return {
    ...(area && !area.includes(",") ? { printArea: local(area) } : {}),
    ...(rows ? { printTitleRows: rows } : {}),
  };
}
