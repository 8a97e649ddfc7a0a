import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the house, so that a source can be edited. */
const house = mkdtempSync(join(tmpdir(), "house-"));
beforeAll(() => {
  for (const name of ["src", ".ci", "tsconfig.json", "package.json", "package-lock.json"])
    cpSync(name, join(house, name), { recursive: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(house, "node_modules"));
  writeFileSync(join(house, "achats.csv"), "Fournisseur;Code postal;Montant HT\nFerme;62000;10\nCoop;59000;30\n");
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function told(environment: Record<string, string> = {}, file = "achats.csv"): Promise<string> {
  const command = spawn("node", [".ci/ts.mjs", "src/commandLine/analyse.ts", file, "--perimeter", "departement:62"], {
    cwd: house,
    env: { ...process.env, LC_ALL: "C.UTF-8", ...environment },
  });
  let text = "";
  for (const stream of [command.stdout, command.stderr]) stream.on("data", (part) => (text += String(part)));
  return new Promise((resolve) => command.on("close", (status) => resolve(`${text}${status ? `(${status})` : ""}`)));
}

function edit(file: string, from: string, to: string): void {
  const source = readFileSync(join(house, file), "utf8");
  expect(source).toContain(from);
  writeFileSync(join(house, file), source.replace(from, to));
}

test("an edited source is seen at the next run, by several runs at once, and taken back as well", async () => {
  const first = await told();
  expect(first).toContain("2 fournisseurs");
  edit("src/texts/fr/commandLine.ts", "|fournisseurs}", "|maisons}");
  const runs = await Promise.all([told(), told(), told()]);
  for (const run of runs) expect(run).toBe(first.replace("2 fournisseurs", "2 maisons"));
  edit("src/texts/fr/commandLine.ts", "|maisons}", "|fournisseurs}");
  expect(await told()).toBe(first);
});

test.each([
  ["never ends", "for (;;);", {}, "est trop long à lire"],
  [
    "takes all the memory",
    "for (const all: number[][] = []; ; onStep(0)) all.push(new Array<number>(1_000_000).fill(0.5));",
    { NODE_OPTIONS: "--max-old-space-size=200" },
    "demande plus de place",
  ],
])("a file whose reading %s is told, and ends the command", async (_, planted, environment, words) => {
  const reading = "const { text, encoding } = decodeText(bytes);";
  const hanging = `${reading}\n  if (name === "sans-fin.csv") ${planted}`;
  cpSync(join(house, "achats.csv"), join(house, "sans-fin.csv"));
  edit("src/workbook/files/delimited/open.ts", reading, hanging);
  const text = await told(environment, "sans-fin.csv");
  edit("src/workbook/files/delimited/open.ts", hanging, reading);
  expect(text).toContain(words);
  expect(text).toMatch(/\(2\)$/);
});

test("a failure that is looked into names the source and its line", async () => {
  edit(
    "src/commandLine/commands/analyse.ts",
    "const command = wordsOfCommand();",
    'const command = wordsOfCommand();\n  throw new Error("planted");',
  );
  const line = readFileSync(join(house, "src/commandLine/commands/analyse.ts"), "utf8")
    .split("planted")[0]!
    .split("\n").length;
  expect(await told({ ALLOTIR_DEBUG: "1" })).toContain(`src/commandLine/commands/analyse.ts:${line}:`);
});
