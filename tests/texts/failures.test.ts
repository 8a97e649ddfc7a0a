import { asExcelFailure, FAILURE_VALUES, type ExcelFailureCode } from "../../src/excel/failure";
import { textsOf } from "../../src/texts";
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
});
