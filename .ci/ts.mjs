// Runs a file of TypeScript: `node .ci/ts.mjs src/commandLine/analyse.ts achats.xlsx`.
// It is bundled with all it imports into `.cache/run`, at its first call and again whenever a file that it may import has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import vm from "node:vm";
import { getEnvironmentData, setEnvironmentData, threadId } from "node:worker_threads";

const root = resolve(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
/** Read from where they are installed: one is no module, the others drive programmes of their machine. */
const EXTERNAL = ["@microsoft/office-js", "esbuild", "playwright-core"];
const DAY_MS = 86_400_000;

/** Path of a bundle that is as new as the sources. Several runs at once may make the same: each puts its own in place whole. */
function bundleOf(entry) {
  const folder = join(root, ".cache", "run");
  const name = relative(root, entry).replace(/[/\\]/g, "+");
  const bundle = join(folder, `${name}.${fingerprint(entry)}.cjs`);
  if (existsSync(bundle)) return bundle;
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = require("esbuild").buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: bundle,
    write: false,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: EXTERNAL,
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 500,
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "error",
  });
  // The map first: who sees the bundle finds it.
  for (const { path, text } of outputFiles) put(path, path === bundle ? inAscii(text) : text);
  forget(folder, name, bundle);
  return bundle;
}

/** Signs beyond ASCII stay in patterns alone: without them the code is read byte for byte, in half the memory (on short lines the map still holds). */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Puts a file in place whole. */
function put(path, contents) {
  const draft = `${path}.${process.pid}.${threadId}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

/** Runs a bundle; the first run keeps, as it ends, what was compiled, for all those that follow. */
function run(bundle) {
  const compiled = `${bundle}.compiled`;
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, "latin1")}\n})`,
    {
      filename: bundle,
      cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
  if (script.cachedDataRejected !== false) process.once("exit", () => put(compiled, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
}

/** What tells whether a source has changed; a thread is told by the one that starts it what that one found. */
function fingerprint(entry) {
  const isTest = !relative(join(root, "tests"), entry).startsWith("..");
  const key = isTest ? "sources and tests" : "sources";
  if (getEnvironmentData(key) === undefined) setEnvironmentData(key, found(isTest));
  return getEnvironmentData(key);
}

/** Of the name, size and date of each file of ours, and the packages installed. */
function found(isTest) {
  const hash = createHash("sha256");
  const see = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const child of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${child.name}`;
      if (child.isDirectory()) walk(path);
      else see(path);
    }
  };
  walk(join(root, "src"));
  if (isTest) walk(join(root, "tests"));
  ["package-lock.json", "tsconfig.json", ".ci/ts.mjs"].forEach((file) => see(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

/** Bundles of older sources go, but for those of the day, that another run may be about to read. */
function forget(folder, name, kept) {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (file.startsWith(`${name}.`) && !file.startsWith(basename(kept)) && Date.now() - statSync(path).mtimeMs > DAY_MS)
      rmSync(path, { force: true });
  }
}

const [file, ...words] = process.argv.slice(2);
const entry = resolve(file ?? "");
if (!file || !existsSync(entry)) {
  console.error(`node .ci/ts.mjs FILE.ts [words]: there is no ${file ? basename(file) : "file"}`);
  process.exit(64);
}
const bundle = bundleOf(entry);
process.argv = [process.argv[0], entry, ...words];
// The map takes time to read: only where a failure is looked into.
if (process.env.ALLOTIR_DEBUG) {
  process.setSourceMapsEnabled(true);
  require(bundle);
} else run(bundle);
