import { asExcelFailure, FAILURE_VALUES, type ExcelFailureCode } from "../../src/excel/failure";
import { textsOf } from "../../src/texts";
import { files as englishFiles } from "../../src/texts/en/files";
import { files as frenchFiles } from "../../src/texts/fr/files";
import { say } from "../../src/texts/say";

const LANGUAGES = ["fr", "en"] as const;
const told = (code: ExcelFailureCode, values: Readonly<Record<string, string>>): string[] =>
  LANGUAGES.map((language) => say(textsOf(language).excel.failures[code], values, language));

describe("words for what goes wrong", () => {
  it.each(Object.keys(FAILURE_VALUES) as ExcelFailureCode[])(
    "« %s » is told whole with what its code carries",
    (code) => {
      const values = Object.fromEntries(FAILURE_VALUES[code].map((name) => [name, "xx"]));
      for (const text of told(code, values)) {
        expect(text).not.toMatch(/[{}]/);
        expect(text.length).toBeGreaterThan(20);
      }
    },
  );

  it.each([
    "AccessDenied",
    "ItemNotFound",
    "InvalidReference",
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "GeneralException",
    "ConnectionFailure",
    "ApiNotFound",
    "SomethingNew",
  ])("Excel's « %s » leaves no place open and none of Excel's own English", (code) => {
    const message = "The requested resource doesn't exist.";
    const failure = asExcelFailure(
      Object.assign(new Error(message), { code, debugInfo: { errorLocation: "Range.values" } }),
    );
    for (const text of told(failure.code, failure.values)) {
      expect(text).not.toMatch(/[{}]/);
      expect(text).not.toContain(message);
      expect(text).not.toContain("Range.values");
    }
    expect(failure.message).toContain(message);
  });

  it("a protected sheet, a protected structure and a place taken are three things", () => {
    const values = { sheet: "Achats", address: "F3" };
    const texts = (["sheetProtected", "workbookProtected", "placeTaken", "gone"] as const).map(
      (code) => told(code, values)[0],
    );
    expect(new Set(texts).size).toBe(4);
  });

  it("an error without a code keeps its name", () => {
    expect(asExcelFailure(new TypeError("x is not a function"))).toMatchObject({
      code: "unexpected",
      values: { reason: "TypeError" },
    });
    expect(asExcelFailure(undefined).code).toBe("unexpected");
  });

  /** What to do: « Vérifiez… », “Check…”. */
  const REMEDY = {
    fr: /[a-zà-ÿ]ez\b/,
    en: /\b(?:open|close|choose|check|read|try|point|give|add|write|fill|type|export|click|finish|remove|move|unlock|put|save|wait|work|select|gather|ask|keep|double-click|bring)\b/i,
  };

  it.each(LANGUAGES)("each says what to do about it (%s)", (language) => {
    const { excel, reading, lots } = textsOf(language);
    const { cancelled: _askedFor, ...failures } = excel.failures;
    const { refused } = language === "fr" ? frenchFiles : englishFiles;
    const words = Object.entries({ ...failures, ...reading.failures, ...lots.failures, ...lots.refusals, ...refused });
    expect(words.filter(([, text]) => !REMEDY[language].test(String(text))).map(([code]) => code)).toEqual([]);
  });

  it("each that stands on a sheet names it first, and the value in its cell where one is at fault", () => {
    const {
      emptyWorkbook: _none,
      noTable: _sought,
      scatteredOverSheets: _all,
      ...sited
    } = textsOf("fr").reading.failures;
    expect(Object.entries(sited).filter(([, text]) => !String(text).startsWith("Feuille {sheet}"))).toEqual([]);
    expect(sited.form).toMatch(/^Feuille \{sheet\}, \{cell\} : « \{value\} »/);
  });
});
