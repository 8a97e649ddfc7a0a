import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Benchmarks beside this file, one after the other, each in a process of its own: all, or those named (`npm run bench -- territory`). */
const FOLDER = join("tests", "bench");
const SUPPORT = new Set(["all.ts", "analysing.ts", "median.ts", "office.ts", "purchases.ts", "writeWorkbook.ts"]);
const named = new Set(process.argv.slice(2).map((name) => `${name}.ts`));

for (const name of readdirSync(FOLDER).filter(
  (file) => file.endsWith(".ts") && !SUPPORT.has(file) && (named.size === 0 || named.has(file)),
)) {
  console.log(`\n== ${name}`);
  spawnSync("node", ["--expose-gc", ".ci/ts.mjs", join(FOLDER, name)], { stdio: "inherit" });
}
