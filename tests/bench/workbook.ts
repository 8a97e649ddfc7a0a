import { choosePerimeters } from "../../src/actions/perimeters/perimeters";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import type { Sheet } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { startExcel } from "../../src/commandLine/client";
import { purchasesBook } from "./purchases";

const WORK = { language: "fr" as const };

/** Flags and share written through Microsoft's client into the embedded workbook: time by stage, requests and their size. */
async function measure(lines: number, suppliers: number): Promise<void> {
  const book = purchasesBook(lines, suppliers);
  const excel = await startExcel(book);
  const stages: Record<string, string> = { lines: String(lines), suppliers: String(suppliers) };
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const [started, before, processor] = [performance.now(), { ...excel.meter }, process.cpuUsage()];
    const result = await work();
    const { count, bytesOut, bytesIn } = excel.meter;
    stages[name] = [
      `${Math.round(performance.now() - started)} ms`,
      `${Math.round(process.cpuUsage(processor).user / 1000)} ms of processor`,
      `${count - before.count} requests`,
      `${bytesOut - before.bytesOut} bytes sent`,
      `${bytesIn - before.bytesIn} read`,
    ].join(", ");
    return result;
  };
  const read = await timed("read", () => ACTIONS.reading.run(EMPTY_STUDY, WORK));
  const located = await timed("locate and share", async () =>
    ACTIONS.locating.run(await choosePerimeters(read, ["departement:62", "region:32"], "fr"), WORK),
  );
  const written = await timed("write", () => ACTIONS.writing.run(located, WORK));
  await timed("calculate", () => book.sheets.forEach(calculated));
  await timed("write again", () => ACTIONS.writing.run(written, WORK));
  await timed("save", () => void saveXlsx(book));
  await timed("take back", () => ACTIONS.removing.run(located, WORK));
  console.table({
    ...stages,
    "largest message": excel.meter.largestBytes,
    "memory MB": Math.round(process.memoryUsage().rss / 1e6),
  });
  excel.close();
}

/** Values are worked out when they are first asked for. */
function calculated(sheet: Sheet): void {
  const used = sheet.usedArea(true);
  for (let row = used?.top ?? 0; used && row < used.top + used.rows; row++)
    for (let column = used.left; column < used.left + used.columns; column++) sheet.value(row, column);
}

async function all(): Promise<void> {
  await measure(2_000, 200);
  await measure(20_000, 1_500);
}
void all();
