import { read, refusal, drawn, lettersOf, centsOf, asked, leftOutOf } from "./support/table";

describe("where the table is", () => {
  test("titles above, first column not A, section rows that name the family, a subtotal in the cell", () => {
    const table = read(
      drawn(
        `
      |
      |LISTE DES MARCHES CONCLUS EN 2010
      |OBJET|DATE|TITULAIRE|CODE POSTAL|MONTANT  HT
      |Tranche 1 : 0 à 19 999,99 HT
      |SERVICES
      |Audit|26/03/2010|CONSEILS|75014|14 237.50
      |Séjours|09/02/2010|NACEL|75 013|⏎Lot 2: 10869,56⏎Lot 4: 13377,13

      |TRAVAUX
      |Gymnase||||Total : 3 000,00
      |Gymnase - Lot 1|09/08/2010|OSCARALET|91 160|1 000.50
      |Gymnase - Lot 2|31/08/2010|GROSSE|91 310|1 999.50`,
        { asText: true },
      ),
    );
    expect(table.headerRow).toBe(3);
    expect(lettersOf(table)).toMatchObject({ label: "B", date: "C", supplier: "D", postcode: "E", amount: "F" });
    expect(table.basis).toBe("HT");
    expect(centsOf(table)).toEqual([1_423_750, 2_424_669, 100_050, 199_950]);
    expect(table.lines.map((line) => line.family)).toEqual(["SERVICES", "SERVICES", "TRAVAUX", "TRAVAUX"]);
    expect(leftOutOf(table)).toEqual(["4 section", "5 section", "9 section", "10 subtotal"]);
    expect(table.questions).toEqual([
      expect.objectContaining({
        code: "severalAmounts",
        values: expect.objectContaining({ cell: "F7", amountCents: 2_424_669 }),
      }),
    ]);
  });

  test("a header on two rows, groups merged above", () => {
    const table = read(
      drawn(
        `
      Tiers||Dépense||
      Nom|Code postal|Date|HT|TTC
      POMONA|62000|12/03/2024|100|105.5
      BRAKE|59000|13/03/2024|200|211`,
        { merges: ["A1:B1", "C1:E1"] },
      ),
    );
    expect(table.headerRow).toBe(2);
    expect(lettersOf(table)).toMatchObject({ supplier: "A", amount: "D", amountInclVat: "E" });
    expect([table.basis, asked(table)]).toEqual(["HT", []]);
  });

  test("no header at all: shapes decide, and the buyer is asked", () => {
    const table = read(
      drawn(
        `
      12/03/2024|COLAS FRANCE|Travaux de voirie rue Foch|1500,50
      13/03/2024|POMONA|Denrées pour le restaurant|250,20`,
        { asText: true },
      ),
    );
    expect(table.headerRow).toBe(0);
    expect(lettersOf(table)).toMatchObject({ date: "A", supplier: "B", amount: "D" });
    expect(asked(table)).toContain("noHeader");
  });

  test("hundreds of blank rows in the middle do not end the table", () => {
    const table = read(drawn(`Fournisseur|Date|Montant\nA SA|01/02/2024|10\n${"\n".repeat(700)}B SA|02/02/2024|20`));
    expect(centsOf(table)).toEqual([1000, 2000]);
    expect(table.lastRow).toBe(703);
  });

  test("lists beside the table are not columns of it", () => {
    const table = read(
      drawn(
        `
      Spend over £25,000||||||Large
      Entity|Date|Supplier|Amount|Supplier Postcode|||SME
      Fera|04/10/2011|ACME LTD|£31,475.00|YO1 7PX
      Fera|05/10/2011|BETA LTD|£49,396.02|CV4 8UW`,
        { asText: true },
      ),
    );
    expect(table.lastColumn).toBe(5);
    expect(lettersOf(table)).toMatchObject({ supplier: "C", amount: "D", postcode: "E" });
    expect([table.currency, centsOf(table)]).toEqual(["GBP", [3_147_500, 4_939_602]]);
  });

  test("another table below is not read, and said", () => {
    const table = read(
      drawn(`
      Fournisseur|Date|Montant
      COLAS|12/03/2024|100

      Marchés en cours
      Titulaire|N° marché|Durée|Montant HT
      SPIE|M1|3 ans|100000`),
    );
    expect(centsOf(table)).toEqual([10_000]);
    expect(table.questions).toContainEqual(
      expect.objectContaining({ code: "anotherTable", values: expect.objectContaining({ row: 5 }) }),
    );
  });

  test("a header repeated on each printed page is no line", () => {
    const table = read(
      drawn(`
      Fournisseur|Date|Montant
      COLAS|12/03/2024|100
      Fournisseur|Date|Montant
      SPIE|12/03/2024|50`),
    );
    expect(leftOutOf(table)).toEqual(["3 header"]);
  });

  test("the fullest of two like sheets is read, the other is offered; hidden sheets are not", () => {
    const grids = [
      drawn("Fournisseur|Montant HT\nA SA|1\nB SA|2", { sheet: "2023" }),
      drawn("Fournisseur|Montant HT\nA SA|1\nB SA|2\nC SA|4", { sheet: "2024" }),
      drawn("Fournisseur|Montant HT\nA SA|1\nB SA|2\nC SA|4\nD SA|8", { sheet: "Listes", visibility: "hidden" }),
    ];
    const table = read(grids);
    expect(table.sheet).toBe("2024");
    expect(table.questions[0]).toMatchObject({
      code: "otherSheets",
      choices: ["2024", "2023"],
      values: { other: "2023", otherLines: 2, otherTotalCents: 300 },
    });
    expect(read(grids, { answers: { otherSheets: "2023" } }).sheet).toBe("2023");
  });
});

