#!/usr/bin/env bash
# LibreOffice 7.4.7 calculating many formulas that search one long column: MATCH against COUNTIF.
#
# Expected: much the same cost, since both look one number up in the same column (MATCH the first row, COUNTIF all of them), as in Excel,
# which keeps an index of a column for both.
# Seen: 3 000 MATCH(…;0) in a column of 100 000 numbers cost next to nothing, for an index of the column is kept between formulas; 3 000
# COUNTIF walk the column each time, so seconds of processor, and so do SUMIFS. An index for these exists in the source and is switched off
# in releases (tdf#151958).
# Instead: look up rather than count where either would do, and count on as few formulas as the report needs.
#
# Needs npm and `soffice`. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent @e965/xlsx@0.20.3
cat > "$folder/run.mjs" <<'SCRIPT'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = import.meta.dirname;
const { utils, write } = createRequire(import.meta.url)("@e965/xlsx");
console.log(execFileSync("soffice", ["--version"], { encoding: "utf8" }).trim());

const ROWS = 100_000;
const NUMBERS = 3_000;
const column = `Lignes!$A$1:$A$${ROWS}`;

/** Processor seconds that LibreOffice takes to open a workbook with that formula for each number, calculate it and save it. */
function seconds(name, formula) {
  const book = utils.book_new();
  const lines = Array.from({ length: ROWS }, (_, row) => [(row * 7919) % NUMBERS]);
  const numbers = Array.from({ length: NUMBERS }, (_, row) => [row, { t: "n", f: formula(row + 1) }]);
  utils.book_append_sheet(book, utils.aoa_to_sheet(lines), "Lignes");
  utils.book_append_sheet(book, utils.aoa_to_sheet(numbers), "Numeros");
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }));
  const command = `soffice "-env:UserInstallation=file://${folder}/profile" --headless --convert-to ods --outdir "${folder}/out" "${file}" >/dev/null 2>&1; times`;
  const spent = execFileSync("bash", ["-c", command], { encoding: "utf8" }).trim().split("\n").at(-1);
  return [...spent.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

seconds("start", () => "1");
const nothing = seconds("nothing", (row) => `A${row}`);
const matched = seconds("matched", (row) => `MATCH(A${row},${column},0)`) - nothing;
const counted = seconds("counted", (row) => `COUNTIF(${column},A${row})`) - nothing;
console.log(`3 000 MATCH: ${matched.toFixed(1)} s; 3 000 COUNTIF: ${counted.toFixed(1)} s, opening and saving left out`);
const changed = counted < 2 || counted < 4 * matched;
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
