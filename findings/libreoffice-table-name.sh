#!/usr/bin/env bash
# LibreOffice 7.4.7 calculating a workbook made for Excel: what a table's name alone means.
#
# Expected: a structured reference without brackets is the table's data, header and totals apart (Microsoft, « Using structured references
# with Excel tables »): SUM(T) is 40 and ROWS(T) is 2 below, as in Excel.
# Seen: the name means the whole table, so that SUM(T) counts the totals row once more (80) and ROWS(T) is 4. No error is shown.
# Instead: name the column, SUM(T[Montant]), which both read as the data.
#
# Needs npm and `soffice`. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent exceljs@4.4.0
cat > "$folder/run.mjs" <<'SCRIPT'
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = import.meta.dirname;
const ExcelJS = createRequire(import.meta.url)("exceljs");
console.log(execFileSync("soffice", ["--version"], { encoding: "utf8" }).trim());

const expected = { "SUM(T)": "40", "ROWS(T)": "2", "SUM(T[Montant])": "40", "ROWS(T[Montant])": "2" };
const seen = { "SUM(T)": "80", "ROWS(T)": "4", "SUM(T[Montant])": "40", "ROWS(T[Montant])": "2" };

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("Achats");
sheet.addTable({
  name: "T",
  ref: "A1",
  headerRow: true,
  totalsRow: true,
  columns: [
    { name: "Fournisseur", totalsRowLabel: "Total" },
    { name: "Montant", totalsRowFunction: "sum" },
  ],
  rows: [
    ["Ferme", 10],
    ["Coop", 30],
  ],
});
Object.keys(expected).forEach((formula, index) => (sheet.getCell(6 + index, 1).value = { formula }));
await book.xlsx.writeFile(join(folder, "table.xlsx"));
const profile = `-env:UserInstallation=file://${folder}/profile`;
execFileSync(
  "soffice",
  [profile, "--headless", "--convert-to", "csv", "--outdir", folder, join(folder, "table.xlsx")],
  { stdio: "ignore" },
);
const rows = readFileSync(join(folder, "table.csv"), "utf8").split("\n");
const answers = Object.keys(expected).map((formula, index) => [formula, rows[5 + index].split(",")[0]]);

for (const [formula, answer] of answers) console.log(`=${formula}: ${answer} (Excel: ${expected[formula]})`);
const changed = answers.some(([formula, answer]) => answer !== seen[formula]);
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
