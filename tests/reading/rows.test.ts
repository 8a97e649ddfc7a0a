import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { asked, centsOf, drawn, leftOutOf, lettersOf, read } from "./support/table";

const questionOf = (table: ReturnType<typeof read>, code: string) =>
  table.questions.find((question) => question.code === code);
const amounts = (...cells: string[]): Grid =>
  drawn(`Fournisseur|Date|Montant HT\n${cells.map((cell, index) => `F${index} SA|01/02/2024|${cell}`).join("\n")}`, {
    asText: true,
  });

describe("amounts as people write them", () => {
  test("no cents, currency as the mark, thousands and millions", () => {
    expect(
      centsOf(
        read(
          amounts(
            "4.000,-",
            "820.--",
            "12€50",
            "12 € 05",
            "10,5 k€",
            "12 K€",
            "1,2345 M€",
            "EUR 12 345,60",
            "1 234,56 euros HT",
          ),
        ),
      ),
    ).toEqual([400_000, 82_000, 1250, 1205, 1_050_000, 1_200_000, 123_450_000, 1_234_560, 123_456]);
  });

  test("what is no amount is listed, never guessed", () => {
    const table = read(amounts("env. 12 000 €", "de 100 à 200", "12,50", "8,00", "9,00"));
    expect([leftOutOf(table), centsOf(table)]).toEqual([
      ["2 amountUnreadable", "3 amountUnreadable"],
      [1250, 800, 900],
    ]);
    expect(questionOf(table, "amountsUnreadable")?.values).toMatchObject({
      cell: "C2",
      value: "env. 12 000 €",
      count: 2,
    });
  });

  test("several amounts in a cell, in one question", () => {
    const table = read(
      amounts("100,00 / 200,00", "12 + 13", "Lot 1 : 10 000 € ; Lot 2 : 5 000 €", "10869,56 13377,13", "8,00"),
    );
    expect(centsOf(table)).toEqual([30_000, 2500, 1_500_000, 2_424_669, 800]);
    expect(table.questions).toEqual([
      expect.objectContaining({
        code: "severalAmounts",
        rows: [2, 3, 4, 5],
        values: expect.objectContaining({ cell: "C2", value: "100,00 / 200,00", amountCents: 30_000, count: 4 }),
      }),
    ]);
    expect(
      centsOf(read(amounts("100,00 / 200,00", "8,00", "9,00"), { answers: { severalAmounts: "leaveOut" } })),
    ).toEqual([800, 900]);
  });

  test("a header in thousands of euros", () => {
    const grid = drawn("Fournisseur|Date|Montant (k€ HT)\nA SA|01/02/2024|10,567\nB SA|01/02/2024|8", { asText: true });
    expect(centsOf(read(grid, { decimalMark: "," }))).toEqual([1_056_700, 800_000]);
    expect(questionOf(read(grid), "thousands")).toMatchObject({
      values: { cell: "C2", value: "10,567", times: 1000 },
      choices: ["multiply", "asWritten"],
    });
    expect(centsOf(read(grid, { decimalMark: ",", answers: { thousands: "asWritten" } }))).toEqual([1057, 800]);
  });

  test("a column of negatives is asked, and turned on demand", () => {
    const grid = drawn(
      "Fournisseur|Date pièce|Montant\nA SA|01.02.2024|1.250,00-\nB SA|02.02.2024|820,50-\nC SA|02.02.2024|10,00-",
      { asText: true },
    );
    expect([centsOf(read(grid)), questionOf(read(grid), "negativeAmounts")?.values]).toEqual([
      [-125_000, -82_050, -1000],
      expect.objectContaining({ cell: "C2", value: "1.250,00-" }),
    ]);
    expect(centsOf(read(grid, { answers: { negativeAmounts: "turn" } }))).toEqual([125_000, 82_050, 1000]);
  });

  test("an empty HT column gives way to TTC; zeros are values, a dash is nothing", () => {
    expect(
      lettersOf(read(drawn("Tiers|Date|Montant HT|Montant TTC\nA SA|01/02/2024||12\nB SA|02/02/2024||24"))).amount,
    ).toBe("D");
    const zeros = read(amounts("0", "0,00", "-", "8"));
    expect([centsOf(zeros), leftOutOf(zeros)]).toEqual([[0, 0, 800], ["4 amountMissing"]]);
  });

  test("a text that may be thousands is shown", () => {
    expect(questionOf(read(amounts("1.234", "2.500")), "decimalMark")?.values).toMatchObject({
      cell: "C2",
      value: "1.234",
      count: 2,
    });
  });

  test("an amount merged over two rows with its supplier is one line, and asks nothing", () => {
    const table = read(drawn("Fournisseur|Montant HT\nA SA|100\n|\nB SA|200", { merges: ["A2:A3", "B2:B3"] }));
    expect([centsOf(table), leftOutOf(table), asked(table)]).toEqual([[10_000, 20_000], [], []]);
  });
});

