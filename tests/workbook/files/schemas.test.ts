import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { defaultLotSettings } from "../../../src/actions/lots/settings";
import { ACTIONS } from "../../../src/actions/registry";
import { createBook } from "../../../src/workbook/book/book";
import type { Book } from "../../../src/workbook/book/model";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened, studied, WORK } from "../../actions/support";
import { bookOf, startedExcel } from "../../excel/support";
import { hasSchemas, rejected } from "../../support/schemas";
import { buyersFile } from "./buyersFile";

const judged = hasSchemas ? test : test.skip;

/** The whole report and the sheet of lots, written into the book. */
const reported = (book: Book): Promise<Uint8Array> =>
  startedExcel(book, async () => {
    const written = await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
    const split = await ACTIONS.splitting.run({ ...written, lotSettings: defaultLotSettings("2026-04-01") }, WORK);
    if (split.lots?.ok) await ACTIONS.writingLots.run(split, WORK);
    return saveXlsx(book);
  });

const LINES = Array.from({ length: 60 }, (_, index) => [
  index % 3 === 0 ? ' Ferme « d\'en haut » & <fils> "bio"\n' : `Laiterie ${index % 5}`,
  index % 2 === 0 ? "62000" : "59000",
  ["Lait", "Pain", "Légumes"][index % 3] ?? "",
  1000 + index,
  `1${index % 9}/03/${2024 + (index % 2)}`,
]);

judged("a new workbook with the report and the lots holds against the published schemas", async () => {
  const book = bookOf({ Achats: [["Fournisseur", "Code postal", "Famille", "Montant HT", "Date"], ...LINES] });
  expect(await rejected(await reported(book))).toEqual([]);
});

judged("a buyer's file that the report was written into holds too", async () => {
  expect(await rejected(buyersFile())).toEqual([]);
  expect(await rejected(await reported(opened("Achats.xlsx", buyersFile())))).toEqual([]);
});

judged("looks, rules, charts, names, pages and protection that the host can give hold too", async () => {
  const book = createBook();
  await startedExcel(book, () => Excel.run(dressed));
  expect(await rejected(saveXlsx(book))).toEqual([]);
});

async function dressed(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getActiveWorksheet();
  const area = sheet.getRange("A1:C4");
  area.values = [
    ["Famille", "Montant", " "],
    ["Lait", 1, "a"],
    ["Pain", 2, true],
    ["Blé", 3, "=1+1"],
  ];
  area.format.borders.getItem("EdgeBottom").style = "Continuous";
  Object.assign(area.format.font, { bold: true, color: "red", underline: "Single", name: "Arial", size: 12 });
  Object.assign(area.format, { horizontalAlignment: "Center", wrapText: true, indentLevel: 1, columnWidth: 80 });
  area.format.fill.color = "#FFEE00";
  area.getRow(1).numberFormat = [["@", '# ##0,00 "€"', "yyyy-mm-dd"]];
  sheet.getRange("E6").hyperlink = { address: "https://exemple.fr/a b?c=1&d", screenTip: "<lait>", textToDisplay: "x" };
  sheet.getRange("E7:E8").hyperlink = { documentReference: "Feuil1!A1" };
  sheet.getRange("F1:G2").merge();
  for (const [index, type] of (["ColumnClustered", "BarStacked", "Pie", "Line", "XYScatter"] as const).entries()) {
    const chart = sheet.charts.add(type, sheet.getRange("A1:B4"));
    chart.title.text = `Achats & co ${index}`;
  }
  const custom = sheet.getRange("A2:B4").conditionalFormats.add("Custom");
  custom.custom.rule.formula = '=$A2="Lait"';
  custom.custom.format.fill.color = "#00FF00";
  const value = sheet.getRange("B2:B4").conditionalFormats.add("CellValue");
  value.cellValue.format.font.color = "blue";
  value.cellValue.rule = { formula1: "=1", formula2: "=2", operator: "Between" };
  const text = sheet.getRange("A2:A4").conditionalFormats.add("ContainsText");
  text.textComparison.format.font.bold = true;
  text.textComparison.rule = { operator: "Contains", text: "ai" };
  const validation = sheet.getRange("D2:D4").dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: "oui,non" } };
  validation.prompt = { title: "Choix", message: "oui ou non", showPrompt: true };
  validation.errorAlert = { title: "Non", message: "oui ou non", showAlert: true, style: "Stop" };
  sheet.getRange("E2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
  sheet.tables.add("A1:C4", true).showTotals = true;
  workbook.names.add("Taux", sheet.getRange("B2"), "le taux");
  sheet.names.add("Ici", "=1");
  Object.assign(sheet.pageLayout, { orientation: "Landscape", paperSize: "A4" });
  sheet.pageLayout.setPrintArea("A1:C4");
  sheet.pageLayout.setPrintTitleRows("$1:$1");
  sheet.freezePanes.freezeRows(1);
  sheet.tabColor = "#112233";
  workbook.settings.add("clé", { a: 1 });
  workbook.customXmlParts.add("<a xmlns='urn:a'>b</a>");
  const hidden = workbook.worksheets.add("Cachée");
  hidden.visibility = "VeryHidden";
  hidden.protection.protect();
  await context.sync();
}

judged("the schemas do judge: an element that is none of theirs and a wrong order are told", async () => {
  const parts = unzipSync(saveXlsx(bookOf({ A: [["x"]] })));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  parts["xl/worksheets/sheet1.xml"] = strToU8(sheet.replace("<sheetData>", "<mergeCells/><nonsense/><sheetData>"));
  expect((await rejected(zipSync(parts))).join("\n")).toMatch(/mergeCells[\s\S]*not expected|nonsense/);
});
