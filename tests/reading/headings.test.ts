import { asked, centsOf, drawn, lettersOf, read } from "./support/table";

/** Words that the reader's vocabulary does not hold: the cells must tell. */
const AMOUNTS =
  "Mandatement,Décaissement,Consommé,Engagements,Réalisé 2024,Ordonnancé,Facturation,Règlement,Sortie de caisse,Imputé,Acquitté,Débours,Exécuté,Charge de l'exercice,Liquidation,Versement,Enveloppe,Chiffre,Importe,Importo,Valor,Quantia,Bedrag,Wert,Kosten,Uitgave,Gasto,Spesa,Despesa,Ausgabe";
const SUPPLIERS =
  "Adjudicataire,Opérateur économique,Attribué à,Producteur,Soumissionnaire retenu,Vendeur,Exploitation,Exploitant,Partenaire,Candidat retenu,Groupement,Livré par,Facturé par,Qui,Maison,Enseigne,Interlocuteur,Correspondant,Grossiste,Proveedor,Adjudicatario,Fornecedor,Aggiudicatario,Opdrachtnemer,Auftragnehmer,Zuschlagsempfänger,Contratista,Empresa,Ditta,Bedrijf";

const table = (supplier: string, amount: string, others = ["Objet", "Date"] as const) =>
  drawn(
    `${supplier}|${others[0]}|${others[1]}|${amount}
    DUPONT SARL|Pain de mie|12/01/2024|1234,56
    MARTIN SAS|Viande hachée|15/02/2024|2345,67
    LEROY EURL|Fruits rouges|20/03/2024|345,60
    PETIT SA|Lait entier|22/03/2024|89,10`,
    { asText: true },
  );
const CENTS = [123_456, 234_567, 34_560, 8910];

describe("headings that are not known are asked, and the cells decide", () => {
  it.each(AMOUNTS.split(","))("amounts under « %s »", (word) => {
    const found = read(table("Fournisseur", word));
    expect([centsOf(found), lettersOf(found)]).toEqual([
      CENTS,
      expect.objectContaining({ supplier: "A", amount: "D" }),
    ]);
  });

  it.each(SUPPLIERS.split(","))("suppliers under « %s »", (word) => {
    const found = read(table(word, "Montant HT"));
    expect([centsOf(found), lettersOf(found)]).toEqual([
      CENTS,
      expect.objectContaining({ supplier: "A", amount: "D" }),
    ]);
  });

  it.each(SUPPLIERS.split(",").map((word, index) => [word, AMOUNTS.split(",")[index] ?? ""]))(
    "both: « %s » and « %s »",
    (supplier, amount) => {
      const found = read(table(supplier, amount));
      expect([centsOf(found), lettersOf(found)]).toEqual([
        CENTS,
        expect.objectContaining({ supplier: "A", amount: "D" }),
      ]);
    },
  );

  it("says so, with the column, and takes another answer", () => {
    expect(asked(read(table("Fournisseur", "Décaissement")))).toEqual(["doubtfulAmountHeader"]);
    expect(asked(read(table("Adjudicataire", "Montant HT")))).toEqual(["doubtfulHeader"]);
    const two = drawn(
      "Adjudicataire|Marque|Date|Sortie|Entrée\nDUPONT SARL|ALFA|12/01/2024|10,50|1,50\nMARTIN SAS|BETA|13/01/2024|20,50|2,50\nPETIT SA|GAMA|14/01/2024|5,10|3,50",
      { asText: true },
    );
    expect(asked(read(two))).toEqual(["doubtfulHeader", "amountColumn"]);
    expect(centsOf(read(two, { answers: { amountColumn: "E" } }))).toEqual([150, 250, 350]);
  });

  it("takes the amounts without tax, in other languages too", () => {
    const found = read(
      drawn(
        "NÚMERO|OBJETO|IMPORTE CON IVA|IMPORTE SIN IVA|ADJUDICATARIO\n1/2026|Servicio|381,15|315,00|ADOBER SL\n2/2026|Papel|3.012,90|2.490,00|AGRO SL",
        { asText: true },
      ),
    );
    expect([lettersOf(found), found.basis]).toEqual([expect.objectContaining({ supplier: "E", amount: "D" }), "HT"]);
  });

  it("does not take limits, prices for one piece, rates or counts for amounts", () => {
    for (const word of ["Montant maximum HT", "Prix unitaire", "Taux", "Nombre de lots", "Solde"])
      expect(() => read(table("Fournisseur", word))).toThrow(/refused/);
  });
});

describe("what a canteen tells of its products", () => {
  it.each([
    ["Label", "AB", "foodLabel"],
    ["Catégories EGalim", "BIO,IGP", "foodLabel"],
    ["SIQO", "oui", "siqo"],
    ["Bio", "x", "organic"],
    ["Pays d'origine", "Belgique", "origin"],
    ["Circuit court", "non", "shortChain"],
    ["Produit local", "oui", "localProduct"],
    ["SIRET cantine", "21010034300016", "canteen"],
  ])("« %s » is read, beside the supplier and what is bought", (heading, cell, meaning) => {
    const found = read(
      drawn(
        `Fournisseur|Produit|Date|${heading}|Montant HT
        DUPONT SARL|Pain de mie|12/01/2024|${cell}|1234,56
        MARTIN SAS|Viande hachée|15/02/2024||2345,67
        LEROY EURL|Fruits rouges|20/03/2024|${cell}|345,60`,
        { asText: true },
      ),
    );
    expect(lettersOf(found)).toEqual({ supplier: "A", label: "B", date: "C", [meaning]: "D", amount: "E" });
  });

  it("nothing of the supplier is taken for the product's", () => {
    const found = read(
      drawn(
        `Fournisseur|Pays|Produit|dont bio|Montant HT
        DUPONT SARL|Belgique|Pain de mie|10,00|1234,56
        MARTIN SAS|France|Viande hachée|20,00|2345,67`,
        { asText: true },
      ),
    );
    expect(lettersOf(found)).not.toHaveProperty("organic");
    expect(lettersOf(found)).toMatchObject({ country: "B", label: "C", amount: "E" });
  });
});
