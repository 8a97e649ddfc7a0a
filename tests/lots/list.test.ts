import { inventFirms } from "../../src/practice/samples/restaurant/firms";
import { inventSheets } from "../../src/practice/samples/restaurant/sheets";
import type { CellValue, Grid } from "../../src/reading/grid";
import { findSupplierList, readSupplierList } from "../../src/lots/list";

const grid = (sheet: string, values: readonly (readonly CellValue[])[], top = 1, left = 1): Grid => ({ sheet, top, left, values });
const sample = inventSheets().map((sheet) => grid(sheet.name, sheet.rows.map((row) => row.map((cell): CellValue => (cell === null ? "" : cell instanceof Date ? 45000 : cell)))));

describe("a sourcing list", () => {
  test("the sample's is found among its sheets and read whole", () => {
    const found = findSupplierList(sample)!;
    expect(found.sheet).toBe("Fournisseurs connus");
    const list = readSupplierList(found, ({ postcode }) => (postcode?.startsWith("62") ? "yes" : "no"))!;
    const firms = inventFirms(62);
    expect(list.columns).toEqual({ name: 1, id: 2, postcode: 3, commune: 4, supplies: 5, zones: 6, capacity: 7, answered: 8 });
    expect(list.suppliers.map((supplier) => [supplier.name, supplier.siret ?? "", supplier.locality === "yes", supplier.capacityCents, supplier.answeredBefore, supplier.supplies]))
      .toEqual(firms.map((firm) => [firm.name, firm.siret, firm.local, firm.capacityEuros * 100, firm.buysFrom, firm.supplies]));
  });

  test("title rows above, capacities as text, an unreadable one said with its row", () => {
    const list = readSupplierList(grid("Sourcing", [["Fournisseurs sourcés en 2025"], [], ["Nom du producteur", "Produits", "Capacité", "Taille"], ["A", "Lait ; Œufs", "12 000,50 €", "TPE"], ["", "x", "", ""], ["B", "", "beaucoup", "Grand groupe"]], 2, 3), () => "check")!;
    expect(list.headerRow).toBe(4);
    expect(list.columns).toMatchObject({ name: 3, capacity: 5 });
    expect(list.suppliers).toMatchObject([{ name: "A", supplies: ["Lait", "Œufs"], capacityCents: 1200050, small: true }, { name: "B", supplies: [], small: false }]);
    expect(list.suppliers[1]!.capacityCents).toBeUndefined();
    expect(list.unreadable).toEqual([{ row: 7, value: "beaucoup" }]);
  });

  test("a purchase table is no list", () => {
    expect(findSupplierList(sample.slice(0, 2))).toBeUndefined();
    expect(readSupplierList(grid("x", [["a", "b"], [1, 2]]), () => "no")).toBeUndefined();
  });
});
