import { applyPlan } from "../../src/excel/write/apply";
import { brokenOff } from "../../src/excel/write/unfinished";
import type { WorkbookPlan } from "../../src/report/plan/plan";
import { planReport } from "../../src/report/report";
import type { Book } from "../../src/workbook/book/model";
import { market } from "../report/support/market";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  { supplier: "Ferme A", amount: 100.5, year: 2024, family: "01" },
  { supplier: "Gros B", amount: 250, year: 2025, family: "02" },
  { supplier: "Ferme A", amount: 40, year: 2025, family: "01" },
];
const PLACES = { "Ferme A": ["yes", "yes"], "Gros B": ["no", "check"] } as const;
const INPUT = market(ROWS, PLACES, {}, "Achats");
const FORMER = planReport(INPUT);
const NEW = planReport({ ...INPUT, corrections: { "name:Gros B": { 0: "yes" } } });

const book = (): Book => bookOf({ Achats: INPUT.grid.values.map((row) => ["", ...row] as string[]) });

async function written(...plans: readonly WorkbookPlan[]): Promise<ReturnType<typeof contentsOf>> {
  const whole = book();
  await startedExcel(whole, async () => {
    for (const plan of plans) await applyPlan(plan);
  });
  return contentsOf(whole);
}

describe("a writing that is broken off", () => {
  it("ends in the new report, whole, whichever request fails once over a report that stands", async () => {
    const wanted = await written(FORMER, NEW);
    let failed = 0;
    for (let request = 1; request < 200; request += 3) {
      const tried = book();
      let reached = true;
      await startedExcel(tried, async (excel) => {
        await applyPlan(FORMER);
        const before = contentsOf(tried);
        const requests = excel.meter.count;
        excel.host.faults.add({ request, kind: "fail", code: "GeneralException" });
        const outcome = await applyPlan(NEW).then(
          () => "written",
          () => "refused",
        );
        reached = excel.meter.count - requests >= request;
        if (reached) failed++;
        expect(contentsOf(tried)).toEqual(outcome === "written" ? wanted : before);
        expect(await brokenOff()).toBeUndefined();
      });
      if (!reached) break;
    }
    expect(failed).toBeGreaterThan(3);
  });

  it("says so in the headline while nothing more can be done, and is whole after the next writing", async () => {
    const wanted = await written(FORMER, NEW);
    const tried = book();
    await startedExcel(tried, async (excel) => {
      await applyPlan(FORMER);
      for (let request = 14; request < 400; request++)
        excel.host.faults.add({ request, kind: "fail", code: "GeneralException" });
      await expect(applyPlan(NEW)).rejects.toMatchObject({ code: "unfinished" });
      for (let request = 0; request < 400; request++) await brokenOff().catch(() => undefined);
      expect(await brokenOff()).toBe("writing");
      await applyPlan(NEW);
      expect(contentsOf(tried)).toEqual(wanted);
      expect(await brokenOff()).toBeUndefined();
    });
  });

  it("is finished, not taken away, when it is stopped over a report that stands; a first one is taken back", async () => {
    const wanted = await written(FORMER, NEW);
    const tried = book();
    const empty = contentsOf(tried);
    await startedExcel(tried, async () => {
      const stop = new AbortController();
      await expect(applyPlan(FORMER, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({
        code: "cancelled",
      });
      expect(contentsOf(tried)).toEqual(empty);
      await applyPlan(FORMER);
      const later = new AbortController();
      await applyPlan(NEW, { signal: later.signal, onProgress: () => later.abort() });
      expect(contentsOf(tried)).toEqual(wanted);
    });
  });
});
