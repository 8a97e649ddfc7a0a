import { MOST_SIGNS, memoryFrom, memoryText, type Memory } from "../../src/actions/study/memoryFormat";
import { recall, remember } from "../../src/actions/study/memory";
import { loadText, saveText } from "../../src/excel/settings";
import { placeOf } from "../../src/report/typed/words";
import { bookOf, startedExcel } from "../excel/support";
import { studied } from "./support";

/** As a workbook of version 0.1 holds it. */
const FIRST = {
  perimeters: [
    { kind: "departement", code: "62", name: "Pas-de-Calais" },
    { kind: "region", code: "32", name: "Hauts-de-France" },
  ],
  corrections: { ferme: { 1: "yes" }, coop: { 0: "no", 7: "yes" } },
  placements: { ferme: "62041" },
  written: { corrections: { ferme: { 1: "yes" } }, placements: {} },
  lotSettings: { perimeter: 1, consultation: { launch: "2026-04-01" }, inSheet: { months: 48, minimumLotCents: 0 } },
  layouts: {},
};
const SECOND: Memory = {
  version: 2,
  perimeters: [],
  corrections: {},
  placements: {},
  merges: { accepted: [], refused: [] },
  layouts: {},
  otherWords: new Map([[placeOf("exceptions", "Total", "putBack"), "oui"]]),
  seen: new Map(),
};

describe("what a workbook keeps", () => {
  it("of version 0.1 names perimeters by their mark from now on", () => {
    const memory = memoryFrom(JSON.stringify(FIRST));
    expect(memory).toMatchObject({
      version: 2,
      corrections: { ferme: { "region:32": "yes" }, coop: { "departement:62": "no" } },
      placements: { ferme: "62041" },
      lotSettings: { perimeter: "region:32" },
    });
    expect([...(memory?.seen ?? [])]).toEqual([[placeOf("suppliers", "ferme", "correction:region:32"), "yes"]]);
  });

  it("reads back as it was written", () => {
    expect(memoryFrom(memoryText(SECOND))).toEqual(SECOND);
  });

  it.each([
    ["of a later version", { ...SECOND, version: 3, otherWords: [], seen: [] }],
    ["of 500 perimeters", { ...FIRST, perimeters: Array.from({ length: 500 }, () => FIRST.perimeters[0]) }],
    ["of 200 000 codes", { ...FIRST, perimeters: [{ kind: "list", codes: Array(200_000).fill("62041") }] }],
    ["that is not what we write", { hello: "world" }],
  ])("%s is not understood, and says so at once", (_, kept) => {
    // Processor time: what a busy machine does beside is not counted.
    const started = process.cpuUsage();
    expect(memoryFrom(JSON.stringify(kept))).toBeUndefined();
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
  });

  it("damaged or endless is not understood", () => {
    expect(memoryFrom("{")).toBeUndefined();
    expect(memoryFrom(" ".repeat(MOST_SIGNS + 1))).toBeUndefined();
  });
});

test("what cannot be understood is set aside before anything is kept in its place", async () => {
  const book = bookOf({
    Achats: [
      ["Fournisseur", "Code postal", "Montant HT"],
      ["Ferme du Val", "62000", 1200],
      ["Coop du Bourg", "59000", 300],
    ],
  });
  await startedExcel(book, async () => {
    await saveText("Allotir.choix", "of another time");
    const study = await studied(["departement:62"]);
    expect(study.hasUnreadable).toBe(true);
    await remember(study);
    expect((await recall()).kind).toBe("memory");
    expect(await loadText("Allotir.choix.mis-de-cote")).toBe("of another time");
  });
});

it("of very many suppliers stays under a million signs, without losing a word that was typed", () => {
  const suppliers = Array.from({ length: 60_000 }, (_, index) => `name:fournisseur numéro ${index}`);
  const report = { on: "2026-03-01", lines: 60_000, totalCents: 1, suppliers };
  const text = memoryText({ ...SECOND, report });
  expect(text.length).toBeLessThan(1_000_000);
  expect(memoryFrom(text)).toEqual({ ...SECOND, report: { ...report, suppliers: undefined } });
});
