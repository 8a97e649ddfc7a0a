import { readPurchases } from "../../src/reading/sheets/read";
import { asked, centsOf, drawn, leftOutOf, lettersOf, read, refusal } from "./support/table";

describe("a family's heading row with the sum of the lines under it", () => {
  const families = (second: string) =>
    drawn(`
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
    expect([centsOf(table), leftOutOf(table)]).toEqual([
      [1000, 2000, 500, 600, 700],
      ["2 subtotal", "5 subtotal", "8 subtotal"],
    ]);
    expect(table.lines.map((line) => line.family)).toEqual([
      "Fruits et légumes",
      "Fruits et légumes",
      "Viandes",
      "Viandes",
      "Épicerie",
    ]);
    expect(table.questions.find(({ code }) => code === "headingTotals")).toMatchObject({
      values: { cell: "C2", value: "30", supplier: "Fruits et légumes", count: 3 },
      rows: [2, 5, 8],
      choices: ["leaveOut", "keep"],
    });
    expect(centsOf(read(families("11"), { answers: { headingTotals: "keep" } }))).toEqual([
      3000, 1000, 2000, 1100, 500, 600, 700, 700,
    ]);
  });

  test("one exact sum may be chance: rows without postcode stay purchases", () => {
    expect([leftOutOf(read(families("12"))), asked(read(families("12")))]).toEqual([
      [],
      expect.not.arrayContaining(["headingTotals"]),
    ]);
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
    [
      "shown by the product, cents rounded",
      "Fournisseur|Poids kg|Prix HT|Total\nA SA|2.345|9.4|22.04\nB SA|3.5|1.55|5.43\nC SA|0.75|2|1.5",
    ],
  ])("a price for one piece, %s", (_, text) => {
    const table = read(drawn(text));
    expect([lettersOf(table).amount, asked(table)]).toEqual(["D", []]);
  });

  test("a rate times HT is TTC: HT stays the amount", () => {
    expect(
      lettersOf(
        read(drawn("Fournisseur|Coefficient|Montant HT|Montant TTC\nA SA|1.2|10|12\nB SA|1.1|10|11\nC SA|1.2|20|24")),
      ),
    ).toMatchObject({ amount: "C", amountInclVat: "D" });
  });
});

describe("suppliers named above their lines", () => {
  const ledger =
    "Grand livre auxiliaire|||||\nDate|Pièce|Libellé|Débit|Crédit|Solde\nFournisseur : POMONA|||||\n12/01/2025|F1|Légumes||1250.5|1250.5\n14/02/2025|F2|Surgelés||800.25|2050.75\nTotal POMONA||||2050.75|\nFournisseur : 0012 - BRAKE|||||\n13/01/2025|F3|Poissons||450|450\nTotal BRAKE||||450|";

  test("in a ledger: each line has its section's supplier, and the buyer is asked", () => {
    const table = read(drawn(ledger));
    expect(lettersOf(table)).toEqual({ date: "A", label: "C", amount: "E" });
    expect(
      table.lines.map(({ row, text, signature, namedOnRow, amountCents, date, family }) => [
        row,
        text.supplier,
        signature,
        namedOnRow,
        amountCents,
        date,
        family,
      ]),
    ).toEqual([
      [4, "POMONA", "POMONA", 3, 125_050, "2025-01-12", undefined],
      [5, "POMONA", "POMONA", 3, 80_025, "2025-02-14", undefined],
      [8, "BRAKE", "BRAKE", 7, 45_000, "2025-01-13", undefined],
    ]);
    expect(table.questions).toEqual([
      {
        code: "sectionSuppliers",
        values: { sheet: "Feuil1", cell: "A3", supplier: "POMONA", count: 2 },
        rows: [3, 7],
        choices: ["suppliers", "other"],
      },
    ]);
    expect(refusal(drawn(ledger))).toMatch(/^read/);
    expect(readPurchases([drawn(ledger)], { answers: { sectionSuppliers: "other" } })).toMatchObject({
      ok: false,
      code: "noSupplierColumn",
    });
  });

  const products = (...names: string[]) =>
    drawn(
      `Produit|Quantité|Montant HT\n${names.map((name, index) => `${name}||\nCarottes|12|${index + 1}.5\nPoireaux|10|8\nTotal||${index + 9}.5`).join("\n")}`,
    );
  test("bare names, told by legal forms; subtotals are left out", () => {
    const table = read(products("POMONA PASSION FROID", "SARL Dupont Primeurs", "EARL du Moulin"));
    expect(table.lines.map(({ text }) => text.supplier)).toEqual([
      "POMONA PASSION FROID",
      "POMONA PASSION FROID",
      "SARL Dupont Primeurs",
      "SARL Dupont Primeurs",
      "EARL du Moulin",
      "EARL du Moulin",
    ]);
    expect(centsOf(table)).toEqual([150, 800, 250, 800, 350, 800]);
  });

  test("families above their lines are no suppliers", () => {
    expect(readPurchases([products("Fruits et légumes", "Viandes", "ÉPICERIE")])).toMatchObject({ ok: false });
  });
});
