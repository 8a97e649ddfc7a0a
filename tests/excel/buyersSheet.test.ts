import { applyPlan } from "../../src/excel/write/apply";
import { removeAll } from "../../src/excel/write/remove";
import type { WorkbookPlan } from "../../src/report/plan/plan";
import type { Book, Sheet } from "../../src/workbook/book/model";
import { bookOf, startedExcel } from "./support";

const WIDTH = 8;
const purchases = (): Book =>
  bookOf({
    Achats: [
      ["Fournisseur", "Montant HT"],
      ["Ferme du Lac", 100],
      ["Laiterie", 250],
    ],
  });

/** Four columns of ours beside the table, of which the second and third are steps of the computing. */
const planOf = (prints?: string): WorkbookPlan => ({
  beside: [
    {
      id: "lines",
      sheet: "Achats",
      top: 1,
      left: 4,
      prints,
      table: { name: "Allotir_Lignes" },
      cells: [
        ["Local", "Rang", "Clé", "Part"].map((text) => ({ text, style: "header" as const })),
        ...[2, 3].map((row) => Array.from({ length: 4 }, () => ({ formula: `=$B${row}*2` }))),
      ],
      columns: [{}, { fold: true }, { fold: true }, {}],
    },
  ],
  sheets: [],
});

const achats = (book: Book): Sheet => book.sheets[0]!;

/** By column: how deep it is grouped, "h" where it is hidden. */
const columnsOf = (book: Book): string =>
  Array.from(
    { length: WIDTH },
    (_, at) => `${achats(book).outlineLevel("column", at)}${achats(book).isColumnHidden(at) ? "h" : ""}`,
  ).join(" ");
const printed = (book: Book): string | undefined => achats(book).pageSetup.printArea?.replaceAll("$", "");

const written = (book: Book, prints?: string): Promise<unknown> => startedExcel(book, () => applyPlan(planOf(prints)));
const takenBack = (book: Book): Promise<unknown> => startedExcel(book, () => removeAll());

describe("the columns beside the buyer's table", () => {
  it("are folded where they are only steps, and given back shown and out of any group", async () => {
    const book = purchases();
    const before = columnsOf(book);
    await written(book);
    expect(columnsOf(book)).toBe("0 0 0 0 1h 1h 0 0");
    await written(book);
    expect(columnsOf(book)).toBe("0 0 0 0 1h 1h 0 0");
    await takenBack(book);
    expect(columnsOf(book)).toBe(before);
  });

  it("leave the buyer's own groups as they are, and what the buyer has ungrouped since", async () => {
    const book = purchases();
    book.group(achats(book), "column", 0, 2, 1);
    const before = columnsOf(book);
    await written(book);
    book.group(achats(book), "column", 4, 2, -1);
    await takenBack(book);
    expect(columnsOf(book)).toBe(before);
  });
});

describe("what the buyer's sheet prints", () => {
  it("is not touched where the buyer did not ask for it", async () => {
    const book = purchases();
    await written(book);
    expect(printed(book)).toBeUndefined();
  });

  it("is the buyer's columns where asked, and all again once taken back or no more asked", async () => {
    const book = purchases();
    await written(book, "A:B");
    expect(printed(book)).toBe("A:B");
    await takenBack(book);
    expect(printed(book)).toBeUndefined();
    await written(book, "A:B");
    await written(book);
    expect(printed(book)).toBeUndefined();
  });

  it("is an area of the buyer's own, whether set before or since: kept", async () => {
    const [before, since] = [purchases(), purchases()];
    achats(before).pageSetup = { ...achats(before).pageSetup, printArea: "A1:B2" };
    await written(before, "A:B");
    await written(since, "A:B");
    achats(since).pageSetup = { ...achats(since).pageSetup, printArea: "A1:A3" };
    for (const book of [before, since]) await takenBack(book);
    expect([printed(before), printed(since)]).toEqual(["A1:B2", "A1:A3"]);
  });
});
