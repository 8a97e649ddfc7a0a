// The whole check, in one command: checks beside build and tests, then the stories, whatever failed before them; the last line sums up what the
// runners counted.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { buffer } from "node:stream/consumers";

const counts = { passed: 0, failed: 0, skipped: 0 };
mkdirSync(".cache", { recursive: true });

/** Runs a step and shows what it says as it comes; `report` names the file where the runner of tests leaves its figures. True when it passed. */
async function step(name, command, report) {
  console.log(`\n== ${name}`);
  if (report) rmSync(report, { force: true });
  const started = Date.now();
  const status = await ended(spawn(command, { shell: true, stdio: "inherit" }));
  if (report) count(report);
  return isPassed(name, status, started);
}

/** Runs a step beside others: what it says is shown when it ends. */
async function quietly(name, command) {
  const started = Date.now();
  const child = spawn(`(${command}) 2>&1`, { shell: true, stdio: ["inherit", "pipe", "inherit"] });
  const [status, output] = await Promise.all([ended(child), buffer(child.stdout)]);
  console.log(`\n== ${name}\n${output}`);
  return isPassed(name, status, started);
}

const ended = (child) => new Promise((resolve) => child.on("close", resolve));

function isPassed(name, status, started) {
  console.log(`== ${name}: ${status === 0 ? "ok" : "FAILED"} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  return status === 0;
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

const checked = quietly("types, lint, format, directions of imports, unused code", "npm run --silent check");
const built = await quietly("build", "npm run --silent build && npm run --silent build:page");
const isSmall = built && (await step("size", "npx size-limit"));
// The stories are lived on what has just been built.
if (built) process.env.ALLOTIR_BUILT = "1";
const tested =
  built &&
  (await step("unit and integration tests", "npx jest --json --outputFile=.cache/unit.json", ".cache/unit.json"));
const lived =
  built &&
  (await step(
    "browser stories",
    "npm run --silent test:browser -- --json --outputFile=.cache/browser.json",
    ".cache/browser.json",
  ));
end((await checked) && isSmall && tested && lived ? 0 : 1);
