import { asked, centsOf, drawn, leftOutOf, lettersOf, read } from "./support/table";

describe("what a contract's number is", () => {
  it.each(["Nb de marchés", "Nombre de contrats", "Nbre de lots", "Nombre de factures", "Qté commandée"])(
    "%s is a count",
    (header) => {
      const table = read(
        drawn(`Fournisseur|Ville|${header}|Montant HT\nA SA|ARRAS|3|100\nB SA|LILLE|12|50\nC SA|LENS|3|20`),
      );
      expect(lettersOf(table)).toEqual({ supplier: "A", commune: "B", amount: "D" });
      expect(centsOf(table)).toEqual([10_000, 5000, 2000]);
    },
  );

  it.each([["N° marché"], ["Contrat"], ["Réf. marché"]])("« 2024-01 » under %s is a number, no date", (header) => {
    const table = read(drawn(`${header}|Titulaire|Montant HT\n2024-01|A SA|100\n2024-02|B SA|50\n2024-03|C SA|20`));
    expect(lettersOf(table)).toEqual({ contract: "A", supplier: "B", amount: "C" });
  });

  it.each(["uid", "id"])("%s beside a notification date is a contract's number", (header) => {
    const table = read(
      drawn(`${header}|Titulaire|dateNotification|montant\n20240001|A SA|2024-01-10|100\n20240002|B SA|2024-02-10|50`),
    );
    expect(lettersOf(table)).toMatchObject({ contract: "A" });
  });
});

describe("co-holders", () => {
  const register = drawn(`
    N° marché|Objet|Titulaire|Code postal|Date de notification|Montant HT
    24M01|Voirie|A SA|62000|10/01/2024|1000.01
    24M01|Voirie|B SA|59000|10/01/2024|1000.01
    24M02|Denrées|C SA|62300|12/02/2024|500
    24M03|Vins|D SA|33000|15/05/2024|120
    24M03|Vins|D SA|33000|15/06/2024|120`);

  it("counts their amount once, in equal parts to the cent, and asks from the first case on", () => {
    const table = read(register);
    expect([centsOf(table), asked(table)]).toEqual([[50_001, 50_000, 50_000, 12_000, 12_000], ["coHolders"]]);
    expect(table.lines[0]?.amountNote).toEqual({ kind: "shared", cell: "F2", value: "1000.01" });
    expect(table.lines.map(({ sharedWith }) => sharedWith)).toEqual([
      [table.lines[1]?.signature],
      [table.lines[0]?.signature],
      undefined,
      undefined,
      undefined,
    ]);
    expect(table.questions[0]).toMatchObject({ choices: ["share", "each"], values: { repeatedCents: 100_001 } });
  });

  it("counts each line where a person says so", () => {
    expect(centsOf(read(register, { answers: { coHolders: "each" } }))).toEqual([
      100_001, 100_001, 50_000, 12_000, 12_000,
    ]);
  });

  it.each([
    ["other dates", "24M01|Voirie|A SA|10/01/2024|100\n24M01|Voirie|B SA|10/02/2024|100"],
    ["other objects", "24M01|Voirie|A SA|10/01/2024|100\n24M01|Trottoirs|B SA|10/01/2024|100"],
    ["the same holder", "24M01|Loyer|A SA|10/01/2024|100\n24M01|Loyer|A SA|10/02/2024|100"],
    ["other amounts", "24M01|Voirie|A SA|10/01/2024|100\n24M01|Voirie|B SA|10/01/2024|101"],
  ])("%s: purchases like others, without a question", (_, lines) => {
    const table = read(drawn(`N° marché|Objet|Titulaire|Date|Montant HT\n${lines}\n24M02|Pain|C SA|11/01/2024|70`));
    expect(asked(table)).toEqual([]);
  });
});

describe("lots that bear the amount of their contract", () => {
  const lots = drawn(`
    N° marché|Lot|Titulaire|Date|Montant HT
    24M01|1|A SA|10/01/2024|90000
    24M01|2|B SA|10/01/2024|90000
    24M01|3|A SA|10/01/2024|90000
    24M02|1|C SA|12/02/2024|500`);

  it("are asked about, with a choice that counts once", () => {
    expect([centsOf(read(lots)), asked(read(lots))]).toEqual([[9e6, 9e6, 9e6, 50_000], ["repeatedAmounts"]]);
    expect(centsOf(read(lots, { answers: { repeatedAmounts: "once" } }))).toEqual([3e6, 3e6, 3e6, 50_000]);
  });
});

describe("versions of a contract", () => {
  const versions = drawn(`
    uid|dateNotification|montant|titulaire|objetModification|donneesActuelles
    1|2024-03-10|500|A SA||non
    1|2024-09-10|600|A SA|Hausse|oui
    2|2024-01-10|90|B SA||oui`);

  it("leaves out those that are not current, and lists them", () => {
    const table = read(versions);
    expect([centsOf(table), leftOutOf(table), asked(table)]).toEqual([
      [60_000, 9000],
      ["2 oldVersion"],
      ["oldVersions"],
    ]);
    expect(centsOf(read(versions, { answers: { oldVersions: "keep" } }))).toEqual([50_000, 60_000, 9000]);
  });

  it("keeps the last where only what was modified is told", () => {
    const table = read(
      drawn(`
        uid|dateNotification|montant|titulaire|objetModification
        1|2024-03-10|500|A SA|
        1|2024-09-10|600|A SA|Hausse
        2|2024-01-10|90|B SA|`),
    );
    expect([centsOf(table), leftOutOf(table)]).toEqual([[60_000, 9000], ["2 oldVersion"]]);
  });

  it("counts what an amendment adds, and asks", () => {
    const table = read(
      drawn(`
        N° marché|Date|Montant HT|Titulaire|Avenant
        1|10/03/2024|500|A SA|
        1|10/09/2024|60|A SA|Avenant 1
        2|10/01/2024|90|B SA|`),
    );
    expect([centsOf(table), asked(table)]).toEqual([[50_000, 6000, 9000], ["oldVersions"]]);
  });
});

test.each(["Version", "N° avenant", "version"])(
  "under %s, the greatest number of each contract holds, and it is asked",
  (header) => {
    const table = read(
      drawn(
        `uid|Titulaire|${header}|dateNotification|Montant\n1|A SA|0|10/01/2024|500\n1|A SA|1|10/06/2024|600\n2|B SA|0|12/01/2024|50`,
      ),
    );
    expect([centsOf(table), asked(table)]).toEqual([[60_000, 5000], ["oldVersions"]]);
  },
);
