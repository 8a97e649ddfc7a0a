import fc from "fast-check";
import { asked, drawn, lettersOf, read } from "./support/table";

const familiesOf = (text: string, answers?: Readonly<Record<string, string>>) => {
  const table = read(drawn(text), answers ? { answers } : {});
  return [table.lines.map(({ family }) => family), asked(table)];
};

describe("families that differ by a plural, an accent or a mark", () => {
  const purchases = `Fournisseur|Famille|Montant HT
    A SA|FOURNITURES|10
    B SA|Fourniture|20
    C SA|FOURNITURES|30
    D SA|Épicerie|5
    E SA|EPICERIE|6
    F SA|Gaz|7`;

  it("are proposed as one, under the most frequent spelling", () => {
    expect(familiesOf(purchases)).toEqual([
      ["FOURNITURES", "FOURNITURES", "FOURNITURES", "Épicerie", "Épicerie", "Gaz"],
      ["alikeFamilies"],
    ]);
    expect(read(drawn(purchases)).questions[0]).toMatchObject({
      values: { count: 2, one: "FOURNITURES", lines: 2, other: "Fourniture", otherLines: 1, column: "B" },
      choices: ["asOne", "apart"],
    });
  });

  it("stay apart where a person says so", () => {
    expect(familiesOf(purchases, { alikeFamilies: "apart" })[0]).toEqual([
      "FOURNITURES",
      "Fourniture",
      "FOURNITURES",
      "Épicerie",
      "EPICERIE",
      "Gaz",
    ]);
  });

  it("codes and families of other words are never asked about, nor those that differ by case alone", () => {
    expect(
      familiesOf(
        `Fournisseur|Famille|Montant HT\nA SA|60611|10\nB SA|606110|5\nC SA|10.1|20\nD SA|Pain|4\nE SA|PAIN|3`,
      )[1],
    ).toEqual([]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 100, max: 99_999 }), { minLength: 3, maxLength: 12 }), (codes) =>
        expect(
          asked(
            read(drawn(["Fournisseur|Famille|Montant HT", ...codes.map((code) => `A SA|${code}|10,50`)].join("\n"))),
          ),
        ).toEqual([]),
      ),
      { numRuns: 60, seed: 3 },
    );
  });
});

it.each([
  ["NOMENCLATURE", "73-M57", "82-M57 abrégée"],
  ["Nomenclature", "M14", "M49"],
  ["Nomenclature", "M 57", "M.22"],
])("an accounting plan under %s is no family: %s, %s", (header, one, other) => {
  const table = read(drawn(`Tiers|${header}|Montant HT\nA SA|${one}|10\nB SA|${other}|20\nC SA|${one}|30`));
  expect(lettersOf(table)).toEqual({ supplier: "A", amount: "C" });
});
