import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTIONS, LANGUAGES, namedFunctions, NAMESPACE } from "../../src/functions/functions";
import { associateFunctions } from "../../src/functions";
import { metadataFor, type FunctionMetadata } from "../../src/functions/metadata";
import { useExcel } from "../workbook/host/useExcel";

const written = (language: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../../src/functions/metadata/functions-${language}.json`), "utf8"));
const all = LANGUAGES.flatMap((language) => metadataFor(language).functions);

describe.each(LANGUAGES)("functions-%s.json", (language) => {
  it("is what the source makes (npm run build:functions)", () =>
    expect(written(language)).toEqual(metadataFor(language)));

  it("tells every function under both its names; Excel proposes those of its own language only", () => {
    const { functions } = metadataFor(language);
    expect(functions.map(({ name }) => name)).toEqual(namedFunctions().map(({ name }) => name));
    const proposed = functions.filter(({ options }) => !options?.excludeFromAutoComplete).map(({ name }) => name);
    expect(proposed).toEqual(Object.values(FUNCTIONS).map(({ names }) => names[language]));
  });
});

it("explains each name in its own language, whatever Excel's", () => {
  const described = ({ functions }: { functions: readonly FunctionMetadata[] }): unknown =>
    functions.map(({ options: _, ...rest }) => rest);
  expect(described(metadataFor("fr"))).toEqual(described(metadataFor("en")));
});

it("keeps Excel's rules for ids, names and lengths", () => {
  const names = metadataFor("fr").functions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { id, name, description, parameters } of all) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,63}$/);
    expect(name).toMatch(/^\p{L}[\p{L}\d._]{2,63}$/u);
    // A name that is also a cell ("TVA2024") could not be typed.
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(description.length).toBeLessThanOrEqual(128);
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort());
    for (const parameter of parameters) {
      expect(parameter.name).toMatch(/^\p{L}[\p{L}_]*$/u);
      expect(parameter.description.length).toBeGreaterThan(10);
      expect(parameter.description.length).toBeLessThanOrEqual(255);
    }
  }
});

it.each([
  ["functions.md", "fr", "; "],
  ["functions.en.md", "en", ", "],
] as const)("docs/%s shows each function with its parameters", (page, language, separator) => {
  const text = readFileSync(join(__dirname, `../../docs/${page}`), "utf8");
  const shown = metadataFor(language)
    .functions.filter(({ options }) => !options)
    .map(
      ({ name, parameters }) =>
        `\`${NAMESPACE}.${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(separator)})\``,
    );
  expect(shown.filter((call) => !text.includes(call))).toEqual([]);
});

it("leads to the help in the language of a function's name, at its place", () => {
  for (const { id, helpUrl } of all) {
    const { pathname, hash } = new URL(helpUrl);
    const help = readFileSync(join(__dirname, "../../src/taskpane/help", pathname), "utf8");
    const name = /<html lang="(..)"/.exec(help)?.[1] === "fr" ? "fr" : "en";
    expect(namedFunctions().some((one) => one.name === id && one.language === name)).toBe(true);
    expect(help).toContain(`id="${hash.slice(1)}"`);
  }
});

it("is called by no formula that we write: reports live without the add-in", () => {
  const files = readdirSync(join(__dirname, "../../src/report"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.filter((file) => readFileSync(join(__dirname, "../../src/report", file), "utf8").includes(`${NAMESPACE}.`)),
  ).toEqual([]);
});

describe("in Excel", () => {
  const now = useExcel();
  const answerOf = async (formula: string): Promise<unknown> => {
    const { book } = now;
    book.setCells(book.activeSheet, 0, 5, [[{ formula }]], "user");
    for (let tries = 0; tries < 200; tries++) {
      const value = book.activeSheet.value(0, 5);
      if (typeof value !== "object" || value?.error !== "#BUSY!") return value;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return "still busy";
  };
  beforeEach(() => {
    associateFunctions();
    now.excel.registerCustomFunctions(NAMESPACE, written("fr"));
  });

  it("finds the code of each function of the file", async () => {
    const calls = [
      ['ZONE("62041")', "Pas-de-Calais"],
      ['AREA("62041","department code")', "62"],
      ['ESTLOCAL("62000 Arras","département:62")', "oui"],
      ['ISLOCAL("62000 Arras","France")', "yes"],
      ['DISTANCE("62041","62000 Arras")', 0],
      ['DISTANCEKM("62041","62041")', 0],
      ["COMMUNE(75001)", "Paris"],
      ['TOWN("59000")', "Lille"],
      ['SIRETVALIDE("73282932000074")', true],
      ["VALIDSIRET(1)", false],
      ['PARTLOCALE({1;3},{"oui";"non"})', 0.25],
      ['LOCALSHARE({1;3},{"yes";"to check"},"high")', 1],
    ] as const;
    expect(new Set(calls.map(([call]) => call.split("(")[0]))).toEqual(
      new Set(namedFunctions().map(({ name }) => name)),
    );
    for (const [call, expected] of calls) expect([call, await answerOf(`=ALLOTIR.${call}`)]).toEqual([call, expected]);
  });

  it("refuses with Excel's errors and a message", async () => {
    expect(await answerOf('=ALLOTIR.ESTLOCAL("62000","canton:5")')).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("canton:5"),
    });
    expect(await answerOf('=ALLOTIR.DISTANCE("62041","")')).toEqual({
      error: "#N/A",
      message: "Aucun lieu n'est indiqué.",
    });
    expect(await answerOf('=ALLOTIR.ESTLOCAL("62000")')).toMatchObject({ error: "#VALUE!" });
  });
});
