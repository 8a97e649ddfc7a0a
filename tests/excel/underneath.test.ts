import { applyPlan } from "../../src/excel/write/apply";
import { removeAll } from "../../src/excel/write/remove";
import type { Book } from "../../src/workbook/book/model";
import type { WorkbookPlan } from "../../src/report/plan/plan";
import { bookOf, startedExcel } from "./support";

const COLUMNS = 9;
const ROWS = 6;

/** Purchases in A:B; from C on, empty cells that the buyer has dressed, sized and bound by rules, further than our columns go. */
function dressedBook(): Book {
  const book = bookOf({
    Achats: [
      ["Fournisseur", "Montant HT"],
      ["Ferme du Lac", 100],
      ["Laiterie", 250],
      ["Moulin", 40],
    ],
  });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  book.setFormat(sheet, { top: 0, left: 2, rows: 4, columns: 2 }, { numberFormat: "@", fill: "#FFF2CC" }, "user");
  book.setFormat(
    sheet,
    { top: 2, left: 3, rows: 1, columns: 1 },
    { borders: { top: { style: "thin" } }, bold: true },
    "user",
  );
  book.setFormat(
    sheet,
    { top: 0, left: 5, rows: 1_048_576, columns: 1 },
    { numberFormat: "#,##0.00", italic: true },
    "user",
  );
  book.setColumnWidth(sheet, 4, 1, 120);
  book.setValidations(sheet, [
    { areas: [{ top: 1, left: 0, rows: 5, columns: 8 }], type: "custom", formula1: "=LEN(A2)<100" },
  ]);
  book.setConditionalFormats(sheet, [
    {
      id: "{CF000001}",
      areas: [{ top: 1, left: 1, rows: 5, columns: 7 }],
      rule: { kind: "custom", formula: "=B2>200" },
      format: { fill: "#FF0000" },
    },
  ]);
  return book;
}

const within =
  (row: number, column: number) =>
  ({ top, left, rows, columns }: { top: number; left: number; rows: number; columns: number }): boolean =>
    row >= top && row < top + rows && column >= left && column < left + columns;

/** What each cell looks like and which rules hold in it, their formulas as read from that cell. */
function lookOf(book: Book): unknown {
  const sheet = book.sheet("Achats");
  if (!sheet) throw new Error("no sheet");
  const rules = (row: number, column: number): unknown[] => [
    ...sheet.validations
      .filter(({ areas }) => areas.some(within(row, column)))
      .map(({ areas, formula1 }) =>
        book.evaluate(sheet, formula1, row, column, { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 }),
      ),
    ...sheet.conditionalFormats
      .filter(({ areas }) => areas.some(within(row, column)))
      .map(
        ({ areas, rule }) =>
          rule.kind === "custom" &&
          book.evaluate(sheet, rule.formula, row, column, { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 }),
      ),
  ];
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => [
      sheet.value(row, column),
      sheet.format(row, column),
      rules(row, column),
    ]),
  );
  return {
    sheets: book.sheets.map(({ name }) => name),
    names: book.names,
    cells,
    widths: Array.from({ length: COLUMNS }, (_, column) => sheet.columnWidth(column)),
  };
}

function plan(columns: number, rows = 3): WorkbookPlan {
  const line = (row: number) => Array.from({ length: columns }, () => ({ formula: `=$B${row}*2` }));
  return {
    sheets: [],
    beside: [
      {
        id: "lines",
        sheet: "Achats",
        top: 1,
        left: 3,
        table: { name: "Allotir_Lignes" },
        cells: [
          Array.from({ length: columns }, (_, column) => ({ text: `Colonne ${column}` })),
          ...Array.from({ length: rows }, (_, index) => line(index + 2)),
        ],
        columns: Array.from({ length: columns }, () => ({ highlight: [{ text: "oui", style: "good" }] })),
      },
    ],
  };
}

it("gives the buyer's empty cells back their looks, rules and widths, however our columns changed meanwhile", async () => {
  const book = dressedBook();
  const before = lookOf(book);
  await startedExcel(book, async () => {
    await applyPlan(plan(2));
    const sheet = book.sheet("Achats");
    expect([sheet?.value(1, 2), sheet?.format(1, 2).numberFormat, sheet?.format(1, 2).fill]).toEqual([
      200,
      undefined,
      undefined,
    ]);
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual(["visible", "veryHidden"]);
    await applyPlan(plan(4, 5));
    await applyPlan(plan(3));
    await removeAll();
  });
  expect(lookOf(book)).toEqual(before);
});

it("keeps nothing where there is nothing to keep", async () => {
  const book = bookOf({
    Achats: [
      ["Fournisseur", "Montant HT"],
      ["Ferme du Lac", 100],
    ],
  });
  await startedExcel(book, () => applyPlan(plan(4)));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Achats"]);
});
