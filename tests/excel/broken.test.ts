import { ACTIONS } from "../../src/actions/registry";
import { Session } from "../../src/actions/session/session";
import { applyPlan } from "../../src/excel/write/apply";
import { brokenOff } from "../../src/excel/write/unfinished";
import type { WorkbookPlan } from "../../src/report/plan/plan";
import { planReport } from "../../src/report/report";
import type { Book } from "../../src/workbook/book/model";
import { studied, WORK } from "../actions/support";
import { market } from "../report/support/market";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  { supplier: "Ferme A", amount: 100.5, year: 2024, family: "01" },
  { supplier: "Gros B", amount: 250, year: 2025, family: "02" },
  { supplier: "Ferme A", amount: 40, year: 2025, family: "01" },
];
const PURCHASES = [
  ["Fournisseur", "Code postal", "Montant HT"],
  ["Ferme du Val", "62000", 1200.5],
  ["Coop du Bourg", "59000", 300],
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

  it("hears a stop while it gathers what it is about to send", async () => {
    let milliseconds = 0;
    const clock = jest.spyOn(performance, "now").mockImplementation(() => (milliseconds += 30));
    const tried = book();
    const empty = contentsOf(tried);
    await startedExcel(tried, async () => {
      const stop = new AbortController();
      const onProgress = jest.fn(() => void setTimeout(() => stop.abort()));
      await expect(applyPlan(FORMER, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: "cancelled" });
      expect(onProgress).toHaveBeenCalledTimes(1);
      expect(contentsOf(tried)).toEqual(empty);
    });
    clock.mockRestore();
  });

  it("only lasts longer where the connection is lost for twenty requests, or a cell is being edited", async () => {
    const wanted = await written(FORMER, NEW);
    const tried = book();
    await startedExcel(tried, async ({ host }) => {
      await applyPlan(FORMER);
      for (let request = 12; request < 32; request++) host.faults.add({ request, kind: "drop" });
      await applyPlan(NEW);
      expect(contentsOf(tried)).toEqual(wanted);
    });
    const other = book();
    await startedExcel(other, async ({ host }) => {
      await applyPlan(FORMER);
      let times = 0;
      const onProgress = (): void => {
        if (times++ > 0) return;
        host.cellBeingEdited = true;
        setTimeout(() => (host.cellBeingEdited = false), 700);
      };
      await applyPlan(NEW, { onProgress });
      expect(times).toBeGreaterThan(0);
      expect(contentsOf(other)).toEqual(wanted);
    });
  });

  it("is finished when the pane is opened again, and so is a taking back", async () => {
    const bought = bookOf({ Achats: PURCHASES });
    await startedExcel(bought, async ({ host }) => {
      const study = await studied(["departement:62"]);
      for (let request = 18; request < 400; request++)
        host.faults.add({ request, kind: "fail", code: "GeneralException" });
      const written = await ACTIONS.writing.run(study, WORK).catch(() => undefined);
      expect(written).toBeUndefined();
    });
    await startedExcel(bought, async ({ host }) => {
      expect(await brokenOff()).toBe("writing");
      const session = new Session("fr");
      await session.open();
      expect(session.state().failure).toBeUndefined();
      expect(await brokenOff()).toBeUndefined();
      expect(bought.sheet("Part locale")?.value(1, 0)).toMatch(/^Taux d'achat local/);
      for (let request = 17; request < 400; request++)
        host.faults.add({ request, kind: "fail", code: "GeneralException" });
      expect(await session.run("removing")).toBeUndefined();
      expect(session.state().failure?.code).toBe("notTakenBack");
    });
    await startedExcel(bought, async () => {
      await new Session("fr").open();
      expect(contentsOf(bought)).toEqual(contentsOf(bookOf({ Achats: PURCHASES })));
    });
  });
});
