/**
 * Calculation beside the results that Excel stored in a public corpus of workbooks, for example the calculation tests of IronCalc
 * (github.com/ironcalc/IronCalc, xlsx/tests/calc_tests). Run: ALLOTIR_CORPUS=folder npm run bench -- corpus
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { columnNumber } from "../../src/ground/address";
import type { Book, Scalar, Sheet } from "../../src/workbook/book/model";
import { openFile } from "../../src/workbook/files/open";

const folder = process.env["ALLOTIR_CORPUS"];
const only = process.env["ALLOTIR_CORPUS_ONLY"] ?? "";
const shownAtMost = Number(process.env["ALLOTIR_CORPUS_SHOWN"] ?? 6);

interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly excel: string;
  readonly ours: string;
  /** What the cells named in the formula hold. */
  readonly arguments: string;
}

const shown = (value: Scalar): string =>
  typeof value === "object" && value !== null
    ? value.error
    : typeof value === "string"
      ? JSON.stringify(value)
      : String(value);

/** Ten digits agree, as a sheet shows them; an error that the file keeps as its text is that error. */
function isSame(a: Scalar, b: Scalar): boolean {
  if (typeof a === "string" && typeof b === "object" && b !== null) return a === b.error;
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return shown(a) === shown(b) || ((a === null || a === "") && (b === null || b === ""));
}

/** The same file, asking to be calculated when it is opened. */
function askingToCalculate(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(/<calcPr\b[^>]*\/>/, "");
  parts["xl/workbook.xml"] = strToU8(workbook.replace(/<\/(\w+:)?workbook>/, '<calcPr fullCalcOnLoad="1"/>$&'));
  return zipSync(parts, { level: 0 });
}

function opened(name: string, bytes: Uint8Array): Book {
  const result = openFile(name, bytes);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

function argumentsOf(formula: string, sheet: Sheet): string {
  const cells = [...formula.matchAll(/(?<![A-Z:!])\$?([A-Z]{1,2})\$?(\d+)(?![\d:(])/g)].slice(0, 5);
  return cells
    .map(([, letters = "", row = ""]) => shown(sheet.value(Number(row) - 1, columnNumber(letters) - 1)))
    .join(", ");
}

function differencesIn(name: string, bytes: Uint8Array): Difference[] {
  const stored = opened(name, bytes);
  const ours = opened(name, askingToCalculate(bytes));
  // Some authors' Excel reads the day before the month: their values are not those of an English one.
  const dayFirst = opened(name, askingToCalculate(bytes));
  dayFirst.language = "fr";
  return stored.sheets.flatMap((sheet, at) => {
    const mine = ours.sheets[at];
    const area = sheet.usedArea(true);
    if (!mine || !area) return [];
    const differences: Difference[] = [];
    for (let row = area.top; row < area.top + area.rows; row++)
      for (let column = area.left; column < area.left + area.columns; column++) {
        const formula = sheet.formula(row, column);
        if (formula === undefined) continue;
        const [excel, own] = [sheet.value(row, column), mine.value(row, column)];
        if (!isSame(excel, own) && !isSame(excel, dayFirst.sheets[at]?.value(row, column) ?? null))
          differences.push({
            cell: `${sheet.name}!R${row + 1}C${column + 1}`,
            formula,
            excel: shown(excel),
            ours: shown(own),
            arguments: argumentsOf(formula, sheet),
          });
      }
    return differences;
  });
}

if (!folder) console.log("ALLOTIR_CORPUS names no folder: nothing compared.");
else {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".xlsx") && file.includes(only),
  );
  const counts = { files: 0, differing: 0, cells: 0, unknown: 0, thrown: 0 };
  for (const file of files.sort()) {
    counts.files += 1;
    const start = performance.now();
    try {
      const all = differencesIn(file, readFileSync(join(folder, file)));
      const told = all.filter(({ ours }) => ours === "#NAME?");
      const silent = all.filter(({ ours }) => ours !== "#NAME?");
      counts.unknown += told.length;
      counts.cells += silent.length;
      if (silent.length > 0) counts.differing += 1;
      const took = performance.now() - start;
      if (silent.length > 0 || took > 2000) console.log(`${file}: ${silent.length} cells (${took.toFixed(0)} ms)`);
      for (const { cell, formula, excel, ours, arguments: given } of silent.slice(0, shownAtMost))
        console.log(`   ${cell} ${formula.slice(0, 110)}  [${given}]  Excel ${excel}  ours ${ours}`);
    } catch (error) {
      counts.thrown += 1;
      console.log(`${file}: thrown: ${String(error)}`);
    }
  }
  console.log(counts);
}
