import { answerQuestion, dropRows, keepRow } from "../../src/actions/study/choose";
import { listSheets } from "../../src/actions/lots/list";
import { ACTIONS } from "../../src/actions/registry";
import { rowPlaces } from "../../src/actions/study/show";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { ownPlace } from "../../src/reading/sheets/gathered";
import { bookOf, contentsOf, startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { cents, opened, rowOf, studied, WORK } from "./support";

/** Three years of one layout: title rows in one, columns moved in another, a subtotal, a cancelled line, amounts as text. */
const YEARS = {
  "Achats 2022": [
    ["Tiers", "CP", "Date", "Famille", "Montant HT", "Statut"],
    ["Ferme du Val", "62000", 44600, "Légumes", 1000.1, "payé"],
    ["Coop du Bourg", "59000", 44700, "Viandes", 500, "annulé"],
    ["Coop du Bourg", "59000", 44701, "Viandes", 250, "payé"],
    ["Total", "", "", "", 1750.1, ""],
  ],
  "Achats 2023": [
    ["Commune d'Arras", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["CP", "Tiers", "Date", "Famille", "Montant HT", "Statut"],
    ["62000", "Ferme du Val", 45000, "Légumes", 2000, "payé"],
    ["62100", "Laiterie Haute", 45001, "Lait", 300.05, "payé"],
  ],
  "Achats 2024": [
    ["Tiers", "CP", "Date", "Famille", "Montant HT", "Statut"],
    ["Ferme du Val", "62000", 45400, "Légumes", "1 234,56", "payé"],
    ["Ferme du Val", "62000", 45401, "Légumes", -34.5, "payé"],
  ],
  Listes: [["Légumes"], ["Viandes"]],
};
const KEPT = 100_010 + 25_000 + 200_000 + 30_005 + 123_456 - 3450;

async function together(): Promise<Study> {
  const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
  return answerQuestion(read, "otherSheets", "together");
}

function tableOf(study: Study) {
  if (!study.reading?.ok) throw new Error(study.reading?.code);
  return study.reading.table;
}

const gathered = (book: Book) => {
  const sheet = book.sheet("Achats réunis");
  if (!sheet) throw new Error("no gathered sheet");
  return sheet;
};

describe("several yearly sheets in one answer", () => {
  test("they are offered together, listed, and read in the columns of the first", async () => {
    await startedExcel(bookOf(YEARS), async () => {
      const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
      const asked = tableOf(read).questions.find(({ code }) => code === "otherSheets");
      expect(asked?.choices.at(-1)).toBe("together");
      expect(asked?.details?.["together"]).toEqual({
        n: 3,
        sheets: "Achats 2022, Achats 2023, Achats 2024",
        lines: 6,
        totalCents: KEPT,
      });
      const table = tableOf(answerQuestion(read, "otherSheets", "together"));
      expect(table.columns).toMatchObject({ supplier: 1, postcode: 2, amount: 5 });
      expect(table.lines.map(({ year }) => year)).toEqual([2022, 2022, 2023, 2023, 2024, 2024]);
      expect(table.lines.map(({ row }) => [ownPlace(table, row).sheet, ownPlace(table, row).row])).toEqual([
        ["Achats 2022", 2],
        ["Achats 2022", 4],
        ["Achats 2023", 4],
        ["Achats 2023", 5],
        ["Achats 2024", 2],
        ["Achats 2024", 3],
      ]);
      expect(table.leftOut.map(({ row, reason }) => [reason, ownPlace(table, row).sheet])).toEqual([
        ["cancelled", "Achats 2022"],
        ["total", "Achats 2022"],
      ]);
      const laiterie = table.lines.find(({ text }) => text.supplier === "Laiterie Haute");
      expect(rowPlaces(table, [laiterie?.row ?? 0], 1)).toEqual([
        { sheet: "Achats 2023", top: 5, left: 2, rows: 1, columns: 1 },
      ]);
    });
  });

  test("a row is put back or left out in its own sheet", async () => {
    await startedExcel(bookOf(YEARS), async () => {
      const study = await together();
      const [cancelled] = tableOf(study).leftOut;
      const back = keepRow(study, cancelled?.row ?? 0);
      expect(tableOf(back).lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(KEPT + 50_000);
      const last = tableOf(back).lines.at(-1)?.row ?? 0;
      const dropped = dropRows(back, [last]);
      expect(
        tableOf(dropped)
          .leftOut.map(({ reason, row }) => [reason, ownPlace(tableOf(dropped), row)])
          .at(-1),
      ).toEqual(["byHand", expect.objectContaining({ sheet: "Achats 2024", row: 3 })]);
    });
  });

  const saved: { bytes?: Uint8Array } = {};
  test("written, every line refers to its own cell: a correction there moves the rate; all is taken back", async () => {
    const book = bookOf(YEARS);
    const before = contentsOf(book);
    await startedExcel(book, async () => {
      const study = await ACTIONS.writing.run(await studied(["departement:62"], await together()), WORK);
      expect(
        ["Total retenu ligne à ligne", "Écart"].map((label) => cents(rowOf(book, "Part locale", label)[1])),
      ).toEqual([KEPT, 0]);
      expect(cents(rowOf(book, "Part locale", "Local")[1])).toBe(KEPT - 25_000);
      saved.bytes = saveXlsx(book);
      const own = book.sheet("Achats 2023");
      if (!own) throw new Error("no sheet");
      book.setCells(own, 4, 4, [[{ value: 1300.05 }]], "user");
      expect(cents(rowOf(book, "Part locale", "Local")[1])).toBe(KEPT - 25_000 + 100_000);
      expect(Array.from({ length: 3 }, (_, row) => gathered(book).value(3 + row, 3))).toEqual(
        Array(3).fill("✓ tout est repris"),
      );
      book.setCells(
        own,
        5,
        0,
        [
          [
            { value: "62000" },
            { value: "Nouveau" },
            { value: 45002 },
            { value: "Lait" },
            { value: 10 },
            { value: "payé" },
          ],
        ],
        "user",
      );
      expect(gathered(book).value(4, 3)).toBe("✗ des lignes ont changé : relancez Allotir");
      const again = await ACTIONS.writing.run(
        await ACTIONS.locating.run(await ACTIONS.reading.run(study, WORK), WORK),
        WORK,
      );
      expect([again.share?.totalCents, cents(rowOf(book, "Part locale", "Total retenu ligne à ligne")[1])]).toEqual([
        KEPT + 101_000,
        KEPT + 101_000,
      ]);
      await ACTIONS.removing.run(again, WORK);
      expect(Object.keys(contentsOf(book))).toEqual(Object.keys(before));
    });
  });

  test("« Méthode » names sheet and row of what is left out", () => {
    const book = opened("annees.xlsx", saved.bytes ?? new Uint8Array());
    expect([
      rowOf(book, "Méthode", "Achats 2022, ligne 3").slice(0, 5),
      rowOf(book, "Méthode", "Achats 2022, ligne 5").slice(0, 5),
    ]).toEqual([
      ["Achats 2022, ligne 3", "Coop du Bourg", "annulé", 1, 500],
      ["Achats 2022, ligne 5", "Total", "total", 1, 1750.1],
    ]);
  });

  test("saved and opened again, they are read together again", async () => {
    await startedExcel(opened("annees.xlsx", saved.bytes ?? new Uint8Array()), async () => {
      const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
      expect(tableOf(read).parts?.map(({ sheet }) => sheet)).toEqual(["Achats 2022", "Achats 2023", "Achats 2024"]);
    });
  });

  (hasLibreOffice ? test : test.skip)("LibreOffice calculates the same", () => {
    const book = opened(
      "annees.xlsx",
      recalculated(new Map([["annees", saved.bytes ?? new Uint8Array()]])).get("annees") ?? new Uint8Array(),
    );
    expect(
      ["Total retenu ligne à ligne", "Écart", "Local"].map((label) => cents(rowOf(book, "Part locale", label)[1])),
    ).toEqual([KEPT, 0, KEPT - 25_000]);
    expect(Array.from({ length: 3 }, (_, row) => gathered(book).value(3 + row, 3))).toEqual(
      Array(3).fill("✓ tout est repris"),
    );
  });

  test("none of them is taken for a sourcing list", async () => {
    await startedExcel(bookOf(YEARS), async () => {
      const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
      expect(listSheets(read)).toEqual(["Achats 2023", "Achats 2024"]);
      expect(listSheets(answerQuestion(read, "otherSheets", "together"))).toEqual([]);
    });
  });

  test("a copy of a sheet is no other year", async () => {
    await startedExcel(bookOf({ Achats: YEARS["Achats 2022"], Copie: YEARS["Achats 2022"] }), async () => {
      const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
      expect(tableOf(read).questions.find(({ code }) => code === "otherSheets")?.choices).toEqual(["Achats", "Copie"]);
    });
  });
});
