import { createBook } from "../../../src/workbook/book/book";
import { isSetSupported } from "../../../src/workbook/host/protocol/requirements";
import { startExcel } from "../../../src/commandLine/client";
import { codeOf, onSheet } from "./useExcel";

/** Highest ExcelApi set of Excel 2019, from Microsoft's page « Excel JavaScript API requirement sets ». */
const EXCEL_2019 = "1.8";

test("Office is ready, and knows its language and theme", async () => {
  const excel = await startExcel(createBook());
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  expect([
    Office.context.displayLanguage,
    Office.context.contentLanguage,
    Office.context.officeTheme.bodyBackgroundColor,
  ]).toEqual(["fr-FR", "fr-FR", "#FFFFFF"]);
  excel.close();
  expect("Excel" in globalThis).toBe(false);
});

test.each([
  ["ExcelApi", "1.14", "1.14", true],
  ["ExcelApi", "1.14", "1.15", false],
  ["ExcelApi", "1.8", 1.1, true],
  ["excelapi", "1.20", "1.9", true],
  ["SharedRuntime", "1.1", "1.1", true],
  ["ExcelApiOnline", "1.20", "1.1", false],
  ["DialogApi", "1.20", "1.1", false],
])("%s in an Excel of level %s: version %s → %s", (name, level, version, expected) => {
  expect(isSetSupported(level, name, version)).toBe(expected);
});

test("an older Excel breaks where it should, and only there", async () => {
  const excel = await startExcel(createBook(), { apiLevel: EXCEL_2019 });
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        sheet.tabColor = "#112233";
        sheet.load("showGridlines");
        await context.sync();
      }),
    ),
  ).toBe("no error");
  expect(
    await codeOf(
      onSheet(async (_, context) => {
        context.workbook.application.suspendScreenUpdatingUntilNextSync();
        await context.sync();
      }),
    ),
  ).toBe("ApiNotFound");
  excel.close();
});

test("ExcelApi 1.4: what came later is not there, what was there works", async () => {
  const excel = await startExcel(createBook(), { apiLevel: "1.4" });
  const outcomes = await Promise.all([
    codeOf(
      onSheet(async (sheet, context) => {
        sheet.getRange("A1:B2").getUsedRangeOrNullObject(true).load("address");
        await context.sync();
      }),
    ),
    codeOf(
      onSheet(async (_, context) => {
        context.workbook.settings.add("a", 1);
        await context.sync();
      }),
    ),
    codeOf(onSheet(async (sheet) => void sheet.freezePanes.freezeRows(1))),
    codeOf(onSheet(async (sheet) => void sheet.onChanged.add(async () => undefined))),
    codeOf(onSheet(async (_, context) => void context.workbook.customXmlParts.add("<a/>"))),
  ]);
  expect(outcomes).toEqual(["no error", "no error", "ApiNotFound", "ApiNotFound", "ApiNotFound"]);
  excel.close();
});

test("actions, pane and ribbon", async () => {
  const told: unknown[] = [];
  const excel = await startExcel(createBook(), {
    onShowPane: (shown) => told.push(shown),
    onRibbonUpdate: (update) => told.push(update),
  });
  Office.actions.associate("mesurer", (event: { completed: () => void }) => {
    told.push("mesuré");
    event.completed();
  });
  await excel.runAction("mesurer");
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await Office.ribbon.requestUpdate({ tabs: [] });
  await expect(excel.runAction("inconnue")).rejects.toThrow("inconnue");
  expect(told).toEqual(["mesuré", false, true, { tabs: [] }]);
  excel.close();
});

test("two Excels do not share anything", async () => {
  const [one, two] = [
    await startExcel(createBook(), { globals: false }),
    await startExcel(createBook(), { globals: false }),
  ];
  await one.Excel.run(async (context) => {
    context.workbook.worksheets.add("Un");
    await context.sync();
  });
  const names = await two.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Feuil1"]);
  one.close();
  two.close();
});

test("a new workbook is shown where there is a window for it, the one at hand left alone, and refused elsewhere", async () => {
  const shown: (string | undefined)[] = [];
  const book = createBook();
  const onNewWorkbook = (file: Uint8Array | undefined): void =>
    void shown.push(file && Buffer.from(file).toString("utf8"));
  const excel = await startExcel(book, { onNewWorkbook });
  await Excel.createWorkbook(btoa("un fichier"));
  await Excel.createWorkbook();
  expect(shown).toEqual(["un fichier", undefined]);
  expect(await codeOf(Excel.createWorkbook("pas du Base64 !"))).toBe("InvalidArgument");
  expect([book.sheets.length, book.activeSheet.usedArea(false)]).toEqual([1, undefined]);
  excel.close();
  const alone = await startExcel(book);
  expect(await codeOf(Excel.createWorkbook(btoa("un fichier")))).toBe("InvalidOperation");
  alone.close();
});
