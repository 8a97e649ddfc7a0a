// The whole check, in one command: each step stops the run when it fails; the last line sums up what the runners counted.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const counts = { passed: 0, failed: 0, skipped: 0 };
mkdirSync(".cache", { recursive: true });

/** Runs a step; `report` names the file where the runner of tests leaves its figures. */
function step(name, command, report) {
  console.log(`\n== ${name}`);
  if (report) rmSync(report, { force: true });
  const started = Date.now();
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  if (report) count(report);
  console.log(`== ${name}: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  if (status !== 0) end(1);
}

function count(report) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests;
}

function end(status) {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(status);
}

step("types, lint, format, directions of imports, unused code", "npm run --silent check");
step("unit and integration tests", "npx jest --json --outputFile=.cache/unit.json", ".cache/unit.json");
step("build", "npm run --silent build");
step(
  "browser stories",
  "npm run --silent test:browser -- --json --outputFile=.cache/browser.json",
  ".cache/browser.json",
);
step("size", "npx size-limit");
end(0);