describe("what the columns mean", () => {
  test("a header that lies is overruled by the cells, and asked", () => {
    const table = read(
      drawn(`
      Entité d'Achat|Attributaire est une PME|Date de notification|Code Postal Attributaire|Nature du Marché|Montant du marché|Attributaire est une PME
      CCI Drôme|LD SYSTEME MICRO|12/03/2012|26300|Services|13200|Non renseigné
      CCI Drôme|CRECI MANAGEMENT|13/03/2012|13100|Services|30960|Oui
      CCI Drôme|ALGOE|13/03/2012|69134|Travaux||Oui`),
    );
    expect(lettersOf(table)).toMatchObject({ supplier: "B", postcode: "D", amount: "F", family: "E" });
    expect(table.questions).toContainEqual(
      expect.objectContaining({ code: "doubtfulHeader", values: expect.objectContaining({ cell: "B1" }) }),
    );
    expect(leftOutOf(table)).toEqual(["4 amountMissing"]);
  });

  test("code and label under one header: the label names the supplier", () => {
    const table = read(
      drawn(`
      N° EJ|Fournisseur payé (DP)||Branche||Code taxe 1|Montant payé
      1821732|1000011111|ASSO UN|Z039|Associations|44306184100047|40000
      1821733|2000022222|ASSO DEUX|Z039|Associations|#|35000`),
    );
    expect(lettersOf(table)).toMatchObject({ supplier: "C", supplierId: "F", amount: "G" });
    expect(table.lines[1]?.text.supplierId).toBe("");
  });

  test("the canteen's SIRET is not the supplier's", () => {
    const table = read(
      drawn(
        `
      siret|description|fournisseur|date|prix_ht|famille_produits
      21390218200020|Pommes|Le bon traiteur|2024-05-02|100.50|FRUITS
      21390218200020|Poires|Les fruits rouges|2024-05-03|200|FRUITS`,
        { asText: true },
      ),
    );
    expect(lettersOf(table)).toMatchObject({ label: "B", supplier: "C", date: "D", amount: "E", family: "F" });
    expect(table.columns.supplierId).toBeUndefined();
  });

  test("a canteen's import of one supplier and one line, its price with binary noise", () => {
    const table = read(
      drawn(
        "siret|description|fournisseur|date|prix_ht|famille_produits|est_local|definition_local\n65449096241683|Pommes|Le bon traiteur|2022-05-02|90.11000000002|AUTRES||",
        { asText: true },
      ),
    );
    expect([centsOf(table), table.columns.supplierId]).toEqual([[9011], undefined]);
  });

  test("places beside the buyer's columns are the buyer's", () => {
    const table = read(
      drawn(`
      CODE_DEPARTEMENT|COLLECTIVITE|DATE_EMISSION|OBJET|MONTANT|NOM|IMMATRICULATION
      '49|COLLEC 1|10/06/2025|SUBVENTION|105|NOM ASSO|10000000000001
      '49|COLLEC 1|11/06/2025|SUBVENTION 2|132|AUTRE ASSO|W000000000`),
    );
    expect(table.columns.department).toBeUndefined();
    expect(lettersOf(table)).toMatchObject({ supplier: "F", supplierId: "G", amount: "E" });
  });

  test("a municipal extract of mandates", () => {
    const table = read(
      drawn(`
      Exercice|Budget|N° mandat|N° bordereau|Date mandat|Nature|Service|Code tiers|Nom du tiers|SIRET|Objet|N° marché|Code famille|Montant HT|Montant TVA|Montant TTC
      2024|Principal|1201|88|12/03/2024|60623|Restauration|T0012|POMONA|55204499200123|Denrées||10.01|1000.5|55.03|1055.53
      2024|Annexe|1202|88|12/03/2024|60623|Restauration|T0013|LE CELLIER|44306184100047|Viandes|2023M12|10.02|250|13.75|263.75`),
    );
    expect(lettersOf(table)).toMatchObject({
      year: "A",
      reference: "C",
      date: "E",
      supplier: "I",
      supplierId: "J",
      label: "K",
      contract: "L",
      family: "M",
      amount: "N",
      vatAmount: "O",
      amountInclVat: "P",
    });
    expect([table.basis, asked(table), table.lines[0]?.year]).toEqual(["HT", [], 2024]);
  });

  test("hospital orders: mandated is proposed, the others are asked; a dash is nothing", () => {
    const table = read(
      drawn(
        `
      FOURNISSEUR|UF|LIBELLE COMPTE|MONTANT ENGAGE|MONTANT MANDATE NET
      B BRAUN|1201|DM stériles|1200,50|1100,50
      MEDTRONIC|1201|Implants|800,00|-`,
        { asText: true },
      ),
    );
    expect(lettersOf(table)).toMatchObject({ supplier: "A", amount: "E" });
    expect([asked(table), leftOutOf(table)]).toEqual([["amountColumn", "amountsMissing"], ["3 amountMissing"]]);
    expect(
      centsOf(
        read(drawn("FOURNISSEUR|MONTANT ENGAGE|MONTANT MANDATE\nBRAUN|12|11\nABBOTT|13|13"), {
          answers: { amountColumn: "B" },
        }),
      ),
    ).toEqual([1200, 1300]);
  });

  test("Belgian and Swiss names, Swiss thousands", () => {
    const belgian = read(
      drawn(
        `
      Nom du fournisseur|N° entreprise BCE|Localité|CP|Montant HTVA|TVA|Montant TVAC
      COLRUYT|0400.378.485|Halle|1500|1.250,00|75,00|1.325,00
      DELHAIZE|0402.206.045|Bruxelles|1080|2.100,50|126,03|2.226,53`,
        { asText: true },
      ),
    );
    expect(lettersOf(belgian)).toMatchObject({
      supplier: "A",
      supplierId: "B",
      commune: "C",
      postcode: "D",
      amount: "E",
      amountInclVat: "G",
    });
    expect(belgian.basis).toBe("HT");
    const swiss = read(
      drawn("Créancier|NPA|Localité|Montant CHF\nMigros|1024|Ecublens|1'250.40\nLandi|1530|Payerne|820.00", {
        asText: true,
      }),
    );
    expect([lettersOf(swiss).postcode, swiss.currency, centsOf(swiss)]).toEqual(["B", "CHF", [125_040, 82_000]]);
  });

  test("typing faults and lost accents in headers", () => {
    expect(
      lettersOf(read(drawn("Suppklier|Transaction Date|Amuont\nACME|12/03/2024|10\nBETA|13/03/2024|11"))),
    ).toMatchObject({ supplier: "A", date: "B", amount: "C" });
    const lost = read(drawn("B\ufffdn\ufffdficiaire|Cat\ufffdgorie|Montant\nACME SA|Divers|10\nBETA SA|Divers|11"));
    expect(lettersOf(lost)).toMatchObject({ supplier: "A", family: "B", amount: "C" });
    expect(asked(lost)).toContain("accentsLost");
  });

  test("only TTC amounts: asked", () => {
    const table = read(drawn("Tiers|Objet|Montant TTC\nPOINT P|Ciment|120\nLEROY|Vis|12"));
    expect([table.basis, asked(table)]).toEqual(["TTC", ["onlyInclVat"]]);
  });

  test("ids destroyed by the spreadsheet are said", () => {
    const table = read(
      drawn("nomBeneficiaire|idBeneficiaire|montant\n3F SA|7,17E+13|840690.0\nACADEMIE|3,48E+13|14500.0", {
        asText: true,
      }),
    );
    expect(table.questions).toContainEqual(
      expect.objectContaining({ code: "idsLost", values: expect.objectContaining({ count: 2 }) }),
    );
    expect(centsOf(table)).toEqual([84_069_000, 1_450_000]);
  });
});

