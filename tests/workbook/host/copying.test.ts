import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

/** Formulas (constants where there are none) of an area after a change. */
const formulasAfter = (address: string, change: (sheet: Excel.Worksheet) => void): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    change(sheet);
    const range = sheet.getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });

test("copyFrom copies values and looks", async () => {
  const formulas = await formulasAfter("A3:B4", (sheet) => {
    sheet.getRange("A1:B1").values = [["=1+1", "x"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("A3").copyFrom("A1:B1", "Values");
    sheet.getRange("B4").copyFrom(sheet.getRange("B1"));
  });
  expect(formulas).toEqual([
    [2, "x"],
    ["", "x"],
  ]);
  expect(now.book.activeSheet.format(3, 1).bold).toBe(true);
});

test("one formula fills a column, references following as in a copy by hand", async () => {
  const formulas = await formulasAfter("B1:B4", (sheet) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("B1").formulas = [["=A1*$A$1+SUM(A$1:A1)"]];
    sheet.getRange("B1:B4").copyFrom("B1", "Formulas");
  });
  expect(formulas).toEqual([
    ["=A1*$A$1+SUM(A$1:A1)"],
    ["=A2*$A$1+SUM(A$1:A2)"],
    ["=A3*$A$1+SUM(A$1:A3)"],
    ["=A4*$A$1+SUM(A$1:A4)"],
  ]);
  expect(now.book.activeSheet.value(3, 1)).toBe(14);
});

test("a block of two rows and two columns fills two rows and six columns three times", async () => {
  const formulas = await formulasAfter("D1:I2", (sheet) => {
    sheet.getRange("A1:B2").formulas = [
      [1, "=A1"],
      ["=A1", "=$A$1"],
    ];
    sheet.getRange("D1:I2").copyFrom("A1:B2");
  });
  expect(formulas).toEqual([
    [1, "=D1", 1, "=F1", 1, "=H1"],
    ["=D1", "=$A$1", "=F1", "=$A$1", "=H1", "=$A$1"],
  ]);
});

test("a destination that is no exact multiple receives the block once", async () => {
  const formulas = await formulasAfter("D1:D4", (sheet) => {
    sheet.getRange("A1:A2").values = [["a"], ["b"]];
    sheet.getRange("D1:D3").copyFrom("A1:A2");
  });
  expect(formulas).toEqual([["a"], ["b"], [""], [""]]);
});

test("formulas bring no look with them, looks bring no formula", async () => {
  const formulas = await formulasAfter("C1:C2", (sheet) => {
    sheet.getRange("A1").formulas = [["=1+1"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("C1").copyFrom("A1", "Formulas");
    sheet.getRange("C2").copyFrom("A1", "Formats");
  });
  expect(formulas).toEqual([["=1+1"], [""]]);
  expect([0, 1].map((row) => now.book.activeSheet.format(row, 2).fill)).toEqual([undefined, "#FF0000"]);
});

test("a whole copy over its own source keeps the look of the source", async () => {
  await formulasAfter("A1:A3", (sheet) => {
    sheet.getRange("A1").numberFormat = [["0.00"]];
    sheet.getRange("A1").formulas = [["=ROW()"]];
    sheet.getRange("A1:A3").copyFrom("A1");
  });
  const sheet = now.book.activeSheet;
  expect([0, 1, 2].map((row) => [sheet.value(row, 0), sheet.format(row, 0).numberFormat])).toEqual([
    [1, "0.00"],
    [2, "0.00"],
    [3, "0.00"],
  ]);
});

test("formulas copied to another sheet read their own sheet there, and lost references say so", async () => {
  const formulas = await Excel.run(async (context) => {
    const [first, second] = [
      context.workbook.worksheets.getActiveWorksheet(),
      context.workbook.worksheets.add("Autre"),
    ];
    first.getRange("B2").formulas = [["=A1+Feuil1!$C$1"]];
    second.getRange("A1:B2").copyFrom("Feuil1!B2", "Formulas");
    const range = second.getRange("A1:B2");
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
  expect(formulas).toEqual([
    ["=#REF!+Feuil1!$C$1", "=#REF!+Feuil1!$C$1"],
    ["=#REF!+Feuil1!$C$1", "=A1+Feuil1!$C$1"],
  ]);
});

test("whole columns are copied with what they hold", async () => {
  const formulas = await formulasAfter("C1:C3", (sheet) => {
    sheet.getRange("A1:A2").formulas = [[5], ["=A1*2"]];
    sheet.getRange("C3").values = [["old"]];
    sheet.getRange("C:C").copyFrom("A:A");
  });
  expect(formulas).toEqual([[5], ["=C1*2"], [""]]);
});

test("a formula given alone to a range is shifted from its first cell; a cell of text takes it as it is given", async () => {
  const formulas = await formulasAfter("A1:C2", (sheet) => {
    sheet.getRange("C2").numberFormat = [["@"]];
    (sheet.getRange("B1:C2") as { formulas: unknown }).formulas = "=A1+1";
  });
  expect(formulas.map((line) => line.slice(1))).toEqual([
    ["=A1+1", "=B1+1"],
    ["=A2+1", "=A1+1"],
  ]);
  expect(now.book.activeSheet.formula(1, 2)).toBeUndefined();
});

test("locked cells of a protected sheet take no copy, a copy off the sheet is refused", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    await context.sync();
  });
  const refused = onSheet(async (sheet, context) => {
    sheet.getRange("C1048576").copyFrom("A1:A2");
    await context.sync();
  });
  expect(await codeOf(refused)).toBe("InvalidArgument");
  const denied = onSheet(async (sheet, context) => {
    sheet.getRange("D1:D2").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("D1").copyFrom("A1:A2");
    sheet.getRange("E1").copyFrom("A1:A2");
    await context.sync();
  });
  expect(await codeOf(denied)).toBe("AccessDenied");
  expect([0, 1].map((row) => now.book.activeSheet.value(row, 3))).toEqual([1, 2]);
});

test.each([
  ["numbers go on as a straight line", [[1], [3]], "FillDefault", [5, 7, 9]],
  ["one number repeats", [[4]], "FillDefault", [4, 4, 4]],
  ["and goes on when a series is asked for", [[4]], "FillSeries", [5, 6, 7]],
  ["a text counts on by its number", [["Lot 9"]], "FillDefault", ["Lot 10", "Lot 11", "Lot 12"]],
  ["months keep the end of the month", [["2024-01-31"]], "FillMonths", ["2/29/2024", "3/31/2024", "4/30/2024"]],
  ["weekdays leave the weekend out", [["2024-03-07"]], "FillWeekdays", ["3/8/2024", "3/11/2024", "3/12/2024"]],
  ["copies repeat", [[1], [3]], "FillCopy", [1, 3, 1]],
] as const)("auto fill: %s", async (_, from, how, expected) => {
  const read = await onSheet(async (sheet, context) => {
    const source = sheet.getRange("B1").getResizedRange(from.length - 1, 0);
    source.values = from.map((line) => [...line]);
    source.autoFill(source.getResizedRange(expected.length, 0), how);
    const filled = sheet
      .getRange("B1")
      .getOffsetRange(from.length, 0)
      .getResizedRange(expected.length - 1, 0);
    filled.load("text,values");
    await context.sync();
    return typeof expected[0] === "string" ? filled.text.flat() : filled.values.flat();
  });
  expect(read).toEqual(expected);
});

test("auto fill draws formulas along, looks apart, upwards too, and only one way", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A3:B3").values = [[3, "=A3*2"]];
    sheet.getRange("B3").format.font.bold = true;
    sheet.getRange("B3").autoFill("B1:B3", "FillValues");
    sheet.getRange("A3:B3").autoFill("A3:D3", "FillFormats");
    const [cells, looks] = [sheet.getRange("B1:B2"), ["B2", "D3"].map((address) => sheet.getRange(address))];
    cells.load("formulas");
    looks.forEach((one) => one.load("format/font/bold"));
    await context.sync();
    return [...cells.formulas.flat(), ...looks.map(({ format }) => format.font.bold)];
  });
  expect(read).toEqual(["=A1*2", "=A2*2", false, true]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange("A3").autoFill("A3:B9");
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});

