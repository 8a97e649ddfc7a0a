import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

test("objects are found again across syncs, by id, after their sheet was renamed and moved", async () => {
  const read = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    const table = sheet.tables.add(range, true);
    await context.sync();
    sheet.name = "Renommée";
    context.workbook.worksheets.add("Première").position = 0;
    table.name = "Achats";
    await context.sync();
    range.values = [
      ["a", "b"],
      [1, 2],
    ];
    range.load("address");
    table.load("name");
    sheet.load("name,position");
    await context.sync();
    return [range.address, table.name, sheet.name, sheet.position];
  });
  expect(read).toEqual(["Renommée!A1:B2", "Achats", "Renommée", 1]);
});

test("a range whose rows were deleted is an invalid reference", async () => {
  const act = onSheet(async (sheet, context) => {
    const range = sheet.getRange("A2:A3");
    range.load("address");
    await context.sync();
    sheet.getRange("2:3").delete("Up");
    range.load("address");
    await context.sync();
  });
  expect(await codeOf(act)).toBe("InvalidReference");
});

test("a range of a deleted sheet is an invalid reference; the sheet itself is not found", async () => {
  const acts = ["range", "sheet"].map((which) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      if (which === "range") range.load("values");
      else sheet.load("name");
      await context.sync();
    }),
  );
  expect(await Promise.all(acts.map(codeOf))).toEqual(["InvalidReference", "ItemNotFound"]);
});

test("ranges are given back when the batch ends", async () => {
  await onSheet(async (sheet, context) => {
    for (let row = 0; row < 10; row++) sheet.getCell(row, 0).load("values");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const left = await Excel.run(async (context) => {
    const count = (
      context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> }
    )._GetReferenceCount();
    await context.sync();
    return count.value;
  });
  expect(left).toBe(0);
  expect(now.book.sheets).toHaveLength(1);
});
