import { readPurchases } from "../../src/reading/sheets/read";
import { asked, centsOf, drawn, leftOutOf, read } from "./support/table";

describe("amounts that are no purchases are refused by their kind", () => {
  it.each([
    [
      "unitPrices",
      "Produit|Fournisseur|Unité|Conditionnement|Prix HT\nFarine|Scot|kg|5 kg|1.22\nNoix|Belair|kg|5 kg|5.69",
    ],
    ["unitPrices", "Article|Fournisseur|U|Prix\nFarine|Scot|kg|1.22\nNoix|Belair|pièce|5.69"],
    ["unitPrices", "Article|Fournisseur|Vendu par|Tarif HT\nFarine|Scot|kg|1.22\nNoix|Belair|litre|5.69"],
    ["unitPrices", "Désignation|Titulaire|Prix unitaire HT\nPose|A SA|12.50\nDépose|B SA|7.10"],
    [
      "siteTotals",
      "siret|année_bilan|valeur_totale|valeur_viandes|valeur_bio\n49741884000847|2025|2000|500|50\n21620000100013|2025|3000|600|70",
    ],
    [
      "siteTotals",
      "cantine|siret|total|dont bio|dont siqo\nÉcole A|49741884000847|2000|500|50\nÉcole B|21620000100013|3000|600|70",
    ],
    [
      "frameworkLimits",
      "Lot|Attributaire|Ville|Montant minimum HT|Montant maximum HT\n1|A SA|LILLE|10000|40000\n2|B SA|ARRAS|20000|80000",
    ],
    ["frameworkLimits", "Titulaire|Objet|Montant max\nA SA|Pain|40000\nB SA|Lait|80000"],
    [
      "accountingEntries",
      "Journal|N° écriture|Compte|Tiers|Libellé|Débit|Crédit\nAC|1|401000|A SA|Pain||105.50\nAC|1|606000||Pain|100|\nAC|1|445660||Pain|5.50|",
    ],
    [
      "accountingEntries",
      "CompteNum|CompAuxLib|EcritureNum|EcritureDate|Montant|Sens\n401000|A SA|1|20240105|105.50|C\n606000||1|20240105|100|D\n445660||1|20240105|5.50|D",
    ],
  ])("%s", (code, text) => {
    expect(readPurchases([drawn(text)])).toMatchObject({ ok: false, code, values: { sheet: "Feuil1" } });
  });

  it("are read when a person says so: of accounting entries, the suppliers' lines of purchases", () => {
    const entries = drawn(`
      Journal|N° écriture|Compte|Tiers|Libellé|Débit|Crédit
      AC|1|401000|A SA|Pain||105.50
      AC|1|606000||Pain|100|
      AC|1|445660||Pain|5.50|
      AC|2|401000|A SA|Avoir|21.10|
      AC|2|606000||Avoir||20
      AC|2|445660||Avoir||1.10
      BQ|3|401000|A SA|Virement|105.50|
      BQ|3|512000||Virement||105.50`);
    const table = read(entries, { answers: { notPurchases: "readAnyway" } });
    expect([centsOf(table), asked(table)]).toEqual([[10_550, -2110], expect.arrayContaining(["notPurchases"])]);
    expect(leftOutOf(table)).toEqual(["3", "4", "6", "7", "8", "9"].map((row) => `${row} entryPart`));
  });

  it("maxima of framework agreements are read when a person says so, the greater limit counting", () => {
    const limits = drawn(
      "Lot|Attributaire|Montant minimum HT|Montant maximum HT\n1|A SA|10000|40000\n2|B SA|20000|80000",
    );
    expect(readPurchases([limits])).toMatchObject({
      code: "frameworkLimits",
      questions: [{ code: "notPurchases", choices: ["leave", "readAnyway"] }],
    });
    const table = read(limits, { answers: { notPurchases: "readAnyway" } });
    expect([centsOf(table), asked(table)]).toEqual([[4_000_000, 8_000_000], ["notPurchases"]]);
  });

  it.each([
    [
      "prices that are amounts",
      "siret|description|fournisseur|date|prix_ht\n1|Pain|A SA|2024-05-02|90.11\n1|Lait|B SA|2024-05-03|10.50",
    ],
    [
      "lines of invoices",
      "Fournisseur|Date|Produit|Unité|Quantité|PU HT|Montant HT\nA SA|02/05/2024|Pain|kg|2|3.10|6.20\nB SA|03/05/2024|Lait|l|3|1|3",
    ],
    ["totals of suppliers", "Fournisseur|Montant total|dont bio|dont local\nA SA|100|20|30.50\nB SA|50|10|5"],
    [
      "a maximum beside what was paid",
      "Titulaire|Objet|Montant maximum|Montant payé HT\nA SA|Pain|40000|12.50\nB SA|Lait|80000|20",
    ],
    [
      "suppliers' accounts",
      "Compte|Tiers|Date|Débit|Crédit\n401|A SA|02/05/2024||100\n401|B SA|03/05/2024|40|\n401|B SA|04/05/2024||50",
    ],
  ])("the innocent twin: %s", (_, text) => {
    expect(readPurchases([drawn(text)]).ok).toBe(true);
  });
});

describe("nobody was chosen", () => {
  it.each([
    "Infructueux",
    "Aucun titulaire",
    "Sans suite",
    "Lot infructueux",
    "DÉCLARÉ SANS SUITE",
    "Non attribué",
    "infructueux (aucune offre)",
  ])("« %s » is no supplier", (words) => {
    const grid = drawn(`Lot|Intitulé|Attributaire|Montant HT\n1|Pain|A SA|100\n2|Lait|B SA|50\n3|Viande|${words}|30`);
    expect([centsOf(read(grid)), leftOutOf(read(grid)), asked(read(grid))]).toEqual([
      [10_000, 5000],
      ["4 notAwarded"],
      ["notAwarded"],
    ]);
    expect(centsOf(read(grid, { answers: { notAwarded: "keep" } }))).toEqual([10_000, 5000, 3000]);
  });
});

test.each([
  ["unitPrices", "Fournisseur|Produit|Prix au kg HT\nA SA|Carottes|1,20\nB SA|Pommes|2,30\nC SA|Oeufs|3,10"],
  [
    "unitPrices",
    "Fournisseur|Référence|Article|Conditionnement|Tarif HT\nA SA|R1|Stylo|boîte|12,50\nB SA|R3|Colle|unité|1,10",
  ],
  [
    "siteTotals",
    "Établissement|Total achats HT|dont bio|dont local\nCollège A|10000|2000|1000\nCollège B|20000|3000|500",
  ],
  [
    "siteTotals",
    "Cantine|SIRET|Valeur totale HT|Valeur bio HT|Valeur durable HT\nÉcole A|21620001200012|10000|2000|1000\nÉcole B|21620002000014|20000|3000|500",
  ],
])("%s, however they are laid out", (code, text) => {
  expect(readPurchases([drawn(text, { asText: true })])).toMatchObject({ ok: false, code });
});
