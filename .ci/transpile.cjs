/* TypeScript made into JavaScript, one file at a time, in one way: for webpack (its loader) and for jest (its transformer). */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { extname } = require("node:path");
const esbuild = require("esbuild");

const compilerOptions = JSON.parse(readFileSync(`${__dirname}/../tsconfig.json`, "utf8")).compilerOptions;

/** @param {string} file @returns {esbuild.TransformOptions} */
const optionsFor = (file) => ({
  sourcefile: file,
  loader: extname(file).replace(/^\.[cm]?/, ""),
  tsconfigRaw: { compilerOptions },
});

/** Loader of webpack: modules stay modules, for webpack to join and shake. */
module.exports = function load(source) {
  const done = this.async();
  const options = { ...optionsFor(this.resourcePath), target: "es2020", sourcemap: this.sourceMap };
  esbuild.transform(source, options).then(
    ({ code, map }) => done(null, code, map ? JSON.parse(map) : undefined),
    (error) => done(error),
  );
};

/**
 * Transformer of jest. Nothing is moved above the imports of a file: `jest.mock` holds for what is loaded after it (`import()`, `require`),
 * and the lint forbids it elsewhere.
 */
module.exports.process = (source, file) => {
  const { code, map } = esbuild.transformSync(source, {
    ...optionsFor(file),
    format: "cjs",
    target: "node20",
    // jest answers `require`, not Node's own `import()`.
    supported: { "dynamic-import": false },
    sourcemap: "external",
    sourcesContent: false,
  });
  return { code: loadedWhenUsed(code), map };
};

/**
 * What a file imports is loaded when its first name is used, and not with the file: a test pays for what it runs, not for all that could run.
 * Imports have no effect of their own here; those written for their effect alone, and what is exported again whole, stay as they are.
 */
function loadedWhenUsed(code) {
  const names = [];
  const declared = code.replace(/^var (import_\w+) = (.*\brequire\("[^"]+"\).*);$/gm, (_, name, load) => {
    names.push(name);
    return `var loaded_${name}, use_${name} = () => (loaded_${name} ??= ${load});`;
  });
  if (names.length === 0) return code;
  return declared.replace(new RegExp(`\\b(${names.join("|")})\\b`, "g"), "(use_$1())");
}

const own = createHash("sha256").update(esbuild.version).update(readFileSync(__filename)).digest("hex");

module.exports.getCacheKey = (source, file) =>
  createHash("sha256").update(own).update(file).update("\0").update(source).digest("hex");
