import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY } from "../../src/actions/study/study";
import { failureOf } from "../../src/actions/failure";
import { openFile } from "../../src/workbook/files/open";
import { bookOf, contentsOf, startedExcel } from "../excel/support";
import { hasRealFiles, realFile } from "../support/realFiles";
import { opened, studied, WORK } from "./support";

const GOOD = [
  ["Fournisseur", "Code postal", "Montant HT"],
  ["Ferme du Val", "62000", 1200.5],
  ["Coop du Bourg", "59000", 300],
  ["Laiterie Haute", "62100", 80],
];
type Rows = readonly (readonly (string | number)[])[];

async function refusalOf(sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const book = bookOf(sheets);
  const before = contentsOf(book);
  return startedExcel(book, async () => {
    const { reading } = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(contentsOf(book)).toEqual(before);
    return reading?.ok ? "read" : (reading?.code ?? "none");
  });
}

describe("bad input is told in clear words and leaves the workbook as it was", () => {
  it.each([
    ["an empty workbook", { Feuil1: [] }, "emptyWorkbook"],
    ["a sheet of one cell", { Feuil1: [["Bonjour"]] }, "noTable"],
    ["no amount column", { Feuil1: GOOD.map((row) => row.slice(0, 2)) }, "supplierDirectory"],
    [
      "all amounts zero",
      { Feuil1: GOOD.map((row, index) => (index === 0 ? row : [...row.slice(0, 2), 0])) },
      "allAmountsZero",
    ],
  ] as const)("%s", async (_, sheets, code) => {
    expect(await refusalOf(sheets as unknown as Readonly<Record<string, Rows>>)).toBe(code);
  });

  it("a protected sheet: nothing written, the sheet named", async () => {
    const book = bookOf({ Achats: GOOD });
    await startedExcel(book, async () => {
      const study = await studied(["departement:62"]);
      const sheet = book.sheet("Achats");
      if (sheet) sheet.isProtected = true;
      const before = contentsOf(book);
      const failure = await ACTIONS.writing.run(study, WORK).catch(failureOf);
      expect(failure).toEqual({ code: "sheetProtected", values: { sheet: "Achats" } });
      expect(contentsOf(book)).toEqual(before);
    });
  });

  it("a protected structure is told apart, before anything is written or taken back", async () => {
    const book = bookOf({ Achats: GOOD });
    await startedExcel(book, async () => {
      const study = await studied(["departement:62"]);
      const written = await ACTIONS.writing.run(study, WORK);
      await protectStructure();
      const before = contentsOf(book);
      const refusals = [
        await ACTIONS.removing.run(written, WORK).catch(failureOf),
        await ACTIONS.forgetting.run(written, WORK).catch(failureOf),
      ];
      expect(refusals).toEqual([
        { code: "workbookProtected", values: {} },
        { code: "workbookProtected", values: {} },
      ]);
      expect(contentsOf(book)).toEqual(before);
      expect(await ACTIONS.writing.run(written, WORK)).toMatchObject({ writtenAt: expect.any(Date) as Date });
    });
  });

  it("a cell being edited: one clear message, and the same click works once it is finished", async () => {
    const book = bookOf({ Achats: GOOD });
    await startedExcel(book, async ({ host }) => {
      host.cellBeingEdited = true;
      expect(await ACTIONS.reading.run(EMPTY_STUDY, WORK).catch(failureOf)).toMatchObject({ code: "cellBeingEdited" });
      host.cellBeingEdited = false;
      expect((await ACTIONS.reading.run(EMPTY_STUDY, WORK)).reading?.ok).toBe(true);
    });
  });

  it.each([3, 9, 15, 21, 27])(
    "a failure at request %i of the writing leaves nothing half-written: no report, or all of it",
    async (request) => {
      const book = bookOf({ Achats: GOOD });
      await startedExcel(book, async ({ host }) => {
        const study = await studied(["departement:62"]);
        const before = contentsOf(book);
        host.faults.add({ request, kind: "fail", code: "GeneralException" });
        expect(await ACTIONS.writing.run(study, WORK).catch(failureOf)).toMatchObject({ code: "unexpected" });
        const after = contentsOf(book);
        if (JSON.stringify(after) === JSON.stringify(before)) return;
        await ACTIONS.writing.run(study, WORK);
        expect(after).toEqual(contentsOf(book));
      });
    },
  );

  it("a cell edited in the midst of the writing: taken back once the person has finished", async () => {
    const book = bookOf({ Achats: GOOD });
    await startedExcel(book, async ({ host }) => {
      const study = await studied(["departement:62"]);
      const before = contentsOf(book);
      const failing = ACTIONS.writing
        .run(study, {
          ...WORK,
          onProgress: () => {
            host.cellBeingEdited = true;
            setTimeout(() => (host.cellBeingEdited = false), 700);
          },
        })
        .catch(failureOf);
      expect(await failing).toMatchObject({ code: "cellBeingEdited" });
      expect(contentsOf(book)).toEqual(before);
    });
  });

  it("stopped on the way: everything is taken back", async () => {
    const book = bookOf({ Achats: GOOD });
    await startedExcel(book, async () => {
      const study = await studied(["departement:62"]);
      const before = contentsOf(book);
      const stop = new AbortController();
      const failure = await ACTIONS.writing
        .run(study, { ...WORK, signal: stop.signal, onProgress: () => stop.abort() })
        .catch(failureOf);
      expect(failure).toMatchObject({ code: "cancelled" });
      expect(contentsOf(book)).toEqual(before);
    });
  });

  it("supplier names that look like formulas stay texts", async () => {
    const book = bookOf({
      Achats: [
        ...GOOD,
        ['=HYPERLINK("http://x")', "62000", 10],
        ["+33 Traiteur", "62000", 5],
        ["@home", "62000", 5],
        ["12E3", "62000", 1],
        ["1-2", "62000", 1],
      ],
    });
    await startedExcel(book, async () => {
      await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
      const sheet = book.sheet("Fournisseurs");
      const used = sheet?.usedArea(true);
      const names = Array.from({ length: used?.rows ?? 0 }, (_, row) => [
        sheet?.value((used?.top ?? 0) + row, 1),
        sheet?.formula((used?.top ?? 0) + row, 1),
      ]);
      for (const text of ['=HYPERLINK("http://x")', "+33 Traiteur", "@home", "12E3", "1-2"])
        expect(names).toContainEqual([text, undefined]);
    });
  });
});

(hasRealFiles ? describe : describe.skip)("real files that are hard to open", () => {
  it("an encrypted file is refused as such", () => {
    expect(openFile("pass_protected.xlsx", realFile("mech/pass_protected.xlsx"))).toMatchObject({
      ok: false,
      code: "encrypted",
    });
  });

  it("a used range of 1,048,576 rows is read by its three real ones", async () => {
    await startedExcel(
      opened("fr12.xlsx", realFile("fr12_scdl_tcd_puis_feuille_1048576_lignes.xlsx")),
      async ({ meter }) => {
        const { reading } = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
        expect(reading?.ok && reading.table.lines.map(({ row }) => row)).toEqual([2, 3, 4]);
        expect(meter.bytesIn).toBeLessThan(300_000);
      },
    );
  });
});

/** As a person does by « Protéger le classeur ». */
function protectStructure(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
}
