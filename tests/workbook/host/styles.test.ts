import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import type { Book } from "../../../src/workbook/book/model";
import { hasSchemas, rejected } from "../../support/schemas";
import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

const reopened = (book: Book): Book => {
  const opened = openFile("a.xlsx", saveXlsx(book));
  if (!opened.ok) throw new Error(opened.code);
  return opened.book;
};

/** A style of the user's own, worn by A1 (with a size of its own) and B1; C1 wears one of Excel's. */
const dressed = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    const { styles } = context.workbook;
    sheet.getRange("A1:C1").values = [["a", "b", "c"]];
    styles.add("Maison");
    const own = styles.getItem("Maison");
    Object.assign(own.font, { bold: true, color: "#C00000" });
    Object.assign(own, { textOrientation: -45, includeNumber: false, numberFormat: "0.0" });
    own.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("A1:B1").style = "Maison";
    sheet.getRange("A1").format.font.size = 20;
    sheet.getRange("C1").style = "Heading1";
    await context.sync();
  });

test("a style dresses its cells, which follow it except in what is their own, and lose it when it goes", async () => {
  await dressed();
  const sheet = now.book.activeSheet;
  expect(sheet.format(0, 0)).toEqual({
    bold: true,
    color: "#C00000",
    fontSize: 20,
    rotation: -45,
    borders: { bottom: { style: "double" } },
    style: "Maison",
  });
  expect(sheet.format(0, 2)).toMatchObject({ style: "Heading1", bold: true, fontSize: 15 });
  await onSheet(async (_, context) => {
    const own = context.workbook.styles.getItem("maison");
    own.font.size = 8;
    own.font.color = "#00B050";
    await context.sync();
  });
  expect([0, 1].map((column) => [sheet.format(0, column).fontSize, sheet.format(0, column).color])).toEqual([
    [20, "#00B050"],
    [8, "#00B050"],
  ]);
  const read = await onSheet(async (live, context) => {
    context.workbook.styles.getItem("Maison").delete();
    const [one, all] = [live.getRange("A1"), live.getRange("A1:C1")];
    one.load("style");
    all.load("style");
    await context.sync();
    return [one.style, all.style];
  });
  expect(read).toEqual(["Normal", null]);
  expect(sheet.format(0, 0)).toEqual({ fontSize: 20 });
});

test("a saved workbook keeps styles under Excel's own numbers, changed and taken away ones too, and holds to the schemas", async () => {
  await dressed();
  const first = saveXlsx(now.book);
  const opened = openFile("a.xlsx", first);
  if (!opened.ok) throw new Error(opened.code);
  const { book } = opened;
  const sheet = book.activeSheet;
  expect([0, 1, 2].map((column) => sheet.format(0, column).style)).toEqual(["Maison", "Maison", "Heading1"]);
  expect(sheet.format(0, 0)).toMatchObject({ fontSize: 20, rotation: -45, color: "#C00000" });
  const style = book.styles.find(({ name }) => name === "Maison");
  expect(style?.leaves).toEqual(["number"]);
  expect(Buffer.compare(saveXlsx(book), first)).toBe(0);
  book.setStyles(book.styles.map((one) => (one === style ? { ...one, format: { ...one.format, italic: true } } : one)));
  const changed = reopened(book);
  expect(changed.activeSheet.format(0, 1)).toMatchObject({ italic: true, style: "Maison" });
  changed.setStyles(changed.styles.filter(({ name }) => name !== "Maison"));
  const without = reopened(changed);
  expect(without.styles.map(({ name }) => name)).toEqual(["Heading1"]);
  expect(without.activeSheet.format(0, 1)).toEqual({});
  if (hasSchemas) expect(await rejected(saveXlsx(changed))).toEqual([]);
});

test("text turned, shrunk or spread, patterns and hidden formulas are kept and saved", async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B1");
    Object.assign(format, { textOrientation: 90, shrinkToFit: true, verticalAlignment: "Justify" });
    Object.assign(format, { horizontalAlignment: "Distributed", autoIndent: true, readingOrder: "RightToLeft" });
    Object.assign(format.fill, { color: "#FFEE00", pattern: "Gray25", patternColor: "#112233" });
    format.protection.formulaHidden = true;
    sheet.getRange("C1").format.textOrientation = 180;
    await context.sync();
  });
  const sheet = reopened(now.book).activeSheet;
  expect(sheet.format(0, 0)).toEqual({
    rotation: 90,
    shrink: true,
    vertical: "justify",
    horizontal: "distributed",
    autoIndent: true,
    readingOrder: "rightToLeft",
    fill: "#FFEE00",
    pattern: "lightGray",
    patternColor: "#112233",
    formulaHidden: true,
  });
  expect(sheet.format(0, 2)).toEqual({ rotation: 180 });
  if (hasSchemas) expect(await rejected(saveXlsx(now.book))).toEqual([]);
});

test("no style of that name, a name taken, a slant beyond a right angle are refused", async () => {
  const code = (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> =>
    codeOf(
      onSheet(async (sheet, context) => {
        change(sheet, context);
        await context.sync();
      }),
    );
  expect(await code((sheet) => (sheet.getRange("A1").style = "Rien"))).toBe("InvalidArgument");
  expect(await code((_, { workbook }) => workbook.styles.add("good"))).toBe("ItemAlreadyExists");
  expect(await code((_, { workbook }) => workbook.styles.getItem("Good").delete())).toBe("AccessDenied");
  expect(await code((sheet) => (sheet.getRange("A1").format.textOrientation = 91))).toBe("InvalidArgument");
});
