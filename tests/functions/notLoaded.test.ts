import { associateFunctions } from "../../src/functions";
import { NAMESPACE } from "../../src/functions/functions";
import { metadataFor } from "../../src/functions/metadata";
import { useExcel } from "../workbook/host/useExcel";

let tries = 0;
jest.mock("../../src/territory/data/territory.json", () => ({
  __esModule: true,
  get default() {
    return tries++ === 0 ? "cut short" : jest.requireActual("../../src/territory/data/territory.json");
  },
}));
const now = useExcel();
const value = (): unknown => now.book.activeSheet.value(0, 0);
const told = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = now.book.subscribe(({ kind }) => {
      if (kind !== "calculation") return;
      stop();
      resolve();
    });
  });

test("without the network a formula says so, and answers at a later calculation", async () => {
  associateFunctions();
  now.excel.registerCustomFunctions(NAMESPACE, metadataFor("fr"));
  now.book.setCells(now.book.activeSheet, 0, 0, [[{ formula: '=ALLOTIR.ZONE("62041")' }]], "user");
  expect(value()).toEqual({ error: "#BUSY!" });
  await told();
  expect(value()).toEqual({
    error: "#N/A",
    message: "Les communes n'ont pas pu être chargées. Vérifiez la connexion, puis recalculez (Ctrl+Alt+F9).",
  });
  now.book.recalculateFunctions();
  expect(value()).toMatchObject({ error: "#N/A" });
  await told();
  expect(value()).toBe("Pas-de-Calais");
});
