import { fixedColumn } from "../plan/formula";
import type { PlannedBlock, PlannedCell, PlannedSheet } from "../plan/plan";
import { freeSheetName } from "../plan/sheetNames";
import { wordsOf } from "../plan/words";
import { sourcingWords } from "./columns";
import { FAMILY_CHOICE, PLACE_CHOICE, QUESTIONNAIRE_SHEET, type SourcingInput } from "./input";

const ROWS = { title: 1, family: 4, place: 5, questions: 7 } as const;
/** Where the families and the places to choose from stand, beyond what is printed. */
const LISTS = { left: 5, top: 3 } as const;
/** Lines left to answer each question. */
const LINES = 3;
/** A line to write on. */
const DOTS = "…".repeat(52);

/** « Questionnaire »: one page to print for a family and a place, the same for every firm. */
export function questionnaireSheet(input: SourcingInput): PlannedSheet {
  const { questionnaire: words } = sourcingWords(input);
  const name = freeSheetName(words.name, wordsOf(input.language), input.takenSheetNames);
  const questions = Object.values(words.questions);
  const last = ROWS.questions + questions.length + 1;
  return {
    id: QUESTIONNAIRE_SHEET,
    name,
    tabColor: "#0B5D51",
    showGridlines: false,
    blocks: [
      { id: "questionnaire:title", top: ROWS.title, left: 1, cells: [[{ text: words.title, style: "title" }]] },
      spread("questionnaire:everyone", ROWS.title + 1, words.everyone, 4),
      choice(FAMILY_CHOICE, ROWS.family, words.family, input.families, 0, name),
      choice(PLACE_CHOICE, ROWS.place, words.place, input.zones, 1, name),
      {
        id: "questionnaire:questions",
        top: ROWS.questions,
        left: 1,
        cells: [
          [{ text: words.identity, style: "subtitle" }, null],
          ...questions.map((question): PlannedCell[] => [
            { text: question, style: "strong" },
            { text: DOTS, style: "muted" },
          ]),
          [
            { text: words.sent, style: "strong" },
            { text: DOTS, style: "muted" },
          ],
        ],
        rowLines: [1, ...questions.map(() => LINES), 1],
        columns: [{ id: "question", wrap: true }, { id: "answer" }],
      },
      { id: "questionnaire:print", top: 1, left: LISTS.left, cells: [[{ text: words.print, style: "note" }]] },
      listsBlock(input),
    ],
    columnWidths: { 1: 38, 2: 62, 5: 26, 6: 26 },
    print: { landscape: false, pagesWide: 1, pagesTall: 1, area: `A1:B${last}` },
  };
}

const spread = (id: string, top: number, text: string, lines: number): PlannedBlock => ({
  id,
  top,
  left: 1,
  spread: 2,
  cells: [[{ text, style: "note" }]],
  rowLines: [lines],
});

/** A label and the cell where one of a list is chosen; the first of them until then. */
function choice(
  id: string,
  top: number,
  label: string,
  choices: readonly string[],
  list: number,
  sheet: string,
): PlannedBlock {
  const first = LISTS.top + 1;
  const range = fixedColumn(sheet, LISTS.left + list, first, first + Math.max(0, choices.length - 1));
  return {
    id,
    top,
    left: 1,
    cells: [
      [
        { text: label, style: "strong" },
        { text: choices[0] ?? "", style: "input" },
      ],
    ],
    columns: [
      { id: "label", key: true },
      { id: "value", keep: true, style: "input", validation: { listFormula: `=${range}` } },
    ],
  };
}

function listsBlock(input: SourcingInput): PlannedBlock {
  const { questionnaire: words } = sourcingWords(input);
  const { families, zones } = input;
  const rows = Array.from({ length: Math.max(families.length, zones.length) }, (_, index): PlannedCell[] => [
    families[index] === undefined ? null : { text: families[index], style: "muted" },
    zones[index] === undefined ? null : { text: zones[index], style: "muted" },
  ]);
  return {
    id: "questionnaire:lists",
    top: LISTS.top,
    left: LISTS.left,
    cells: [
      [
        { text: words.family, style: "header" },
        { text: words.place, style: "header" },
      ],
      ...rows,
    ],
    columns: [
      { id: "family", format: "@" },
      { id: "place", format: "@" },
    ],
  };
}
