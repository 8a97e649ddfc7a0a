import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import type { Axis, Sheet } from "../../../src/workbook/book/model";
import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();

const levels = (sheet: Sheet, axis: Axis, until: number): string =>
  Array.from({ length: until }, (_, place) => sheet.outlineLevel(axis, place)).join("");
/** Lines shown (.), hidden (h), and those that stand for a collapsed group (+). */
const seen = (sheet: Sheet, axis: Axis, until: number): string =>
  Array.from({ length: until }, (_, place) => {
    const hidden = axis === "row" ? sheet.isRowHidden(place) : sheet.isColumnHidden(place);
    return `${hidden ? "h" : "."}${sheet.isGroupCollapsed(axis, place) ? "+" : ""}`;
  }).join("");

const grouped = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    for (const rows of ["4:9", "4:5", "7:8"]) sheet.getRange(rows).group("ByRows");
    sheet.getRange("C:E").group("ByColumns");
    sheet.getRange("C2:D9").group("ByColumns");
    await context.sync();
  });

test("groups nest, collapse and open as their lines do in Excel, inner ones as they were", async () => {
  await grouped();
  const sheet = now.book.activeSheet;
  expect([levels(sheet, "row", 10), levels(sheet, "column", 6)]).toEqual(["0002212210", "002210"]);
  const after = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
    onSheet(async (live, context) => {
      change(live);
      await context.sync();
      return seen(sheet, "row", 10);
    });
  expect(await after((live) => live.getRange("6:6").hideGroupDetails("ByRows"))).toBe("...hh.+....");
  expect(await after((live) => live.getRange("A10").hideGroupDetails("ByRows"))).toBe("...hhh+hhh.+");
  expect(await after((live) => live.getRange("4:9").showGroupDetails("ByRows"))).toBe("...hh.+....");
  expect(await after((live) => live.showOutlineLevels(1, 0))).toBe("...hhh+hhh+.+");
  expect(await after((live) => live.showOutlineLevels(2, 0))).toBe("...hh.+hh.+.");
  expect(await after((live) => live.showOutlineLevels(3, 3))).toBe("..........");
  await after((live) => live.getRange("5:5").insert("Down"));
  expect(levels(sheet, "row", 11)).toBe("00022212210");
  await after((live) => live.getRange("A1:R11").ungroup("ByRows"));
  expect(levels(sheet, "row", 11)).toBe("00011101100");
});

test("a saved workbook keeps its groups, how deep they go, and which are collapsed", async () => {
  await grouped();
  await onSheet(async (sheet, context) => {
    sheet.getRange("C:D").hideGroupDetails("ByColumns");
    sheet.getRange("7:8").hideGroupDetails("ByRows");
    await context.sync();
  });
  const first = saveXlsx(now.book);
  const opened = openFile("a.xlsx", first);
  const sheet = opened.ok ? opened.book.activeSheet : now.book.activeSheet;
  expect([levels(sheet, "row", 10), levels(sheet, "column", 6)]).toEqual(["0002212210", "002210"]);
  expect([seen(sheet, "row", 10), seen(sheet, "column", 6)]).toEqual(["......hh.+.", "..hh.+."]);
  if (!opened.ok) return;
  expect(saveXlsx(opened.book)).toEqual(first);
  opened.book.showDetails(sheet, "column", 4, 1, true);
  opened.book.group(sheet, "row", 0, 20, -1);
  const again = openFile("a.xlsx", saveXlsx(opened.book));
  const changed = again.ok ? again.book.activeSheet : sheet;
  expect([seen(changed, "column", 6), levels(changed, "row", 10)]).toEqual(["......", "0001101100"]);
});

test("a ninth level, rows of whole columns and a protected sheet are refused", async () => {
  const code = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
    codeOf(
      onSheet(async (sheet, context) => {
        change(sheet);
        await context.sync();
      }),
    );
  for (let level = 1; level <= 7; level++)
    expect(await code((sheet) => sheet.getRange("2:3").group("ByRows"))).toBe("no error");
  expect(await code((sheet) => sheet.getRange("2:3").group("ByRows"))).toBe("InvalidOperation");
  expect(await code((sheet) => sheet.getRange("B:C").group("ByRows"))).toBe("InvalidArgument");
  expect(await code((sheet) => sheet.showOutlineLevels(9, 1))).toBe("InvalidArgument");
  now.book.activeSheet.isProtected = true;
  expect(await code((sheet) => sheet.getRange("2:3").ungroup("ByRows"))).toBe("AccessDenied");
});
