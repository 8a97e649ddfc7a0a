import { answerQuestion } from "../../src/actions/study/choose";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { cents, opened, rowOf, studied, WORK } from "./support";

type Rows = readonly (readonly (string | number)[])[];

const inThousands: Rows = [
  ["Fournisseur", "Code postal", "Objet", "Montant HT (k€)"],
  ["Ferme du Val", "62000", "Pommes", 12.34567],
  ["Coop du Bourg", "59000", "Lait", "1 200,5"],
  ["Boucherie", "62100", "Viandes", -3.1],
  ["Laiterie", "59100", "Œufs", 1.005],
  ["Total", "", "", 1210.75067],
];
const inMillions: Rows = [
  ["Fournisseur", "Code postal", "Montant HT (M€)"],
  ["Ferme du Val", "62000", 1.25],
  ["Coop du Bourg", "59000", 0.4321],
  ["Boucherie", "62100", 2],
];
const negative: Rows = [
  ["Fournisseur", "Code postal", "Objet", "Montant HT"],
  ["Ferme du Val", "62000", "Pommes", -120.5],
  ["Coop du Bourg", "59000", "Lait", "-1 200,75"],
  ["Laiterie", "59100", "Œufs", 15],
  ...Array.from({ length: 8 }, (_, index) => ["Boucherie", "62100", `Viandes ${index}`, -310.25 - index]),
];
const negativeThousands: Rows = negative.map((row, index) =>
  row.map((cell, at) => (index === 0 && at === 3 ? "Montant HT (k€)" : cell)),
);

interface Written {
  readonly book: Book;
  readonly study: Study;
}

async function written(rows: Rows, answers: Readonly<Record<string, string>>): Promise<Written> {
  const book = bookOf({ Achats: rows });
  return startedExcel(book, async () => {
    const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    const answered = Object.entries(answers).reduce(
      (study, [code, choice]) => answerQuestion(study, code, choice),
      read,
    );
    return { book, study: await ACTIONS.writing.run(await studied(["departement:62"], answered), WORK) };
  });
}

const CASES = [
  { name: "k€", rows: inThousands, answers: {}, factor: 1000, others: 1_200_500 },
  { name: "M€", rows: inMillions, answers: {}, factor: 1_000_000, others: 0 },
  { name: "negative turned", rows: negative, answers: { negativeAmounts: "turn" }, factor: -1, others: 1_200.75 },
  {
    name: "negative k€ turned",
    rows: negativeThousands,
    answers: { negativeAmounts: "turn" },
    factor: -1000,
    others: 1_200_750,
  },
] as const;

(hasLibreOffice ? test : test.skip)(
  "amounts in thousands, in millions or turned are read by the same live formula, and the control closes: judged by LibreOffice",
  async () => {
    const reports = new Map<string, Written>();
    for (const { name, rows, answers } of CASES) reports.set(name, await written(rows, answers));
    const judged = recalculated(new Map([...reports].map(([name, { book }]) => [name, saveXlsx(book)])));
    for (const { name, rows, factor, others } of CASES) {
      const { study } = reports.get(name) as Written;
      const table = study.reading?.ok ? study.reading.table : undefined;
      const book = opened(`${name}.xlsx`, judged.get(name) ?? new Uint8Array());
      const column = rows
        .slice(1)
        .reduce((sum, row) => sum + Number(typeof row.at(-1) === "number" ? row.at(-1) : 0), 0);
      const control = (label: string): number => cents(rowOf(book, "Part locale", label)[1]);
      expect([name, rowOf(book, "Méthode", "Facteur appliqué")[1]]).toEqual([name, factor]);
      expect(rowOf(book, "Méthode", "Montants tels qu'écrits")[1]).toContain("multiplié");
      expect([
        control("Nombres de la colonne"),
        control("Ces nombres multipliés"),
        control("Montants lus dans des cellules"),
      ]).toEqual([Math.round(column * 100), Math.round(column * factor * 100) + 0, others * 100]);
      const leftOut = table?.leftOut.reduce((sum, { amountCents = 0 }) => sum + amountCents, 0) ?? NaN;
      expect([control("Total retenu ligne"), control("Lignes écartées"), control("Écart")]).toEqual([
        study.share?.totalCents,
        0 - leftOut + 0,
        0,
      ]);
      expect(columnOf(book, "Part locale", 1)).toContain("✓ rapproché au centime");
      expect(Math.round(Number(rowOf(book, "Part locale", "Local")[1]) * 100)).toBe(
        study.share?.perimeters[0]?.whole.amounts.yes,
      );
      expect(columnOf(book, "Méthode", 2)).not.toContain("montant lu à part");
    }
  },
);

function columnOf(book: Book, name: string, column: number): string[] {
  const sheet = book.sheet(name);
  return Array.from({ length: 60 }, (_, row) => String(sheet?.value(row, column) ?? ""));
}

(hasLibreOffice ? test : test.skip)(
  "a line of k€ pasted below is counted in euros; euros said to be euros already have no factor",
  async () => {
    const { book, study } = await written(inThousands.slice(0, -1), {});
    const sheet = book.sheet("Achats");
    if (!sheet) throw new Error("no sheet");
    book.setCells(sheet, 5, 0, [["Ferme du Val", "62000", "Poires", 2.5].map((value) => ({ value }))], "user");
    const same = await written(inThousands, { thousands: "asWritten" });
    const judged = recalculated(
      new Map([
        ["pasted", saveXlsx(book)],
        ["euros", saveXlsx(same.book)],
      ]),
    );
    const local = cents(
      rowOf(opened("pasted.xlsx", judged.get("pasted") ?? new Uint8Array()), "Part locale", "Local")[1],
    );
    expect(local).toBe((study.share?.perimeters[0]?.whole.amounts.yes ?? NaN) + 250_000);
    const euros = opened("euros.xlsx", judged.get("euros") ?? new Uint8Array());
    expect(() => rowOf(euros, "Méthode", "Facteur appliqué")).toThrow();
    expect(cents(rowOf(euros, "Part locale", "Écart")[1])).toBe(0);
  },
);
