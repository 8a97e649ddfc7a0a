import { onSheet, useExcel } from "./useExcel";

const now = useExcel();
const METADATA = {
  functions: [
    { id: "ZONE", name: "zone", parameters: [{ name: "code", type: "string" }, { name: "km", type: "number", optional: true }] },
    { id: "SOMME", name: "somme", parameters: [{ name: "valeurs", type: "number", dimensionality: "matrix", repeating: true }] },
    { id: "REFUS", name: "refus", parameters: [] },
    { id: "PLUSTARD", name: "plustard", parameters: [] },
    { id: "SANSCODE", name: "sanscode", parameters: [] },
  ],
};

beforeEach(() => {
  const { CustomFunctions } = now.excel;
  CustomFunctions.associate("ZONE", (code, km) => `${String(code)}/${String(km ?? "?")}`);
  CustomFunctions.associate("SOMME", (matrices) => (matrices as number[][][]).flat(2).reduce((a, b) => a + b, 0));
  CustomFunctions.associate("REFUS", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "inconnu"); });
  CustomFunctions.associate("PLUSTARD", () => Promise.resolve(1));
  now.excel.registerCustomFunctions("ALLOTIR", METADATA);
});

test.each([
  ['=ALLOTIR.ZONE("69001",30)', "69001/30"],
  ['=ALLOTIR.ZONE(1000)', "1000/?"],
  ['=ALLOTIR.ZONE("69001","loin")', "#VALUE!"],
  ["=ALLOTIR.ZONE()", "#VALUE!"],
  ["=ALLOTIR.SOMME(A1:A2,A2)", 8],
  ["=ALLOTIR.REFUS()", "#N/A"],
  ["=ALLOTIR.PLUSTARD()", "#CALC!"],
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
