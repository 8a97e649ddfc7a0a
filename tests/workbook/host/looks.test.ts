import { onSheet, useExcel } from "./useExcel";

const now = useExcel();

test("cell looks are set, read, and null when mixed", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.fill.color = "#ddf3e4";
    format.font.color = "red";
    format.font.size = 14;
    format.horizontalAlignment = "Right";
    format.wrapText = true;
    format.columnWidth = 60;
    sheet.getRange("A1").format.font.bold = true;
    const range = sheet.getRange("A1:B2");
    const cell = sheet.getRange("A1");
    range.load(
      "format/fill/color,format/font/color,format/font/bold,format/font/size,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/columnWidth",
    );
    cell.load("format/font/bold");
    await context.sync();
    const { fill, font, horizontalAlignment, verticalAlignment, wrapText, columnWidth } = range.format;
    return [
      fill.color,
      font.color,
      font.bold,
      font.size,
      horizontalAlignment,
      verticalAlignment,
      wrapText,
      columnWidth,
      cell.format.font.bold,
    ];
  });
  expect(read).toEqual(["#DDF3E4", "#FF0000", null, 14, "Right", "Bottom", true, 60, true]);
});

test("borders are drawn on the right cells", async () => {
  const style = await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Double";
    borders.getItem("InsideHorizontal").color = "#0B5D51";
    const edge = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
    edge.load("style");
    await context.sync();
    return edge.style;
  });
  expect(style).toBe("Double");
  expect([0, 1].map((row) => now.book.activeSheet.format(row, 1).borders)).toEqual([
    { bottom: { style: "thin", color: "#0B5D51" } },
    { bottom: { style: "double" } },
  ]);
});

test("columns fit their longest text", async () => {
  const widths = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").values = [["court", "un texte bien plus long que l'autre"]];
    sheet.getRange("A:B").format.autofitColumns();
    const [a, b] = [sheet.getRange("A1"), sheet.getRange("B1")];
    a.load("format/columnWidth");
    b.load("format/columnWidth");
    await context.sync();
    return [a.format.columnWidth, b.format.columnWidth];
  });
  expect(widths[1]).toBeGreaterThan(3 * (widths[0] ?? 0));
});

test("validation: a list by text or by range, cut out where cleared", async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:B9");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
    range.dataValidation.prompt = { showPrompt: true, title: "Zone", message: "Choisissez" };
    range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "?", message: "inconnu" };
    sheet.getRange("B4").dataValidation.clear();
    const [top, cleared, all] = [sheet.getRange("B2"), sheet.getRange("B4"), sheet.getRange("B2:B9")];
    for (const one of [top, cleared, all]) one.load("dataValidation/type");
    top.load("dataValidation/rule,dataValidation/prompt,dataValidation/errorAlert,dataValidation/ignoreBlanks");
    await context.sync();
    const { rule, prompt, errorAlert, ignoreBlanks } = top.dataValidation;
    return [
      rule,
      prompt.message,
      errorAlert.style,
      ignoreBlanks,
      top.dataValidation.type,
      cleared.dataValidation.type,
      all.dataValidation.type,
    ];
  });
  expect(read).toEqual([
    { list: { inCellDropDown: true, source: "=Feuil1!$D$1:$D$3" } },
    "Choisissez",
    "Warning",
    true,
    "List",
    "None",
    "MixedCriteria",
  ]);
});

test("conditional formats: by value, by text, by formula", async () => {
  const read = await onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1:A9").conditionalFormats;
    const value = formats.add("CellValue");
    value.cellValue.rule = { formula1: '="non"', operator: "EqualTo" };
    value.cellValue.format.fill.color = "#FBE3E3";
    const text = formats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "vérifier" };
    text.textComparison.format.font.bold = true;
    const custom = formats.add("Custom");
    custom.custom.rule.formula = "=$B1>40000";
    custom.custom.format.font.color = "#8A1C1C";
    const count = formats.getCount();
    formats.load("items/type,items/id");
    value.load("cellValue/rule,cellValue/format/fill/color");
    await context.sync();
    const types = formats.items.map(({ type }) => type);
    text.delete();
    sheet.getRange("A3:A4").conditionalFormats.clearAll();
    const left = formats.getCount();
    await context.sync();
    return [count.value, types, value.cellValue.rule, value.cellValue.format.fill.color, left.value];
  });
  expect(read).toEqual([
    3,
    ["Custom", "ContainsText", "CellValue"],
    { formula1: '="non"', operator: "EqualTo" },
    "#FBE3E3",
    2,
  ]);
  expect(now.book.activeSheet.conditionalFormats.map(({ areas }) => areas)).toEqual([
    [
      { top: 0, left: 0, rows: 2, columns: 1 },
      { top: 4, left: 0, rows: 5, columns: 1 },
    ],
    [
      { top: 0, left: 0, rows: 2, columns: 1 },
      { top: 4, left: 0, rows: 5, columns: 1 },
    ],
  ]);
});

test("charts: their data, title, place and looks", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      ["", "Local", "Ailleurs"],
      ["2023", 1, 2],
      ["2024", 3, 4],
    ];
    sheet.getRange("A2:A3").numberFormat = [["@"], ["@"]];
    sheet.getRange("A2:A3").values = [["2023"], ["2024"]];
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Auto");
    chart.name = "parts";
    chart.title.text = "Part locale";
    chart.setPosition("B6", "D9");
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.title.text = "€ HT";
    await context.sync();
    const found = sheet.charts.getItem("parts");
    found.load(
      "id,name,chartType,top,left,width,height,title/text,legend/position,axes/valueAxis/title/text,series/items/name",
    );
    const none = sheet.charts.getItemOrNullObject("autre");
    none.load("name");
    await context.sync();
    const { width } = now.book.activeSheet.charts[0] ?? { width: 0 };
    const seen = [
      found.name,
      found.chartType,
      found.title.text,
      found.legend.position,
      found.axes.valueAxis.title.text,
      found.series.items.map(({ name }) => name),
      found.width === width && found.top > 0 && found.left > 0,
      none.isNullObject,
    ];
    found.delete();
    sheet.charts.load("count");
    await context.sync();
    return [...seen, sheet.charts.count];
  });
  expect(read).toEqual([
    "parts",
    "ColumnStacked",
    "Part locale",
    "Bottom",
    "€ HT",
    ["Local", "Ailleurs"],
    true,
    true,
    0,
  ]);
});

test("a chart reads its series by columns", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B4").values = [
      ["Zone", "€"],
      ["Lyon", 1],
      ["Ain", 2],
      ["Loin", 3],
    ];
    sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Auto");
    await context.sync();
  });
  expect(now.book.activeSheet.charts[0]?.series).toEqual([
    { name: "€", categories: "Feuil1!$A$2:$A$4", values: "Feuil1!$B$2:$B$4" },
  ]);
});

test("whether cells keep their validation", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["oui"], ["peut-être"], [""]];
    sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "oui,non" } };
    sheet.getRange("B1:B2").values = [[3], [12]];
    sheet.getRange("B1:B2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } };
    const cells = ["A1", "A2", "A1:A3", "A3", "B1", "B2", "C1"].map((address) => sheet.getRange(address));
    cells.forEach((cell) => cell.load("dataValidation/valid"));
    await context.sync();
    return cells.map((cell) => cell.dataValidation.valid);
  });
  expect(read).toEqual([true, false, null, true, true, false, true]);
});
