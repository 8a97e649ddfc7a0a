import type { Scalar } from "../../../src/workbook/book/model";
import { codeOf, onSheet, settled, useExcel } from "./useExcel";

const now = useExcel({ language: "en" });

/** A1:C5: a list of purchases with a calculated column. */
const filled = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1:C5").formulas = [
      ["Supplier", "Amount", "Double"],
      ["Dairy", 30, "=B2*2"],
      ["Bakery", 10, "=B3*2"],
      ["dairy", 20, "=B4*2"],
      ["Farm", 40, "=B5*2"],
    ];
    await context.sync();
  });
const column = (from: number, index: number): Scalar[] =>
  [0, 1, 2, 3].map((i) => now.book.activeSheet.value(from + i, index));
const hidden = (): number[] => [0, 1, 2, 3, 4].filter((row) => now.book.activeSheet.isRowHidden(row));

test("a text is found forwards, backwards, whole and with its case; what is not found is null, or an error", async () => {
  await filled();
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C5");
    const found = [
      range.find("dair", {}),
      range.find("dair", { searchDirection: "Backwards" }),
      range.find("dairy", { completeMatch: true, matchCase: true }),
    ];
    const all = sheet.findAllOrNullObject("dairy", { completeMatch: true, matchCase: false });
    const none = range.findOrNullObject("Bank", {});
    found.forEach((one) => one.load("address"));
    all.load("address");
    await context.sync();
    expect(found.map(({ address }) => address)).toEqual(["Feuil1!A2", "Feuil1!A4", "Feuil1!A4"]);
    expect([all.address, none.isNullObject]).toEqual(["Feuil1!A2,Feuil1!A4", true]);
    range.find("Bank", {});
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});

test("edges are where Ctrl and an arrow lead; extended ranges go as far", async () => {
  await filled();
  await onSheet(async (sheet, context) => {
    const [cell, below, beyond] = [sheet.getRange("B2"), sheet.getRange("B5"), sheet.getRange("E9")];
    const ranges = [
      cell.getRangeEdge("Down"),
      cell.getRangeEdge("Left"),
      below.getRangeEdge("Down"),
      beyond.getRangeEdge("Left"),
      cell.getExtendedRange("Down"),
    ];
    ranges.forEach((one) => one.load("address"));
    await context.sync();
    expect(ranges.map(({ address }) => address.slice(7))).toEqual(["B5", "A2", "B1048576", "A9", "B2:B5"]);
  });
});

test("several blocks of a sheet take a look together, and tell it where they agree", async () => {
  await filled();
  await onSheet(async (sheet, context) => {
    const blocks = sheet.getRanges("A1:C1, A3");
    blocks.format.fill.color = "#00FF00";
    sheet.getRange("A3").format.font.bold = true;
    blocks.load("areaCount,cellCount,format/fill/color,format/font/bold");
    const words = sheet.getRange("A1:C5").getSpecialCells("Constants", "Text");
    words.load("address");
    await context.sync();
    expect([blocks.areaCount, blocks.cellCount]).toEqual([2, 4]);
    expect([blocks.format.fill.color, blocks.format.font.bold]).toEqual(["#00FF00", null]);
    expect(words.address).toBe("Feuil1!A1:C1,Feuil1!A2:A5");
  });
  expect(now.book.activeSheet.format(2, 0)).toMatchObject({ fill: "#00FF00", bold: true });
});

test("lines are sorted whole: formulas keep to their row, empty cells come last; rows told twice are told once", async () => {
  await filled();
  await onSheet(async (sheet, context) => {
    let told = "";
    sheet.onRowSorted.add((event) => Promise.resolve(void (told = event.address)));
    await context.sync();
    sheet.getRange("A1:C6").sort.apply([{ key: 1, ascending: true }], false, true);
    await context.sync();
    await settled();
    expect(told).toBe("A2:C6");
    expect(column(1, 1)).toEqual([10, 20, 30, 40]);
    expect(column(1, 2)).toEqual([20, 40, 60, 80]);
    expect(now.book.activeSheet.formula(1, 2)).toBe("=B2*2");
    const result = sheet.getRange("A1:C5").removeDuplicates([0], true);
    result.load();
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
    expect(column(1, 0)).toEqual(["Bakery", "dairy", "Farm", null]);
  });
});