describe("what each row is", () => {
  const head = "Famille|Fournisseur|Date|Pièce|Montant\n";

  test("subtotals by label, by formula and by arithmetic", () => {
    const byLabel = read(
      drawn(
        `${head}Viandes|BRAKE|01/02/2024|1|45\nViandes|BIGARD|01/02/2024|2|30\nTotal Viandes||||75\nTotal général||||75`,
      ),
    );
    expect(leftOutOf(byLabel)).toEqual(["4 subtotal", "5 total"]);
    const byFormula = read(
      drawn(`${head}Viandes|BRAKE|01/02/2024|1|45\nViandes|BIGARD|01/02/2024|2|30\n||||74`, {
        formulas: new Map([["E4", "=SUM(E2:E3)"]]),
      }),
    );
    expect(leftOutOf(byFormula)).toEqual(["4 subtotal"]);
    const byArithmetic = read(drawn(`${head}Viandes|BRAKE|01/02/2024|1|45\nViandes|BIGARD|01/02/2024|2|30\n||||75`));
    expect(leftOutOf(byArithmetic)).toEqual(["4 subtotal"]);
  });

  test("a supplier called Total is a supplier; an amount alone in its row is asked", () => {
    const table = read(
      drawn(
        `${head}Énergie|TotalEnergies|01/02/2024|1|4500\nÉnergie|TOTAL MARKETING|01/02/2024|2|30\nÉnergie|TOTAL|02/02/2024|3|12\n||||9`,
      ),
    );
    expect(centsOf(table)).toEqual([450_000, 3000, 1200]);
    expect(leftOutOf(table)).toEqual(["5 suspectedTotal"]);
    expect(asked(table)).toContain("amountOnlyRows");
    expect(
      centsOf(
        read(drawn(`${head}Énergie|ENGIE|01/02/2024|1|4500\nÉnergie|EDF|01/02/2024|2|30\n||||9`), {
          answers: { amountOnlyRows: "keep" },
        }),
      ),
    ).toEqual([450_000, 3000, 900]);
  });

  test("a stated total that its lines do not make", () => {
    const table = read(drawn(`${head}Viandes|BRAKE|01/02/2024|1|450\nViandes|BIGARD|01/02/2024|2|300\nTotal||||760`));
    expect(table.questions).toContainEqual(
      expect.objectContaining({
        code: "totalDisagrees",
        values: expect.objectContaining({ cell: "E4", statedCents: 76_000, foundCents: 75_000 }),
      }),
    );
  });

  test("a giant line of nobody is left out and asked; a giant purchase is kept and asked", () => {
    const lines = Array.from(
      { length: 25 },
      (_, index) => `Grants|SCHOOL ${index}|01/02/2024|${index}|${100 + index}`,
    ).join("\n");
    const nobody = drawn(`${head}${lines}\nRedactions|Various|31/03/2024|99|900000`);
    expect(leftOutOf(read(nobody))).toEqual(["27 suspectedTotal"]);
    expect(read(nobody, { answers: { suspectedTotal: "keep" } }).lines).toHaveLength(26);
    const somebody = read(drawn(`${head}${lines}\nWorks|COLAS|31/03/2024|99|900000`));
    expect([somebody.lines.length, asked(somebody)]).toEqual([26, ["giantLine"]]);
  });

  test("cancelled lines by status, put back on demand", () => {
    const grid = drawn("Fournisseur|Montant HT|Statut\nBRAKE|45|Validée\nBRAKE|30|Annulée\nPOMONA|90|Validée");
    expect(leftOutOf(read(grid))).toEqual(["3 cancelled"]);
    expect(centsOf(read(grid, { answers: { cancelledLines: "keep" } }))).toEqual([4500, 3000, 9000]);
    expect(centsOf(read(grid, { keepRows: [3], dropRows: [4] }))).toEqual([4500, 3000]);
  });

  test("hidden rows are read and said; the buyer may keep to what is seen", () => {
    const grid = drawn("Fournisseur|Montant\nA SA|1\nB SA|2\nC SA|4", { hiddenRows: new Set([3]) });
    expect(read(grid).questions).toContainEqual(
      expect.objectContaining({
        code: "hiddenRows",
        values: expect.objectContaining({ visible: 2, total: 3, cell: "B3" }),
      }),
    );
    expect(centsOf(read(grid, { answers: { hiddenRows: "visibleOnly" } }))).toEqual([100, 400]);
  });

  test("a supplier merged over several lines; its signature is that of the row where it stands", () => {
    const table = read(
      drawn("Fournisseur|Objet|Montant\nBRAKE|Poulet|1\n|Dinde|2\nPOMONA|Carottes|4", { merges: ["A2:A3"] }),
    );
    expect(table.lines.map((line) => [line.text.supplier, line.signature, line.namedOnRow])).toEqual([
      ["BRAKE", "BRAKE", undefined],
      ["BRAKE", "BRAKE", 2],
      ["POMONA", "POMONA", undefined],
    ]);
  });

  test("amounts that cannot be read are listed with sheet, cell and value, never counted as 0", () => {
    const table = read(
      drawn(
        "Fournisseur|Date|Montant\nA SA|01/02/2024|12.5O\nB SA|01/02/2024|#REF!\nC SA|01/02/2024|0\nD SA|01/02/2024|5",
        { sheet: "Mandats", asText: true },
      ),
    );
    expect(leftOutOf(table)).toEqual(["2 amountUnreadable", "3 amountUnreadable"]);
    expect(centsOf(table)).toEqual([0, 500]);
    expect(table.questions).toContainEqual(
      expect.objectContaining({
        code: "amountsUnreadable",
        values: expect.objectContaining({ sheet: "Mandats", cell: "C2", value: "12.5O", count: 2 }),
      }),
    );
  });

  test("sums stay exact: amounts beyond reason are flagged", () => {
    const table = read(drawn("Fournisseur|Montant\nA SA|99999999999999\nB SA|10\nC SA|20", { asText: true }));
    expect([centsOf(table), asked(table)]).toEqual([[1000, 2000], ["hugeAmounts"]]);
  });

  test("lines repeated word for word are kept and asked; a total repeated on its details is asked", () => {
    const grid = drawn("Fournisseur|Date|Montant\nLCR|01/02/2024|7\nLCR|01/02/2024|7\nBETA|01/02/2024|8");
    expect([read(grid).lines.length, asked(read(grid))]).toEqual([3, ["duplicates"]]);
    expect(leftOutOf(read(grid, { answers: { duplicates: "leaveOut" } }))).toEqual(["3 duplicate"]);
    const repeated = read(
      drawn("Titulaire|N° marché|Objet|Montant\nA SA|M1|a|50000\nA SA|M1|b|50000\nB SA|M2|c|60000\nB SA|M2|d|60000"),
    );
    expect(repeated.questions).toContainEqual(
      expect.objectContaining({
        code: "repeatedAmounts",
        values: expect.objectContaining({ contracts: 2, repeatedCents: 11_000_000 }),
      }),
    );
  });
});

