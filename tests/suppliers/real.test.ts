import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { loadTerritory } from "../../src/territory/territory";
import { distinctNames, purchases } from "./lines";
import { suppliersOf, locateSuppliers } from "./support/atOnce";

const folder = process.env.ALLOTIR_REAL_FILES ?? join("..", "shared", "real");

/** Rows of a real file's sheet as shown text; undefined (and said so) where the files are absent. */
function rowsOf(file: string, sheet = 0): string[][] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) {
    console.warn(`${path} is absent: its test is skipped`);
    return undefined;
  }
  const book = read(readFileSync(path), { codepage: 1252, raw: true });
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[sheet]!]!, { header: 1, defval: "", raw: false });
}
const when = (rows: unknown) => (rows ? test : test.skip);

const toulouse = rowsOf("fr03_subventions_toulouse_2022_siret_scientifique.csv");
when(toulouse)("fr03: destroyed or missing ids only, 381 names", () => {
  const suppliers = suppliersOf(
    purchases(
      ...toulouse!
        .slice(1)
        .filter((row) => row[7])
        .map((row) => ({ supplier: row[4], supplierId: row[5] })),
    ),
  );
  expect(distinctNames(suppliers)).toBe(381);
  expect(suppliers.filter(({ siren, siret }) => siren ?? siret)).toEqual([]);
  expect(suppliers.some(({ idNote }) => idNote === "lost")).toBe(true);
});

const darlington = rowsOf("uk16_darlington_2019-04_entete_decalee.csv");
when(darlington)("uk16: 500 names", () => {
  expect(
    distinctNames(
      suppliersOf(purchases(...darlington!.slice(1).flatMap((row) => (row[7] ? [{ supplier: row[4] }] : [])))),
    ),
  ).toBe(500);
});

const transport = rowsOf("uk04_dft_2012-03_trois_formats_de_date.csv");
when(transport)("uk04: 1 963 names, and British postcodes", async () => {
  const suppliers = suppliersOf(
    purchases(...transport!.slice(1).map((row) => ({ supplier: row[5], postcode: row[9] }))),
  );
  const located = locateSuppliers(suppliers, await loadTerritory(), []);
  const british = located.filter(({ place }) => place.country === "GB").length;
  const elsewhere = located.filter(({ place }) => place.country !== undefined && place.country !== "GB");
  console.info(
    `uk04: ${distinctNames(suppliers)} names; ${british} of ${located.length} suppliers in Great Britain; elsewhere: ${elsewhere.map(({ hints, place }) => `${hints.postcode} → ${place.country}`).join(", ")}`,
  );
  expect(distinctNames(suppliers)).toBe(1_963);
  expect(british / located.filter(({ hints }) => hints.postcode).length).toBeGreaterThan(0.9);
});

const farms = rowsOf("fr14_annuaire_HVE_2022_entete_2_lignes_18546_ANON.xlsx", 1);
when(farms)("fr14: 18,546 suppliers located, nothing asserted beyond the evidence", async () => {
  const territory = await loadTerritory();
  const rows = farms!.slice(5).filter((row) => row.some((cell) => cell !== ""));
  const suppliers = suppliersOf(
    purchases(
      ...rows.map((row, at) => ({
        supplier: `${row[0]} ${at}`,
        postcode: row[2],
        department: row[4],
        commune: row[5],
      })),
    ),
  );
  const located = locateSuppliers(suppliers, territory, []);
  const levels = new Map<string, number>();
  for (const { place } of located)
    levels.set(`${place.level}, ${place.certainty}`, (levels.get(`${place.level}, ${place.certainty}`) ?? 0) + 1);
  console.info(
    `fr14: ${located.length} suppliers\n` +
      [...levels]
        .map(([level, count]) => `${level}: ${count} (${((100 * count) / located.length).toFixed(2)} %)`)
        .join("\n"),
  );
  const unsure = located.filter(({ place }) => place.level !== "commune");
  console.info(
    unsure
      .slice(0, 40)
      .map(
        ({ hints, place }) =>
          `${hints.postcode} ${hints.commune} (${hints.department}) → ${place.level} ${place.department ?? place.country ?? ""} ${place.evidence.map(({ code }) => code).join()}`,
      )
      .join("\n"),
  );
  expect(rows).toHaveLength(18_546);
  expect(
    located.filter(({ place }) => place.level === "commune" && place.certainty === "sure").length / located.length,
  ).toBeGreaterThan(0.97);
  const contradicted = located.filter(
    ({ hints, place }) =>
      place.level === "commune" &&
      place.certainty === "sure" &&
      hints.department &&
      territory.departmentOf(hints.department) !== undefined &&
      territory.departmentOf(hints.department) !== place.department,
  );
  console.info(
    `fr14: ${contradicted.length} whose département column says otherwise: ${contradicted
      .slice(0, 8)
      .map(({ hints, place }) => `${hints.postcode} ${hints.commune} (${hints.department}) → ${place.commune}`)
      .join("; ")}`,
  );
});