test("filters hide the rows that a criterion leaves out, of a table and of a sheet's list", async () => {
  await filled();
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.apply("A1:C5", 1, { filterOn: "TopItems", criterion1: "2" });
    await context.sync();
    expect(hidden()).toEqual([2, 3]);
    sheet.autoFilter.apply("A1:C5", 0, { filterOn: "Custom", criterion1: "=*y" });
    await context.sync();
    expect(hidden()).toEqual([2, 3, 4]);
    sheet.autoFilter.remove();
    const table = sheet.tables.add("A1:C5", true);
    const { filter } = table.columns.getItem("Supplier");
    filter.applyValuesFilter(["Farm", "Bakery"]);
    await context.sync();
    expect(hidden()).toEqual([1, 3]);
    filter.clear();
    table.columns.getItem("Amount").filter.apply({ filterOn: "Dynamic", dynamicCriteria: "BelowAverage" });
    await context.sync();
    expect(hidden()).toEqual([1, 4]);
    table.clearFilters();
    table.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
    expect(hidden()).toEqual([]);
    expect(column(1, 0)).toEqual(["Farm", "Dairy", "dairy", "Bakery"]);
  });
});

test("formulas in R1C1 notation, looks cell by cell, a copy of the sheet, neighbours", async () => {
  await filled();
  await onSheet(async (sheet, context) => {
    sheet.getRange("D2:D3").formulasR1C1 = [['=RC[-2]+R1C1&"RC"'], ["=SUM(R[-1]C2:RC2)"]];
    const cells = sheet.getRange("D2:D3");
    cells.load("formulas,formulasR1C1");
    sheet.getRange("A1:B1").setCellProperties([[{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, {}]]);
    const looks = sheet.getRange("A1").getCellProperties({ address: true, format: { font: { bold: true } } });
    const copy = sheet.copy("End");
    copy.load("name");
    const [previous, next] = [copy.getPrevious(), sheet.getNext()];
    [previous, next].forEach((one) => one.load("name"));
    const [used, table] = [copy.getUsedRange(), copy.tables.add("F1:G1", true)];
    used.load("address");
    table.rows.add(undefined, [
      ["a", 1],
      ["b", 2],
    ]);
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    expect(cells.formulas).toEqual([['=B2+$A$1&"RC"'], ["=SUM($B2:$B3)"]]);
    expect(cells.formulasR1C1).toEqual([['=RC[-2]+R1C1&"RC"'], ["=SUM(R[-1]C2:RC2)"]]);
    expect(looks.value).toEqual([[{ address: "Feuil1!A1", format: { font: { bold: true } } }]]);
    expect([copy.name, previous.name, next.name]).toEqual(["Feuil1 (2)", "Feuil1", "Feuil1 (2)"]);
    expect(used.address).toBe("'Feuil1 (2)'!A1:D5");
    expect(body.values).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });
});

test("what the document keeps for the add-in is saved with the workbook, and its protection is told", async () => {
  const { settings } = now.excel.Office.context.document;
  settings.set("taux", 0.5);
  expect(settings.get("taux")).toBe(0.5);
  expect(now.excel.host.settings).toEqual({});
  await new Promise((resolve) => settings.saveAsync(resolve));
  await onSheet(async (sheet, context) => {
    const told: boolean[] = [];
    sheet.onProtectionChanged.add((event) => Promise.resolve(void told.push(event.isProtected)));
    const setting = context.workbook.settings.getItem("taux");
    setting.load("value");
    sheet.protection.protect();
    await context.sync();
    sheet.protection.unprotect();
    await context.sync();
    await settled();
    expect([setting.value, told]).toEqual([0.5, [true, false]]);
  });
});
