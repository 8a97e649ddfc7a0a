#!/usr/bin/env bash
# SheetJS CE 0.20.3 (npm @e965/xlsx) reading a web page named .xls, as many town halls' programmes export their payments.
#
# Expected: « 12,50 » in a cell of a French page is a text, or 12.5; « &nbsp; » and « &euro; » are a space and a sign.
# Seen: the comma is taken away as one that groups thousands, so that 12,50 becomes the number 1250, a hundred times the amount, while
# « 1 234,56 » beside it stays a text: a sum of the column looks right for some rows only. « 03/04/2025 » is read as the 4th of March, and
# « &euro; » stays five letters though « &nbsp; » is understood. Nothing tells the caller.
# Instead: read such pages with `raw: true`, which leaves texts as they are, and undo the other entities oneself.
#
# Needs npm. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent @e965/xlsx@0.20.3
cat > "$folder/run.mjs" <<'SCRIPT'
import { createRequire } from "node:module";

const { read } = createRequire(import.meta.url)("@e965/xlsx");
const cells = ["12,50", "1 234,56", "03/04/2025", "1&nbsp;234,56&nbsp;&euro;"];
const page = `<html lang="fr"><body><table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table></body></html>`;
const values = (options) => {
  const { SheetNames, Sheets } = read(page, { type: "string", ...options });
  return ["A1", "B1", "C1", "D1"].map((address) => Sheets[SheetNames[0]][address].v);
};

const usual = values({});
const raw = values({ raw: true });
cells.forEach((cell, at) => console.log(`${cell}: ${JSON.stringify(usual[at])}, with raw ${JSON.stringify(raw[at])}`));
const seen = [1250, "1 234,56", 45720, "1 234,56 &euro;"];
const changed =
  JSON.stringify(usual) !== JSON.stringify(seen) ||
  JSON.stringify(raw) !== JSON.stringify(["12,50", "1 234,56", "03/04/2025", "1 234,56 &euro;"]);
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
