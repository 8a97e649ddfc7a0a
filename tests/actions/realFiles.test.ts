import { ACTIONS } from "../../src/actions/registry";
import { saveXlsx } from "../../src/workbook/files/save";
import { startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";
import { hasRealFiles, realFile } from "../support/realFiles";
import { cents, opened, rowOf, studied, WORK } from "./support";

/** What each file must give (lines, total in cents), and the local cents in each perimeter where they are known. */
const CASES = [
  {
    file: "fr01_marches_conclus_2010_titre_sections_cp1252.csv",
    lines: 63,
    total: 457854751,
    perimeters: ["departement:93", "region:11"],
    local: [168275890, 415136438],
  },
  { file: "fr08_macantine_achats_siret_exemple.xlsx", lines: 6, total: 97000, perimeters: ["departement:62"] },
  { file: "fr09_chorus_export_2_extractions.xlsx", lines: 7, total: 35982250, perimeters: ["region:11"] },
  { file: "fr10_helios_mandats_2025.ods", lines: 7, total: 841700, perimeters: ["departement:49"] },
  { file: "uk01_ea_2010-04_titre_entete_ligne4.csv", lines: 290, total: 3342452209, perimeters: ["region:11"] },
  { file: "uk09_vmd_2012-09_code_postal_et_TVA.csv", lines: 2, total: 23543135, perimeters: ["region:11"], local: [0] },
  {
    file: "uk11_barts_2020-04_plage_B1_entete_au_format_date.xlsx",
    lines: 238,
    total: 4875784482,
    perimeters: ["region:11"],
  },
  { file: "macantine/purchases_good.csv", lines: 8, total: 646088, perimeters: ["departement:62"] },
  { file: "macantine/purchases_good.xlsx", lines: 1, total: 9011, perimeters: ["departement:62"] },
] as const;

(hasRealFiles ? describe : describe.skip)("real files, from the file to the saved workbook", () => {
  const saved = new Map<string, Uint8Array>();
  const shares = new Map<string, readonly { local: number; check: number; unlocated: number; total: number }[]>();

  it.each(CASES)(
    "$file: read, located, written, and calculated the same by the embedded workbook",
    async ({ file, lines, total, perimeters, ...known }) => {
      const book = opened(file.split("/").at(-1) ?? file, realFile(file));
      await startedExcel(book, async ({ meter }) => {
        const study = await ACTIONS.writing.run(await studied(perimeters), WORK);
        if (!study.reading?.ok || !study.share) throw new Error("not read");
        expect(study.reading.table.lines).toHaveLength(lines);
        expect(study.share.totalCents).toBe(total);
        const found = study.share.perimeters.map(({ whole }) => ({
          local: whole.amounts.yes,
          check: whole.amounts.check,
          unlocated: whole.amounts.unlocated,
          total: whole.totalCents,
        }));
        if ("local" in known) expect(found.map(({ local }) => local)).toEqual(known.local);
        shares.set(file, found);
        expectShares(book, found);
        expect(meter.largestBytes).toBeLessThan(4_000_000);
      });
      saved.set(file, saveXlsx(book));
    },
  );

  (hasLibreOffice ? it : it.skip)(
    "every saved workbook gives the same rates to the cent when LibreOffice calculates it",
    () => {
      const judged = recalculated(saved);
      for (const [file, found] of shares) expectShares(opened(file, judged.get(file) ?? new Uint8Array()), found);
      expect(judged.size).toBe(CASES.length);
    },
  );
});

/** Each perimeter has two columns on « Part locale »: the amount and its part. */
function expectShares(
  book: ReturnType<typeof opened>,
  found: readonly { local: number; check: number; unlocated: number; total: number }[],
): void {
  const amounts = (label: string): number[] =>
    found.map((_, index) => cents(rowOf(book, "Part locale", label)[1 + 2 * index]));
  expect(amounts("Local")).toEqual(found.map(({ local }) => local));
  expect(amounts("À vérifier")).toEqual(found.map(({ check }) => check));
  expect(amounts("Non localisé")).toEqual(found.map(({ unlocated }) => unlocated));
  expect(amounts("Total retenu")).toEqual(found.map(({ total }) => total));
  expect(cents(rowOf(book, "Part locale", "Écart")[1])).toBe(0);
}
