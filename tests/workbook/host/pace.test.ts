import type { Pace } from "../../../src/workbook/host/protocol/pace";
import { onSheet, settled, useExcel } from "./useExcel";

let taken = 0;
/** Others want the thread at every moment. */
const pace: Pace = {
  isDue: true,
  take: () => Promise.resolve(void taken++),
  rest: () => Promise.resolve(),
};
const now = useExcel({ pace });
beforeEach(() => (taken = 0));

test("a formula copied down many rows lets others have the thread on the way, and the add-in hears of one change", async () => {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    sheet.getRange("A1:C1").formulas = [["=ROW()", "=A1*2", "x"]];
    await context.sync();
    taken = 0;
    sheet.getRange("A2:C40000").copyFrom("A1:C1", "Formulas");
    await context.sync();
  });
  await settled();
  // 120 000 cells, ten thousand at a time.
  expect(taken).toBeGreaterThanOrEqual(12);
  expect(heard).toEqual(["A1:C1", "A2:C40000"]);
  const sheet = now.book.activeSheet;
  expect([1, 20_000, 39_999].map((row) => sheet.value(row, 1))).toEqual([4, 40_002, 80_000]);
  expect(sheet.value(39_999, 2)).toBe("x");
});

test("where formulas stand is told without calculating them", async () => {
  let calls = 0;
  now.book.registerFunction("COUNTED", () => ++calls);
  const address = await onSheet(async (sheet, context) => {
    sheet.getRange("B2:B4").formulas = [["=COUNTED()"], ["=COUNTED()"], ["=COUNTED()"]];
    const cells = sheet.getRange("A1:C9").getSpecialCellsOrNullObject("Formulas");
    cells.load("address");
    await context.sync();
    return cells.address;
  });
  expect([address, calls]).toEqual(["Feuil1!B2:B4", 0]);
});
