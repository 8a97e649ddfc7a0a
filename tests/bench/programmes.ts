/**
 * What openpyxl and R's openxlsx make of workbooks that we saved: each opens a file and saves it again, and what we then find in it is compared with
 * what we had saved. From Debian: python3-openpyxl, r-cran-openxlsx; where one is absent, it is skipped.
 * Run: npm run bench -- programmes, or on saved files: ALLOTIR_SAVED=folder npm run bench -- programmes
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAddress } from "../../src/ground/address";
import type { Book, Scalar } from "../../src/workbook/book/model";
import { openFile } from "../../src/workbook/files/open";
import { saveXlsx } from "../../src/workbook/files/save";
import { Applied } from "../report/support/applied";
import { market } from "../report/support/market";

interface Programme {
  readonly name: string;
  /** Says that the programme is here. */
  readonly probe: readonly string[];
  /** Opens the file named first, saves the one named second. */
  readonly copy: readonly string[];
  readonly keeps: "formulas" | "values" | "both";
}

const openpyxl = (valuesOnly: "True" | "False"): string =>
  `import sys, openpyxl; openpyxl.load_workbook(sys.argv[1], data_only=${valuesOnly}).save(sys.argv[2])`;
const PROBE = ["/usr/bin/python3", "-c", "import openpyxl"];
const PROGRAMMES: readonly Programme[] = [
  { name: "openpyxl", probe: PROBE, copy: ["/usr/bin/python3", "-c", openpyxl("False")], keeps: "formulas" },
  { name: "openpyxl, values", probe: PROBE, copy: ["/usr/bin/python3", "-c", openpyxl("True")], keeps: "values" },
  {
    name: "R's openxlsx",
    probe: ["Rscript", "-e", "library(openxlsx)"],
    copy: [
      "Rscript",
      "-e",
      "a <- commandArgs(TRUE); openxlsx::saveWorkbook(openxlsx::loadWorkbook(a[1]), a[2], overwrite = TRUE)",
    ],
    keeps: "both",
  },
];

function opened(bytes: Uint8Array): Book {
  const result = openFile("a.xlsx", bytes);
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

/** A report over a few lines. */
const report = (): Uint8Array =>
  saveXlsx(
    new Applied(
      market(
        [
          { supplier: "Ferme « A » & <fils>", amount: 100.5, year: 2024, family: "01" },
          { supplier: "Gros B", amount: "1 234,56 €", cents: 123456, year: 2025, family: "Lait" },
        ],
        { "Ferme « A » & <fils>": ["yes", "no"], "Gros B": ["no", "check"] },
      ),
    ).book,
  );

function savedFiles(): [name: string, bytes: Uint8Array][] {
  const folder = process.env["ALLOTIR_SAVED"];
  if (!folder) return [["a report", report()]];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => [file, readFileSync(join(folder, file))]);
}

const shown = (value: Scalar): string =>
  typeof value === "number"
    ? value.toPrecision(10)
    : typeof value === "object"
      ? (value?.error ?? "")
      : String(value).replaceAll("\r\n", "\n");
const plain = (formula = ""): string => formula.replaceAll(/_xlfn\.|\s/g, "");

/** Cells that are not what we saved, the first few in words. */
function differences(saved: Book, copied: Book, keeps: Programme["keeps"]): string[] {
  return saved.sheets.flatMap((sheet) => {
    const other = copied.sheet(sheet.name);
    const used = sheet.usedArea(true);
    if (!other) return [`${sheet.name} is gone`];
    if (!used) return [];
    const found: string[] = [];
    for (let row = used.top; row < used.top + used.rows; row++)
      for (let column = used.left; column < used.left + used.columns; column++) {
        const at = `${sheet.name}!${cellAddress(row + 1, column + 1)}`;
        const [value, its] = [shown(sheet.value(row, column)), shown(other.value(row, column))];
        const [formula, theirs] = [plain(sheet.formula(row, column)), plain(other.formula(row, column))];
        if (value !== its) found.push(`${at}: ${value} became ${its}`);
        if (keeps !== "values" && formula !== theirs) found.push(`${at}: ${formula} became ${theirs}`);
      }
    return found;
  });
}

function judge({ probe: [command = "", ...words], name, copy, keeps }: Programme, folder: string): void {
  if (spawnSync(command, words).status !== 0) return console.log(`${name} is absent: skipped`);
  for (const [file, bytes] of savedFiles()) {
    const [from, to] = [join(folder, "from.xlsx"), join(folder, "to.xlsx")];
    writeFileSync(from, bytes);
    const [run = "", ...given] = copy;
    const { status, stderr } = spawnSync(run, [...given, from, to], { encoding: "utf8" });
    if (status !== 0) {
      console.log(`${name}: ${file}: not copied: ${stderr.trim().slice(-300)}`);
      continue;
    }
    const found = differences(opened(bytes), opened(readFileSync(to)), keeps);
    console.log(`${name}: ${file}: ${found.length} differences`, found.slice(0, 5));
  }
}

const folder = mkdtempSync(join(tmpdir(), "programmes-"));
try {
  for (const programme of PROGRAMMES) judge(programme, folder);
} finally {
  rmSync(folder, { recursive: true });
}
