import { utils, write } from "@e965/xlsx";
import type { RunningExcel } from "../../src/commandLine/client";
import { canInsert } from "../../src/excel/files/insert";
import fc from "fast-check";
import { addValues } from "../../src/excel/files/values";
import type { ReadFile } from "../../src/actions/files/readFile";
import { ACTIONS } from "../../src/actions/registry";
import { answerQuestion, keepRow } from "../../src/actions/study/choose";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { readAsAsked, type FileContents } from "../../src/workbook/files/apart/sheets";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, contentsOf, startedExcel } from "../excel/support";
import { opened, rowOf, studied, WORK } from "./support";

const HEADERS = ["Tiers", "CP", "Date", "Famille", "Montant HT"];
const OWN = {
  "Achats 2022": [HEADERS, ["Ferme du Val", "62000", 44600, "Légumes", 1000.1], ["Coop", "59000", 44601, "Lait", 250]],
};
/** Columns moved. */
const MOVED = {
  Feuil1: [
    ["CP", "Tiers", "Date", "Famille", "Montant HT"],
    ["62100", "Laiterie", 45001, "Lait", 300.05],
    ["01000", "Ain'", 45002, "Lait", 20],
  ],
};

/** In this thread, as the pane's worker does it. */
const readFile: ReadFile = async (name, bytes) => {
  const found: FileContents[] = [];
  readAsAsked({ name, bytes }, (told) => "result" in told && found.push(structuredClone(told.result)));
  if (!found[0]) throw new Error("nothing told");
  return found[0];
};
const ADDING = { ...WORK, readFile };

const xlsx = (sheets: Parameters<typeof bookOf>[0]): Uint8Array => saveXlsx(bookOf(sheets));
const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(";")).join("\n"));
function ods(rows: unknown[][]): Uint8Array {
  const bytes: unknown = write(
    { SheetNames: ["Feuil1"], Sheets: { Feuil1: utils.aoa_to_sheet(rows) } },
    { type: "array", bookType: "ods" },
  );
  return new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []);
}

async function added(files: Readonly<Record<string, Uint8Array>>, from: Study = EMPTY_STUDY): Promise<Study> {
  const read = from.grids ? from : await ACTIONS.reading.run(from, WORK);
  const waitingFiles = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  return ACTIONS.adding.run({ ...read, waitingFiles }, ADDING);
}

function tableOf({ reading }: Study) {
  if (!reading?.ok) throw new Error(reading?.code);
  return reading.table;
}
const totalOf = (study: Study): number => tableOf(study).lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

