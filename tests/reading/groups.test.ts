import { asked, centsOf, drawn, leftOutOf, lettersOf, read } from "./support/table";

describe("a family's heading row with the sum of the lines under it", () => {
  const families = (second: string) => drawn(`
    Famille / Fournisseur|CP|Montant HT
    Fruits et légumes||30
    SARL Dupont|62000|10
    SAS Metro|92000|20
    Viandes||${second}
    Boucherie Lefèvre|62100|5
    SARL Dupont|62000|6
    Épicerie||7
    POMONA|59000|7`);

  test("is left out and asked; its name is the family of its lines", () => {
    const table = read(families("11"));
    expect([centsOf(table), leftOutOf(table)]).toEqual([[1000, 2000, 500, 600, 700], ["2 subtotal", "5 subtotal", "8 subtotal"]]);
    expect(table.lines.map((line) => line.family)).toEqual(["Fruits et légumes", "Fruits et légumes", "Viandes", "Viandes", "Épicerie"]);
    expect(table.questions.find(({ code }) => code === "headingTotals")).toMatchObject({ values: { cell: "C2", value: "30", supplier: "Fruits et légumes", count: 3 }, rows: [2, 5, 8], choices: ["leaveOut", "keep"] });
    expect(centsOf(read(families("11"), { answers: { headingTotals: "keep" } }))).toEqual([3000, 1000, 2000, 1100, 500, 600, 700, 700]);
  });

  test("one exact sum may be chance: rows without postcode stay purchases", () => {
    expect([leftOutOf(read(families("12"))), asked(read(families("12")))]).toEqual([[], expect.not.arrayContaining(["headingTotals"])]);
  });
});

describe("amount columns that are no rivals", () => {
  test("of columns named by years, the latest is proposed", () => {
    const table = read(drawn("Fournisseur|Montant HT 2024|Montant HT 2025\nA SA|10|11\nB SA|20|"));
    expect(table.questions.find(({ code }) => code === "amountColumn")?.choices).toEqual(["C", "B"]);
    expect(lettersOf(read(drawn("Fournisseur|Montant HT 2024|Montant HT 2025\nA SA|10|\nB SA|20|"))).amount).toBe("B");
  });

  test.each([
    ["said by the header", "Fournisseur|Quantité|PU HT|Total HT\nA SA|2|9.4|18\nB SA|3|1.5|5"],
    ["shown by the product", "Fournisseur|Quantité|Prix HT|Total\nA SA|2|9.4|18.8\nB SA|3|1.5|4.5\nC SA|10|2|20"],
    ["shown by the product, cents rounded", "Fournisseur|Poids kg|Prix HT|Total\nA SA|2.345|9.4|22.04\nB SA|3.5|1.55|5.43\nC SA|0.75|2|1.5"],
  ])("a price for one piece, %s", (_, text) => {
    const table = read(drawn(text));
    expect([lettersOf(table).amount, asked(table)]).toEqual(["D", []]);
  });

  test("a rate times HT is TTC: HT stays the amount", () => {
    expect(lettersOf(read(drawn("Fournisseur|Coefficient|Montant HT|Montant TTC\nA SA|1.2|10|12\nB SA|1.1|10|11\nC SA|1.2|20|24")))).toMatchObject({ amount: "C", amountInclVat: "D" });
  });
});
