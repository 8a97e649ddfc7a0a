import { keepCanteen, tellCanteen } from "../../src/actions/report/canteen";
import { placementTyped, placementWords, placeSuppliers } from "../../src/actions/suppliers/correct";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { loadTerritory } from "../../src/territory/territory";
import { bookOf, startedExcel } from "../excel/support";
import { opened, studied, WORK } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT"],
  ["Ferme du Val", "62000", 1200],
  ["Coop du Bourg", "59000", 300],
  ["Sans Adresse", "", 500],
];

/** The cell of « Fournisseurs » where the buyer gives a place to a supplier; the table's header is the row where column A says « N° ». */
function placeCell(book: Book, name: string) {
  const sheet = book.sheet("Fournisseurs");
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error("no sheet");
  const rows = Array.from({ length: used.rows }, (_, row) => row);
  const header = rows.find((row) => sheet.value(row, 1) === "Fournisseur") ?? 0;
  const column =
    Array.from({ length: used.columns }, (_, index) => index).find(
      (index) => sheet.value(header, index) === "Lieu d\u2019après vous",
    ) ?? NaN;
  const row = rows.find((one) => sheet.value(one, 1) === name) ?? NaN;
  return {
    value: () => sheet.value(row, column),
    type: (text: string) => book.setCells(sheet, row, column, [[{ value: text }]], "user"),
  };
}
const named = ({ suppliers }: Study, name: string) => suppliers?.find((supplier) => supplier.name === name);

test("a place typed in « Fournisseurs » counts at the next run, shows in full, is kept across runs and taken back when emptied; the pane's later word prevails", async () => {
  const book = bookOf({ Achats: ROWS });
  await startedExcel(book, async () => {
    const written = await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
    placeCell(book, "Coop du Bourg").type("arras");
    placeCell(book, "Sans Adresse").type("Belgique");
    const followed = await ACTIONS.writing.run(await ACTIONS.locating.run(written, WORK), WORK);
    expect(named(followed, "Coop du Bourg")).toMatchObject({
      local: ["yes"],
      place: { commune: "62041", certainty: "sure", evidence: [{ code: "buyer" }, { code: "insee" }] },
    });
    expect(named(followed, "Sans Adresse")).toMatchObject({ local: ["no"], place: { country: "BE" } });
    expect([placeCell(book, "Coop du Bourg").value(), placeCell(book, "Sans Adresse").value()]).toEqual([
      "Arras (62041)",
      "Belgique",
    ]);
    const again = await ACTIONS.writing.run(
      placeSuppliers(followed, [named(followed, "Sans Adresse")?.key ?? ""], "62498"),
      WORK,
    );
    expect(again.share?.perimeters[0]?.whole.amounts.yes).toBe(200_000);
    expect(placeCell(book, "Sans Adresse").value()).toBe("Lens (62498)");
  });
  const later = opened("achats.xlsx", saveXlsx(book));
  placeCell(later, "Coop du Bourg").type("");
  placeCell(later, "Sans Adresse").type("59000");
  await startedExcel(later, async () => {
    const study = await ACTIONS.locating.run(await ACTIONS.reading.run(EMPTY_STUDY, WORK), WORK);
    expect(named(study, "Coop du Bourg")).toMatchObject({ local: ["no"], place: { department: "59" } });
    expect(named(study, "Sans Adresse")).toMatchObject({ local: ["no"], place: { commune: "59350" } });
  });
});

test("« Retirer » without keeping the corrections leaves no setting of ours in the workbook", async () => {
  const book = bookOf({ Achats: ROWS });
  await startedExcel(book, async () => {
    const study = await ACTIONS.writing.run(await studied(["departement:62"]), WORK);
    await keepCanteen(tellCanteen(study, { canteens: { "": "949" } }));
    expect(await settingKeys()).not.toEqual([]);
    await ACTIONS.forgetting.run(study, WORK);
    expect(await settingKeys()).toEqual([]);
  });
});

const settingKeys = () =>
  Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key");
    await context.sync();
    return settings.items.map(({ key }) => key);
  });

test.each([
  ["arras", "62041", "Arras (62041)"],
  ["Arras (62041)", "62041", "Arras (62041)"],
  ["62041 Arras", "62041", "Arras (62041)"],
  ["62000 Arras", "62041", "Arras (62041)"],
  ["59000", "59350", "Lille (59350)"],
  ["62000", "F-62000", "62000"],
  ["13100", "F-13100", "13100"],
  ["2A004", "2A004", "Ajaccio (2A004)"],
  ["Belgique", "BE", "Belgique"],
  ["SW1A 2AA", "SW1A 2AA", "SW1A 2AA"],
  ["Pas-de-Calais", "Pas-de-Calais", "Pas-de-Calais"],
  ["Saint-Denis", "Saint-Denis", "Saint-Denis"],
])("typed « %s »: kept as « %s », shown as « %s », and the same when read again", async (typed, kept, shown) => {
  const territory = await loadTerritory();
  expect(placementTyped(typed, territory)).toBe(kept);
  expect(placementWords(kept, territory, "fr")).toBe(shown);
  expect(placementTyped(shown, territory)).toBe(kept);
});
