import { createBook } from "../../../src/workbook/book/book";
import { startExcel } from "../../../src/commandLine/client";
import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();
const write = (text: string): Promise<unknown> =>
  onSheet(async (sheet, context) => {
    (sheet.getRange("A1:A100") as { values: unknown }).values = text;
    await context.sync();
  });

test("a request above 5 MB is refused whole", async () => {
  expect(await codeOf(write("x".repeat(5_000_000)))).toBe("RequestPayloadSizeLimitExceeded");
  expect(now.book.activeSheet.usedArea(true)).toBeUndefined();
});

test("an answer above 5 MB is refused", async () => {
  await write("x".repeat(30_000));
  const read = onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B100");
    range.load("values,formulas");
    await context.sync();
  });
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("the meter counts requests and bytes both ways", async () => {
  const { meter } = now.excel;
  await write("é".repeat(1000));
  expect(meter.count).toBeGreaterThan(0);
  expect(meter.bytesOut).toBeGreaterThan(2000);
  expect(meter.bytesIn).toBeGreaterThan(50);
  expect(meter.largestBytes).toBeLessThanOrEqual(meter.bytesOut);
});

test("faults: the Nth request fails, is slow, loses the connection; the next one passes", async () => {
  const { host } = now.excel;
  expect(await codeOf(write("a"))).toBe("no error");
  host.faults.add({ request: 1, kind: "fail", code: "GeneralException" });
  host.faults.add({ request: 2, kind: "drop" });
  host.faults.add({ request: 3, kind: "slow", milliseconds: 50 });
  expect(await codeOf(write("a"))).toBe("GeneralException");
  expect(await codeOf(write("a"))).toBe("ConnectionFailure");
  const start = Date.now();
  expect(await codeOf(write("a"))).toBe("no error");
  expect(Date.now() - start).toBeGreaterThanOrEqual(45);
});

test("faults can be given at the start", async () => {
  const excel = await startExcel(createBook(), { faults: [{ request: 1, kind: "fail", code: "HostIsBusy" }] });
  expect(await codeOf(write("a"))).toBe("HostIsBusy");
  excel.close();
});

test("a host that shares its thread lets others have it within a request, and answers requests in their order", async () => {
  let turns = 0;
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(() => resolve(void turns++)));
  const pace = { isDue: true, take: rest, rest };
  const excel = await startExcel(createBook(), { pace });
  const ended: string[] = [];
  const filled = (name: string, formula: string): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:A50").formulas = Array.from({ length: 50 }, () => [formula]);
      const range = sheet.getRange("A50");
      range.load("values");
      await context.sync();
      ended.push(`${name} ${range.values[0]?.[0]}`);
    });
  await Promise.all([filled("first", "=ROW()"), filled("second", "=ROW()*2")]);
  expect(ended).toEqual(["first 50", "second 100"]);
  expect(turns).toBeGreaterThan(10);
  excel.close();
});
