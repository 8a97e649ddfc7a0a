import { openFile } from "../../../src/workbook/files/open";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function cells(name: string, file: Uint8Array): { rows: unknown[][]; warnings: string[] } {
  const result = openFile(name, file);
  if (!result.ok) throw new Error(result.code);
  const sheet = result.book.activeSheet;
  const area = sheet.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => sheet.value(area.top + row, area.left + column)),
  );
  return { rows, warnings: result.warnings.map(({ code }) => code) };
}

test.each([
  ["semicolon with decimal commas", utf8("Nom;Montant\nA;1,5\nB;2,5\n")],
  ["tab", utf8("Nom\tMontant\r\nA\t1,5\r\nB\t2,5")],
  ["bar, old Mac line ends", utf8("Nom|Montant\rA|1,5\rB|2,5\r")],
  ["comma, quoted", utf8('Nom,Montant\nA,"1,5"\nB,"2,5"')],
  ["announced separator", utf8("sep=;\nNom;Montant\nA;1,5\nB;2,5")],
  ["byte-order mark", utf8("\uFEFFNom;Montant\nA;1,5\nB;2,5")],
  [
    "UTF-16 without mark",
    Uint8Array.from([..."Nom;Montant\nA;1,5\nB;2,5"].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ],
  ["exported twice", utf8('"Nom,""Montant"""\n"A,""1,5"""\n"B,""2,5"""\n')],
])("%s", (_, file) => {
  expect(cells("x.csv", file).rows).toEqual([
    ["Nom", "Montant"],
    ["A", "1,5"],
    ["B", "2,5"],
  ]);
});

test("identifiers stay as written", () => {
  expect(cells("x.csv", utf8("01000;12345678901234567;1-2;8,03E+13")).rows).toEqual([
    ["01000", "12345678901234567", "1-2", "8,03E+13"],
  ]);
});

test("line breaks inside quotation marks stay in their cell", () => {
  expect(cells("x.csv", utf8('a;"Lot 1\r\nLot 2";c\n')).rows).toEqual([["a", "Lot 1\nLot 2", "c"]]);
});

test("thousands of lines, of columns that repeat and that do not: quoted or not, each cell is as written", () => {
  const rows = Array.from({ length: 12_345 }, (_, line) => ["Fournitures", `M${line}`, `Maison ${line % 7}`, "x"]);
  rows[5000] = ["", "seul"];
  const lines = (quoted: (cell: string) => string) => utf8(rows.map((row) => row.map(quoted).join(";")).join("\n"));
  const expected = rows.map((row) => [0, 1, 2, 3].map((column) => row[column] || null));
  expect(
    cells(
      "x.csv",
      lines((cell) => cell),
    ).rows,
  ).toEqual(expected);
  expect(
    cells(
      "x.csv",
      lines((cell) => `"${cell}"`),
    ).rows,
  ).toEqual(expected);
});

test("a quotation mark that is never closed is a sign like others, and that is told", () => {
  expect(cells("x.csv", utf8('Nom;Montant\n"A;1,5\nB;2,5\n'))).toEqual({
    rows: [
      ["Nom", "Montant"],
      ['"A', "1,5"],
      ["B", "2,5"],
    ],
    warnings: ["openQuote"],
  });
});

test("old encodings", () => {
  expect(cells("x.csv", bytes("Caf\xe9;10 \x80;\xc9t\xe9")).rows).toEqual([["Café", "10 €", "Été"]]);
  expect(cells("x.csv", bytes("Caf\x8e;\x8et\x8e;gar\x8don;\x88 v\x8erifier")).rows).toEqual([
    ["Café", "été", "garçon", "à vérifier"],
  ]);
  expect(cells("x.csv", utf8("D\uFFFDpartement;1")).warnings).toContain("accentsLost");
});

test("what cannot be opened says why", () => {
  const code = (file: Uint8Array) => {
    const result = openFile("x.xlsx", file);
    return result.ok ? "opened" : result.code;
  };
  expect(code(new Uint8Array())).toBe("empty");
  expect(code(utf8("%PDF-1.7"))).toBe("notAWorkbook");
  expect(code(bytes("PK\x03\x04 cut short"))).toBe("damaged");
});