test("blanks are left out, rows laid as columns, with what formulas refer to turned too", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:D1").formulas = [[3, "", "=SUM(A1:B1)+$A$1", "a"]];
    sheet.getRange("D1").format.font.bold = true;
    sheet.getRange("F1:I1").values = [["o", "o", "o", "o"]];
    sheet.getRange("F1").copyFrom("A1:D1", "All", true, false);
    sheet.getRange("K5").copyFrom("A1:D1", "All", false, true);
    const [filled, turned] = [sheet.getRange("F1:I1"), sheet.getRange("K5:K8")];
    const last = turned.getLastCell();
    filled.load("formulas");
    turned.load("formulas");
    last.load("format/font/bold");
    await context.sync();
    return [filled.formulas[0], turned.formulas.flat(), last.format.font.bold];
  });
  expect(read).toEqual([[3, "o", "=SUM(F1:G1)+$A$1", "a"], [3, "", "=SUM(K5:K6)+$A$1", "a"], true]);
});

test("moved cells go with their looks; what refers to them follows, what they refer to stays", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C2").formulas = [
      [1, 2, "=A1+B1"],
      ["=SUM(A1:B1)", "=C1", "=SUM(A1:D9)"],
    ];
    sheet.getRange("B1").format.fill.color = "#FFEE00";
    context.workbook.names.add("Deux", sheet.getRange("B1"));
    sheet.getRange("B1:C1").moveTo("E4");
    const [before, after, filled] = [sheet.getRange("A1:C2"), sheet.getRange("E4:F4"), sheet.getRange("E4")];
    const name = context.workbook.names.getItem("Deux");
    before.load("formulas");
    after.load("formulas");
    filled.load("format/fill/color");
    name.load("formula");
    await context.sync();
    return [before.formulas, after.formulas, filled.format.fill.color, name.formula];
  });
  expect(read).toEqual([
    [
      [1, "", ""],
      ["=SUM(A1:B1)", "=F4", "=SUM(A1:D9)"],
    ],
    [[2, "=A1+E4"]],
    "#FFEE00",
    "=Feuil1!$E$4",
  ]);
});

