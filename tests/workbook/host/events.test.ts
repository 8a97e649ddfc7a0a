import { onSheet, settled, useExcel } from "./useExcel";

const now = useExcel();
const listen = <T>(
  register: (sheet: Excel.Worksheet, context: Excel.RequestContext, told: (event: T) => Promise<void>) => void,
): Promise<T[]> =>
  onSheet(async (sheet, context) => {
    const events: T[] = [];
    register(sheet, context, async (event) => void events.push(event));
    await context.sync();
    return events;
  });

test("what the user changes is told, with its place and kind", async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((sheet, _, told) => sheet.onChanged.add(told));
  const sheet = now.book.activeSheet;
  now.book.setCells(sheet, 1, 2, [[{ value: 5 }]], "user");
  now.book.insertRows(sheet, 3, 2, "user");
  await settled();
  expect(events).toMatchObject([
    {
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      address: "C2",
      worksheetId: sheet.id,
      triggerSource: "Unknown",
    },
    { changeType: "RowInserted", address: "4:5" },
  ]);
});

test("the add-in's own writes are told too, unless it turns events off", async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((sheet, _, told) => sheet.onChanged.add(told));
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    context.runtime.enableEvents = false;
    sheet.getRange("A2").values = [[2]];
    context.runtime.enableEvents = true;
    sheet.getRange("A3").values = [[3]];
    await context.sync();
  });
  await settled();
  expect(events.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ["A1", "ThisLocalAddin"],
    ["A3", "ThisLocalAddin"],
  ]);
});

test("the changed range can be asked for", async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((_, context, told) =>
    context.workbook.worksheets.onChanged.add(told),
  );
  now.book.setCells(now.book.activeSheet, 0, 0, [[{ value: "x" }, { value: "y" }]], "user");
  await settled();
  const values = await Excel.run(async (context) => {
    const range = events[0]?.getRange(context);
    range?.load("values");
    await context.sync();
    return range?.values;
  });
  expect(values).toEqual([["x", "y"]]);
});

test("a handler that is removed hears nothing more", async () => {
  const events: string[] = [];
  const registration = await onSheet(async (sheet, context) => {
    const result = sheet.onChanged.add(async ({ address }) => void events.push(address));
    await context.sync();
    return result;
  });
  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  now.book.setCells(now.book.activeSheet, 0, 0, [[{ value: 1 }]], "user");
  await settled();
  expect(events).toEqual([]);
});

test("sheets added, deleted, activated; selection; table", async () => {
  const told: string[] = [];
  await onSheet(async (sheet, context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async ({ type }) => void told.push(type));
    worksheets.onDeleted.add(async ({ type }) => void told.push(type));
    worksheets.onActivated.add(async ({ type }) => void told.push(type));
    sheet.onSelectionChanged.add(async ({ type, address }) => void told.push(`${type} ${address}`));
    sheet.tables.add("A1:B3", true).onChanged.add(async ({ type, address }) => void told.push(`${type} ${address}`));
    await context.sync();
  });
  const [first, second] = [now.book.activeSheet, now.book.addSheet("Deux", "user")];
  now.book.activate(second, "user");
  now.book.activate(first, "user");
  now.book.deleteSheet(second, "user");
  now.book.select(first, { top: 1, left: 1, rows: 2, columns: 1 }, "user");
  now.book.setCells(first, 1, 0, [[{ value: 1 }]], "user");
  now.book.setCells(first, 9, 9, [[{ value: 1 }]], "user");
  await settled();
  expect(told).toEqual([
    "WorksheetAdded",
    "WorksheetActivated",
    "WorksheetActivated",
    "WorksheetDeleted",
    "WorksheetSelectionChanged B2:B3",
    "TableChanged A2",
  ]);
});

test("the workbook tells that its selection changed", async () => {
  let told = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void told++);
    await context.sync();
  });
  now.book.select(now.book.activeSheet, { top: 1, left: 1, rows: 1, columns: 1 }, "user");
  await settled();
  expect(told).toBe(1);
});