describe("totals in disguise", () => {
  test.each([
    [
      "pages and carried sums",
      "Fournisseur|Date|Montant\nA SA|01/02/2024|10\nTotal page||10\nReport||10\nFournisseur|Date|Montant\nB SA|02/02/2024|20\nTotal page||30",
      [1000, 2000],
    ],
    [
      "abbreviations",
      "Fournisseur|Date|Montant\nA SA|01/02/2024|10\nA SA|02/02/2024|20\nS/TOTAL||30\nB SA|02/02/2024|5\nSs-total||5\nTOT. GEN.||35",
      [1000, 2000, 500],
    ],
    [
      "of one line each",
      "Fournisseur|Date|Objet|Montant HT\nPOMONA|01/02/2024|x|10\nPOMONA|02/02/2024|y|20\nTotal POMONA|||30\nBRAKE|03/02/2024|z|5\nTotal BRAKE|||5\nTotal général|||35",
      [1000, 2000, 500],
    ],
    [
      "VAT and TTC at the foot",
      "Fournisseur|Date|Objet|Montant HT\nA SA|01/02/2024|x|10\nB SA|02/02/2024|y|20\n||Total HT|30\n||TVA 5,5 %|1.65\n||Total TTC|31.65",
      [1000, 2000],
    ],
  ])("%s are left out without a question", (_, text, cents) => {
    const table = read(drawn(text));
    expect([centsOf(table), asked(table)]).toEqual([cents, []]);
  });

  test("a row called as a total, which the lines do not make", () => {
    const grid = drawn(
      "Fournisseur|Date|Montant\nA SA|01/02/2024|10\nA SA|02/02/2024|20\nReport exercice antérieur||300\nTOTAL||330",
    );
    expect([leftOutOf(read(grid)), questionOf(read(grid), "namedTotals")?.values]).toEqual([
      ["4 subtotal", "5 total"],
      expect.objectContaining({ cell: "C4", supplier: "Report exercice antérieur" }),
    ]);
    expect(centsOf(read(grid, { answers: { namedTotals: "keep" } }))).toEqual([1000, 2000, 30_000]);
  });

  const named = "Fournisseur|Objet|Date|Montant\nBRAKE|Poulet|01/02/2024|10\n|Dinde|02/02/2024|20\n";
  test("a nameless row equal to the sum above, under suppliers named once, is asked: bare it is left out, full it is kept", () => {
    const bare = drawn(`${named}|||30\nPOMONA|Carottes|04/02/2024|5\n|Choux|05/02/2024|6`);
    expect([leftOutOf(read(bare)), questionOf(read(bare), "sumRows")?.values]).toEqual([
      ["4 subtotal"],
      expect.objectContaining({ cell: "D4", value: "30" }),
    ]);
    expect(read(bare, { answers: { sumRows: "keep" } }).lines[2]).toMatchObject({
      amountCents: 3000,
      text: { supplier: "BRAKE" },
    });
    const full = drawn(`${named}|Divers|03/02/2024|30\nPOMONA|Carottes|04/02/2024|5\n|Choux|05/02/2024|6`);
    expect([leftOutOf(read(full)), asked(read(full))]).toEqual([[], ["fullSumRows", "suppliersMissing"]]);
    expect(leftOutOf(read(full, { answers: { fullSumRows: "leaveOut" } }))).toEqual(["4 subtotal"]);
  });

  test("a group's total written on its first line is not counted twice; its name holds below", () => {
    const table = read(
      drawn(
        "Fournisseur|Date|Objet|Montant\nPOMONA|||30\n|01/02/2024|x|10\n|02/02/2024|y|20\nBRAKE|||5\n|03/02/2024|z|5",
      ),
    );
    expect(table.lines.map((line) => [line.text.supplier, line.amountCents])).toEqual([
      ["POMONA", 1000],
      ["POMONA", 2000],
      ["BRAKE", 500],
    ]);
    expect(asked(table)).toEqual(["sumRows", "suppliersMissing"]);
  });
});

