import { createBook } from "../../../src/workbook/book/book";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { startExcel } from "../../../src/commandLine/client";
import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

const addressOf = (range: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet(async (sheet, context) => {
    const found = range(sheet);
    found.load("address");
    await context.sync();
    return found.address;
  });

test("a value in the last row or the last column makes the used range whole columns or rows", async () => {
  const sheet = now.book.activeSheet;
  now.book.setCells(sheet, 0, 0, [[{ value: 1 }]], "user");
  now.book.setCells(sheet, 1_048_575, 3, [[{ value: 1 }]], "user");
  expect(await addressOf((one) => one.getUsedRange(true))).toBe("Feuil1!A:D");
  now.book.clear(sheet, { top: 1_048_575, left: 3, rows: 1, columns: 1 }, "all", "user");
  now.book.setCells(sheet, 19, 16_383, [[{ value: 1 }]], "user");
  expect(await addressOf((one) => one.getUsedRange(true))).toBe("Feuil1!1:20");
});

test("a name whose cells are gone reads #REF! and can be deleted", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("Perdu", sheet.getRange("A2:B3"));
    sheet.getRange("2:3").delete("Up");
    const lost = names.getItem("Perdu");
    lost.load("type,value,formula");
    await context.sync();
    const seen = [lost.type, lost.value, lost.formula];
    lost.delete();
    const count = names.getCount();
    await context.sync();
    return [...seen, count.value];
  });
  expect(read).toEqual(["Error", "#REF!", expect.stringContaining("#REF!"), 0]);
});

test("a name of the workbook and one of a sheet may be alike: each goes alone", async () => {
  const left = await onSheet(async (sheet, context) => {
    context.workbook.names.add("Zone", sheet.getRange("A1"));
    sheet.names.add("Zone", sheet.getRange("B1"));
    context.workbook.names.getItem("Zone").delete();
    const ofSheet = sheet.names.getItem("Zone");
    ofSheet.load("value");
    const count = context.workbook.names.getCount();
    await context.sync();
    return [ofSheet.value, count.value];
  });
  expect(left).toEqual(["Feuil1!$B$1", 0]);
});

test.each(["zone", "A1", "R1C1", "c", "deux mots"])("names.add refuses %p beside « Zone »", async (name) => {
  const code = await codeOf(
    onSheet(async (sheet, context) => {
      context.workbook.names.add("Zone", sheet.getRange("A1"));
      await context.sync();
      context.workbook.names.add(name, sheet.getRange("A1"));
      await context.sync();
    }),
  );
  expect(code).toBe(name === "zone" ? "ItemAlreadyExists" : "InvalidArgument");
});

test("a deleted sheet leaves #REF! behind; the last visible and a very hidden sheet stay", async () => {
  await onSheet(async (sheet, context) => {
    const other = context.workbook.worksheets.add("Autre");
    sheet.getRange("A1").formulas = [["=Autre!B2"]];
    context.workbook.names.add("Là", other.getRange("B2"));
    other.protection.protect();
    other.delete();
    await context.sync();
  });
  expect(now.book.activeSheet.formula(0, 0)).toContain("#REF!");
  expect(now.book.names.map(({ formula }) => formula)).toEqual([expect.stringContaining("#REF!")]);
  const last = onSheet(async (sheet, context) => {
    const hidden = context.workbook.worksheets.add("Cachée");
    hidden.visibility = "VeryHidden";
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect(await codeOf(last)).toBe("InvalidOperation");
  const veryHidden = onSheet(async (_, context) => {
    context.workbook.worksheets.getItem("Cachée").delete();
    await context.sync();
  });
  expect(await codeOf(veryHidden)).toBe("InvalidOperation");
});

test("getRow and getColumn stay inside the range, getCell may leave it", async () => {
  expect(await addressOf((sheet) => sheet.getRange("B2:C3").getCell(4, 4))).toBe("Feuil1!F6");
  expect(await codeOf(addressOf((sheet) => sheet.getRange("B2:C3").getColumn(2)))).toBe("InvalidArgument");
  expect(await codeOf(addressOf((sheet) => sheet.getRange("B2:C3").getRow(-1)))).toBe("InvalidArgument");
});

test("colours have the names of HTML, and are answered in figures", async () => {
  const read = await onSheet(async (sheet, context) => {
    const { fill, font } = sheet.getRange("A1").format;
    fill.color = "LightSkyBlue";
    font.color = "rebeccapurple";
    sheet.tabColor = "Tomato";
    fill.load("color");
    font.load("color");
    sheet.load("tabColor");
    await context.sync();
    return [fill.color, font.color, sheet.tabColor];
  });
  expect(read).toEqual(["#87CEFA", "#663399", "#FF6347"]);
  const unknown = onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.fill.color = "bleu";
    await context.sync();
  });
  expect(await codeOf(unknown)).toBe("InvalidArgument");
});

test("one number format in an array is for the whole range, another small array is refused", async () => {
  const formats = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A3");
    range.numberFormat = [["0.00"]];
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat as string[][];
  });
  expect(formats).toEqual([["0.00"], ["0.00"], ["0.00"]]);
  const small = onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").numberFormat = [["0"], ["0"]];
    await context.sync();
  });
  expect(await codeOf(small)).toBe("InvalidArgument");
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
  ["add", (_, context) => context.workbook.worksheets.add("Neuve")],
  ["delete", (_, context) => context.workbook.worksheets.getItem("Autre").delete()],
  ["rename", (sheet) => (sheet.name = "Nom")],
  ["move", (sheet) => (sheet.position = 1)],
  ["hide", (sheet) => (sheet.visibility = "Hidden")],
])("a workbook whose structure is protected refuses to %s a sheet", async (_, change) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Autre");
    context.workbook.protection.protect();
    await context.sync();
  });
  const refused = onSheet(async (sheet, context) => {
    change(sheet, context);
    await context.sync();
  });
  expect(await codeOf(refused)).toBe("AccessDenied");
});

test("structure protection and the add-in's settings survive our own files", async () => {
  const kept = { "périmètre é<&>": [1, "deux", null], fin: "]]>" };
  await Excel.run(async (context) => {
    context.workbook.settings.add("Allotir.essai", kept);
    context.workbook.protection.protect();
    await context.sync();
  });
  now.excel.close();
  const again = openFile("a.xlsx", saveXlsx(now.book));
  if (!again.ok) throw new Error(again.code);
  const excel = await startExcel(again.book);
  try {
    const read = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("Allotir.essai");
      setting.load("value");
      context.workbook.protection.load("protected");
      await context.sync();
      return [setting.value, context.workbook.protection.protected] as unknown[];
    });
    expect(read).toEqual([kept, true]);
    again.book.isStructureProtected = false;
    const open = openFile("b.xlsx", saveXlsx(again.book));
    expect(open.ok && open.book.isStructureProtected).toBe(false);
    expect(createBook().isStructureProtected).toBe(false);
  } finally {
    excel.close();
  }
});
