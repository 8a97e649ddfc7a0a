import { buildSync } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** Benchmarks beside this file, one after the other, each in a process of its own: all, or those named (`npm run bench -- territory`). */
const SUPPORT = new Set(["all.ts", "purchases.ts"]);
/** Built as the pane is: tsx wraps each function to keep its name, which costs a third more where functions are made by the thousand. */
const BUILT = new Set(["territory.ts"]);
const named = new Set(process.argv.slice(2).map((name) => `${name}.ts`));

for (const name of readdirSync(__dirname).filter(
  (file) => file.endsWith(".ts") && !SUPPORT.has(file) && (named.size === 0 || named.has(file)),
)) {
  console.log(`\n== ${name}`);
  const [command, script] = BUILT.has(name)
    ? (["node", built(name)] as const)
    : (["npx tsx", join(__dirname, name)] as const);
  spawnSync(command, [`"${script}"`], { stdio: "inherit", shell: true });
}

function built(name: string): string {
  const outfile = join(".cache", "bench", `${basename(name, ".ts")}.cjs`);
  buildSync({ entryPoints: [join(__dirname, name)], bundle: true, minify: true, platform: "node", outfile });
  return outfile;
}
