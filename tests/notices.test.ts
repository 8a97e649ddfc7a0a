import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack from "webpack";
import { NoticesPlugin } from "../.ci/notices.cjs";

const house = mkdtempSync(join(tmpdir(), "notices-"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), content);
}

function packed(name: string, license: string | undefined, text = `text of ${name}`): void {
  const folder = `node_modules/${name}`;
  put(`${folder}/package.json`, JSON.stringify({ name, version: "1.2.3", main: "index.js", license }));
  put(`${folder}/index.js`, `console.log(${JSON.stringify(name)});`);
  if (text) put(`${folder}/LICENSE`, text);
}

/** What stops a build whose entry imports these, one message each. */
function faultsOf(...imported: readonly string[]): Promise<string[]> {
  put("entry.js", imported.map((name) => `import ${JSON.stringify(name)};`).join("\n"));
  const compiler = webpack({
    context: house,
    mode: "production",
    entry: "./entry.js",
    output: { path: join(house, "dist") },
    plugins: [new NoticesPlugin()],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const faults = (stats?.toJson({ all: false, errors: true }).errors ?? []).map(({ message }) => message);
      compiler.close(() => (error ? reject(error) : resolve(faults)));
    });
  });
}

test("every package that ships stands in NOTICES.txt with its licence's text, and so do the data", async () => {
  packed("free", "MIT");
  packed("@scope/choice", "(GPL-3.0-only OR Apache-2.0)");
  packed("unused", "GPL-3.0-only");
  expect(await faultsOf("free", "@scope/choice")).toEqual([]);
  const notices = readFileSync(join(house, "dist/NOTICES.txt"), "utf8");
  for (const words of ["free 1.2.3 (MIT)", "text of free", "text of @scope/choice", "INSEE", "GeoNames", "CC BY 4.0"])
    expect(notices).toContain(words);
  expect(notices).not.toContain("unused");
});

test.each(["GPL-3.0-only", "LGPL-2.1", "AGPL-3.0-or-later", "MIT AND GPL-2.0", "SEE LICENSE IN TERMS", undefined])(
  "a package under %s stops the build",
  async (license) => {
    packed("planted", license);
    expect(await faultsOf("planted")).toEqual([`planted@1.2.3: licence ${license ?? "unknown"} may not ship`]);
  },
);

test("so does a package without its licence's text, and a room of ours that stands for Excel", async () => {
  packed("silent", "ISC", "");
  put("src/workbook/host/host.js", "console.log(1);");
  expect(await faultsOf("silent", "./src/workbook/host/host.js")).toEqual([
    "silent@1.2.3: no text of its licence (ISC)",
    "src/workbook/host/host.js may not ship",
  ]);
});