describe("what is left out is called by its words", () => {
  test("not by a number before them, nor by the amount", () => {
    const table = read(
      drawn("N°|Fournisseur|Date|Montant\n1|A SA|01/02/2024|10,00\n2|B SA|02/02/2024|5,00\n4|Total||15,00\n|||7,00", {
        asText: true,
      }),
    );
    expect(table.leftOut.map(({ row, label }) => [row, label])).toEqual([
      [4, "Total"],
      [5, undefined],
    ]);
    expect(asked(table)).toEqual(["amountOnlyRows"]);
  });
});

describe("cancelled lines", () => {
  test("the question names the cell that says so", () => {
    expect(
      questionOf(read(drawn("Fournisseur|Montant HT|État\nA SA|1|Mandaté\nB SA|2|Annulé")), "cancelledLines")?.values,
    ).toMatchObject({ cell: "C3", value: "Annulé" });
    expect(
      questionOf(read(drawn("Fournisseur|Objet|Montant HT\nA SA|Pommes|1\nB SA|Poires (annulée)|2")), "cancelledLines")
        ?.values,
    ).toMatchObject({ cell: "B3", value: "Poires (annulée)" });
  });

  test.each([
    [
      "a status in words",
      "Fournisseur|Montant HT|État\nA SA|1|Annulé\nB SA|2|Mandaté\nC SA|4|Mandat rejeté\nD SA|8|Non annulé",
      [2, 4],
    ],
    [
      "yes under a header",
      "Fournisseur|Date|Montant HT|Annulé\nA SA|01/02/2024|1|Oui\nB SA|01/02/2024|2|Non\nC SA|01/02/2024|4|",
      [2],
    ],
    [
      "a cross",
      "Fournisseur|Date|Montant HT|Annulation\nA SA|01/02/2024|1|X\nB SA|01/02/2024|2|\nC SA|01/02/2024|4|",
      [2],
    ],
    [
      "said in the description; a reversal is a credit note",
      "Fournisseur|Objet|Montant HT\nA SA|ANNULÉ - voirie|1\nB SA|Pommes|2\nC SA|Annulation mandat 12|-4\nD SA|Poires (annulée)|8",
      [2, 5],
    ],
  ])("%s", (_, text, rows) => {
    const table = read(drawn(text));
    expect([leftOutOf(table), asked(table)]).toEqual([rows.map((row) => `${row} cancelled`), ["cancelledLines"]]);
    expect(asked(read(drawn(text), { answers: { cancelledLines: "keep" } }))).toEqual([]);
  });
});

