import { join } from "node:path";
import { gridsOfFile } from "./support/files";
import { asked, centsOf, drawn, read, refusal } from "./support/table";
import { readPurchases } from "../../src/reading/sheets/read";

test.each([
  [
    "an order form",
    "A1",
    "BON DE COMMANDE N° 2024-113|||\nFournisseur :|POMONA||\nAdresse :|12 rue des Halles||\nDate :|12/03/2024||\n\nDésignation|Quantité|Prix unitaire|Montant HT\nPommes|10|2|20\nPoires|5|3|15\n||Total HT|35",
  ],
  [
    "an invoice",
    "A3",
    "SARL LE CELLIER||||\n12 rue X 62000 Arras||||\nFACTURE N° F2024-12||Date|12/03/2024|\nClient : Commune de Trifouillis||||\nDésignation|Qté|PU HT|TVA|Total HT\nVin|12|5|20%|60\nJus|6|3|5,5%|18",
  ],
  [
    "labels and values",
    "A1",
    "Fiche fournisseur|\nRaison sociale|POMONA SA\nSIRET|55204499200123\nAdresse|12 rue des Halles\nCode postal|62000\nMontant annuel HT|12500",
  ],
  [
    "labels and values, without a title",
    "B2",
    "|\n|Nom de l'entreprise :|LES JARDINS\n|SIRET :|55204499200123\n|Commune :|Arras\n|Familles de produits :|Légumes",
  ],
  [
    "a questionnaire",
    "A1",
    "Questionnaire fournisseurs|||\nN°|Question|Réponse|Commentaire\n1|Quel est le nom de votre entreprise ?|LES JARDINS|\n2|Quel montant pouvez-vous fournir par an ?|25000|\n3|Livrez-vous le samedi ?|Oui|",
  ],
  [
    "a table laid on its side",
    "A1",
    "Fournisseur|A SA|B SA|C SA\nDate|01/02/2024|02/02/2024|03/02/2024\nMontant HT|10|20|30\nObjet|x|y|z",
  ],
])("%s is a form, shown by its cell", (_, cell, text) => {
  expect(readPurchases([drawn(text)])).toMatchObject({ ok: false, code: "form", values: { sheet: "Feuil1", cell } });
});

test("a list of prices is called so, whether or not it names its suppliers", () => {
  const rows = "Réf|Désignation|Unité|Prix unitaire HT\nA1|Pommes|kg|2.10\nA2|Poires|kg|3.20";
  for (const text of [`Bordereau des prix unitaires|||\n${rows}`, rows])
    expect(readPurchases([drawn(text)])).toMatchObject({ ok: false, code: "unitPrices" });
});

test.each([
  ["families", "Fournisseur|Viandes|Légumes|Lait|Total\nA SA|10|20|30|60\nB SA|1|2|3|6\nTotal|11|22|33|66"],
  ["families by month, without suppliers", "Famille|janvier|février|mars\nViande|10|20|30\nLait|1|2|3"],
])("a cross-tab of %s", (_, text) => expect(refusal(drawn(text))).toBe("crossTab"));

test("what adds up may still be purchases: HT, VAT and TTC, or a date and a description", () => {
  expect(centsOf(read(drawn("Fournisseur|HT|TVA|TTC\nA SA|10|2|12\nB SA|20|4|24")))).toEqual([1000, 2000]);
  expect(
    centsOf(
      read(drawn("Fournisseur|Objet|Part État|Part Région|Part Ville|Montant total\nA SA|x|1|2|3|6\nB SA|y|1|1|1|3")),
    ),
  ).toEqual([600, 300]);
});

describe("pivots", () => {
  const pivot = drawn(
    "Étiquettes de lignes|Somme de Montant HT\nA SA|30\n62000|30\nB SA|20\n62100|20\nC SA|5\nTotal général|55",
    { sheet: "TCD" },
  );
  test("the detail comes first, however short, and asks nothing", () => {
    const table = read([pivot, drawn("Fournisseur|Montant HT\nA SA|30\nB SA|20\nC SA|5", { sheet: "Données" })]);
    expect([table.sheet, centsOf(table), asked(table)]).toEqual(["Données", [3000, 2000, 500], []]);
  });
  test("alone, it is read only when its levels are not counted twice", () => {
    expect(refusal(pivot)).toBe("pivotTable");
    expect(
      centsOf(read(drawn("Étiquettes de lignes|Somme de Montant HT\nA SA|30\nB SA|20\nTotal général|50"))),
    ).toEqual([3000, 2000]);
  });
});

describe("a sourcing list", () => {
  const list = drawn(
    "Fournisseur|SIRET|Commune|Familles|Capacité annuelle (€ HT)\nA SA|55204499200123|Arras|Lait|10000\nB SA|44306184100047|Lens|Viande|20000\nC SA|44306184100048|Lens|Viande|30000",
    { sheet: "Fournisseurs connus" },
  );
  test("is no purchase sheet: capacities are no amounts", () => {
    const table = read([
      list,
      drawn("Fournisseur|Date|Montant HT\nA SA|01/02/2024|10\nB SA|02/02/2024|20", { sheet: "Achats" }),
    ]);
    expect([table.sheet, asked(table)]).toEqual(["Achats", []]);
    expect(refusal(list)).toBe("supplierDirectory");
  });
  test("the sample workbook asks nothing about it", () => {
    const table = read(gridsOfFile(join(__dirname, "../../assets/samples/restaurant-departement.xlsx")));
    expect(asked(table)).not.toContain("otherSheets");
  });
});
