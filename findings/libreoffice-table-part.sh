#!/usr/bin/env bash
# LibreOffice 7.4.7 calculating a workbook made for Excel: a part of a table in single brackets.
#
# Expected: T[#All], T[#Data] and T[#Totals] name parts of a table, as Microsoft's grammar of structured references has them and as Excel
# itself shows them; doubled brackets are for combinations (T[[#All],[Montant]]).
# Seen: #NAME? for every part in single brackets; the same part in doubled brackets is read: ROWS(T[[#All]]) is 4.
# Instead: write doubled brackets, which both read; ROWS(T[[#Data]]) is 2 in both.
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

const expected = {
  "ROWS(T[#All])": "4",
  "ROWS(T[#Data])": "2",
  "ROWS(T[#Totals])": "1",
  "ROWS(T[[#All]])": "4",
  "ROWS(T[[#Data]])": "2",
  "ROWS(T[[#Totals]])": "1",
};
const seen = { ...expected, "ROWS(T[#All])": "#NAME?", "ROWS(T[#Data])": "#NAME?", "ROWS(T[#Totals])": "#NAME?" };

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