test("an .xlsx comes by Excel's insertion, a .csv and an .ods by their values; all are read together, columns matched, files named", async () => {
  const book = bookOf(OWN);
  await startedExcel(book, async () => {
    const study = await added({
      "achats 2023.xlsx": xlsx(MOVED),
      "achats 2024.csv": csv([
        HEADERS,
        ["Boulanger", "02400", "12/03/2024", "Pain", "12,50"],
        ["Zéro", "62000", "13/03/2024", "Pain", "1 000,00"],
      ]),
      "achats 2025.ods": ods([HEADERS, ["Poissonnier", "62480", "14/03/2025", "Poisson", 99.99]]),
    });
    expect(study.waitingFiles).toBeUndefined();
    expect(study.addedFiles).toMatchObject([
      { ok: true, way: "inserted", sheets: ["Feuil1"] },
      { ok: true, way: "values", sheets: ["achats 2024"] },
      { ok: true, way: "values", sheets: ["Feuil1 (2)"] },
    ]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Achats 2022", "Feuil1", "achats 2024", "Feuil1 (2)"]);
    expect(totalOf(study)).toBe(100_010 + 25_000 + 30_005 + 2_000 + 1_250 + 100_000 + 9_999);
    const csvSheet = book.sheet("achats 2024");
    expect([csvSheet?.value(1, 1), csvSheet?.value(1, 4), csvSheet?.value(2, 4)]).toEqual([
      "02400",
      "12,50",
      "1 000,00",
    ]);
    const written = await ACTIONS.writing.run(await studied(["departement:62"], study), WORK);
    expect(written.writtenAt).toBeDefined();
    const total = rowOf(book, "Part locale", "Total").find((value) => typeof value === "number");
    expect(total).toBeCloseTo(totalOf(study) / 100, 6);
    const texts = Object.values(contentsOf(book))
      .flat()
      .map(([, content]) => String(content));
    for (const label of ["achats 2023.xlsx · Feuil1", "achats 2024.csv", "achats 2025.ods · Feuil1 (2)"])
      expect(texts).toContain(label);
    expect(texts.some((text) => /«.achats 2024\.csv.»/.test(text))).toBe(true);
    expect(texts.filter((text) => text === "✗ écart")).toEqual([]);
  });
});

/** An Excel that takes no file over, as a policy may have it. */
function refuseInsertion({ host }: RunningExcel): void {
  const receive = host.receive.bind(host);
  jest.spyOn(host, "receive").mockImplementation((text) => receive(text.replace(/(Base64"[^[]*\[)"[^"]*"/, '$1"x"')));
}

test("where Excel refuses the insertion, the values are written", async () => {
  const book = bookOf(OWN);
  await startedExcel(book, async (excel) => {
    refuseInsertion(excel);
    const study = await added({ "b.xlsx": xlsx(MOVED) });
    expect(study.addedFiles).toMatchObject([{ ok: true, way: "values", sheets: ["Feuil1"] }]);
    expect(totalOf(study)).toBe(100_010 + 25_000 + 30_005 + 2_000);
    expect([book.sheet("Feuil1")?.value(2, 0), book.sheet("Feuil1")?.value(1, 4)]).toEqual(["01000", 300.05]);
  });
});

test("a file above the limit of a request goes by its values", () => {
  expect([3_500_000, 3_500_001].map((size) => canInsert(new Uint8Array(size)))).toEqual([true, false]);
});

test("files that cannot be read, or hold nothing, are told, and stop no other; sheets of ours and hidden ones do not come", async () => {
  const reported = bookOf(OWN);
  await startedExcel(reported, async () => void (await ACTIONS.writing.run(await studied(["departement:62"]), WORK)));
  const book = bookOf(MOVED);
  await startedExcel(book, async () => {
    const study = await added({
      "photo.pdf": new TextEncoder().encode("%PDF-1.4"),
      "vide.xlsx": xlsx({ Feuil1: [] }),
      "autre.xlsx": saveXlsx(reported),
    });
    expect(study.addedFiles).toMatchObject([
      { ok: false, code: "notAWorkbook" },
      { ok: false, code: "nothing" },
      { ok: true, way: "inserted", sheets: ["Achats 2022"] },
    ]);
    const [, , last] = study.addedFiles ?? [];
    expect(last?.ok && last.notTaken.map(({ why }) => why)).toEqual(expect.arrayContaining(["ours"]));
    expect(totalOf(study)).toBe(100_010 + 25_000 + 30_005 + 2_000);
  });
});

test("what was chosen holds on: a row put back stays so, also when a third file comes", async () => {
  const cancelled = {
    A: [
      [...HEADERS, "Statut"],
      ["Ferme", "62000", 44600, "Lait", 10, "payé"],
      ["Coop", "59000", 44601, "Lait", 5, "annulé"],
    ],
  };
  const other = (amount: number) =>
    xlsx({
      F: [
        [...HEADERS, "Statut"],
        [`Tiers ${amount}`, "62000", 44700 + amount, "Pain", amount, "payé"],
      ],
    });
  await startedExcel(bookOf(cancelled), async () => {
    const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    const kept = keepRow(read, tableOf(read).leftOut[0]?.row ?? 0);
    expect(totalOf(kept)).toBe(1500);
    const two = await added({ "b.xlsx": other(100) }, kept);
    expect(totalOf(two)).toBe(11_500);
    const three = await added({ "c.xlsx": other(200) }, two);
    expect(totalOf(three)).toBe(31_500);
    expect(tableOf(three).parts).toHaveLength(3);
  });
});

test("a copy of lines already there is added and not counted twice; other columns are read apart", async () => {
  await startedExcel(bookOf(OWN), async () => {
    const study = await added({ "copie.xlsx": xlsx(OWN), "notes.xlsx": xlsx({ Notes: [["Un mot"], ["pour vous"]] }) });
    expect(totalOf(study)).toBe(125_010);
    expect(study.addedFiles).toMatchObject([{ sheets: ["Achats 2022 (2)"] }, { sheets: ["Notes"] }]);
  });
});

/** One buyer's file of random lines: its kind, the order of its columns, and the cents that it holds. */
const someFile = fc.record({
  kind: fc.constantFrom("xlsx" as const, "csv" as const, "ods" as const),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  lines: fc.array(
    fc.record({ supplier: fc.integer({ min: 0, max: 4 }), cents: fc.integer({ min: -50_000, max: 9_000_000 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
});
const NAMES = ["Ferme du Val", "Coop du Bourg", "Laiterie Haute", "Moulin d'Arras", "Pêcherie du Port"];

function written(
  { kind, order, lines }: typeof someFile extends fc.Arbitrary<infer File> ? File : never,
  index: number,
): [string, Uint8Array] {
  const shown = (cents: number) => (kind === "csv" ? (cents / 100).toFixed(2).replace(".", ",") : cents / 100);
  const cells = [
    ["Tiers", "CP", "Facture", "Montant HT"],
    ...lines.map(({ supplier, cents }, line) => [NAMES[supplier] ?? "", "62000", `F${index}-${line}`, shown(cents)]),
  ].map((row) => order.map((column) => row[column] ?? ""));
  const bytes = { xlsx: () => xlsx({ Feuil1: cells }), csv: () => csv(cells), ods: () => ods(cells) }[kind]();
  return [`exercice ${2020 + index}.${kind}`, bytes];
}

test("whatever the files, the sum of all together is the sum of each alone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someFile, { minLength: 2, maxLength: 4 }), async (files) => {
      const [first, ...others] = files.map(written);
      if (!first) return;
      const alone: number[] = [];
      for (const [name, bytes] of [first, ...others])
        await startedExcel(
          opened(name, bytes),
          async () => void alone.push(totalOf(await ACTIONS.reading.run(EMPTY_STUDY, WORK))),
        );
      const plain = files.map(({ lines }) => lines.reduce((sum, { cents }) => sum + cents, 0));
      expect(alone).toEqual(plain);
      await startedExcel(opened(...first), async () => {
        const study = await added(Object.fromEntries(others));
        expect([totalOf(study), tableOf(study).parts?.length]).toEqual([alone.reduce((a, b) => a + b), files.length]);
      });
    }),
    { numRuns: 12 },
  );
});

test("taking the report back leaves the copies and their file", async () => {
  const book = bookOf(OWN);
  await startedExcel(book, async () => {
    const study = await added({ "b.xlsx": xlsx(MOVED) });
    const before = contentsOf(book);
    const written = await ACTIONS.writing.run(await studied(["departement:62"], study), WORK);
    await ACTIONS.removing.run(written, WORK);
    expect(contentsOf(book)).toEqual(before);
    const again = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(again.grids?.map(({ file }) => file)).toEqual([undefined, "b.xlsx"]);
    expect(tableOf(answerQuestion(again, "otherSheets", "together")).parts?.map(({ label }) => label)).toEqual([
      undefined,
      "b.xlsx · Feuil1",
    ]);
  });
});

test("stopped while values are written, nothing of the file stays", async () => {
  const book: Book = bookOf(OWN);
  await startedExcel(book, async () => {
    const stop = new AbortController();
    const rows = Array.from({ length: 12_000 }, (_, row) => [`T${row}`, row]);
    const sheet = { name: "Grand", values: rows, formats: rows.map((row) => row.map(() => "General")) };
    const adding = addValues("grand.csv", [sheet], { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(adding).rejects.toMatchObject({ code: "cancelled" });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Achats 2022"]);
  });
});
