import { asked, centsOf, drawn, leftOutOf, lettersOf, read } from "./support/table";

const questionOf = (table: ReturnType<typeof read>, code: string) =>
  table.questions.find((question) => question.code === code);

describe("what stands beside the table", () => {
  const list = drawn(`
    Fournisseur|Date|Montant HT||Familles
    A SA|01/02/2024|10||Viandes
    B SA|02/02/2024|20||Légumes
    C SA|03/02/2024|30||Lait
    D SA|03/02/2024|40||
    E SA|03/02/2024|50||`);

  test("a shorter list a column away is no column; its cells are told", () => {
    const table = read(list);
    expect([table.lastColumn, table.columns.family, table.lines[0]?.family, asked(table)]).toEqual([
      3,
      undefined,
      undefined,
      [],
    ]);
    expect(table.beside).toEqual([{ address: "E1:E6", label: "Familles", rows: 3 }]);
  });

  test("a longer list: its rows below the table are beside it", () => {
    const table = read(
      drawn(
        "Fournisseur|Date|Montant HT||Communes\nA SA|01/02/2024|10||Arras\nB SA|02/02/2024|20||Lens\n||||Lille\n||||Douai\n||||Calais",
      ),
    );
    expect([centsOf(table), table.columns.commune, leftOutOf(table)]).toEqual([
      [1000, 2000],
      undefined,
      ["4 beside", "5 beside", "6 beside"],
    ]);
    expect(table.leftOut.map(({ label }) => label)).toEqual(["Lille", "Douai", "Calais"]);
  });

  test("a list as long as the table is asked, and may be joined", () => {
    const grid = drawn(
      "Fournisseur|Date|Montant HT||Familles\nA SA|01/02/2024|10||Viandes\nB SA|02/02/2024|20||Légumes\nC SA|03/02/2024|30||Lait",
    );
    expect(read(grid).columns.family).toBeUndefined();
    expect(questionOf(read(grid), "besideColumns")).toMatchObject({
      values: { sheet: "Feuil1", cell: "E1", value: "Familles", range: "E:E" },
      choices: ["apart", "join"],
    });
    const joined = read(grid, { answers: { besideColumns: "join" } });
    expect([joined.lines.map((line) => line.family), joined.lastColumn]).toEqual([["Viandes", "Légumes", "Lait"], 5]);
    expect(read(grid, { columns: { family: 5 } }).lines[0]?.family).toBe("Viandes");
  });

  test("a list at the left, a budget at the right", () => {
    expect(
      lettersOf(
        read(
          drawn(
            "Familles||Fournisseur|Date|Montant HT\nViandes||A SA|01/02/2024|10\nLégumes||B SA|02/02/2024|20\n||C SA|03/02/2024|30\n||D SA|03/02/2024|30.5",
          ),
        ),
      ),
    ).toEqual({ amount: "E", date: "D", supplier: "C" });
    const budget = read(
      drawn(
        "Fournisseur|Date|Montant HT||Budget|Montant\nA SA|01/02/2024|10||Viandes|5000\nB SA|02/02/2024|20||Légumes|6000\nC SA|03/02/2024|30||Lait|7000",
      ),
    );
    expect([centsOf(budget), asked(budget)]).toEqual([[1000, 2000, 3000], ["besideColumns"]]);
  });

  test("an empty column inside the table parts nothing", () => {
    const table = read(
      drawn(
        "Fournisseur|Date||Famille|Montant HT\nA SA|01/02/2024||Viandes|10\nB SA|02/02/2024||Viandes|20\nC SA|02/02/2024||Lait|20.5",
      ),
    );
    expect([lettersOf(table), asked(table), table.beside]).toEqual([
      { supplier: "A", date: "B", family: "D", amount: "E" },
      [],
      undefined,
    ]);
  });
});

describe("two tables side by side", () => {
  const grid = drawn(`
    Fournisseur|Date|Montant||Fournisseur|Date|Montant
    A SA|01/02/2023|10||C SA|01/02/2024|100
    B SA|01/03/2023|20||D SA|02/03/2024|200
    ||||E SA|03/04/2024|300`);

  test("suppliers and amounts are never taken from two tables: the fuller is read, the other offered", () => {
    const table = read(grid);
    expect([lettersOf(table), table.lines.map((line) => line.text.supplier), centsOf(table)]).toEqual([
      { supplier: "E", date: "F", amount: "G" },
      ["C SA", "D SA", "E SA"],
      [10_000, 20_000, 30_000],
    ]);
    expect(questionOf(table, "sideBySide")).toMatchObject({
      values: { range: "E:G", cell: "E1", rows: 3, other: "A:C", otherCell: "A1", otherRows: 2 },
      choices: ["E:G", "A:C"],
    });
    const other = read(grid, { answers: { sideBySide: "A:C" } });
    expect([centsOf(other), asked(other)]).toEqual([[1000, 2000], ["sideBySide"]]);
  });
});

