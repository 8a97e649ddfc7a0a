import { onSheet, useExcel } from "./useExcel";

const now = useExcel();

test("a table has its name, style, columns, rows and parts", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("B2:C4").values = [
      ["Ville", "€"],
      ["Lyon", 1],
      ["Brest", 2],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Achats";
    table.style = "TableStyleLight1";
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem("€").getDataBodyRange(),
      table.columns.getItemAt(0).getHeaderRowRange(),
    ];
    parts.forEach((part) => part.load("address"));
    table.load(
      "name,style,showTotals,showBandedRows,showFilterButton,columns/items/name,columns/items/index,rows/count",
    );
    sheet.tables.load("items/name,count");
    context.workbook.tables.load("items/name");
    await context.sync();
    return {
      table: [table.name, table.style, table.showTotals, table.showBandedRows, table.rows.count],
      columns: table.columns.items.map(({ name, index }) => [name, index]),
      parts: parts.map(({ address }) => address.slice(7)),
      seen: [sheet.tables.count, sheet.tables.items[0]?.name, context.workbook.tables.items.length],
    };
  });
  expect(read).toEqual({
    table: ["Achats", "TableStyleLight1", false, true, 2],
    columns: [
      ["Ville", 0],
      ["€", 1],
    ],
    parts: ["B2:C4", "B2:C2", "B3:C4", "C3:C4", "B2"],
    seen: [1, "Achats", 1],
  });
});

test("rows are added and push down what stands below", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.getRange("A3").values = [["dessous"]];
    const table = sheet.tables.add("A1:B2", true);
    table.rows.add(undefined, [
      [3, 4],
      [5, 6],
    ]);
    const range = sheet.getRange("A1:B5");
    const whole = table.getRange();
    range.load("values");
    whole.load("address");
    await context.sync();
    return [whole.address, range.values];
  });
  expect(read).toEqual([
    "Feuil1!A1:B4",
    [
      ["a", "b"],
      [1, 2],
      [3, 4],
      [5, 6],
      ["dessous", ""],
    ],
  ]);
});

test("columns are added at the end and deleted", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.columns.add(undefined, [["c"], [3]]);
    await context.sync();
    table.columns.getItem("a").delete();
    const range = table.getRange();
    range.load("address,values");
    await context.sync();
    return [range.address, range.values];
  });
  expect(read).toEqual([
    "Feuil1!A1:B2",
    [
      ["b", "c"],
      [2, 3],
    ],
  ]);
});

test("total row, resizing, and back to a range", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.showTotals = true;
    const totals = table.getTotalRowRange();
    totals.load("address,values");
    await context.sync();
    table.showTotals = false;
    table.resize("A1:B5");
    const resized = table.getRange();
    resized.load("address");
    await context.sync();
    const left = table.convertToRange();
    left.load("address");
    sheet.tables.load("items/name");
    await context.sync();
    return [totals.address, totals.values, resized.address, left.address, sheet.tables.items.length];
  });
  expect(read).toEqual(["Feuil1!A4:B4", [["Total", ""]], "Feuil1!A1:B5", "Feuil1!A1:B5", 0]);
  expect(now.book.activeSheet.value(0, 0)).toBe("a");
});

test("without headers Excel makes them, and tables of a range are found", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.tables.add("A1:B1", false);
    const found = sheet.getRange("A1:D10").getTables(true);
    const none = sheet.getRange("A1:A1").getTables(true);
    const range = sheet.getRange("A1:B2");
    range.load("values");
    found.load("items/name");
    none.load("items/name");
    await context.sync();
    return [range.values, found.items.length, none.items.length];
  });
  expect(read).toEqual([
    [
      ["Column1", "Column2"],
      [1, 2],
    ],
    1,
    0,
  ]);
});
