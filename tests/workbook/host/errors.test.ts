import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();
const failing = async (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<string> =>
  codeOf(
    onSheet(async (sheet, context) => {
      batch(sheet, context);
      await context.sync();
    }),
  );

test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  [
    "a sheet that is not there",
    "ItemNotFound",
    (_, context) => context.workbook.worksheets.getItem("Absente").load("name"),
  ],
  ["a table that is not there", "ItemNotFound", (sheet) => sheet.tables.getItem("Absente").load("name")],
  [
    "a name that is not there",
    "ItemNotFound",
    (_, context) => context.workbook.names.getItem("Absent").load("formula"),
  ],
  ["a sheet's name that is taken", "ItemAlreadyExists", (_, context) => context.workbook.worksheets.add("feuil1")],
  ["a sheet's name with a colon", "InvalidArgument", (_, context) => context.workbook.worksheets.add("a:b")],
  ["a sheet's name of 32 signs", "InvalidArgument", (_, context) => context.workbook.worksheets.add("x".repeat(32))],
  ["the last visible sheet", "InvalidOperation", (sheet) => sheet.delete()],
  ["hiding the last visible sheet", "InvalidOperation", (sheet) => (sheet.visibility = "Hidden")],
  [
    "a defined name that is an address",
    "InvalidArgument",
    (sheet, context) => context.workbook.names.add("AB12", sheet.getRange("A1")),
  ],
  [
    "tables that overlap",
    "InvalidOperation",
    (sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.tables.add("B2:C4", true);
    },
  ],
  [
    "a validation list of more than 255 signs",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x,".repeat(200) } }),
  ],
  ["a member that the host does not know", "ApiNotFound", (sheet) => sheet.shapes.load("items/name")],
  ["a property that the host does not know", "ApiNotFound", (sheet) => sheet.getRange("A1").load("formulasLocal")],
  ["a colour that is none", "InvalidArgument", (sheet) => (sheet.getRange("A1").format.fill.color = "bleu ciel")],
])("%s: %s", async (_, code, batch) => {
  expect(await failing(batch)).toBe(code);
});

test("an unknown member is told by its name", async () => {
  const error = await onSheet(async (sheet, context) => {
    sheet.getRange("A1").load("formulasLocal");
    await context.sync();
  }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
  expect(error).toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.formulasLocal"),
    debugInfo: { errorLocation: "Range.formulasLocal" },
  });
});

test("the error is the client's own, says where, and what was done before it stays done", async () => {
  const error = await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["fait"]];
    sheet.getRange("A1:B1").values = [[1]];
    sheet.getRange("A2").values = [["jamais"]];
    await context.sync();
  }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
  expect(error).toBeInstanceOf(now.excel.OfficeExtension.Error);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  expect((error as OfficeExtension.Error).debugInfo.surroundingStatements?.join("\n")).toContain("range1.values");
  expect([now.book.activeSheet.value(0, 0), now.book.activeSheet.value(1, 0)]).toEqual(["fait", null]);
});

test("a protected sheet refuses locked cells, takes unlocked ones, and can be read", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["lu"]];
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B1").values = [["écrit"]];
    const range = sheet.getRange("A1:B1");
    range.load("values");
    sheet.protection.load("protected");
    await context.sync();
    return [sheet.protection.protected, range.values];
  });
  expect(read).toEqual([true, [["lu", "écrit"]]]);
  for (const batch of [
    (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [[1]]),
    (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.font.bold = true),
    (sheet: Excel.Worksheet) => sheet.tables.add("A1:B2", true),
    (sheet: Excel.Worksheet) => sheet.getRange("1:1").insert("Down"),
  ])
    expect(await failing(batch)).toBe("AccessDenied");
});

test("a password is asked for", async () => {
  expect(
    await failing((sheet) => {
      sheet.protection.protect(undefined, "secret");
      sheet.protection.unprotect("autre");
    }),
  ).toBe("AccessDenied");
  expect(
    await failing((sheet) => {
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[1]];
    }),
  ).toBe("no error");
});

test("while a cell is being edited every request is refused", async () => {
  now.excel.host.cellBeingEdited = true;
  expect(await failing((sheet) => sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
  now.excel.host.cellBeingEdited = false;
  expect(await failing((sheet) => sheet.load("name"))).toBe("no error");
});

test("null objects: reading, chaining and acting do nothing", async () => {
  const read = await onSheet(async (sheet, context) => {
    const table = sheet.tables.getItemOrNullObject("Absente");
    const range = table.getRange();
    const setting = context.workbook.settings.getItemOrNullObject("absent");
    table.load("name");
    range.load("address");
    setting.load("value");
    setting.delete();
    await context.sync();
    return [
      table.isNullObject,
      range.isNullObject,
      setting.isNullObject,
      context.workbook.worksheets.getItemOrNullObject("Absente"),
    ].slice(0, 3);
  });
  expect(read).toEqual([true, true, true]);
});
