import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

/** Writes one value and reads back what the cell holds. */
const typed = (value: unknown, format?: string): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    if (format) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values,valueTypes,numberFormat");
    await context.sync();
    return [cell.values[0]?.[0], cell.valueTypes[0]?.[0], cell.numberFormat[0]?.[0]];
  });

test.each([
  ["01000", undefined, 1000, "Double", "General"],
  ["01000", "@", "01000", "String", "@"],
  [1000, "@", "1000", "String", "@"],
  ["12E3", undefined, 12000, "Double", "0.00E+00"],
  ["12E3", "@", "12E3", "String", "@"],
  ["1,250.50", undefined, 1250.5, "Double", "General"],
  ["1250,50", undefined, "1250,50", "String", "General"],
  ["'00123", undefined, "00123", "String", "General"],
  ["2A004", undefined, "2A004", "String", "General"],
  ["TRUE", undefined, true, "Boolean", "General"],
  ["#N/A", undefined, "#N/A", "Error", "General"],
  ["=1+2", "@", "=1+2", "String", "@"],
  ["", undefined, "", "Empty", "General"],
  [true, undefined, true, "Boolean", "General"],
])("%p in a cell of format %p", async (value, format, expected, type, numberFormat) => {
  expect(await typed(value, format)).toEqual([expected, type, numberFormat]);
});

test("a text that reads as a date becomes a date with its format", async () => {
  expect(await typed("2024-03-05")).toEqual([45356, "Double", expect.stringMatching(/[dmy]/)]);
});

test("one value fills the range, null leaves a cell alone", async () => {
  const values = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    (range as { values: unknown }).values = 7;
    sheet.getRange("B2").formulas = [["=A1+1"]];
    range.values = [
      [null, "x"],
      [3, null],
    ] as unknown as string[][];
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(values).toEqual([
    [7, "x"],
    [3, "=A1+1"],
  ]);
});

test("more than 1500 cells are written in the client's own pieces", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [i, `ligne ${i}`]);
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("B2:C2001").values = rows;
    const range = sheet.getUsedRange();
    range.load("values,address");
    await context.sync();
    return [range.address, range.values];
  });
  expect(read).toEqual(["Feuil1!B2:C2001", rows]);
});

test("dimensions must match", async () => {
  const write = onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [[1, 2]];
    await context.sync();
  });
  expect(await codeOf(write)).toBe("InvalidArgument");
});

test("a formula that cannot be read is refused and nothing is written", async () => {
  const write = onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").formulas = [[1], ["=SUM("]];
    await context.sync();
  });
  expect(await codeOf(write)).toBe("InvalidArgument");
  expect(now.book.activeSheet.usedArea(true)).toBeUndefined();
});

test("number formats: one for all, or one for each", async () => {
  const formats = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    (range as { numberFormat: unknown }).numberFormat = "0.00";
    range.numberFormat = [
      ["@", null],
      [null, "0%"],
    ] as unknown as string[][];
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat;
  });
  expect(formats).toEqual([
    ["@", "0.00"],
    ["0.00", "0%"],
  ]);
});

test("text is shown in French", async () => {
  const text = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormat = [["#,##0.00", "General"]];
    range.values = [[1234.5, 0.25]];
    range.load("text");
    await context.sync();
    return range.text[0]?.map((shown) => shown.replace(/\s/g, " "));
  });
  expect(text).toEqual(["1 234,50", "0,25"]);
});

test("formulas are calculated when they are read", async () => {
  const values = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
    const sum = sheet.getRange("A3");
    sum.load("values,formulas");
    await context.sync();
    return [sum.values, sum.formulas];
  });
  expect(values).toEqual([[[3]], [["=SUM(A1:A2)"]]]);
});
