import { ACTIONS } from "../../src/actions/registry";
import type { Study } from "../../src/actions/study/study";
import { saveSetting } from "../../src/excel/settings";
import type { Book, Scalar, Sheet } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { opened, studied, WORK } from "../actions/support";
import { converted, hasLibreOffice } from "../support/libreoffice";
import { bookOf, contentsOf, startedExcel } from "./support";

const ROWS = [
  ["Fournisseur", "Code postal", "Montant HT", "Exercice"],
  ["Ferme du Val", "62000", 1200.5, 2025],
  ["Coop du Bourg", "59000", 300, 2024],
  ["Laiterie Haute", "62100", 80, 2025],
];

const sheetOf = (book: Book, name: string): Sheet => {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const write = async (from?: Study): Promise<Study> =>
  ACTIONS.writing.run(await studied(["departement:62"], from), WORK);

function total(book: Book, name = "Part locale"): unknown {
  const sheet = sheetOf(book, name);
  for (let row = 0; row < 60; row++)
    if (String(sheet.value(row, 0)).startsWith("Total retenu")) return sheet.value(row, 1);
  return undefined;
}

/** Row of a supplier in the list, and the column of corrections. */
function placeOf(book: Book, supplier: string): [Sheet, number, number] {
  const sheet = sheetOf(book, "Fournisseurs");
  for (let row = 0; row < 12; row++)
    for (let column = 0; column < 40; column++)
      if (String(sheet.value(row, column) ?? "").startsWith("Correction"))
        for (let below = row + 1; below < row + 12; below++)
          if (sheet.value(below, 1) === supplier || sheet.value(below, 0) === supplier) return [sheet, below, column];
  throw new Error(`no ${supplier}`);
}
function typeCorrection(book: Book, supplier: string): void {
  const [sheet, row, column] = placeOf(book, supplier);
  book.setCells(sheet, row, column, [[{ value: "oui" }]], "user");
}
function correctionOf(book: Book, supplier: string): Scalar {
  const [sheet, row, column] = placeOf(book, supplier);
  return sheet.value(row, column);
}

/** What a person or another programme does to a written workbook, after which writing and taking back go on. */
const WEATHER: Readonly<Record<string, (book: Book) => void>> = {
  "one of our sheets deleted": (book) => book.deleteSheet(sheetOf(book, "Méthode"), "user"),
  "one of our columns deleted": (book) => book.deleteColumns(sheetOf(book, "Achats"), 6, 1, "user"),
  "the rows of a title deleted": (book) => book.deleteRows(sheetOf(book, "Fournisseurs"), 0, 2, "user"),
  "a line deleted": (book) => book.deleteRows(sheetOf(book, "Achats"), 2, 1, "user"),
  "a value in the last row": (book) => {
    book.setCells(sheetOf(book, "Fournisseurs"), 1_048_575, 0, [[{ value: "fin" }]], "user");
  },
};

describe("hard weather", () => {
  test.each(Object.keys(WEATHER))("%s: writing and taking back go on", async (name) => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      WEATHER[name]?.(book);
      const again = await write(study);
      expect(total(book)).toBe(name === "a line deleted" ? 1280.5 : 1580.5);
      await ACTIONS.removing.run(again, WORK);
      expect(sheetOf(book, "Achats").usedArea(true)?.columns).toBe(4);
    });
  });

  it("a renamed sheet keeps its name, and what names it follows", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      book.renameSheet(sheetOf(book, "Part locale"), "L'essentiel", "user");
      const again = await write(study);
      expect(book.sheet("Part locale")).toBeUndefined();
      expect(total(book, "L'essentiel")).toBe(1580.5);
      expect(sheetOf(book, "Synthèse").value(2, 0)).toBe(sheetOf(book, "L'essentiel").value(1, 0));
      expect(sheetOf(book, "L'essentiel").charts.length).toBeGreaterThan(0);
      await ACTIONS.removing.run(again, WORK);
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats"]);
    });
  });

  it("an empty sheet of the buyer's that bears one of our names stays theirs", async () => {
    const book = bookOf({ Achats: ROWS, Fournisseurs: [] });
    await startedExcel(book, async () => {
      const study = await write();
      expect(sheetOf(book, "Fournisseurs").usedArea(true)).toBeUndefined();
      expect(total(book)).toBe(1580.5);
      await ACTIONS.removing.run(study, WORK);
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats", "Fournisseurs"]);
    });
  });

  it("a protected sheet and a protected structure are told before anything is touched, by writing and by taking back", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async (excel) => {
      const study = await write();
      sheetOf(book, "Méthode").isProtected = true;
      const before = contentsOf(book);
      const refused = { code: "sheetProtected", values: { sheet: "Méthode" } };
      await expect(write(study)).rejects.toMatchObject(refused);
      await expect(ACTIONS.removing.run(study, WORK)).rejects.toMatchObject(refused);
      expect(contentsOf(book)).toEqual(before);
      sheetOf(book, "Méthode").isProtected = false;
      await ACTIONS.removing.run(await write(study), WORK);
      expect(excel).toBeDefined();
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats"]);
    });
  });

  it("the buyer's own charts and notes on our sheets stay", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      const share = sheetOf(book, "Part locale");
      const [chart] = share.charts;
      if (!chart) throw new Error("no chart");
      book.setCharts(share, [...share.charts, { ...chart, id: "{MINE}", name: "Mon graphique" }]);
      await write(study);
      expect(sheetOf(book, "Part locale").charts.map(({ name }) => name)).toContain("Mon graphique");
    });
  });
});

