import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../src/actions/report/report";

const configure: (env: object, argv: object) => { plugins: { patterns?: Pattern[] }[] } =
  jest.requireActual("../../webpack.config.js");
interface Pattern {
  readonly from: string;
  readonly transform?: (text: string) => string;
}

test("the version written on « Méthode » is the package's and the built manifest's", () => {
  const root = join(__dirname, "../..");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
  const patterns = configure({}, { mode: "production" }).plugins.flatMap((plugin) => plugin.patterns ?? []);
  const built = patterns.find(({ from }) => from === "manifest.xml")?.transform;
  expect(built?.(readFileSync(join(root, "manifest.xml"), "utf8"))).toContain(`<Version>${version}.0</Version>`);
});
