import { answerQuestion } from "../../src/actions/study/choose";
import { ACTIONS } from "../../src/actions/registry";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { cents, rowOf, studied, WORK } from "./support";

const [ROWS, VISIBLE] = [211, 13];

/** A long extract of which a filter shows 13 lines: 1 € each, 1 000 € each of those hidden. */
function filteredBook() {
  const book = bookOf({
    Achats: [
      ["Fournisseur", "Code postal", "Montant HT"],
      ...Array.from({ length: ROWS }, (_, row) => [`Ferme ${row % 40}`, "62000", row < VISIBLE ? 1 : 1000]),
    ],
  });
  const [sheet] = book.sheets;
  if (sheet) book.setRowHidden(sheet, 1 + VISIBLE, ROWS - VISIBLE, true);
  return book;
}

const totalOf = (study: Study): number =>
  study.reading?.ok ? study.reading.table.lines.reduce((sum, { amountCents }) => sum + amountCents, 0) : NaN;

test("a filtered sheet: everything is read, what is visible is told, and the buyer chooses; the control holds either way", async () => {
  const book = filteredBook();
  await startedExcel(book, async () => {
    const read = await ACTIONS.reading.run(EMPTY_STUDY, WORK);
    expect(read.reading?.ok && read.reading.table.questions.find(({ code }) => code === "hiddenRows")).toMatchObject({
      values: { visible: VISIBLE, total: ROWS },
      choices: ["all", "visibleOnly"],
    });
    expect(totalOf(read)).toBe(VISIBLE * 100 + (ROWS - VISIBLE) * 100_000);

    const visible = answerQuestion(read, "hiddenRows", "visibleOnly");
    expect([totalOf(visible), visible.reading?.ok && visible.reading.table.leftOut.length]).toEqual([
      VISIBLE * 100,
      ROWS - VISIBLE,
    ]);
    await ACTIONS.writing.run(await studied(["departement:62"], visible), WORK);
    const figures = ["Total lu", "Lignes écartées", "Total retenu ligne à ligne", "Écart"].map((label) =>
      cents(rowOf(book, "Part locale", label)[1]),
    );
    expect(figures).toEqual([
      VISIBLE * 100 + (ROWS - VISIBLE) * 100_000,
      -(ROWS - VISIBLE) * 100_000,
      VISIBLE * 100,
      0,
    ]);
  });
});
