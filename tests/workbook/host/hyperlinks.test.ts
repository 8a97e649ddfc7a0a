import type { Book } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { buyersFile, partsOf } from "../files/buyersFile";
import { codeOf, onSheet, useExcel } from "./useExcel";

const now = useExcel();
const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";

function opened(bytes: Uint8Array): Book {
  const result = openFile("liens.xlsx", bytes);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

const WEB = {
  address: "https://exemple.fr/fruits & légumes",
  screenTip: "Voir le « marché »",
  textToDisplay: "Fruits",
};
const INSIDE = { documentReference: "Feuil1!C9", textToDisplay: "Plus bas" };

const givenLinks = (): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = WEB;
    sheet.getRange("A2:B2").hyperlink = INSIDE;
    sheet.getRange("A3").values = [[12]];
    sheet.getRange("A3").format.fill.color = "#FFEE00";
    sheet.getRange("A3:A4").hyperlink = { address: "mailto:achats@exemple.fr" };
    sheet.getRange("A5").hyperlink = { address: "https://exemple.fr/lait" };
    await context.sync();
  });

/** What cells say of their links. */
const linksOf = (...cells: string[]): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const ranges = cells.map((cell) => sheet.getRange(cell));
    for (const range of ranges) range.load("hyperlink");
    await context.sync();
    return ranges.map(({ hyperlink }) => hyperlink);
  });

test("cells bear links, show their text in the look of links, and keep their own text, fill and formulas", async () => {
  await givenLinks();
  expect(await linksOf("A1", "B2", "A2:B2", "A1:A2", "A4", "C1")).toEqual([
    WEB,
    { ...INSIDE, textToDisplay: "" },
    INSIDE,
    null,
    { address: "mailto:achats@exemple.fr", textToDisplay: "" },
    null,
  ]);
  const sheet = now.book.activeSheet;
  expect([sheet.value(0, 0), sheet.value(2, 0), sheet.value(4, 0)]).toEqual(["Fruits", 12, "https://exemple.fr/lait"]);
  expect(sheet.format(2, 0)).toMatchObject({ style: "Hlink", underline: true, color: "#0563C1", fill: "#FFEE00" });
});

test("links are saved and read again: outside by a relationship, inside by a place", async () => {
  await givenLinks();
  const file = saveXlsx(now.book);
  const [sheet = "", relationships = ""] = [partsOf(file)[SHEET], partsOf(file)[RELATIONSHIPS]];
  expect(sheet).toContain('<hyperlink ref="A2:B2" location="Feuil1!C9"/>');
  expect(sheet).toMatch(/<hyperlink [^>]*ref="A1" r:id="rId1" tooltip="Voir le « marché »"\/>/);
  expect(relationships).toContain('Target="https://exemple.fr/fruits%20&amp;%20légumes" TargetMode="External"');
  const again = opened(file);
  expect(again.activeSheet.links).toEqual([
    { ...now.book.activeSheet.links[0], address: "https://exemple.fr/fruits%20&%20légumes" },
    ...now.book.activeSheet.links.slice(1),
  ]);
  expect(again.activeSheet.format(0, 0)).toMatchObject({ style: "Hlink", underline: true });
  expect(partsOf(saveXlsx(again))[SHEET]).toBe(sheet);
});

test("taken from one cell, a link stays on the others; its relation goes with the last of them", async () => {
  await givenLinks();
  const book = opened(saveXlsx(now.book));
  const links = book.activeSheet.links;
  book.setLinks(
    book.activeSheet,
    links.filter(({ address }) => !address?.startsWith("mailto")),
  );
  const parts = partsOf(saveXlsx(book));
  expect(parts[RELATIONSHIPS]).not.toContain("mailto");
  expect(parts[RELATIONSHIPS]).toContain("lait");
  book.setLinks(book.activeSheet, []);
  const without = partsOf(saveXlsx(book));
  expect(without[SHEET]).not.toContain("hyperlink");
  expect(without[RELATIONSHIPS]).toBeUndefined();
});

test("links of a file are known, and stay as they are written when others come", () => {
  const book = opened(buyersFile());
  const sheet = book.activeSheet;
  const own = { area: { top: 3, left: 0, rows: 1, columns: 1 }, location: "Listes!A1" };
  expect(sheet.links).toEqual([own]);
  const added = { area: { top: 0, left: 0, rows: 1, columns: 1 }, address: "https://exemple.fr" };
  book.setLinks(sheet, [own, added]);
  book.insertRows(sheet, 1, 1, "user");
  const parts = partsOf(saveXlsx(book));
  expect(parts[SHEET]).toContain('<hyperlink ref="A5" location="Listes!A1" display="Pêcherie"/>');
  expect(parts[RELATIONSHIPS]).toContain("comments1.xml");
  expect(opened(saveXlsx(book)).activeSheet.links).toEqual([{ ...own, area: { ...own.area, top: 4 } }, added]);
});

test("links are cleared alone, or with the look of their cells, or with contents; formats leave them", async () => {
  await givenLinks();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").clear("Hyperlinks");
    sheet.getRange("A3").clear("RemoveHyperlinks");
    sheet.getRange("A4").clear("Contents");
    sheet.getRange("A5").clear("Formats");
    await context.sync();
  });
  const sheet = now.book.activeSheet;
  expect(await linksOf("A1", "A2", "B2", "A3", "A4", "A5")).toEqual([
    null,
    null,
    expect.objectContaining({ documentReference: "Feuil1!C9" }),
    null,
    null,
    expect.objectContaining({ address: "https://exemple.fr/lait" }),
  ]);
  expect([sheet.value(0, 0), sheet.format(0, 0).style, sheet.value(2, 0)]).toEqual(["Fruits", "Hlink", 12]);
  expect([sheet.format(2, 0), sheet.format(4, 0).style]).toEqual([{}, undefined]);
});

test("links are copied and moved with their cells", async () => {
  await givenLinks();
  await onSheet(async (sheet, context) => {
    sheet.getRange("D1:D2").copyFrom("A1");
    sheet.getRange("A1").moveTo("F7");
    await context.sync();
  });
  expect(await linksOf("A1", "D1", "D2", "F7")).toEqual([null, WEB, WEB, WEB]);
});

test.each([
  {},
  { textToDisplay: "nulle part" },
  { address: "x".repeat(2080) },
  { address: "a", screenTip: "t".repeat(256) },
])("a link that leads nowhere, or that Excel could not read in a file, is refused", async (link) => {
  const refused = onSheet(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = link;
    await context.sync();
  });
  expect(await codeOf(refused)).toBe("InvalidArgument");
  expect(now.book.activeSheet.links).toEqual([]);
});