describe("harder weather", () => {
  const dropped = (book: Book, from: "xlsx" | "ods"): Book =>
    opened(
      `classeur.${from}`,
      converted(new Map([["one", saveXlsx(book)]]), "xlsx", from).get("one") ?? new Uint8Array(),
    );

  (hasLibreOffice ? it.each(["ods", "xlsx"] as const) : it.skip.each(["ods"] as const))(
    "saved as .%s by LibreOffice and opened again: writing and taking back go on, what was typed is kept",
    async (kind) => {
      const book = bookOf({ Achats: ROWS });
      await startedExcel(book, () => write());
      typeCorrection(book, "Coop du Bourg");
      const again = dropped(book, kind);
      await startedExcel(again, async () => {
        const study = await write();
        expect(total(again)).toBe(1580.5);
        expect(correctionOf(again, "Coop du Bourg")).toBe("oui");
        await ACTIONS.removing.run(study, WORK);
        expect(again.sheets.map(({ name }) => name)).toEqual(["Achats"]);
        expect(sheetOf(again, "Achats").usedArea(true)?.columns).toBe(4);
      });
    },
  );

  it("names that another programme misread go, whatever they point to, and what they point to stays", async () => {
    const book = bookOf({ Achats: ROWS, Archive: [["à garder"]] });
    await startedExcel(book, async () => {
      const study = await write();
      book.setName({ name: "Allotir_bloc_share_3atitle", formula: "=Archive!$A$1", visible: false });
      book.setName({ name: "Allotir_bloc_vieux", formula: "=$'Part locale'.$A$1", visible: false });
      book.setName({ name: "Allotir_feuille_vieille", formula: "=#REF!$A$1", visible: false });
      await write(study);
      expect(total(book)).toBe(1580.5);
      expect(sheetOf(book, "Archive").value(0, 0)).toBe("à garder");
      await ACTIONS.removing.run(study, WORK);
      expect(book.names.filter(({ name }) => name.startsWith("Allotir_"))).toEqual([]);
      expect(book.sheets.map(({ name }) => name)).toEqual(["Achats", "Archive"]);
    });
  });

  it("forged names and settings together empty nothing of the buyer's", async () => {
    const theirs = [
      ["Remarque", "Famille", "Zone"],
      ["à voir", "Pain", "Nord"],
      ["", "Lait", ""],
    ];
    const book = bookOf({ Achats: ROWS, Suivi: theirs, Vide: [] });
    book.setName({ name: "Allotir_bloc_lines", formula: "=Suivi!$A$1:$C$4", visible: false });
    book.setName({ name: "Allotir_feuille_share", formula: "=Suivi!$A$1", visible: false });
    book.setName({ name: "Allotir_feuille_method", formula: "=Vide!$A$1", visible: false });
    await startedExcel(book, async () => {
      for (const what of ["writing", "takingBack"]) await saveSetting("Allotir.inacheve", what);
      await saveSetting("Allotir.ecrit", { lines: ["x"], "sheet:share": ["y"] });
      await saveSetting("Allotir.largeurs", { lines: [1, 2, 3] });
      const before = contentsOf(book);
      await ACTIONS.removing.run(await studied(["departement:62"]), WORK);
      expect(contentsOf(book)).toEqual(before);
      await ACTIONS.removing.run(await write(), WORK);
      expect(contentsOf(book)).toEqual(before);
    });
  });

  it("a workbook whose structure is protected is refused before anything is touched where sheets come or go", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await studied(["departement:62"]);
      const before = contentsOf(book);
      book.isStructureProtected = true;
      await expect(ACTIONS.writing.run(study, WORK)).rejects.toMatchObject({ code: "workbookProtected" });
      expect(contentsOf(book)).toEqual(before);
      book.isStructureProtected = false;
      const written = await ACTIONS.writing.run(study, WORK);
      book.isStructureProtected = true;
      await ACTIONS.writing.run(written, WORK);
      expect(total(book)).toBe(1580.5);
      await expect(ACTIONS.removing.run(written, WORK)).rejects.toMatchObject({ code: "workbookProtected" });
      expect(total(book)).toBe(1580.5);
    });
  });

  it("a value in the last column of one of our sheets stays", async () => {
    const book = bookOf({ Achats: ROWS });
    await startedExcel(book, async () => {
      const study = await write();
      book.setCells(sheetOf(book, "Part locale"), 3, 16_383, [[{ value: "fin" }]], "user");
      await write(study);
      await ACTIONS.removing.run(study, WORK);
      expect(sheetOf(book, "Part locale").value(3, 16_383)).toBe("fin");
    });
  });

  it("a supplier and a label as long as a cell are read, written and taken back", async () => {
    const long = "X".repeat(32_767);
    const book = bookOf({ Achats: [...ROWS, [long, "62000", 20, 2025]] });
    await startedExcel(book, async () => {
      const study = await write(await write());
      expect(total(book)).toBe(1600.5);
      await ACTIONS.removing.run(study, WORK);
      expect(sheetOf(book, "Achats").value(4, 0)).toBe(long);
    });
  });
});
