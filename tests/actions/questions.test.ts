import { answerQuestion } from "../../src/actions/study/choose";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { reading as english } from "../../src/texts/en/reading";
import { reading as french } from "../../src/texts/fr/reading";
import { say } from "../../src/texts/say";
import { bookOf, startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { cents, opened, rowOf, studied, WORK } from "./support";

type Wording = Readonly<
  Record<string, { readonly text: string; readonly choices: Readonly<Record<string, string>>; readonly each?: string }>
>;

/** A small sheet that raises each question, and what is counted with its first and its second answer, in euros. */
const CASES: Readonly<Record<string, { readonly sheet: string; readonly totals: readonly [number, number] }>> = {
  anotherTable: {
    sheet:
      "Budget principal\nFournisseur|Date|Montant\nA SA|01/02/2023|10\nB SA|01/03/2023|20\n\nBudget annexe\nDate|Titulaire|Objet|Montant HT\n01/02/2024|C SA|x|100",
    totals: [30, 100],
  },
  sideBySide: {
    sheet:
      "Fournisseur|Date|Montant||Fournisseur|Date|Montant\nA SA|01/02/2023|10||C SA|01/02/2024|100\nB SA|01/03/2023|20||D SA|02/03/2024|200\n||||E SA|03/04/2024|300",
    totals: [600, 30],
  },
  besideColumns: {
    sheet:
      "Fournisseur|Date|Montant HT||Familles\nA SA|01/02/2024|10||Viandes\nB SA|02/02/2024|20||Légumes\nC SA|03/02/2024|30||Lait",
    totals: [60, 60],
  },
  stackedTables: {
    sheet:
      "Budget principal\nFournisseur|Date|Montant\nA SA|01/02/2023|10\nB SA|01/03/2023|20\n\nBudget annexe\nFournisseur|Date|Montant\nC SA|01/02/2024|100",
    totals: [130, 30],
  },
  sumRows: {
    sheet:
      "Fournisseur|Objet|Date|Montant\nBRAKE|Poulet|01/02/2024|10\n|Dinde|02/02/2024|20\n|||30\nPOMONA|Carottes|04/02/2024|5\n|Choux|05/02/2024|6",
    totals: [41, 71],
  },
  fullSumRows: {
    sheet:
      "Fournisseur|Objet|Date|Montant\nBRAKE|Poulet|01/02/2024|10\n|Dinde|02/02/2024|20\n|Divers|03/02/2024|30\nPOMONA|Carottes|04/02/2024|5\n|Choux|05/02/2024|6",
    totals: [71, 41],
  },
  namedTotals: {
    sheet:
      "Fournisseur|Date|Montant\nA SA|01/02/2024|10\nA SA|02/02/2024|20\nReport exercice antérieur||300\nTOTAL||330",
    totals: [30, 330],
  },
  thousands: { sheet: "Fournisseur|Objet|Montant (k€ HT)\nA SA|x|10.567\nB SA|y|8", totals: [18_567, 18.57] },
  negativeAmounts: {
    sheet: "Fournisseur|Objet|Montant HT\nA SA|x|-1250\nB SA|y|-820.5\nC SA|z|-10",
    totals: [-2080.5, 2080.5],
  },
};

const cellOf = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

async function answered(code: string, which: 0 | 1): Promise<{ readonly book: Book; readonly study: Study }> {
  const rows = (CASES[code]?.sheet ?? "").split("\n").map((row) => row.split("|").map(cellOf));
  const width = Math.max(...rows.map(({ length }) => length));
  const book = bookOf({ Achats: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]) });
  return startedExcel(book, async () => {
    const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    const question = read.reading?.ok ? read.reading.table.questions.find((one) => one.code === code) : undefined;
    const answer = question?.choices[which];
    if (answer === undefined) throw new Error(`not asked: ${code}`);
    return {
      book,
      study: await ACTIONS.writing.run(
        await studied(["departement:62"], which === 0 ? read : answerQuestion(read, code, answer)),
        WORK,
      ),
    };
  });
}

/** The question and its answers as the pane says them. */
function said(study: Study, code: string, language: "fr" | "en"): string[] {
  const question = study.reading?.ok ? study.reading.table.questions.find((one) => one.code === code) : undefined;
  const wording = ((language === "fr" ? french : english).questions as Wording)[code];
  if (!question || !wording) return [];
  return [
    say(wording.text, question.values, language),
    ...question.choices.map((choice) =>
      say(
        wording.choices[choice] ?? wording.each ?? choice,
        { ...question.values, ...question.details?.[choice] },
        language,
      ),
    ),
  ];
}

const answers = Object.keys(CASES).flatMap((code) => ([0, 1] as const).map((which) => ({ code, which })));
const written = new Map<string, { readonly study: Study; readonly bytes: Uint8Array }>();

test.each(answers)(
  "$code, answer $which: worded in both languages, the share and its control follow",
  async ({ code, which }) => {
    const { book, study } = await answered(code, which);
    written.set(`${code} ${which}`, { study, bytes: saveXlsx(book) });
    expect(study.share?.totalCents).toBe(Math.round((CASES[code]?.totals[which] ?? NaN) * 100));
    expectReport(book, study);
    for (const language of ["fr", "en"] as const) {
      const words = said(study, code, language);
      expect(words.length).toBeGreaterThanOrEqual(3);
      expect(words.join()).not.toMatch(/[{}]|undefined|NaN|« »|“”/);
      expect(new Set(words).size).toBe(words.length);
    }
  },
);

test("a list beside the table is told in « Méthode », until it is joined", async () => {
  const [apart, joined] = [await answered("besideColumns", 0), await answered("besideColumns", 1)];
  expect(rowOf(apart.book, "Méthode", "À côté du tableau")[1]).toMatch(/«\sFamilles\s» \(E1:E4, 3 lignes\)/);
  expect(() => rowOf(joined.book, "Méthode", "À côté du tableau")).toThrow();
});

(hasLibreOffice ? test : test.skip)("LibreOffice finds the same after each answer", () => {
  const judged = recalculated(new Map([...written].map(([name, { bytes }]) => [name, bytes])));
  for (const [name, bytes] of judged)
    expectReport(opened(`${name}.xlsx`, bytes), written.get(name)?.study ?? EMPTY_STUDY);
  expect(judged.size).toBe(answers.length);
});

function expectReport(book: Book, { share }: Study): void {
  expect(["Total retenu ligne", "Écart"].map((label) => cents(rowOf(book, "Part locale", label)[1]))).toEqual([
    share?.totalCents,
    0,
  ]);
}
