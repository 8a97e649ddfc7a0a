#!/usr/bin/env bash
# SheetJS CE 0.20.3 (npm @e965/xlsx) reading an OpenDocument sheet whose cells hold values without their text.
#
# Expected: a cell's value is its attribute (OpenDocument 1.2, part 1, 19.385 office:value); the paragraph below it, text:p, shows that value
# and may be absent. An empty element written as <table:table-cell .../> is the same in XML as one with an end tag.
# Seen: with an end tag the value is read; written as one empty tag, as most XML writers do, the cell is absent from the sheet: amounts,
# prices and dates alike. A sum of the column is too low, and nothing says so.
# Instead: give such cells an end tag or their text before reading, or read content.xml oneself.
#
# Needs npm. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent @e965/xlsx@0.20.3 fflate@0.8.2
cat > "$folder/run.mjs" <<'SCRIPT'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { read } = require("@e965/xlsx");
const { strToU8, zipSync } = require("fflate");

const NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
const names = ["office", "table", "text"].map((name) => `xmlns:${name}="${NAMES}${name}:1.0"`).join(" ");
const amount = 'office:value-type="float" office:value="12.5"';
const cells = {
  A1: `<table:table-cell ${amount}><text:p>12,50</text:p></table:table-cell>`,
  B1: `<table:table-cell ${amount}></table:table-cell>`,
  C1: `<table:table-cell ${amount}/>`,
  D1: `<table:table-cell office:value-type="currency" office:currency="EUR" office:value="7.25"/>`,
  E1: `<table:table-cell office:value-type="date" office:date-value="2025-04-03"/>`,
};
const row = Object.values(cells).join("");
const parts = {
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "content.xml": `<office:document-content ${names} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Achats"><table:table-row>${row}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  "styles.xml": `<office:document-styles ${names} office:version="1.2"/>`,
  "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="${NAMES}manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
};
const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const { Sheets } = read(file, { type: "array" });
const values = Object.keys(cells).map((address) => Sheets.Achats[address]?.v ?? "absent");
Object.entries(cells).forEach(([address, cell], at) => console.log(`${address} ${cell}: ${values[at]}`));
const changed = JSON.stringify(values) !== JSON.stringify([12.5, 12.5, "absent", "absent", "absent"]);
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