describe("dates", () => {
  const dated = (...cells: CellValue[]) => ({
    sheet: "S",
    top: 1,
    left: 1,
    values: [
      ["Fournisseur", "Date", "Montant"],
      ...cells.map((cell, index): CellValue[] => ["A SA", cell, index + 1.5]),
    ],
  });

  test("serials of a workbook that counts from 1904, years with them", () => {
    const lines = (date1904: boolean) =>
      read({
        ...dated(43_830, 43_831, 44_195.75),
        columnFormats: ["General", "dd/mm/yyyy", "0.00"],
        date1904,
      }).lines.map(({ date, year }) => [date, year]);
    expect(lines(true)).toEqual([
      ["2024-01-01", 2024],
      ["2024-01-02", 2024],
      ["2024-12-31", 2024],
    ]);
    expect(lines(false)).toEqual([
      ["2019-12-31", 2019],
      ["2020-01-01", 2020],
      ["2020-12-30", 2020],
    ]);
  });

  test("a column of serials from 1904 is one of dates, header or not; text dates do not move", () => {
    const grid: Grid = {
      sheet: "S",
      top: 1,
      left: 1,
      date1904: true,
      columnFormats: ["General", "yyyy-mm-dd", "0.00"],
      values: [
        ["COLAS", 43_830, 3.5],
        ["POMONA", 43_831, 12.5],
        ["BRAKE", "05/01/2024", 7],
      ],
    };
    expect([lettersOf(read(grid)).date, read(grid).lines.map(({ date }) => date)]).toEqual([
      "B",
      ["2024-01-01", "2024-01-02", "2024-01-05"],
    ]);
  });

  test("spellings: weekdays, compact, months in letters; what cannot be read is told by its cell", () => {
    const table = read(dated("lundi 4 mars 2024", 20_240_305, "14-févr-24", "2024-03-04 00:00:00", "au printemps"));
    expect(table.lines.map(({ date }) => date)).toEqual([
      "2024-03-04",
      "2024-03-05",
      "2024-02-14",
      "2024-03-04",
      undefined,
    ]);
    expect(questionOf(table, "datesUnreadable")?.values).toMatchObject({ cell: "B6", value: "au printemps", count: 1 });
  });

  test("months, quarters and half-years give a year, no day, and no question", () => {
    const table = read(
      dated("mars 2023", "févr.-24", "2024-03", "3/2022", "T1 2024", "2e trimestre 2021", "S2 2024", "2020-T4"),
    );
    expect([table.lines.map(({ year }) => year), table.lines.some(({ date }) => date), asked(table)]).toEqual([
      [2023, 2024, 2024, 2022, 2024, 2021, 2024, 2020],
      false,
      [],
    ]);
    expect(read(dated("T7 2024", "13/2024", "marsouin 2024", "12/03/2024")).lines.map(({ year }) => year)).toEqual([
      undefined,
      undefined,
      undefined,
      2024,
    ]);
  });

  test("each column has its own order; a column with both is asked by the cell against it", () => {
    expect(
      read(
        drawn(
          "Fournisseur|Date facture|Date paiement|Montant\nA SA|02/13/2024|28/02/2024|10\nB SA|02/14/2024|15/03/2024|20",
        ),
      ).lines[0]?.date,
    ).toBe("2024-02-13");
    expect(questionOf(read(dated("13/02/2024", "02/14/2024", "03/04/2024")), "dateOrder")?.values).toMatchObject({
      cell: "B3",
      value: "02/14/2024",
    });
  });
});

test("every question about a column names a cell and what it holds", () => {
  const grids = [
    drawn("Fournisseur|Devise|Montant\nA SA|EUR|10\nB LTD|GBP|20\nC SA|EUR|30"),
    drawn("Tiers|Date|Débit|Crédit\nA SA|01/02/2024|100|\nA SA|02/02/2024||40"),
    drawn("Fournisseur|Sens|Montant\nA SA|D|100\nA SA|C|40"),
    drawn("Tiers|Objet|Montant TTC\nPOINT P|Ciment|120\nLEROY|Vis|12"),
    drawn("Fournisseur|SIRET|Montant\nA SA|80300000000000|10\nB SA|22040000000000|30"),
    drawn("Fournisseur|Montant HT|Montant TTC\nA SA|10|50\nB SA|20|90\nC SA|20|90"),
  ];
  const told = grids.flatMap((grid) =>
    read(grid).questions.map(({ code, values }) => [code, values.sheet, values.cell, values.value]),
  );
  expect(told).toEqual([
    ["currencies", "Feuil1", "B3", "GBP"],
    ["twoSides", "Feuil1", "D3", "40"],
    ["twoSides", "Feuil1", "B3", "C"],
    ["onlyInclVat", "Feuil1", "C2", "120"],
    ["idsLost", "Feuil1", "B2", "80300000000000"],
    ["pairDoubtful", "Feuil1", "B2", "10"],
  ]);
});

test("a dated row without supplier is a purchase, however few its cells", () => {
  const table = read(
    drawn("Fournisseur|Date|Montant HT\nA SA|01/02/2024|100\n|02/02/2024|200\nB SA|03/02/2024|20\n|04/02/2024|30", {
      asText: true,
    }),
  );
  expect(table.lines.map(({ amountCents }) => amountCents)).toEqual([10_000, 20_000, 2000, 3000]);
});
