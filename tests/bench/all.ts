import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every benchmark beside this file, one after the other, each in a process of its own. */
const SUPPORT = new Set(["all.ts", "purchases.ts"]);
for (const name of readdirSync(__dirname).filter((file) => file.endsWith(".ts") && !SUPPORT.has(file))) {
  console.log(`\n== ${name}`);
  spawnSync("npx", ["tsx", join(__dirname, name)], { stdio: "inherit" });
}
