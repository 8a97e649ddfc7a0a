import { saveXlsx } from "../../../src/workbook/files/save";
import { bookOf } from "../../excel/support";
import { codeOf, useExcel } from "./useExcel";

/** Two sheets, a formula from one to the other, a table, a name. */
function source(): string {
  const book = bookOf({
    Feuil1: [
      ["Nom", "Montant"],
      ["A", 10],
      ["B", 20],
    ],
    Total: [["Somme"], [""]],
  });
  const [first, second] = book.sheets;
  if (!first || !second) throw new Error("no sheets");
  book.setCells(second, 1, 0, [[{ formula: "=SUM(Feuil1!B2:B3)" }]], "addin");
  book.addTable(first, { top: 0, left: 0, rows: 3, columns: 2 }, "Lignes", true, "addin");
  book.setFormat(first, { top: 1, left: 1, rows: 2, columns: 1 }, { numberFormat: "0.00" }, "addin");
  book.setName({ name: "Ici", formula: "=Feuil1!$B$2", visible: true });
  return Buffer.from(saveXlsx(book)).toString("base64");
}

/** Names of the sheets inserted. */
function inserted(options?: Excel.InsertWorksheetOptions): Promise<string[]> {
  return Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(source(), options);
    await context.sync();
    const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id));
    sheets.forEach((sheet) => sheet.load("name"));
    await context.sync();
    return sheets.map(({ name }) => name);
  });
}

const started = useExcel({ fileName: "essai.xlsx" });
const names = () => started.book.sheets.map(({ name }) => name);

test("sheets come at the end with their values, looks, tables and names; the active sheet stays", async () => {
  const [own] = names();
  expect(await inserted()).toEqual(names().slice(1));
  const { book } = started;
  expect(book.activeSheet.name).toBe(own);
  expect(book.sheet("Total")?.value(1, 0)).toBe(30);
  const lines = book.sheets.find((sheet) => sheet.tables.length > 0);
  expect(lines?.tables.map(({ name }) => name)).toEqual(["Lignes"]);
  expect(lines?.format(1, 1).numberFormat).toBe("0.00");
  expect(book.names.map(({ name }) => name)).toContain("Ici");
});

test("names that are taken get a number, and formulas follow", async () => {
  await inserted();
  const second = await inserted();
  expect(second[1]).toBe("Total (2)");
  const { book } = started;
  expect(book.sheet("Total (2)")?.formula(1, 0)).toBe(`=SUM('${second[0]}'!B2:B3)`);
  expect(book.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name))).toEqual(["Lignes", "Lignes2"]);
});

test("only the sheets named come, where they are asked to", async () => {
  const [own = ""] = names();
  await inserted({ sheetNamesToInsert: ["Total"], positionType: "Beginning" });
  await inserted({ sheetNamesToInsert: ["Feuil1"], positionType: "Before", relativeTo: own });
  expect(names()[0]).toBe("Total");
  expect(names().at(-1)).toBe(own);
  expect(names()).toHaveLength(3);
});

test("what is no workbook, a sheet that is not there and a protected structure are refused", async () => {
  const insert = (text: string, options?: Excel.InsertWorksheetOptions) =>
    codeOf(
      Excel.run(async (context) => {
        context.workbook.insertWorksheetsFromBase64(text, options);
        await context.sync();
      }),
    );
  expect(await insert("????")).toBe("InvalidArgument");
  expect(await insert(btoa("%PDF-1.4"))).toBe("InvalidArgument");
  expect(await insert(source(), { sheetNamesToInsert: ["Ailleurs"] })).toBe("InvalidArgument");
  started.book.isStructureProtected = true;
  expect(await insert(source())).toBe("AccessDenied");
  expect(names()).toHaveLength(1);
});
