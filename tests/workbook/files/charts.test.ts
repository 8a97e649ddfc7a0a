import { unzipSync, strFromU8 } from "fflate";
import { ACTIONS } from "../../../src/actions/registry";
import type { Book, Chart } from "../../../src/workbook/book/model";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened, studied, WORK } from "../../actions/support";
import { bookOf, startedExcel } from "../../excel/support";

const PURCHASES = [
  ["Fournisseur", "Code postal", "Date", "Famille", "Montant HT"],
  ["Ferme du Lac", "62000", "12/03/2025", "Légumes", 100],
  ["Laiterie", "59000", "13/04/2025", "Lait", 250.5],
  ["Pêcherie", "76600", "14/05/2025", "Poisson", 80],
  ["Moulin", "62100", "15/06/2025", "Pain", 40],
];
const CHART: Chart = {
  id: "c",
  name: "Part",
  type: "BarStacked",
  title: "Part & co",
  series: [{ name: "Achats!$E$1", categories: "Achats!$A$2:$A$5", values: "Achats!$E$2:$E$5" }],
  left: 10,
  top: 100,
  width: 300,
  height: 200,
};

const charts = (book: Book): Chart[] => book.sheets.flatMap((sheet) => sheet.charts);
const reopened = (book: Book): Book => opened("x.xlsx", saveXlsx(book));

function withChart(change: Partial<Chart> = {}): Book {
  const book = bookOf({ Achats: PURCHASES });
  book.setCharts(book.activeSheet, [{ ...CHART, ...change }]);
  return book;
}

function parts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Every part is led to, every link leads somewhere, every type named is of a part. */
function expectNoOrphan(file: Uint8Array): void {
  const all = parts(file);
  const targets = Object.entries(all).flatMap(([name, text]) =>
    !name.endsWith(".rels")
      ? []
      : [...text.matchAll(/Target="([^"]+)"/g)].map(([, target = ""]) =>
          new URL(target, `part:/${name.replace(/_rels\/[^/]*$/, "")}`).pathname.slice(1),
        ),
  );
  expect(
    Object.keys(all).filter(
      (name) => !name.endsWith(".rels") && name !== "[Content_Types].xml" && !targets.includes(name),
    ),
  ).toEqual([]);
  expect(targets.filter((target) => !(target in all))).toEqual([]);
  expect(
    [...(all["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]+)"/g)]
      .map(([, name = ""]) => name)
      .filter((name) => !(name in all)),
  ).toEqual([]);
  expect(Object.keys(all).filter((name) => name.endsWith(".rels") && !all[name]?.includes("Target="))).toEqual([]);
}

test.each([
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineMarkersStacked",
  "Pie",
  "Doughnut",
])("a chart (%s) saved and reopened is the same", (type) => {
  expect(charts(reopened(withChart({ type })))).toEqual([{ ...CHART, type, id: expect.any(String) as string }]);
});

test("untouched charts stay byte for byte; a moved one moves; one over other ranges keeps its looks", () => {
  const before = saveXlsx(withChart());
  const book = opened("x.xlsx", before);
  const sheet = book.activeSheet;
  book.setCells(sheet, 1, 4, [[{ value: 7 }]], "user");
  const untouched = parts(saveXlsx(book));
  for (const name of ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"])
    expect(untouched[name]).toBe(parts(before)[name]);
  book.setCharts(
    sheet,
    sheet.charts.map((chart) => ({ ...chart, left: 55 })),
  );
  book.renameSheet(sheet, "Dépenses", "user");
  const moved = saveXlsx(book);
  expect(charts(opened("x.xlsx", moved))).toMatchObject([
    { left: 55, top: 100, series: [{ values: "Dépenses!$E$2:$E$5" }] },
  ]);
  expect(parts(moved)["xl/charts/chart1.xml"]?.replace(/Dépenses/g, "Achats")).toBe(untouched["xl/charts/chart1.xml"]);
  book.setCharts(
    sheet,
    sheet.charts.map((chart) => ({ ...chart, title: "Autre", type: "Pie" })),
  );
  expect(charts(reopened(book))).toMatchObject([{ title: "Autre", type: "Pie", left: 55 }]);
});

test("written, saved, reopened: written again without a chart more, taken back without a chart or part left", async () => {
  const book = bookOf({ Achats: PURCHASES });
  await startedExcel(book, async () => void (await ACTIONS.writing.run(await studied(["departement:62"]), WORK)));
  const written = charts(book);
  expect(written.length).toBeGreaterThan(0);
  const first = saveXlsx(book);
  expectNoOrphan(first);

  const again = opened("x.xlsx", first);
  expect(charts(again).map(({ name, type }) => [name, type])).toEqual(written.map(({ name, type }) => [name, type]));
  await startedExcel(again, async () => void (await ACTIONS.writing.run(await studied(["departement:62"]), WORK)));
  const second = saveXlsx(again);
  expectNoOrphan(second);
  const chartParts = (file: Uint8Array) =>
    Object.keys(parts(file)).filter((name) => name.startsWith("xl/charts/")).length;
  expect(chartParts(second)).toBe(chartParts(first));

  const last = opened("x.xlsx", second);
  expect(charts(last)).toHaveLength(written.length);
  await startedExcel(last, async () => void (await ACTIONS.removing.run(await studied(["departement:62"]), WORK)));
  const without = saveXlsx(last);
  expectNoOrphan(without);
  expect(chartParts(without)).toBe(0);
  expect(charts(opened("x.xlsx", without))).toEqual([]);
});
