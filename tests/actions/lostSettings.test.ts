import { ACTIONS } from "../../src/actions/registry";
import { removeSettings } from "../../src/excel/settings";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { opened, studied, WORK } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT", "Date", "Nature"],
  ["Ferme du Val", "62000", 1200, "2024-03-01", "Lait"],
  ["Coop du Bourg", "59000", 300, "2025-03-01", "Pain"],
  ["Laiterie Haute", "62100", 500, "2025-04-01", "Beurre"],
  ["Sans Adresse", "", 90, "2025-05-01", "Pain"],
  ["Total", "", 2090, "", ""],
];

/** Place, from 0, of the cell below a heading in the row that holds a text. */
function under(book: Book, sheetName: string, heading: string, text: string): [number, number] {
  const sheet = book.sheet(sheetName);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error(`no sheet ${sheetName}`);
  const texts = Array.from({ length: used.top + used.rows }, (_, row) =>
    Array.from({ length: used.left + used.columns }, (__, column) => String(sheet.value(row, column) ?? "")),
  );
  const column = Math.max(...texts.map((row) => row.findIndex((cell) => cell.startsWith(heading))));
  return [texts.findIndex((row) => row.includes(text)), column];
}

function type(book: Book, sheet: string, [row, column]: readonly [number, number], value: string | number): void {
  book.setCells(book.sheet(sheet)!, row, column, [[{ value }]], "user");
}

const at = (book: Book, sheet: string, [row, column]: readonly [number, number]) =>
  book.sheet(sheet)?.value(row, column);

/** A workbook in which every kind of cell was typed in, saved by a programme that drops our settings. */
async function typedWithoutSettings(): Promise<Book> {
  const book = bookOf({ Achats: ROWS });
  await startedExcel(book, async () => {
    await ACTIONS.writing.run(await studied(["departement:62", "region:32"]), WORK);
    const places = placesIn(book);
    type(book, "Fournisseurs", places.first, "oui");
    type(book, "Fournisseurs", places.second, "peut-être");
    type(book, "Fournisseurs", places.given, "59000");
    type(book, "Part locale", places.year, 2025);
    type(book, "Méthode", places.decided, 12);
    await removeSettings();
  });
  return opened("achats.xlsx", saveXlsx(book));
}

function placesIn(book: Book) {
  const share = under(book, "Part locale", "Exercice", "Exercice");
  return {
    first: under(book, "Fournisseurs", "Correction – département", "Coop du Bourg"),
    second: under(book, "Fournisseurs", "Correction – région", "Ferme du Val"),
    given: under(book, "Fournisseurs", "Lieu d", "Sans Adresse"),
    decided: under(book, "Méthode", "Montant décidé", "Total"),
    year: [share[0], 1] as [number, number],
  };
}

test("what was typed outlives settings that another programme dropped, what is not understood too", async () => {
  const book = await typedWithoutSettings();
  await startedExcel(book, async () => {
    const study = await studied(["region:32", "departement:62"]);
    expect(study.suppliers?.find(({ name }) => name === "Sans Adresse")?.place.commune).toBe("59350");
    await ACTIONS.writing.run(study, WORK);
    const places = placesIn(book);
    const typed = [places.first, places.second, places.given].map((place) => at(book, "Fournisseurs", place));
    expect(typed).toEqual(["oui", "peut-être", "Lille (59350)"]);
    expect(at(book, "Méthode", places.decided)).toBe(12);
    expect(String(at(book, "Part locale", places.year))).toBe("2025");
  });
});
