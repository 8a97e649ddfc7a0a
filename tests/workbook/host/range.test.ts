import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

const addressOf = (pick: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("C3:D4").values = [
      ["a", 1],
      ["b", 2],
    ];
    const range = pick(sheet);
    range.load("address");
    await context.sync();
    return range.isNullObject ? "null" : range.address.replace("Feuil1!", "");
  });

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ["getRange()", (sheet) => sheet.getRange(), "A:XFD"],
  ["columns", (sheet) => sheet.getRange("B:C"), "B:C"],
  ["rows", (sheet) => sheet.getRange("2:3"), "2:3"],
  ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["getCell of a sheet", (sheet) => sheet.getCell(0, 27), "AB1"],
  ["getCell outside the range", (sheet) => sheet.getRange("B2:C3").getCell(4, 4), "F6"],
  ["getRow", (sheet) => sheet.getRange("B2:C3").getRow(1), "B3:C3"],
  ["getColumn", (sheet) => sheet.getRange("B2:C3").getColumn(0), "B2:B3"],
  ["getLastCell", (sheet) => sheet.getRange("B2:C3").getLastCell(), "C3"],
  ["getLastRow", (sheet) => sheet.getRange("B2:C3").getLastRow(), "B3:C3"],
  ["getLastColumn", (sheet) => sheet.getRange("B2:C3").getLastColumn(), "C2:C3"],
  ["getResizedRange", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
  ["getOffsetRange", (sheet) => sheet.getRange("B2:C3").getOffsetRange(-1, 1), "C1:D2"],
  ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection(sheet.getRange("B2:D5")), "B2:C3"],
  ["getIntersectionOrNullObject", (sheet) => sheet.getRange("A1").getIntersectionOrNullObject("B2"), "null"],
  ["getEntireRow", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
  ["getEntireColumn", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
  ["getRowsBelow", (sheet) => sheet.getRange("B2:C3").getRowsBelow(2), "B4:C5"],
  ["getRowsAbove", (sheet) => sheet.getRange("B2:C3").getRowsAbove(1), "B1:C1"],
  ["getRowsAbove of two", (sheet) => sheet.getRange("B5:C6").getRowsAbove(2), "B3:C4"],
  ["getRowsBelow of a negative count", (sheet) => sheet.getRange("B5:C6").getRowsBelow(-3), "B2:C4"],
  ["getColumnsAfter", (sheet) => sheet.getRange("B2:C3").getColumnsAfter(1), "D2:D3"],
  ["getColumnsBefore", (sheet) => sheet.getRange("B2:C3").getColumnsBefore(1), "A2:A3"],
  ["used range of the sheet", (sheet) => sheet.getUsedRange(true), "C3:D4"],
  ["used range of a column", (sheet) => sheet.getRange("D:F").getUsedRange(true), "D3:D4"],
  ["used range of nothing", (sheet) => sheet.getRange("G:H").getUsedRangeOrNullObject(true), "null"],
])("%s", async (_, pick, expected) => {
  expect(await addressOf(pick)).toBe(expected);
});

test("an address bears its sheet's name, quoted where needed", async () => {
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("Mes achats d'été").getRange("A1:B2");
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Mes achats d''été'!A1:B2");
});

test.each(["B0", "A1:", "pas une adresse", "XFE1", "A1048577"])("%s is no address", async (text) => {
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange(text).load("address");
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("whole columns answer null instead of their cells, and take none", async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A:B");
    range.load("values,text,formulas,cellCount,isEntireColumn");
    await context.sync();
    return [range.values, range.text, range.formulas, range.cellCount, range.isEntireColumn];
  });
  expect(read).toEqual([null, null, null, 2_097_152, true]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange("A:A").values = [[1]];
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("above 5 million cells values are null without an error", async () => {
  const values = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:F900000");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test("insert and delete move the rows, and what was kept follows", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], ["=A2*10"]];
    const kept = sheet.getRange("A2:A3");
    kept.load("address");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A1").getEntireRow().delete("Up");
    kept.load("address,formulas");
    await context.sync();
    return [kept.address, kept.formulas];
  });
  expect(read).toEqual(["Feuil1!A3:A4", [[2], ["=A3*10"]]]);
});

test("a block pushes its own columns only, and refuses to break formulas", async () => {
  const values = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1").insert("Down");
    const range = sheet.getRange("A1:B3");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    ["", 2],
    [1, 4],
    [3, ""],
  ]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange("A4").formulas = [["=A1"]];
        sheet.getRange("A1").insert("Down");
        await context.sync();
      }),
    ),
  ).toBe("InvalidOperation");
});

test("clear: contents, formats, all", async () => {
  await onSheet(async (sheet, context) => {
    for (const address of ["A1", "A2", "A3"]) {
      sheet.getRange(address).values = [["x"]];
      sheet.getRange(address).format.font.bold = true;
    }
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
    sheet.getRange("A3").clear();
    await context.sync();
  });
  const sheet = now.book.activeSheet;
  expect([0, 1, 2].map((row) => [sheet.value(row, 0), sheet.format(row, 0).bold])).toEqual([
    [null, true],
    ["x", undefined],
    [null, undefined],
  ]);
});

test("merged areas, hidden rows and the visible view", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange("D1:E2").merge();
    sheet.getRange("A2").rowHidden = true;
    const merged = sheet.getRange("A1:E3").getMergedAreasOrNullObject();
    merged.load("address,areas/items/address");
    const none = sheet.getRange("A1:B3").getMergedAreasOrNullObject();
    none.load("address");
    const mixed = sheet.getRange("A1:A3");
    mixed.load("rowHidden,columnHidden,hidden");
    const view = sheet.getRange("A1:B3").getVisibleView();
    view.load("values,rowCount,rows/items/values");
    await context.sync();
    return [
      merged.areas.items.map(({ address }) => address),
      none.isNullObject,
      mixed.rowHidden,
      mixed.columnHidden,
      mixed.hidden,
      view.values,
      view.rowCount,
      view.rows.items.map(({ values }) => values),
    ];
  });
  expect(read).toEqual([
    ["Feuil1!D1:E2"],
    true,
    null,
    false,
    null,
    [
      [1, 2],
      [5, 6],
    ],
    2,
    [[[1, 2]], [[5, 6]]],
  ]);
});

test("select activates and selects", async () => {
  const selected = await Excel.run(async (context) => {
    context.workbook.worksheets.add("Autre").getRange("B2:C3").select();
    const range = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    range.load("address");
    cell.load("address");
    await context.sync();
    return [range.address, cell.address];
  });
  expect(selected).toEqual(["Autre!B2:C3", "Autre!B2"]);
});

test("special cells: blanks, constants, visible", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["a", ""],
      ["b", ""],
      ["", "c"],
    ];
    sheet.getRange("A2").rowHidden = true;
    const [blanks, constants, visible, none] = (["Blanks", "Constants", "Visible", "Formulas"] as const).map((kind) =>
      sheet.getRange("A1:C3").getSpecialCellsOrNullObject(kind),
    );
    for (const one of [blanks, constants, visible, none]) one?.load("address");
    await context.sync();
    return [blanks, constants, visible]
      .map((one) => one?.address.replaceAll("Feuil1!", ""))
      .concat(String(none?.isNullObject));
  });
  expect(read).toEqual(["B1:B2,A3", "A1:A2,B3", "A1:B1,A3:B3", "true"]);
});
