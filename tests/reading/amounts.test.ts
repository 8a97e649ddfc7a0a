import { asked, centsOf, drawn, leftOutOf, lettersOf, read } from "./support/table";

describe("currencies side by side", () => {
  const grid = drawn("Fournisseur|Devise|Montant\nA SA|EUR|10\nB LTD|GBP|20\nC SA|EUR|30\nD SA||5");

  test("a currency column: the main one is counted, the others are set aside and asked", () => {
    const table = read(grid);
    expect([centsOf(table), leftOutOf(table), table.currency]).toEqual([[1000, 3000, 500], ["3 otherCurrency"], "EUR"]);
    expect(table.leftOut[0]?.amountCents).toBe(2000);
    expect(table.questions).toContainEqual(
      expect.objectContaining({
        code: "currencies",
        choices: ["EUR", "GBP"],
        rows: [3],
        values: expect.objectContaining({ counted: "EUR", others: "GBP", count: 1 }),
      }),
    );
    expect(centsOf(read(grid, { answers: { currencies: "GBP" } }))).toEqual([2000]);
    expect(centsOf(read(grid, { keepRows: [3] }))).toEqual([1000, 2000, 3000, 500]);
  });

  test("signs in the amount cells", () => {
    const table = read(
      drawn("Fournisseur|Objet|Montant\nA SA|x|10,00 €\nB LTD|y|£20.00\nC SA|z|30,00 €", { asText: true }),
    );
    expect([centsOf(table), leftOutOf(table)]).toEqual([[1000, 3000], ["3 otherCurrency"]]);
    expect(asked(read(drawn("Fournisseur|Objet|Montant\nA SA|x|10,00 €\nC SA|z|30,00", { asText: true })))).toEqual([]);
  });
});

describe("two sides of an account", () => {
  test("débit less crédit, a row with both", () => {
    const grid = drawn("Tiers|Date|Débit|Crédit\nA SA|01/02/2024|100|\nA SA|02/02/2024||40\nB SA|03/02/2024|50|5");
    const table = read(grid);
    expect(lettersOf(table)).toMatchObject({ amount: "C", credit: "D" });
    expect([centsOf(table), asked(table)]).toEqual([[10_000, -4000, 4500], ["twoSides"]]);
    expect(centsOf(read(grid, { answers: { twoSides: "asWritten" } }))).toEqual([10_000, 5000]);
  });

  test("suppliers' accounts: invoices stand in crédit", () => {
    const table = read(
      drawn("Tiers|Date|Montant débit|Montant crédit\nA SA|01/02/2024||100\nA SA|02/02/2024|40|\nB SA|03/02/2024||50"),
    );
    expect(centsOf(table)).toEqual([10_000, -4000, 5000]);
  });

  test("the side in a column of its own: D and C, or invoice and credit note", () => {
    const grid = drawn("Fournisseur|Sens|Montant\nA SA|D|100\nA SA|C|40\nB SA|D|-5");
    expect([centsOf(read(grid)), asked(read(grid))]).toEqual([[10_000, -4000, -500], ["twoSides"]]);
    expect(centsOf(read(grid, { answers: { twoSides: "asWritten" } }))).toEqual([10_000, 4000, -500]);
    expect(
      centsOf(read(drawn("Fournisseur|Type pièce|Montant HT\nA SA|Facture|100\nA SA|Avoir|40\nB SA|Facture|5"))),
    ).toEqual([10_000, -4000, 500]);
    expect(
      asked(read(drawn("Fournisseur|Type pièce|Montant HT\nA SA|Mandat|100\nA SA|Ordre|40\nB SA|Mandat|5"))),
    ).toEqual([]);
  });
});