test("precedents and dependents, near and far, on other sheets too; without any, an error", async () => {
  const read = await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("Autre");
    sheet.getRange("A1:C1").formulas = [[1, "=A1*2", "=SUM(A1:B1)"]];
    other.getRange("A1").formulas = [["=Feuil1!C1"]];
    const direct = sheet.getRange("C1").getDirectPrecedents();
    const far = other.getRange("A1").getPrecedents();
    const near = sheet.getRange("A1").getDirectDependents();
    const all = sheet.getRange("A1").getDependents();
    for (const one of [direct, far, near, all]) one.load("addresses");
    await context.sync();
    return [direct, far, near, all].map(({ addresses }) => addresses);
  });
  expect(read).toEqual([
    ["Feuil1!A1:B1"],
    ["Feuil1!C1,Feuil1!A1:B1,Feuil1!A1"],
    ["Feuil1!B1,Feuil1!C1"],
    ["Feuil1!B1,Feuil1!C1", "Autre!A1"],
  ]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange("A1").getDirectPrecedents().load("addresses");
        await context.sync();
      }),
    ),
  ).toBe("ItemNotFound");
});

test("merged cells, colour rules and drop-downs move along; what named a cell written over is lost; tables are refused", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").merge(false);
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom;
    rule.rule.formula = '=A1="x"';
    sheet.getRange("H9").formulas = [["=D5"]];
    sheet.getRange("A1:B2").moveTo(sheet.getRange("C4"));
    const lost = sheet.getRange("H9");
    lost.load("formulas");
    await context.sync();
    return lost.formulas;
  });
  const { merges, validations, conditionalFormats } = now.book.activeSheet;
  expect(read).toEqual([["=#REF!"]]);
  expect(merges).toEqual([{ top: 3, left: 2, rows: 1, columns: 2 }]);
  expect(validations.map(({ areas }) => areas)).toEqual([[{ top: 4, left: 2, rows: 1, columns: 1 }]]);
  expect(conditionalFormats.map(({ areas }) => areas)).toEqual([
    [{ top: 2, left: 0, rows: 1, columns: 1 }],
    [{ top: 3, left: 2, rows: 2, columns: 1 }],
  ]);
  const cut = onSheet(async (sheet, context) => {
    sheet.tables.add("A10:B12", true);
    sheet.getRange("A11:B11").moveTo("F1");
    await context.sync();
  });
  expect(await codeOf(cut)).toBe("InvalidOperation");
});
