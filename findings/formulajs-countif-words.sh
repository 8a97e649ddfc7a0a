#!/usr/bin/env bash
# formulajs 4.6.1 counting the cells that meet a criterion that is a word.
#
# Expected: as Excel's COUNTIF: « * » and « ? » stand for letters, « ~* » for the sign itself, capitals do not matter (Microsoft, « COUNTIF
# function »): 2, 1 and 2 below.
# Seen: the sign is compared as it stands and capitals matter: 0 in each, a number without an error.
# Instead: match words oneself (a regular expression without regard to capitals) and leave the library criteria of numbers.
#
# Needs npm. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent @formulajs/formulajs@4.6.1
cat > "$folder/run.mjs" <<'SCRIPT'
import { COUNTIF } from "@formulajs/formulajs";

const cases = [
  [["ferme", "fermier", "coop"], "ferm*", 2, 0],
  [["ferme", "a*"], "a~*", 1, 0],
  [["Ferme", "FERME", "coop"], "ferme", 2, 0],
  [[1, 5, 9], ">3", 2, 2],
];
let changed = false;
for (const [cells, criterion, expected, seen] of cases) {
  const count = COUNTIF(cells, criterion);
  changed ||= count !== seen;
  console.log(`COUNTIF of ${JSON.stringify(cells)}, « ${criterion} »: ${count} (Excel: ${expected})`);
}
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