describe("TTC", () => {
  test("a row with TTC only, in a table of HT: set aside and asked, never 0 nor mixed; converted on demand", () => {
    const grid = drawn(
      "Fournisseur|Montant HT|Montant TVA|Montant TTC\nA SA|100|20|120\nB SA|200|40|240\nC SA|||60\nD SA||5.5|105.5",
    );
    const table = read(grid);
    expect([centsOf(table), leftOutOf(table)]).toEqual([
      [10_000, 20_000],
      ["4 onlyInclVat", "5 onlyInclVat"],
    ]);
    expect(table.questions).toContainEqual(
      expect.objectContaining({
        code: "onlyInclVatRows",
        rows: [4, 5],
        values: expect.objectContaining({ percent: 20 }),
      }),
    );
    const converted = read(grid, { answers: { onlyInclVatRows: "convert" } });
    expect(centsOf(converted)).toEqual([10_000, 20_000, 5000, 10_000]);
    expect(converted.lines[2]?.amountNote).toEqual({ kind: "convertedFromTtc", cell: "D4", value: "60" });
    expect(asked(converted)).toContain("onlyInclVatRows");
  });

  test("a rate on the row comes before the usual one", () => {
    const grid = drawn(
      "Fournisseur|Montant HT|Taux TVA|Montant TTC\nA SA|100|20|120\nB SA|200|20|240\nC SA||5.5|105.5",
    );
    expect(centsOf(read(grid, { answers: { onlyInclVatRows: "convert" } }))[2]).toBe(10_000);
  });

  test("TTC alone: rates to turn it into HT are offered", () => {
    const table = read(drawn("Tiers|Objet|Montant TTC\nPOINT P|Ciment|120\nLEROY|Vis|12"));
    expect(table.questions[0]).toMatchObject({
      code: "onlyInclVat",
      choices: ["keepInclVat", "ht:20", "ht:10", "ht:5.5", "choose"],
    });
    expect(asked(read(drawn("Tiers|Objet|Montant\nPOINT P|Ciment|120\nLEROY|Vis|12"), { basis: "TTC" }))).toEqual([
      "onlyInclVat",
    ]);
  });
});

describe("a supplier named on the first line of its group only", () => {
  const grid = drawn(
    "Fournisseur|CP|Objet|Montant\nBRAKE|59000|Poulet|1\n||Dinde|2\n||Veau|7\nPOMONA|62000|Carottes|4\n||Choux|5",
  );

  test("the name is carried down, with what goes with it, and asked", () => {
    const table = read(grid);
    expect(
      table.lines.map((line) => [line.text.supplier, line.text.postcode, line.signature, line.namedOnRow]),
    ).toEqual([
      ["BRAKE", "59000", "BRAKE|59000", undefined],
      ["BRAKE", "59000", "BRAKE|59000", 2],
      ["BRAKE", "59000", "BRAKE|59000", 2],
      ["POMONA", "62000", "POMONA|62000", undefined],
      ["POMONA", "62000", "POMONA|62000", 5],
    ]);
    expect(table.questions).toContainEqual(
      expect.objectContaining({ code: "suppliersMissing", choices: ["fillDown", "keepUnknown"], rows: [3, 4, 6] }),
    );
  });

  test("not when the buyer says so, nor where a name is missing here and there", () => {
    expect(
      read(grid, { answers: { suppliersMissing: "keepUnknown" } }).lines.map((line) => line.text.supplier),
    ).toEqual(["BRAKE", "", "", "POMONA", ""]);
    const some = read(drawn("Fournisseur|Objet|Montant\nA SA|a|1\nB SA|b|2\nC SA|c|3\nD SA|d|4\n|e|5"));
    expect(some.questions).toContainEqual(
      expect.objectContaining({ code: "suppliersMissing", choices: ["keepUnknown", "fillDown"] }),
    );
    expect(some.lines[4]?.text.supplier).toBe("");
  });
});

test("answering which column holds the amounts leaves its VAT column and the question in place", () => {
  const table = read(drawn("FOURNISSEUR|MONTANT ENGAGE|MONTANT MANDATE\nBRAUN|12|11\nABBOTT|13|13"), {
    answers: { amountColumn: "B" },
  });
  expect([centsOf(table), asked(table)]).toEqual([[1200, 1300], ["amountColumn"]]);
});
