import { readPurchases } from "../../src/reading/sheets/read";
import type { CellValue } from "../../src/reading/cells/grid";
import { gridOf } from "./support/files";
import { asked, centsOf, read } from "./support/table";

/** Three purchases of 100, 200 and 50, with a column of words. */
const withWords = (header: string, words: readonly string[], more: readonly string[] = []): CellValue[][] => [
  ["Date", "Fournisseur", "Montant HT", header],
  ...words.map((word, index) => [
    `0${index + 1}/02/2024`,
    index % 2 === 0 ? "BOULANGERIE DU PORT" : "LEGUMES DU NORD",
    [100, 200, 50, 30][index] ?? 10,
    word,
  ]),
  ...more.map((word) => ["09/02/2024", "CAFE", 500, word]),
];
const centsUnder = (header: string, words: readonly string[]): number[] =>
  centsOf(read(gridOf("Feuil1", withWords(header, words))));

describe("receipts among purchases", () => {
  it.each([
    ["Sens", "D", "R"],
    ["Sens", "Dépense", "Recette"],
    ["Type", "M", "T"],
    ["Type de pièce", "Mandat", "Titre"],
    ["Pièce", "MANDAT", "TITRE DE RECETTE"],
    ["D/R", "D", "R"],
    ["Nature", "Dépenses", "Recettes"],
    ["Opération", "Achat", "Vente"],
    ["Mouvement", "Charge", "Produit"],
  ])("%s: %s is bought, %s is not", (header, bought, received) => {
    const table = read(gridOf("Feuil1", withWords(header, [bought, bought, received])));
    expect(centsOf(table)).toEqual([10_000, 20_000]);
    expect(table.leftOut).toMatchObject([{ row: 4, reason: "receipt", amountCents: 5000 }]);
    expect(asked(table)).toEqual(["receipts"]);
    const all = read(gridOf("Feuil1", withWords(header, [bought, bought, received])), {
      answers: { receipts: "keep" },
    });
    expect(centsOf(all)).toEqual([10_000, 20_000, 5000]);
    expect(asked(all)).toEqual(["receipts"]);
  });

  it.each(["Compte", "Nature", "Imputation"])("accounts of class 7 under %s are receipts", (header) => {
    const table = read(gridOf("Feuil1", withWords(header, ["60623", "2183", "70323"])));
    expect([centsOf(table), asked(table)]).toEqual([[10_000, 20_000], ["receipts"]]);
  });

  it("refuses a table of receipts alone, and reads it when a person says so", () => {
    const grid = gridOf("Feuil1", withWords("Sens", ["R", "R", "R"]));
    expect(readPurchases([grid])).toMatchObject({ ok: false, code: "onlyReceipts", questions: [{ code: "receipts" }] });
    expect(centsOf(read(grid, { answers: { receipts: "keep" } }))).toEqual([10_000, 20_000, 5000]);
  });
});

describe("credit notes told by a word", () => {
  it.each([
    ["Type", "Facture", "Avoir"],
    ["Nature", "Facture", "AVOIR FOURNISSEUR"],
    ["Pièce", "FAC", "AV"],
    ["Sens", "Facture", "Annulation"],
    ["Type", "Fournitures", "Avoir"],
    ["Type", "DEBIT", "CREDIT"],
    ["Document type", "Invoice", "Credit note"],
    ["Type de pièce", "Mandat", "Mandat d'annulation"],
    ["Type", "Facture", "Crédit"],
  ])("%s: %s counts, %s is deducted", (header, bought, deducted) => {
    const table = read(gridOf("Feuil1", withWords(header, [bought, bought, deducted])));
    expect([centsOf(table), asked(table)]).toEqual([[10_000, 20_000, -5000], ["twoSides"]]);
  });

  it("asks nothing where the credit note is negative already", () => {
    const rows = withWords("Type", ["Facture", "Facture", "Avoir"]);
    rows[3]![2] = -50;
    const table = read(gridOf("Feuil1", rows));
    expect([centsOf(table), asked(table)]).toEqual([[10_000, 20_000, -5000], []]);
  });

  it.each(["Avoir sur facture 77", "AVOIR carottes", "Annulation mandat 12", "Note de crédit 4", "Credit note 9"])(
    "asks about « %s » with a positive amount",
    (label) => {
      const grid = gridOf("Feuil1", withWords("Libellé", ["Pain", "Facture 77 carottes", label]));
      expect([centsOf(read(grid)), asked(read(grid))]).toEqual([[10_000, 20_000, -5000], ["labelCredits"]]);
      expect(centsOf(read(grid, { answers: { labelCredits: "asWritten" } }))).toEqual([10_000, 20_000, 5000]);
    },
  );

  it.each([
    [
      [-100, "", 50],
      [10_000, -5000],
    ],
    [
      [-100, -200, 50],
      [10_000, 20_000, -5000],
    ],
    [
      [100, 200, -50],
      [10_000, 20_000, -5000],
    ],
    [
      [100, 200, 50],
      [10_000, 20_000, -5000],
    ],
  ])("debits and credits %j, whatever their signs", ([first = 0, second = 0, credit = 0], cents) => {
    const grid = gridOf("Feuil1", [
      ["Date", "Tiers", "Libellé", "Débit", "Crédit"],
      ["05/01/2024", "BOULANGERIE", "Pain", first, ""],
      ["06/01/2024", "LEGUMES", "Carottes", second, ""],
      ["07/01/2024", "LEGUMES", "Carottes rendues", "", credit],
    ]);
    expect(centsOf(read(grid))).toEqual(cents);
  });
});

