import { readPurchases } from "../../src/reading/sheets/read";
import { gatheredGrid } from "../../src/reading/sheets/gathered";
import { asked, centsOf, drawn, leftOutOf, read, refusal } from "./support/table";

const yearsOf = (text: string): unknown[] =>
  read(drawn(text)).lines.map(({ year, amountCents }) => [year, amountCents]);

describe("suppliers by years or months are read one line a cell", () => {
  it.each([
    ["years", "Fournisseur|2022|2023|2024\nA SA|10|20|30\nB SA|1|2|3"],
    ["years in words", "Fournisseur|Montant 2022|Montant 2023|Montant 2024\nA SA|10|20|30\nB SA|1|2|3"],
    ["a total beside and below", "Fournisseur|2022|2023|2024|Total\nA SA|10|20|30|60\nB SA|1|2|3|6\nTotal|11|22|33|66"],
    ["a total without its name", "Fournisseur|2022|2023|2024|Ensemble 3 ans\nA SA|10|20|30|60\nB SA|1|2|3|6"],
    ["titles above", "Achats de la commune\nÉdité le 3 mars\nFournisseur|2022|2023|2024\nA SA|10|20|30\nB SA|1|2|3"],
  ])("%s", (_, text) => {
    expect(yearsOf(text)).toEqual([
      [2022, 1000],
      [2022, 100],
      [2023, 2000],
      [2023, 200],
      [2024, 3000],
      [2024, 300],
    ]);
    expect(asked(read(drawn(text)))).toEqual(["periodColumns"]);
  });

  it.each([
    ["two years", "Titulaire|2023|2024\nA SA|10|20\nB SA|1|2", 4, 2024],
    ["months as dates", "Fournisseur|01/2024|02/2024|03/2024\nA SA|10|20|30\nB SA|1|2|3", 6, 2024],
    ["months as serials", "Fournisseur|45292|45323|45352|Total\nA SA|10|20|30|60\nB SA|1|2|3|6", 6, 2024],
    ["months alone", "Fournisseur|Janvier|Février|Mars|Total\nA SA|10|20|30|60\nB SA|1|2|3|6", 6, undefined],
  ])("%s", (_, text, lines, year) => {
    const table = read(drawn(text));
    expect([table.lines.length, table.lines.at(-1)?.year]).toEqual([lines, year]);
  });

  it("an empty cell is no line", () => {
    const table = read(drawn("Fournisseur|Ville|2022|2023\nA SA|ARRAS|10|\nB SA|LENS||2\nC SA|LENS|0|7"));
    expect([centsOf(table), leftOutOf(table), asked(table)]).toEqual([[1000, 0, 200, 700], [], ["periodColumns"]]);
  });

  it("each line stands where its cell is, its year in the heading above", () => {
    const grid = drawn("Fournisseur|2022|2023\nA SA|10|20\nB SA|1|2");
    const table = read(grid);
    expect(table.parts?.map(({ label, columns }) => [label, columns])).toEqual([
      ["Feuil1 (2022)", { 1: 1, 3: 2 }],
      ["Feuil1 (2023)", { 1: 1, 3: 3 }],
    ]);
    expect(gatheredGrid(table, [grid], ["Feuille", "Ligne"]).values).toEqual([
      ["Fournisseur", "Exercice", "Montant", "Feuille", "Ligne"],
      ["A SA", 2022, 10, "Feuil1 (2022)", 2],
      ["B SA", 2022, 1, "Feuil1 (2022)", 3],
      ["A SA", 2023, 20, "Feuil1 (2023)", 2],
      ["B SA", 2023, 2, "Feuil1 (2023)", 3],
    ]);
  });

  it("is refused where a person says so, and without suppliers", () => {
    const grid = drawn("Fournisseur|2022|2023|2024\nA SA|10|20|30\nB SA|1|2|3");
    expect(readPurchases([grid], { answers: { periodColumns: "leave" } }).ok).toBe(false);
    expect(refusal(drawn("Mois|2022|2023|2024\njanvier|10|20|30\nfévrier|1|2|3"))).not.toMatch(/^read/);
    expect(refusal(drawn("Famille|2022|2023|2024\nViande|10|20|30\nLait|1|2|3"))).not.toMatch(/^read/);
  });

  it.each([
    [
      "an exercise and a budget year",
      "Exercice|Fournisseur|Budget|Montant\n2023|A SA|2024|100,50\n2023|B SA|2024|20,10",
    ],
    [
      "two amounts of two years",
      "Fournisseur|Objet|Date|Montant 2023|Montant 2024\nA SA|Pain|01/02/2024|10|20\nB SA|Lait|02/02/2024|1|2",
    ],
  ])("the innocent twin: %s", (_, text) => {
    expect(read(drawn(text, { asText: true })).parts).toBeUndefined();
  });
});

test.each([
  ["seasons", "Fournisseur|2022/2023|2023/2024\nA SA|200|300\nB SA|20|30", [20_000, 2000, 30_000, 3000]],
  ["years counted back", "Fournisseur|N-2|N-1|N\nA SA|1|2|3\nB SA|4|5|6", [100, 400, 200, 500, 300, 600]],
  [
    "subtotals of families",
    "Famille|Fournisseur|2022|2023\nPain|A SA|100|200\nPain|Sous-total|100|200\nLait|B SA|10|20\nLait|Sous-total|10|20",
    [10_000, 1000, 20_000, 2000],
  ],
])("%s as columns", (_, text, cents) => {
  expect(read(drawn(text, { asText: true })).lines.map(({ amountCents }) => amountCents)).toEqual(cents);
});