describe("tables one under the other", () => {
  const grid = drawn(`
    Budget principal
    Fournisseur|Date|Montant
    A SA|01/02/2023|10
    B SA|01/03/2023|20

    Budget annexe
    Date|Titulaire|Objet|Montant HT
    01/02/2024|C SA|x|100`);

  test("other columns: the fuller is read, the other offered by its row", () => {
    const table = read(grid);
    expect([table.headerRow, centsOf(table)]).toEqual([2, [1000, 2000]]);
    expect(questionOf(table, "anotherTable")).toMatchObject({
      values: { ownRow: 2, row: 7, rows: 1 },
      choices: ["2", "7"],
    });
    const below = read(grid, { answers: { anotherTable: "7" } });
    expect([below.headerRow, centsOf(below), asked(below)]).toEqual([7, [10_000], ["anotherTable"]]);
  });

  test("amounts of the other table in the same column are accounted for", () => {
    const table = read(
      drawn(
        "Fournisseur|Objet|Date|Montant HT\nA SA|x|01/02/2023|10\nB SA|y|01/03/2023|20\n\nDate|Titulaire|Nature|Montant mandaté\n01/02/2024|C SA|x|100",
      ),
    );
    expect(table.leftOut.map(({ row, reason, amountCents }) => [row, reason, amountCents])).toEqual([
      [6, "beside", 10_000],
    ]);
  });

  test("a summary above the detail is no other table", () => {
    const table = read(
      drawn(
        "Récapitulatif\nFamille|Montant\nViandes|30\nLégumes|300\n\nDétail\nFournisseur|Date|Famille|Montant HT\nA SA|01/02/2023|Viandes|10\nB SA|01/03/2023|Viandes|20\nC SA|01/02/2024|Légumes|100\nD SA|02/03/2024|Légumes|200",
      ),
    );
    expect([table.headerRow, centsOf(table), asked(table)]).toEqual([7, [1000, 2000, 10_000, 20_000], []]);
  });

  test("the same columns again under a title: read together, and asked", () => {
    const again = drawn(
      "Budget principal\nFournisseur|Date|Montant\nA SA|01/02/2023|10\nB SA|01/03/2023|20\n\nBudget annexe\nFournisseur|Date|Montant\nC SA|01/02/2024|100",
    );
    const table = read(again);
    expect([centsOf(table), asked(table)]).toEqual([[1000, 2000, 10_000], ["stackedTables"]]);
    const first = read(again, { answers: { stackedTables: "firstOnly" } });
    expect([centsOf(first), first.leftOut.find(({ row }) => row === 8)]).toEqual([
      [1000, 2000],
      { row: 8, reason: "beside", amountCents: 10_000, label: "C SA" },
    ]);
  });
});

