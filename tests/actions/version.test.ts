import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../src/actions/report/report";

test("the version written on « Méthode » is the package's and the manifest's", () => {
  const root = join(__dirname, "../..");
  expect((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version).toBe(VERSION);
  expect(readFileSync(join(root, "manifest.xml"), "utf8")).toContain(`<Version>${VERSION}.0</Version>`);
});
