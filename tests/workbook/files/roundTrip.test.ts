import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Book } from "../../../src/workbook/book/model";
import { openFile } from "../../../src/workbook/files/open";
import { saveXlsx } from "../../../src/workbook/files/save";
import { hasLibreOffice } from "../../support/libreoffice";
import { standingOffice } from "../../support/office/standing";

const real = process.env["ALLOTIR_REAL_FILES"] ?? join(__dirname, "../../../../shared/real");
let folder = "";

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "allotir-files-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(file: string, to: string): void {
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${standingOffice()}`, "--convert-to", to, "--outdir", folder, file],
    { stdio: "ignore", timeout: 90_000 },
  );
}

function opened(name: string, bytes: Uint8Array): Book {
  const result = openFile(name, bytes);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

/** Names of the parts that are not the same in both files. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => !a[name] || !b[name] || Buffer.compare(a[name], b[name]) !== 0)
    .sort();
}

function addSheetWithTable(book: Book): void {
  const sheet = book.addSheet("Fournisseurs", "addin");
  const lines = [
    [{ value: "Nom" }, { value: "Montant" }, { value: "Double" }],
    ...["Épicerie", "Ferme"].map((name, i) => [{ value: name }, { value: 10 * (i + 1) }, { formula: "=[@Montant]*2" }]),
  ];
  book.setCells(sheet, 0, 0, lines, "addin");
  book.addTable(sheet, { top: 0, left: 0, rows: 3, columns: 3 }, "T_fournisseurs", true, "addin");
}

(hasLibreOffice ? test : test.skip)(
  "a LibreOffice workbook keeps what was not touched, and recalculates with what was",
  () => {
    convert(join(__dirname, "../../fixtures/files/rich.fods"), "xlsx");
    const before = new Uint8Array(readFileSync(join(folder, "rich.xlsx")));
    const book = opened("rich.xlsx", before);
    expect(saveXlsx(book) === before).toBe(true);
    const sheet = book.sheet("Achats");
    if (!sheet) throw new Error("no sheet");
    expect(sheet.formula(0, 3)).toBe("=SUM(B2:B4)");
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect(sheet.validations[0]?.formula1).toBe("oui,non");
    expect(book.sheet("Listes")?.visibility).toBe("hidden");
    expect(sheet.format(0, 0)).toMatchObject({ bold: true, fill: "#FFCC00" });
    book.setCells(sheet, 1, 1, [[{ value: 100 }]], "user");
    book.setCells(sheet, 3, 0, [[{ value: "01000 Bourg" }]], "user");
    book.setCells(sheet, 2, 3, [[{ formula: "=B3*3" }]], "user");
    addSheetWithTable(book);
    book.setCharts(sheet, [
      {
        id: "c",
        name: "Part",
        type: "ColumnStacked",
        title: "Part",
        series: [{ name: "Montant", categories: "Achats!$A$2:$A$4", values: "Achats!$B$2:$B$4" }],
        left: 10,
        top: 100,
        width: 300,
        height: 200,
      },
    ]);
    const after = saveXlsx(book);
    const parts = changedParts(before, after);
    for (const kept of ["xl/comments1.xml", "xl/worksheets/sheet2.xml", "docProps/core.xml"])
      expect(parts).not.toContain(kept);
    expect(unzipSync(after)).toHaveProperty(["xl/charts/chart1.xml"]);
    writeFileSync(join(folder, "after.xlsx"), after);
    convert(
      join(folder, "after.xlsx"),
      "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1",
    );
    const csv = (name: string) => readFileSync(join(folder, `after-${name}.csv`), "utf8").split("\n");
    expect(csv("Achats").slice(0, 4)).toEqual([
      "Fournisseur;Montant;Local;150",
      "Épicerie du Port;100;oui;200",
      "Ferme & Fils;20;non;60",
      "01000 Bourg;30;;60",
    ]);
    expect(csv("Fournisseurs").slice(1, 3)).toEqual(["Épicerie;10;20", "Ferme;20;40"]);
    const again = opened("after.xlsx", after);
    expect(again.sheet("Achats")?.value(0, 3)).toBe(150);
    expect(again.sheet("Fournisseurs")?.tables[0]?.name).toBe("T_fournisseurs");
  },
  180_000,
);

const files = existsSync(real)
  ? ["", "macantine", "mech"].flatMap((sub) =>
      readdirSync(join(real, sub))
        .filter((name) => name.endsWith(".xlsx") && !name.startsWith("pass_"))
        .map((name) => join(sub, name)),
    )
  : [];
(files.length > 0 ? test.each(files) : test.skip.each(["real files absent"]))(
  "%s: saved unchanged it is the same file; a sheet more leaves its sheets alone",
  (name) => {
    const before = new Uint8Array(readFileSync(join(real, name)));
    const book = opened(name, before);
    expect(saveXlsx(book) === before).toBe(true);
    addSheetWithTable(book);
    const after = saveXlsx(book);
    const sheets = Object.keys(unzipSync(before)).filter((part) => part.startsWith("xl/worksheets/"));
    expect(changedParts(before, after).filter((part) => sheets.includes(part))).toEqual([]);
    const again = opened(name, after);
    for (const sheet of book.sheets) {
      const area = sheet.usedArea(true);
      const other = again.sheet(sheet.name);
      expect(other?.usedArea(true)).toEqual(area);
      for (let row = area?.top ?? 0; area && row < Math.min(area.top + area.rows, 300); row++)
        for (let column = area.left; column < area.left + area.columns; column++) {
          // A function unknown here keeps the result that the file holds.
          const value = sheet.value(row, column);
          if (JSON.stringify(value) !== '{"error":"#NAME?"}') expect(other?.value(row, column)).toEqual(value);
        }
    }
  },
);
