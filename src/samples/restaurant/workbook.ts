import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { SampleSheet } from "./sheets";
import type { Cell } from "./typing";

const MADE_ON = new Date(Date.UTC(2026, 0, 12));
const DAY = 86400000;
/** Serial number 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The .xlsx of the sample: widths, formats, hidden sheet, frozen headers; the same bytes for the same sheets. */
export function sampleWorkbook(sheets: readonly SampleSheet[]): Uint8Array {
  const book: WorkBook = {
    SheetNames: [],
    Sheets: {},
    Workbook: { Sheets: [] },
    Props: { Title: "Exemple inventé", CreatedDate: MADE_ON },
  };
  for (const sheet of sheets) {
    utils.book_append_sheet(book, asWorksheet(sheet), sheet.name);
    book.Workbook!.Sheets!.push({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 });
  }
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: "xlsx", compression: true });
  return freezeHeaders(new Uint8Array(bytes), sheets);
}

function asWorksheet(sheet: SampleSheet): WorkSheet {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const worksheet: WorkSheet = {
    "!ref": utils.encode_range({ r: 0, c: 0 }, { r: sheet.rows.length - 1, c: width - 1 }),
    "!cols": sheet.widths.map((wch) => ({ wch })),
  };
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const header = sheet.rows[sheet.headerRow - 1]?.[c];
      if (cell !== null && cell !== "") worksheet[utils.encode_cell({ r, c })] = asCell(cell, header);
    }),
  );
  return worksheet;
}

function asCell(cell: NonNullable<Cell>, header: Cell | undefined) {
  if (cell instanceof Date) return { t: "n", v: (cell.getTime() - EPOCH) / DAY, z: "dd/mm/yyyy" } as const;
  if (typeof cell === "string") return { t: "s", v: cell } as const;
  const money = typeof header === "string" && /Montant|Capacité/.test(header);
  return { t: "n", v: cell, z: money ? "#,##0.00" : "0" } as const;
}

/** The spreadsheet library writes no frozen panes and no usual height of rows, which Excel does: they are added to each sheet's part. */
function freezeHeaders(bytes: Uint8Array, sheets: readonly SampleSheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const pane = `<pane ySplit="${sheet.headerRow}" topLeftCell="A${sheet.headerRow + 1}" activePane="bottomLeft" state="frozen"/>`;
    const xml = strFromU8(parts[path]!);
    const frozen = xml
      .replace(/<sheetView ([^>]*?)\/>/, `<sheetView $1>${pane}</sheetView>`)
      .replace("<cols>", '<sheetFormatPr defaultRowHeight="15"/><cols>');
    if (frozen === xml) throw new Error(`${path} has no view to freeze`);
    parts[path] = strToU8(frozen);
  });
  return zipSync(parts, { mtime: MADE_ON, level: 9 });
}
