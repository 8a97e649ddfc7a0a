import { isDeepStrictEqual } from "node:util";
import { unzipSync } from "fflate";
import { Breath } from "../../../src/ground/breath";
import type { Book } from "../../../src/workbook/book/model";
import { handOver } from "../../../src/workbook/files/apart/handOver";
import { Arrival, type Piece } from "../../../src/workbook/files/apart/pieces";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened } from "../../actions/support";
import { bookOf } from "../../excel/support";
import { buyersFile } from "./buyersFile";

/** What is saved on the other side of the wall between two threads. */
async function savedApart(book: Book, onPiece?: (count: number) => void): Promise<Uint8Array> {
  const arrival = new Arrival();
  let arrived: Book | undefined;
  let count = 0;
  await handOver(book, new Breath(), (piece: Piece) => {
    arrived = arrival.take(structuredClone(piece));
    onPiece?.(++count);
  });
  if (!arrived) throw new Error("no book arrived");
  return saveXlsx(arrived);
}

/** Part by part: the archive also bears the time. */
function isSameFile(one: Uint8Array, other: Uint8Array): boolean {
  const [parts, others] = [one, other].map((file) => Object.entries(unzipSync(file)));
  return isDeepStrictEqual(parts, others);
}

test("a workbook opened, changed in every way, and saved apart gives the very file that it gives here", async () => {
  const book = opened("achats.xlsx", buyersFile());
  const sheet = book.activeSheet;
  book.insertRows(sheet, 1, 2, "user");
  book.deleteColumns(sheet, 2, 1, "user");
  const lines = [[{ value: "Régie" }, { formula: "=1+1" }, { formula: "=B2*2" }, { formula: "=TODAY()-TODAY()" }]];
  book.setCells(sheet, 1, 0, lines, "addin");
  book.setFormat(sheet, { top: 1, left: 0, rows: 1, columns: 4 }, { bold: true, fill: "#FFEE00" }, "user");
  book.setRowHidden(sheet, 4, 1, true);
  const added = book.addSheet("Suivi", "user");
  book.setCells(added, 0, 0, [[{ value: "a" }], [{ formula: "=SUM(Achats!D:D)" }], [{ formula: "=1/0" }]], "addin");
  book.addTable(added, { top: 0, left: 0, rows: 3, columns: 1 }, "Suivi_1", true, "user");
  book.setName({ name: "Total", formula: "=Suivi!$A$2", visible: false });
  book.renameSheet(sheet, "Mes achats", "user");
  book.moveSheet(added, 0, "user");
  book.activate(added, "user");
  expect(isSameFile(await savedApart(book), saveXlsx(book))).toBe(true);
});

test("a workbook that has no file yet, or that nobody changed, is saved apart as here", async () => {
  const fresh = bookOf({
    Achats: [
      ["a", "b"],
      [1, 2.5],
      ["é", true],
    ],
  });
  expect(isSameFile(await savedApart(fresh), saveXlsx(fresh))).toBe(true);
  const file = buyersFile();
  expect(await savedApart(opened("achats.xlsx", file))).toEqual(file);
});

test("results that the file had stored are saved as they are now", async () => {
  const book = bookOf({ Achats: [[100], [200]] });
  book.setCells(book.activeSheet, 2, 0, [[{ formula: "=SUM(A1:A2)" }]], "addin");
  const changed = opened("achats.xlsx", saveXlsx(book));
  changed.setCells(changed.activeSheet, 0, 0, [[{ value: 300 }]], "user");
  const saved = opened("saved.xlsx", await savedApart(changed));
  expect([saved.activeSheet.value(2, 0), isSameFile(saveXlsx(saved), saveXlsx(changed))]).toEqual([500, true]);
});

const LINES = 5000;

function manyLines(): Book {
  const book = bookOf({ Achats: Array.from({ length: LINES }, (_, line) => [line, `Fournisseur ${line}`]) });
  const doubles = Array.from({ length: LINES }, (_, row) => [{ formula: `=A${row + 1}*2` }]);
  book.setCells(book.activeSheet, 0, 2, doubles, "addin");
  return book;
}

test("a workbook that changes on the way is handed over anew: what is saved is the workbook of one moment", async () => {
  const book = manyLines();
  const saved = await savedApart(book, (count) => {
    if (count === 20) book.setCells(book.activeSheet, 0, 0, [[{ value: 1000 }]], "user");
  });
  const sheet = opened("saved.xlsx", saved).activeSheet;
  expect([sheet.value(0, 0), sheet.value(0, 2), sheet.value(LINES - 1, 2)]).toEqual([1000, 2000, 2 * (LINES - 1)]);
});

test("whoever shares the thread is never kept from it by more than a little work of the saving", async () => {
  const book = manyLines();
  let asked = 0;
  let most = 0;
  let since = 0;
  const pace = {
    get isDue() {
      return ++asked % 50 === 0;
    },
    take: async () => {
      most = Math.max(most, asked - since);
      since = asked;
      await Promise.resolve();
    },
    rest: () => Promise.resolve(),
  };
  const pieces: number[] = [];
  await handOver(book, pace, (piece) => pieces.push(piece.kind === "rows" ? piece.rows.length : 0));
  expect(most).toBeLessThanOrEqual(50);
  expect(asked).toBeGreaterThanOrEqual(LINES);
  expect(Math.max(...pieces)).toBeLessThanOrEqual(200);
  expect(pieces.reduce((sum, rows) => sum + rows)).toBe(LINES);
});

test("what only follows from a typed cell is calculated before a workbook is saved apart", async () => {
  const book = opened("achats.xlsx", saveXlsx(bookOf({ Achats: [[1, 2, 3]] })));
  const sheet = book.activeSheet;
  const chain = ["=A1*2", "=A2+1", '=COUNTIF(A2:A3,">4")'].map((formula) => [{ formula }]);
  book.setCells(sheet, 1, 0, chain, "addin");
  expect(sheet.value(3, 0)).toBe(0);
  book.setCells(sheet, 0, 0, [[{ value: 5 }]], "user");
  const again = opened("apart.xlsx", await savedApart(book));
  expect([1, 2, 3].map((row) => again.activeSheet.value(row, 0))).toEqual([10, 11, 2]);
});