describe("words that say nothing", () => {
  it("asks about a direction that is not understood, and counts it meanwhile", () => {
    const grid = gridOf("Feuil1", withWords("Sens", ["D", "D", "Z"]));
    expect([centsOf(read(grid)), asked(read(grid))]).toEqual([[10_000, 20_000, 5000], ["unknownDirections"]]);
    expect(centsOf(read(grid, { answers: { unknownDirections: "subtract" } }))).toEqual([10_000, 20_000, -5000]);
    expect(centsOf(read(grid, { answers: { unknownDirections: "leaveOut" } }))).toEqual([10_000, 20_000]);
  });

  it.each([
    ["Type", ["Fournitures", "Services", "Travaux"]],
    ["Type", ["Facture", "Facture", "Facture"]],
    ["Type de facture", ["Électronique", "Papier", "Papier"]],
    ["Nature", ["60623", "60628", "611"]],
    ["Nature", ["Titres restaurant", "Fluides", "Fluides"]],
    ["Famille", ["A", "C", "D"]],
    ["Catégorie", ["Recettes et menus", "Épicerie", "Pain"]],
    ["Libellé", ["Crédit-bail copieur", "Crédits de formation", "Pain"]],
    ["Sens", ["D", "D", "D"]],
  ])("%s: %j raises no question", (header, words) => {
    expect([centsUnder(header, words), asked(read(gridOf("Feuil1", withWords(header, words))))]).toEqual([
      [10_000, 20_000, 5000],
      [],
    ]);
  });
});

describe("credit notes told otherwise", () => {
  it.each([
    ["Type", ["FA", "FA", "AV"]],
    ["Type doc.", ["FAC", "FAC", "AVO"]],
    ["Facture/Avoir", ["F", "F", "A"]],
    ["Type de mandat", ["Mandat ordinaire", "Mandat ordinaire", "Réduction de mandat"]],
    ["Avoir ?", ["", "", "X"]],
    ["Signe", ["+", "+", "-"]],
    ["Avoir", ["Non", "Non", "Oui"]],
    ["Tipo", ["Factura", "Factura", "Abono"]],
    ["Mouvement", ["Achat", "Achat", "Retour"]],
  ])("%s: the last of %j is deducted", (header, words) => {
    const table = read(gridOf("Feuil1", withWords(header, words)));
    expect([centsOf(table), asked(table)]).toEqual([[10_000, 20_000, -5000], ["twoSides"]]);
  });

  it("asks about numbers of credit notes among those of invoices", () => {
    const grid = gridOf("Feuil1", withWords("N° facture", ["FA-001", "FA-002", "AV-003"]));
    expect([centsOf(read(grid)), asked(read(grid))]).toEqual([[10_000, 20_000, -5000], ["labelCredits"]]);
    expect(asked(read(gridOf("Feuil1", withWords("N° facture", ["AV-001", "AV-002", "AV-003"]))))).toEqual([]);
  });

  it("takes the column of credit notes from that of invoices", () => {
    const table = read(
      gridOf("Feuil1", [
        ["Fournisseur", "Montant facture HT", "Montant avoir HT"],
        ["A SA", 100, ""],
        ["B SA", 200, 50],
        ["B SA", "", 500],
      ]),
    );
    expect([centsOf(table), asked(table)]).toEqual([[10_000, 15_000, -50_000], ["twoSides"]]);
  });

  it.each([
    ["Type", ["T", "F", "S"]],
    ["Nature", ["F", "S", "T"]],
    ["Type de marché", ["MAPA", "AO", "Accord-cadre"]],
  ])("%s: %j are kinds of contracts", (header, words) => {
    expect(asked(read(gridOf("Feuil1", withWords(header, words))))).toEqual([]);
  });

  it.each(["752/020", "7066 - Redevances"])("an account with its function or its words is one: %s", (account) => {
    const words = ["6068/020", "611 - Prestations", account];
    expect(centsOf(read(gridOf("Feuil1", withWords("Imputation", words))))).toEqual([10_000, 20_000]);
  });
});

test("titles, totals and headings that come again say nothing in a column of directions", () => {
  const grid = gridOf("Feuil1", [
    ["Avoir ?", "Fournisseur", "Date", "Montant HT"],
    ["FOURNITURES", "", "", ""],
    ["non", "A SA", "01/02/2024", 100],
    ["oui", "B SA", "02/02/2024", 40],
    ["Avoir ?", "Fournisseur", "Date", "Montant HT"],
    ["non", "C SA", "03/02/2024", 10],
    ["TOTAL", "", "", 70],
  ]);
  expect([centsOf(read(grid)), asked(read(grid))]).toEqual([[10_000, -4000, 1000], ["twoSides"]]);
});
