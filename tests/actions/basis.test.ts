import { ACTIONS } from "../../src/actions/registry";
import { answerQuestion, chooseColumn } from "../../src/actions/study/choose";
import { basisQuestion, questionsOf } from "../../src/actions/study/questions";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { bookOf, startedExcel } from "../excel/support";
import { WORK } from "./support";

async function readUnder(header: string): Promise<Study> {
  const book = bookOf({
    Achats: [
      ["Fournisseur", header],
      ["A SA", 10.5],
      ["B SA", 20],
    ],
  });
  return startedExcel(book, () => ACTIONS.reading.run(EMPTY_STUDY, WORK));
}

const basisOf = ({ reading }: Study): unknown => reading?.ok && reading.table.basis;

test("whether amounts bear tax is asked where nothing says it, and no more once answered, even « leave it unsaid »", async () => {
  const read = await readUnder("Montant");
  expect(questionsOf(read).map(({ code }) => code)).toEqual(["basis"]);
  expect(
    ["HT", "TTC", "unspecified"].map((choice) => {
      const answered = answerQuestion(read, "basis", choice);
      return [basisOf(answered), basisQuestion(answered).length];
    }),
  ).toEqual([
    ["HT", 0],
    ["TTC", 0],
    [null, 0],
  ]);
  const moved = chooseColumn(answerQuestion(read, "basis", "HT"), "label", null);
  expect(basisOf(moved)).toBe("HT");
});

test("it is not asked where the heading says it", async () => {
  expect(questionsOf(await readUnder("Montant TTC")).map(({ code }) => code)).not.toContain("basis");
});