describe("refusals", () => {
  test.each([
    ["emptyWorkbook", ""],
    ["noTable", "bonjour"],
    ["noAmountColumn", "Fournisseur|Date|Objet\nCOLAS|12/03/2024|Voirie\nSPIE|12/03/2024|Câbles"],
    [
      "noSupplierColumn",
      "id_marche|date_notification|objet_marche|montant_marche|id_acheteur\nM1|2024-03-07|Maintenance|2400.50|21060088800015\nM2|2024-03-08|Peinture|80000.00|20003019500115",
    ],
    [
      "supplierDirectory",
      "Nom ou Raison sociale|Adresse|Code Postal|Commune\nEARL UN|1 rue A|01090|Thil\nGAEC DEUX|2 rue B|01120|Ozan",
    ],
    ["noLines", "description|fournisseur|date|prix_ht|famille_produits"],
    ["allAmountsZero", "Fournisseur|Date|Montant\nCOLAS|12/03/2024|0\nSPIE|12/03/2024|0"],
  ])("%s", (code, text) => expect(refusal(drawn(text))).toBe(code));

  test("suppliers and amounts scattered over sheets", () => {
    const sheets = [
      "awards/0/id|awards/0/value/amount|awards/0/suppliers/0/name\na|11000000|AnyCorp",
      "parties/0/name|parties/0/address/postalCode\nBarnet|N11 1NP",
      "contracts/0/id|contracts/0/value/amount\nc|11000000",
    ];
    expect(refusal(sheets.map((text, index) => drawn(text, { sheet: `S${index}` })))).toBe("scatteredOverSheets");
  });
});
