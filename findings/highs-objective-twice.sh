#!/usr/bin/env bash
# HiGHS 1.15 (npm highs 1.15.3) reading a model in the text format of CPLEX, a variable named twice in the objective.
#
# Expected: « 3 x + 2 x » is 5 x, as the solver itself has it in a constraint since version 1.12 (HiGHS, issue 2469: before, an error).
# Seen: the last coefficient replaces the others, without a word: of « 3 x + 2 x + y » it maximises 2 x + y and says « Optimal ». In a
# constraint of the same file the two coefficients are added.
# Instead: add the coefficients of a variable before writing the objective; here, terms of lots that share a supplier.
#
# Needs npm. Ends with 1 when the behaviour has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --silent highs@1.15.3
cat > "$folder/run.mjs" <<'SCRIPT'
import { createRequire } from "node:module";

const highs = await createRequire(import.meta.url)("highs")();
const best = (objective, constraint) =>
  highs.solve(
    `Maximize\n value: ${objective}\nSubject To\n room: ${constraint} <= 10\n some: x >= 1\nBounds\n 0 <= x <= 4\nEnd`,
  ).ObjectiveValue;

// x at 4 and y at 6: 5 x + y is 26.
const cases = [
  ["5 x + y", "x + y", 26, 26],
  ["3 x + 2 x + y", "x + y", 26, 14],
  ["2 x + 3 x + y", "x + y", 26, 18],
  ["y", "x + x + y", 8, 8],
];
let changed = false;
for (const [objective, constraint, expected, seen] of cases) {
  const value = best(objective, constraint);
  changed ||= value !== seen;
  console.log(`maximise ${objective}, ${constraint} <= 10: ${value} (expected ${expected})`);
}
if (changed) console.log("The behaviour has changed.");
process.exitCode = changed ? 1 : 0;
SCRIPT
node "$folder/run.mjs"
