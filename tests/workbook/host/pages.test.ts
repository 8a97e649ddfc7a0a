import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { hasSchemas, rejected } from "../../support/schemas";
import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

test("page breaks, scale, centring, margins and what is printed are kept, saved, and follow rows put in", async () => {
  await onSheet(async (sheet, context) => {
    sheet.horizontalPageBreaks.add("A21:E21");
    sheet.horizontalPageBreaks.add("A5");
    sheet.verticalPageBreaks.add(sheet.getRange("D1"));
    Object.assign(sheet.pageLayout, { centerHorizontally: true, blackAndWhite: true, printGridlines: true });
    Object.assign(sheet.pageLayout, { leftMargin: 36, zoom: { scale: 80 } });
    sheet.getRange("2:3").insert("Down");
    await context.sync();
  });
  const first = saveXlsx(now.book);
  const opened = openFile("a.xlsx", first);
  const page = opened.ok ? opened.book.activeSheet.pageSetup : {};
  expect(page).toEqual({
    rowBreaks: [6, 22],
    columnBreaks: [3],
    centerHorizontally: true,
    blackAndWhite: true,
    printGridlines: true,
    scale: 80,
    margins: { left: 36, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  });
  expect(opened.ok && Buffer.compare(saveXlsx(opened.book), first)).toBe(0);
  if (hasSchemas) expect(await rejected(saveXlsx(now.book))).toEqual([]);
  if (!opened.ok) return;
  const sheet = opened.book.activeSheet;
  sheet.pageSetup = { ...sheet.pageSetup, rowBreaks: undefined, scale: undefined, fitToWidth: 1, fitToHeight: 0 };
  const again = openFile("a.xlsx", saveXlsx(opened.book));
  expect(again.ok && again.book.activeSheet.pageSetup).toMatchObject({ fitToWidth: 1, columnBreaks: [3] });
  expect(again.ok && again.book.activeSheet.pageSetup.rowBreaks).toBeUndefined();
});

test("breaks are read, taken away, and refused before the first row; a scale has bounds", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { horizontalPageBreaks: breaks } = sheet;
    breaks.add("A9");
    breaks.add("A4");
    const [first, after, count] = [breaks.getItem(0), breaks.getItem(1).getCellAfterBreak(), breaks.getCount()];
    first.load("rowIndex,columnIndex");
    after.load("address");
    await context.sync();
    first.delete();
    const left = breaks.getCount();
    await context.sync();
    return [first.rowIndex, first.columnIndex, after.address, count.value, left.value];
  });
  expect(read).toEqual([3, 0, "Feuil1!A9", 2, 1]);
  for (const change of [
    (sheet: Excel.Worksheet): unknown => sheet.horizontalPageBreaks.add("B1"),
    (sheet: Excel.Worksheet): unknown => (sheet.pageLayout.zoom = { scale: 5 }),
  ])
    expect(
      await codeOf(
        onSheet(async (sheet, context) => {
          change(sheet);
          await context.sync();
        }),
      ),
    ).toBe("InvalidArgument");
});
