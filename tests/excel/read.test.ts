import { readDate } from "../../src/reading/cells/date";
import { readPurchases } from "../../src/reading/sheets/read";
import { readInChunks } from "../../src/excel/read/chunks";
import { readGrids } from "../../src/excel/read/grids";
import { opened } from "../actions/support";
import { hasRealFiles, realFile } from "../support/realFiles";
import { bookOf, startedExcel } from "./support";

describe("reading the buyer's sheets through Microsoft's client", () => {
  it("gives what stands there: place, values, formulas, formats, merged areas, tables, hidden rows and sheets", async () => {
    const book = bookOf({
      Achats: [
        ["", "", ""],
        ["", "Date", "Montant"],
        ["", 45000, 10],
        ["", 45001, 20],
        ["", "Total", ""],
      ],
      Listes: [["a"]],
      Vide: [],
    });
    const [sheet, lists] = book.sheets;
    if (!sheet || !lists) throw new Error("no sheets");
    book.setCells(sheet, 4, 2, [[{ formula: "=SUM(C3:C4)" }]], "user");
    book.setFormat(sheet, { top: 2, left: 1, rows: 2, columns: 1 }, { numberFormat: "dd/mm/yyyy" }, "user");
    book.merge(sheet, { top: 1, left: 1, rows: 1, columns: 2 });
    book.setRowHidden(sheet, 3, 1, true);
    lists.visibility = "veryHidden";
    book.addTable(lists, { top: 0, left: 0, rows: 2, columns: 1 }, "Noms", true, "user");
    const grids = await startedExcel(book, () => readGrids());
    expect(grids.map(({ sheet: name }) => name)).toEqual(["Achats", "Listes"]);
    expect(grids[0]).toMatchObject({
      top: 2,
      left: 2,
      values: [
        ["Date", "Montant"],
        [45000, 10],
        [45001, 20],
        ["Total", 30],
      ],
      columnFormats: ["dd/mm/yyyy", "General"],
      merges: ["B2:C2"],
      visibility: "visible",
    });
    expect([...(grids[0]?.formulas ?? [])]).toEqual([["C5", "=SUM(C3:C4)"]]);
    expect([...(grids[0]?.hiddenRows ?? [])]).toEqual([4]);
    expect(grids[1]).toMatchObject({ visibility: "veryHidden", tables: [{ name: "Noms", address: "A1:A2" }] });
  });

  it("reads a long sheet in pieces far under Excel's limit", async () => {
    const book = bookOf({
      Achats: Array.from({ length: 30_000 }, (_, row) => [
        `Fournisseur ${row} au nom assez long pour peser`,
        `Objet ${row}, lui aussi plutôt long, pour que chaque ligne pèse`,
        row,
      ]),
    });
    await startedExcel(book, async ({ meter }) => {
      const seen: number[] = [];
      const [grid] = await readGrids({ onProgress: (share) => seen.push(share) });
      expect(grid?.values).toHaveLength(30_000);
      expect(grid?.values[29_999]?.[2]).toBe(29_999);
      expect(meter.largestBytes).toBeLessThan(4_000_000);
      expect(meter.count).toBeLessThan(meter.bytesIn / 1_500_000 + 20);
      expect(seen.at(-1)).toBe(1);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    });
  });

  it("halves the piece when Excel finds it too large, and loses nothing", async () => {
    const book = bookOf({ Achats: Array.from({ length: 500 }, (_, row) => [`Fournisseur ${row}`, row]) });
    await startedExcel(book, async ({ host }) => {
      host.faults.add({ request: 5, kind: "fail", code: "ResponsePayloadSizeLimitExceeded" });
      const [grid] = await readGrids();
      expect(grid?.values.map(([, row]) => row)).toEqual(Array.from({ length: 500 }, (_, row) => row));
    });
  });

  it("a used range above five million cells, nearly all empty, is read without a null answer nor one above Excel's limit", async () => {
    const book = bookOf({
      Achats: [
        ["Fournisseur", "Montant"],
        ["Ferme", 10],
      ],
    });
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    book.setCells(sheet, 299_999, 19, [[{ value: "fin" }]], "user");
    await startedExcel(book, async ({ meter }) => {
      const [grid] = await readGrids();
      expect([
        grid?.values.length,
        grid?.values[299_999]?.[19],
        grid?.values[1]?.[1],
        grid?.values[150_000]?.[3],
      ]).toEqual([300_000, "fin", 10, ""]);
      expect(meter.largestBytes).toBeLessThan(4_000_000);
    });
  });

  it("takes a null answer as too large a piece, and asks for half of it", async () => {
    const values = Array.from({ length: 1000 }, (_, row) => [`Fournisseur ${row}`, row]);
    await startedExcel(bookOf({ Achats: values }), async () => {
      let asked = 0;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const getRange = sheet.getRange.bind(sheet);
        sheet.getRange = (address?: string) => {
          const range = getRange(address);
          // The embedded workbook answers null above five million cells only: the first piece is made to look so.
          if (asked++ === 0) Object.defineProperty(range, "formulas", { get: () => null });
          return range;
        };
        const read = await readInChunks(context, sheet, 1, 1, 1000, 2, {});
        expect(read.values).toEqual(values);
      });
      expect(asked).toBe(3);
    });
  });

  it("tells a workbook that counts from 1904 by what its date cells show, in any of their formats", async () => {
    const read = (date1904: boolean, format: string, serial = 43_000) => {
      const book = bookOf({
        Achats: [
          ["Fournisseur", "Date", "Montant"],
          ["Ferme", serial, 10],
          ["Coop", serial + 200, 20],
        ],
      });
      book.date1904 = date1904;
      const [sheet] = book.sheets;
      if (sheet) book.setFormat(sheet, { top: 1, left: 1, rows: 2, columns: 1 }, { numberFormat: format }, "user");
      return startedExcel(book, () => readGrids());
    };
    for (const format of ["dd/mm/yyyy", "d mmmm yyyy", "mm/dd/yy", "yyyy\\-mm\\-dd;@"]) {
      expect([format, (await read(true, format))[0]?.date1904, (await read(false, format))[0]?.date1904]).toEqual([
        format,
        true,
        undefined,
      ]);
    }
    expect((await read(true, "d-mmm"))[0]?.date1904).toBeUndefined();
    const purchases = readPurchases(await read(true, "dd/mm/yyyy"));
    expect(purchases.ok && purchases.table.lines.map(({ date }) => date)).toEqual(["2021-09-23", "2022-04-11"]);
  });

  (hasRealFiles ? it : it.skip)(
    "a real workbook that counts from 1904: its dates are found, and its formulas follow",
    async () => {
      const book = opened("1904.xlsx", realFile("mech/1904.xlsx"));
      const [sheet] = book.sheets;
      if (!sheet) throw new Error("no sheet");
      await startedExcel(book, async () => {
        const [grid] = await readGrids();
        expect([grid?.date1904, grid?.values[4]?.[1], readDate(43_000, "dayFirst", grid?.date1904)]).toEqual([
          true,
          11_111,
          "2021-09-23",
        ]);
      });
      book.setCells(sheet, 0, 1, [[{ value: 43_000 }]], "user");
      expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual(["2021-09-23", "2021-09-23"]);
    },
  );

  it("stops when asked", async () => {
    const book = bookOf({ Achats: [["a", 1]] });
    const stop = new AbortController();
    stop.abort();
    await startedExcel(book, async () => {
      await expect(readGrids({ signal: stop.signal })).rejects.toMatchObject({ code: "cancelled" });
    });
  });
});