describe("headers", () => {
  test.each([
    [
      "Fournisseur||Montants|||\nNom|Ville|HT|TVA|TTC|Date\nA SA|Arras|10|2|12|01/02/2024\nB SA|Lens|20|4|24|02/02/2024",
      2,
      { supplier: "A", commune: "B", amount: "C", vatAmount: "D", amountInclVat: "E", date: "F" },
    ],
    [
      "Nom du|Code|Montant|Date de\nfournisseur|postal|HT|facture\nA SA|62000|10|01/02/2024\nB SA|62300|20|02/02/2024",
      2,
      { supplier: "A", postcode: "B", amount: "C", date: "D" },
    ],
    [
      "Marchés 2024|||||\nTitulaire|||Montant||\n|Adresse||||\nNom|CP|Ville|HT|TTC|Date\nA SA|62000|Arras|10|12|01/02/2024\nB SA|62300|Lens|20|24|02/02/2024",
      4,
      { supplier: "A", postcode: "B", commune: "C", amount: "D", amountInclVat: "E", date: "F" },
    ],
    [
      "Fournisseur|Date|Montant\n(nom)|(jj/mm/aaaa)|(€ HT)\nA SA|01/02/2024|10\nB SA|02/02/2024|20",
      2,
      { supplier: "A", date: "B", amount: "C" },
    ],
  ])("on several rows without merging: %#", (text, row, letters) => {
    const table = read(drawn(text));
    expect([table.headerRow, lettersOf(table), centsOf(table)]).toEqual([row, letters, [1000, 2000]]);
  });

  test("columns counted under the header are no line", () => {
    expect(leftOutOf(read(drawn("Fournisseur|Date|Montant\n1|2|3\nA SA|01/02/2024|10\nB SA|02/02/2024|20")))).toEqual([
      "2 header",
    ]);
  });

  test("Montant over dates, Date over amounts: the cells are believed, and asked", () => {
    const table = read(
      drawn("Fournisseur|Montant|Date\nA SA|01/02/2024|10.5\nB SA|02/02/2024|20.5\nC SA|05/02/2024|7.25"),
    );
    expect(lettersOf(table)).toMatchObject({ supplier: "A", amount: "C" });
    expect(questionOf(table, "doubtfulAmountHeader")?.values).toMatchObject({
      cell: "C1",
      header: "Date",
      exampleCell: "C2",
      value: "10.5",
    });
  });

  test("headers moved by one column", () => {
    const table = read(drawn("|Fournisseur|Date|Montant\nA SA|01/02/2024|10.5|\nB SA|02/02/2024|20.25|"));
    expect([lettersOf(table), asked(table)]).toEqual([
      { supplier: "A", amount: "C" },
      ["doubtfulAmountHeader", "doubtfulHeader"],
    ]);
  });

  test("a duplicate header: the first is proposed, the other offered with its first cell", () => {
    const table = read(drawn("Fournisseur|Montant|Montant|Date\nA SA|10|12|01/02/2024\nB SA|20|24|01/02/2024"));
    expect(questionOf(table, "amountColumn")).toMatchObject({
      values: { column: "B", cell: "B2", value: "10" },
      choices: ["B", "C"],
      details: { C: { cell: "C2", value: "12" } },
    });
  });

  test("suppliers of one letter, or called by a number", () => {
    expect(read(drawn("Fournisseur|Montant\nA|10\nB|20")).lines.map((line) => line.text.supplier)).toEqual(["A", "B"]);
    expect(read(drawn("Fournisseur|Montant\n3M|10\n1001 FLEURS|20\n2B|5")).lines).toHaveLength(3);
  });
});

describe("no header at all", () => {
  test.each([
    ["12/03/2024|COLAS FRANCE|Travaux de voirie|1500.55", { date: "A", supplier: "B", label: "C", amount: "D" }],
    ["45363|COLAS FRANCE|Travaux de voirie|1500.5", { date: "A", supplier: "B", label: "C", amount: "D" }],
    [
      "12/03/2024|COLAS FRANCE|Travaux de voirie rue Foch|1500\n13/03/2024|POMONA|Denrées pour le restaurant|250\n14/03/2024|BRAKE|Denrées pour le foyer|300",
      { date: "A", supplier: "B", label: "C", amount: "D" },
    ],
    ["COLAS FRANCE|1500.5\nPOMONA|250.2\nBRAKE|12.3", { supplier: "A", amount: "B" }],
    [
      "1201|55204499200123|POMONA|62000|Arras|12/03/2024|1500.55\n1202|44306184100047|LE CELLIER|62100|Calais|13/03/2024|250.2\n1203|55204499200123|POMONA|62000|Arras|12/03/2024|17.25",
      { supplierId: "B", supplier: "C", postcode: "D", commune: "E", date: "F", amount: "G" },
    ],
    [
      "01/03/2025|La Ferme d'Hélène|62400|BETHUNE|4509.10\n02/03/2025|Épicerie Morel|59000|LILLE|369.29\n03/03/2025|EARL du Moulin|62500|SAINT OMER|4543.42",
      { date: "A", supplier: "B", postcode: "C", commune: "D", amount: "E" },
    ],
    [
      "01/03/2025|62400|POMONA|4509.10\n02/03/2025|59000|BRAKE|369.29",
      { date: "A", postcode: "B", supplier: "C", amount: "D" },
    ],
    [
      "21010034300016|Pommes, rouges|Le bon traiteur|2022-05-02|90.11|PRODUITS_LAITIERS|BIO\n21010034300016|Poires|Le bon traiteur|2022-05-03|910.11|PRODUITS_LAITIERS|BIO",
      { label: "B", supplier: "C", date: "D", amount: "E", family: "F" },
    ],
  ])("%#: shapes decide, and the buyer is asked with a cell of each", (text, letters) => {
    const table = read(drawn(text));
    expect([table.headerRow, table.firstRow, lettersOf(table)]).toEqual([0, 1, letters]);
    expect(questionOf(table, "noHeader")?.values).toMatchObject({
      sheet: "Feuil1",
      cell: expect.stringMatching(/^[A-C]1$/),
      amountCell: expect.stringMatching(/^[A-G]1$/),
    });
  });
});
