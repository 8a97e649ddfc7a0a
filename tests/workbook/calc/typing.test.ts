import fc from "fast-check";
import { createBook } from "../../../src/workbook/book/book";
import type { CellContent, ChangeSource, Sheet } from "../../../src/workbook/book/model";

const LINES = 12;
const AMOUNTS = Array.from({ length: LINES }, (_, i) => 10 * (i + 1));
const WORDS = ["bio", "pain", "lait"];

interface Written {
  readonly sheets: readonly Sheet[];
  readonly type: (row: number, column: number, value: string | number, source: ChangeSource) => void;
}

/** Lines whose formulas follow each other down, a table with its totals on another sheet, names, places found by calculation, a circle. */
function written(): Written {
  const book = createBook();
  const lines = book.activeSheet;
  book.renameSheet(lines, "Lignes", "addin");
  const report = book.addSheet("Bilan", "addin");
  const header = ["Mot", "Montant", "Retenu", "Cumul", "Suite", "Rang"].map((value): CellContent => ({ value }));
  const rows = AMOUNTS.map((amount, i): CellContent[] => {
    const row = i + 2;
    return [
      { value: WORDS[i % 3] ?? "" },
      { value: amount },
      { formula: `=IF(Bilan!$B$1="tout",[@Montant],0)` },
      { formula: `=SUM(B$2:B${row})` },
      { formula: `=N(E${row - 1})+B${row}` },
      { formula: `=RANK(B${row},B$2:B$${LINES + 1})` },
    ];
  });
  book.setCells(lines, 0, 0, [header, ...rows], "addin");
  book.addTable(lines, { top: 0, left: 0, rows: LINES + 1, columns: 6 }, "T", true, "addin");
  book.setName({ name: "Montants", formula: `=Lignes!$B$2:$B$${LINES + 1}`, visible: true });
  const formulas = [
    ...WORDS.map((word) => `=SUMIFS(T[Retenu],T[Mot],"${word}")`),
    "=SUM(Montants)",
    '=SUMIFS(T[Montant],T[Mot],"bio",T[Rang],1)+COUNTIFS(T[Mot],"<>bio")',
    "=SUM(OFFSET(Lignes!B2,0,0,MATCH(30,Lignes!B:B,0),1))",
    '=INDIRECT("Lignes!E"&COUNT(Lignes!B:B))',
    '=SUMPRODUCT(--(T[Mot]="pain"),T[Montant])',
    "=A10+1",
    "=A9",
    "=A4*2",
  ];
  book.setCells(
    report,
    0,
    0,
    [[{ formula: formulas[0] ?? "" }, { value: "tout" }], ...formulas.slice(1).map((formula) => [{ formula }])],
    "addin",
  );
  const sheets = [lines, report];
  return {
    sheets,
    type: (row, column, value, source) =>
      book.setCells(
        column === 9 ? report : lines,
        column === 9 ? 0 : row,
        column === 9 ? 1 : column,
        [[{ value }]],
        source,
      ),
  };
}

const values = ({ sheets }: Written): unknown[] =>
  sheets.flatMap((sheet) =>
    Array.from({ length: LINES + 2 }, (_, row) => Array.from({ length: 6 }, (__, column) => sheet.value(row, column))),
  );

const edit = fc.oneof(
  fc.record({ row: fc.integer({ min: 1, max: LINES }), column: fc.constant(0), value: fc.constantFrom(...WORDS, "") }),
  fc.record({
    row: fc.integer({ min: 1, max: LINES }),
    column: fc.constant(1),
    value: fc.constantFrom(0, 30, 45, "x"),
  }),
  fc.record({ row: fc.constant(0), column: fc.constant(9), value: fc.constantFrom("tout", "rien") }),
);

test("after values are typed, all is as in a workbook where they always stood, whatever was read between", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ edit, read: fc.boolean() }), { maxLength: 8 }), (edits) => {
      const typed = written();
      values(typed);
      const fresh = written();
      for (const {
        edit: { row, column, value },
        read,
      } of edits) {
        typed.type(row, column, value, "user");
        fresh.type(row, column, value, "addin");
        if (read) typed.sheets[1]?.value(3, 0);
      }
      expect(values(typed)).toEqual(values(fresh));
    }),
    { numRuns: 25 },
  );
});

test("a typed value calculates again what reads it, and nothing else", () => {
  const book = createBook();
  const sheet = book.activeSheet;
  let calls = 0;
  book.registerFunction("ALLOTIR.COUNTED", (args) => {
    calls++;
    return Number(args.flat(2)[0]);
  });
  const rows = Array.from({ length: 100 }, (_, i): CellContent[] => [
    { value: i },
    { formula: `=ALLOTIR.COUNTED(A${i + 1})` },
  ]);
  book.setCells(sheet, 0, 0, rows, "addin");
  const read = (): unknown[] => rows.map((_, row) => sheet.value(row, 1));
  read();
  calls = 0;
  book.setCells(sheet, 40, 0, [[{ value: -1 }]], "user");
  expect([read()[40], calls]).toEqual([-1, 1]);
});
