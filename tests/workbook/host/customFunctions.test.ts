import { onSheet, settled, useExcel } from "./useExcel";

const now = useExcel();
const METADATA = {
  functions: [
    {
      id: "ZONE",
      name: "zone",
      parameters: [
        { name: "code", type: "string" },
        { name: "km", type: "number", optional: true },
      ],
    },
    {
      id: "SOMME",
      name: "somme",
      parameters: [{ name: "valeurs", type: "number", dimensionality: "matrix", repeating: true }],
    },
    { id: "REFUS", name: "refus", parameters: [] },
    { id: "PLUSTARD", name: "plustard", parameters: [] },
    { id: "SANSCODE", name: "sanscode", parameters: [] },
  ],
};

beforeEach(() => {
  const { CustomFunctions } = now.excel;
  CustomFunctions.associate("ZONE", (code, km) => `${String(code)}/${String(km ?? "?")}`);
  CustomFunctions.associate("SOMME", (matrices) => (matrices as number[][][]).flat(2).reduce((a, b) => a + b, 0));
  CustomFunctions.associate("REFUS", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "inconnu");
  });
  CustomFunctions.associate("PLUSTARD", () => Promise.resolve(1));
  now.excel.registerCustomFunctions("ALLOTIR", METADATA);
});

test.each([
  ['=ALLOTIR.ZONE("69001",30)', "69001/30"],
  ["=ALLOTIR.ZONE(1000)", "1000/?"],
  ['=ALLOTIR.ZONE("69001","loin")', "#VALUE!"],
  ["=ALLOTIR.ZONE()", "#VALUE!"],
  ["=ALLOTIR.SOMME(A1:A2,A2)", 8],
  ["=ALLOTIR.REFUS()", "#N/A"],
  ["=ALLOTIR.PLUSTARD()", "#BUSY!"],
  ["=ALLOTIR.SANSCODE()", "#NAME?"],
])("%s", async (formula, expected) => {
  const values = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[2], [3]];
    const cell = sheet.getRange("C1");
    cell.formulas = [[formula]];
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(values).toEqual([[expected]]);
});

describe("a function that promises its answer", () => {
  const sheet = () => now.book.activeSheet;
  const put = (formula: string, row = 0) => now.book.setCells(sheet(), row, 2, [[{ formula }]], "user");

  it("shows #BUSY!, then the answer, and so do the cells that read it; listeners hear of it once", async () => {
    const heard: string[] = [];
    now.book.subscribe(({ kind }) => heard.push(kind));
    put("=ALLOTIR.PLUSTARD()");
    put("=C1*10", 1);
    put("=IFERROR(ALLOTIR.PLUSTARD()+1,-1)", 2);
    expect([0, 1, 2].map((row) => sheet().value(row, 2))).toEqual([{ error: "#BUSY!" }, { error: "#BUSY!" }, -1]);
    await settled();
    expect([0, 1, 2].map((row) => sheet().value(row, 2))).toEqual([1, 10, 2]);
    expect(heard.filter((kind) => kind === "calculation")).toHaveLength(1);
  });

  it("is asked again when what it reads changes", async () => {
    now.excel.CustomFunctions.associate("ZONE", (code) => Promise.resolve(`zone ${String(code)}`));
    now.book.setCells(sheet(), 0, 0, [[{ value: "a" }]], "user");
    put("=ALLOTIR.ZONE(A1)");
    expect(sheet().value(0, 2)).toEqual({ error: "#BUSY!" });
    await settled();
    now.book.setCells(sheet(), 0, 0, [[{ value: "b" }]], "user");
    expect(sheet().value(0, 2)).toEqual({ error: "#BUSY!" });
    await settled();
    expect(sheet().value(0, 2)).toBe("zone b");
  });

  it("that breaks its promise gives its own error", async () => {
    const { CustomFunctions } = now.excel;
    CustomFunctions.associate("PLUSTARD", () =>
      Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "hors service")),
    );
    put("=ALLOTIR.PLUSTARD()");
    sheet().value(0, 2);
    await settled();
    expect(sheet().value(0, 2)).toEqual({ error: "#VALUE!", message: "hors service" });
  });
});

test("what an error says comes with it for #VALUE! and #N/A only, and through the formulas that read it", () => {
  const { CustomFunctions } = now.excel;
  const { book } = now;
  book.setCells(
    book.activeSheet,
    0,
    0,
    [[{ formula: "=ALLOTIR.REFUS()" }, { formula: "=A1+1" }, { formula: "=ISNA(A1)" }]],
    "user",
  );
  expect([0, 1, 2].map((column) => book.activeSheet.value(0, column))).toEqual([
    { error: "#N/A", message: "inconnu" },
    { error: "#N/A", message: "inconnu" },
    true,
  ]);
  CustomFunctions.associate("REFUS", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero, "par zéro");
  });
  book.recalculateFunctions();
  expect(book.activeSheet.value(0, 0)).toEqual({ error: "#DIV/0!" });
});
