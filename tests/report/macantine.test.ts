import { maCantineFile } from "../../src/report/macantine";
import { market, PERIMETERS } from "./support/market";

const CHOICES = { canteenSiret: "21010034300016", families: { Viandes: "VIANDES_VOLAILLES" as const }, perimeter: 0 };

function fileOf(change: { readonly basis?: "HT" | "TTC" } = {}) {
  const { table, suppliers } = market(
    [{ supplier: "Ferme \"A\", SARL", amount: 1234.5, family: "Viandes" }, { supplier: "Ferme \"A\", SARL", amount: -5, family: "Viandes" }, { supplier: "Loin", amount: 2, family: "Divers" }, { supplier: "Peut-être", amount: 3, family: "Viandes" }],
    { "Ferme \"A\", SARL": ["yes", "yes"], Loin: ["no", "no"], "Peut-être": ["check", "check"] },
  );
  const dated = { ...table, ...change, lines: table.lines.map((line) => ({ ...line, date: "2025-03-04" })) };
  return maCantineFile({ table: dated, suppliers, perimeters: PERIMETERS, choices: CHOICES });
}

test("twelve columns, ISO date, decimal point, its own words", () => {
  const [header, first] = fileOf().csv.split("\r\n");
  expect(header?.split(",")).toHaveLength(12);
  expect(first).toBe("21010034300016,Viandes,\"Ferme \"\"A\"\", SARL\",2025-03-04,1234.50,VIANDES_VOLAILLES,,,,x,DEPARTEMENT,");
});

test("what cannot be said truthfully is refused and listed", () => {
  expect(fileOf().refused.map(({ reason }) => reason)).toEqual(["notPositive", "noFamily", "uncertainPlace"]);
  expect(fileOf({ basis: "TTC" }).lineCount).toBe(0);
});
