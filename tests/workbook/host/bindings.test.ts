import { codeOf, onSheet, settled, useExcel } from "./useExcel";

const now = useExcel();

test("a binding follows its cells, tells of what is written and selected in it, and of nothing when it is gone", async () => {
  const told: unknown[] = [];
  await onSheet(async (sheet, context) => {
    const { bindings } = context.workbook;
    const binding = bindings.add(sheet.getRange("B2:C4"), "Range", "mes cellules");
    binding.onDataChanged.add(async (event) => void told.push(event.binding.id));
    binding.onSelectionChanged.add(
      async ({ startRow, startColumn, rowCount, columnCount }) =>
        void told.push([startRow, startColumn, rowCount, columnCount]),
    );
    await context.sync();
  });
  await onSheet(async (sheet, context) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("C5").values = [[2]];
    sheet.getRange("C4:D9").select();
    await context.sync();
  });
  await settled();
  expect(told).toEqual(["mes cellules", [1, 1, 2, 1]]);
  const address = await onSheet(async (_, context) => {
    const binding = context.workbook.bindings.getItem("mes cellules");
    const range = binding.getRange();
    range.load("address");
    await context.sync();
    binding.delete();
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Feuil1!B3:C5");
  await onSheet(async (sheet, context) => {
    sheet.getRange("C5").values = [[3]];
    await context.sync();
  });
  await settled();
  expect(told).toHaveLength(2);
});

test("a binding gives its text or its table, or is refused", async () => {
  now.book.setCells(now.book.activeSheet, 0, 0, [[{ value: "Nom" }], [{ value: 1.5 }]], "user");
  const read = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:A2", true);
    const { bindings } = context.workbook;
    const text = bindings.add(sheet.getRange("A2"), "Text", "texte").getText();
    const bound = bindings.add(table.getRange(), "Table", "table").getTable();
    bound.load("name");
    const [count, none] = [bindings.getCount(), bindings.getItemOrNullObject("rien")];
    none.load("isNullObject");
    await context.sync();
    return [text.value, bound.name, count.value, none.isNullObject];
  });
  expect(read).toEqual(["1,5", "Tableau1", 2, true]);
  expect(
    await codeOf(
      onSheet(async (sheet, context) => {
        context.workbook.bindings.add(sheet.getRange("D1:D3"), "Table", "x");
        await context.sync();
      }),
    ),
  ).toBe("InvalidArgument");
});
