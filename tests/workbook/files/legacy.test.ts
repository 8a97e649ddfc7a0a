import type { Book, Scalar } from "../../../src/workbook/book/model";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened } from "../../actions/support";
import { bookOf } from "../../excel/support";
import { converted, hasLibreOffice } from "../../support/libreoffice";
import { hasRealFiles, realFile } from "../../support/realFiles";

type Kind = "xls" | "ods";
const PLACES = 9;

/** Sheet by sheet, every cell that holds something; numbers to nine decimals. */
function contents(book: Book): unknown {
  return book.sheets.map((sheet) => {
    const { top, left, rows, columns } = sheet.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
    const cells: [string, Scalar][] = [];
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) {
        const value = sheet.value(row, column);
        if (value !== null && value !== "")
          cells.push([`${row},${column}`, typeof value === "number" ? Number(value.toFixed(PLACES)) : value]);
      }
    }
    return [sheet.name, sheet.visibility, cells];
  });
}

function asLibreOfficeReads(kind: Kind, file: Uint8Array): Uint8Array {
  return converted(new Map([["file", file]]), kind, "xlsx").get("file") ?? new Uint8Array();
}

/** The library tells the console of number formats that it does not know; values are not concerned. */
beforeAll(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

const kinds: readonly Kind[] = ["xls", "ods"];

(hasLibreOffice ? test.each : test.skip.each)(kinds)(
  "a purchase list saved by LibreOffice as .%s holds what it held",
  (kind) => {
    const book = bookOf({
      Achats: [
        ["Fournisseur", "Code postal", "Date", "Montant HT", "TVA", "Payé"],
        ["Ferme d’Été & fils", "01000", 45_728, 1200.5, 0.055, true],
        ["Pêcherie\nde Boulogne", "2A004", 45_800.75, -80, 0.2, false],
        ["", "", "", "", "", ""],
        ["=Moulin", "62100", "15/06/2025", "1 234,56 €", "", ""],
      ],
      Totaux: [
        ["Total", ""],
        ["Erreur", ""],
      ],
    });
    const [purchases, totals] = book.sheets;
    if (!purchases || !totals) throw new Error("no sheets");
    book.setFormat(purchases, { top: 1, left: 2, rows: 2, columns: 1 }, { numberFormat: "dd/mm/yyyy" }, "user");
    book.setCells(totals, 0, 1, [[{ formula: "=SUM(Achats!D2:D3)" }], [{ formula: "=1/0" }]], "user");
    totals.visibility = "hidden";
    const file = converted(new Map([["achats", saveXlsx(book)]]), "xlsx", kind).get("achats") ?? new Uint8Array();
    expect(contents(opened(`achats.${kind}`, file))).toEqual(contents(book));
    expect(opened(`achats.${kind}`, file).sheets[0]?.format(1, 2).numberFormat?.replace(/["\\]/g, "")).toMatch(
      /^dd.mm.yyyy$/i,
    );
  },
  120_000,
);

(hasLibreOffice && hasRealFiles ? test.each : test.skip.each)([
  ["xls", "fr02_PLACE_art133_2012_autofilter.xls"],
  ["ods", "fr10_helios_mandats_2025.ods"],
] as const)(
  ".%s %s: every value is the one that LibreOffice reads",
  (kind, name) => {
    const file = realFile(name);
    const ours = contents(opened(name, file));
    expect(ours).toEqual(contents(opened("judge.xlsx", asLibreOfficeReads(kind, file))));
    expect(JSON.stringify(ours).length).toBeGreaterThan(3000);
  },
  120_000,
);
