import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { inventFirms } from "../../src/samples/restaurant/firms";
import { inventInvoices } from "../../src/samples/restaurant/purchases";
import { inventSheets, type SampleSheet } from "../../src/samples/restaurant/sheets";
import { sampleText } from "../../src/samples/restaurant/text";
import { sampleWorkbook } from "../../src/samples/restaurant/workbook";

const folder = join(__dirname, "../../assets/samples");
const cellsOf = (bytes: Uint8Array) => {
  const book = read(bytes, { cellDates: false });
  return book.SheetNames.map((name) => ({
    name,
    rows: utils.sheet_to_json(book.Sheets[name]!, { header: 1, raw: true, blankrows: true }),
  }));
};

describe("the sample of the restaurant", () => {
  const sheets = inventSheets();

  test("the committed workbook holds the cells that the generator makes", () => {
    const committed = readFileSync(join(folder, "restaurant-departement.xlsx"));
    expect(cellsOf(committed)).toEqual(cellsOf(sampleWorkbook(sheets)));
  });

  test("the committed text file is the first sheet as an export would write it", () => {
    expect(readFileSync(join(folder, "restaurant-departement.csv"), "utf8")).toBe(sampleText(sheets[0]!));
  });

  test("the grand total is the sum of the lines, whatever way they are typed", () => {
    const { lines, totals } = splitRows(sheets[0]!);
    expect(lines.length).toBeGreaterThan(380);
    const sum = lines.reduce((total, row) => total + cents(row.at(-1)), 0);
    expect(cents(totals.at(-1)?.at(-1))).toBe(sum);
    expect(totals.slice(0, -1).reduce((total, row) => total + cents(row.at(-1)), 0)).toBe(sum);
  });

  test("it holds the small horrors of real files", () => {
    const { lines } = splitRows(sheets[0]!);
    const column = (index: number) => lines.map((row) => row[index]);
    expect(column(14).filter((cell) => typeof cell === "string").length).toBeGreaterThan(8);
    expect(column(14).filter((cell) => cents(cell) < 0).length).toBe(6);
    expect(column(6)).toEqual(expect.arrayContaining([62000]));
    expect(column(6).some((cell) => typeof cell === "number" && cell < 10000)).toBe(true);
    expect(column(7)).toEqual(expect.arrayContaining(["ARRAS CEDEX"]));
    expect(new Set(column(13)).size).toBe(7);
  });

  test("today's seven lots are bought from their holders, 30 % of it locally; about 60 suppliers of 110 known share the money", () => {
    const firms = inventFirms(62);
    const invoices = inventInvoices(firms, 62);
    const sum = (kept: typeof invoices) => kept.reduce((total, invoice) => total + invoice.cents, 0);
    const share = sum(invoices.filter((invoice) => invoice.firm.local)) / sum(invoices);
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
    const held = sum(invoices.filter(({ firm, underContract }) => firm.held > 0 && underContract)) / sum(invoices);
    expect(held).toBeGreaterThan(0.8);
    expect(firms.length).toBeGreaterThanOrEqual(105);
    expect(firms.filter((firm) => firm.buysFrom).length).toBeGreaterThanOrEqual(55);
    expect(new Set(firms.map((firm) => firm.name)).size).toBe(firms.length);
  });

  test("every SIRET passes the Luhn rule, SIREN included, and lies in the range kept for invention", () => {
    for (const { siret } of inventFirms(62).filter((firm) => firm.siret)) {
      expect(siret).toMatch(/^003\d{6}0001\d$/);
      expect(luhn(siret) % 10).toBe(0);
      expect(luhn(siret.slice(0, 9)) % 10).toBe(0);
    }
  });
});

function splitRows(sheet: SampleSheet) {
  const rows = sheet.rows.slice(sheet.headerRow).filter((row) => row.length);
  return {
    lines: rows.filter((row) => typeof row[1] === "number"),
    totals: rows.filter((row) => typeof row[1] !== "number"),
  };
}

function cents(cell: unknown): number {
  const text = typeof cell === "string" ? cell.replace(/[^\d,-]/g, "").replace(",", ".") : String(cell);
  return Math.round(Number(text) * 100);
}

function luhn(digits: string): number {
  return [...digits]
    .reverse()
    .reduce(
      (sum, digit, place) => sum + (place % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)),
      0,
    );
}
