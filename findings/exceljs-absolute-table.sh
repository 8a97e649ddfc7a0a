#!/usr/bin/env bash
# exceljs 4.4.0 reading a workbook whose sheet names its table by an absolute path.
#
# Expected: the target of a relationship may be relative to the part (../tables/table1.xml) or absolute within the package
# (/xl/tables/table1.xml): ECMA-376 part 2 takes both, Excel reads both, and openpyxl writes the absolute one.
# Seen: with the absolute target, `xlsx.load` fails with « Cannot read properties of undefined (reading 'name') »: the whole workbook is
# unreadable, not the table alone (met since 2020 with files of openpyxl: exceljs, issue 1468).
# Instead: write relative targets, so that readers of this family open the file.
#
# Needs npm. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent exceljs@4.4.0 fflate@0.8.2
cat > "$folder/run.mjs" <<'SCRIPT'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const ExcelJS = require("exceljs");
const { strFromU8, strToU8, unzipSync, zipSync } = require("fflate");

const book = new ExcelJS.Workbook();
const columns = [{ name: "Fournisseur" }, { name: "Montant" }];
book.addWorksheet("Achats").addTable({ name: "T", ref: "A1", headerRow: true, columns, rows: [["Ferme", 10]] });
const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
const links = "xl/worksheets/_rels/sheet1.xml.rels";

/** What reading the same workbook gives when its table is named so. */
async function read(target) {
  const text = strFromU8(parts[links]).replace(/Target="[^"]*table1\.xml"/, `Target="${target}"`);
  const again = new ExcelJS.Workbook();
  try {
    await again.xlsx.load(Buffer.from(zipSync({ ...parts, [links]: strToU8(text) })));
    return `read, ${again.worksheets[0].getTables().length} table`;
  } catch (error) {
    return error.message;
  }
}

const relative = await read("../tables/table1.xml");
const absolute = await read("/xl/tables/table1.xml");
console.log(`relative target: ${relative}\nabsolute target: ${absolute}`);
const changed = relative !== "read, 1 table" || absolute !== "Cannot read properties of undefined (reading 'name')";
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
