import { strFromU8, unzipSync } from "fflate";
import { editDraft } from "../../src/actions/lots/draft";
import { lotTable } from "../../src/actions/lots/sheet";
import {
  canteenExport,
  familiesToTell,
  MA_CANTINE_FAMILIES,
  refusedLines,
  tellCanteen,
} from "../../src/actions/report/canteen";
import { flaggedLines } from "../../src/actions/report/exports";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import { ACTIONS } from "../../src/actions/registry";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { studied, WORK } from "./support";

/** What a spreadsheet would calculate, or a reader of XML take for an element, if it were not kept a text. */
const MARKUP = '<i x="y">z</i>&copy;]]>';
const HOSTILE = ["=1+41", "+1+41", "-1+41", "@SUM(1,41)", '=HYPERLINK("#A","z")', "\t=1+41", "=PI()", MARKUP];
const hostile = (index: number): string => HOSTILE[index % HOSTILE.length] ?? "";

/** Every text that the buyer's cells give: headings, suppliers, families, products, sites, contracts, the name of a sheet. */
function hostileBook() {
  const line = (index: number) => [
    index % 3 === 0 ? hostile(index / 3) : `Ferme du Val ${index}`,
    ["62000", "59000", "76600"][index % 3] ?? "",
    hostile(index + 1),
    hostile(index + 2),
    hostile(index + 3),
    hostile(index + 4),
    10_000 + index,
    `1${index % 9}/03/${2024 + (index % 2)}`,
    hostile(index + 5),
  ];
  return bookOf({
    "=1+41 <i>&": [
      [
        "Fournisseur",
        "Code postal",
        "Famille",
        "Sous-famille",
        "Site de livraison",
        "Libellé",
        "Montant HT",
        "Date",
        hostile(0),
      ],
      ...Array.from({ length: 24 }, (_, index) => line(index)),
    ],
  });
}

/** Formulas of a saved workbook that hold the number of ours, and tags of ours. */
function liveIn(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file)).flatMap(([part, bytes]) => {
    const text = strFromU8(bytes);
    const formulas = [...text.matchAll(/<f\b[^>]*>([^<]*)<\/f>|<formula\d?>([^<]*)<\/formula\d?>/g)].map(
      ([, f, g]) => f ?? g ?? "",
    );
    // Inside a text of a formula it is one, inside the name of a sheet it is that: "…=1+41…".
    const live = formulas.filter((formula) =>
      /1\+41|1,41|HYPERLINK|PI\(\)/.test(formula.replace(/"(?:[^"]|"")*"|&quot;.*?&quot;|'(?:[^']|'')*'/g, "")),
    );
    return [...live, ...(text.match(/<i x="y">|&copy;/g) ?? [])].map((found) => `${part}: ${found}`);
  });
}

/** Cells of a delimited text that a spreadsheet would calculate. */
function liveCells(text: string): string[] {
  const cells = text
    .replace(/^\ufeff/, "")
    .split(/[;,\r\n]/)
    .map((cell) => cell.replace(/^"/, ""));
  return cells.filter((cell) => /^[=+@\t]/.test(cell) || /^-(?![\d.,]+"?$)/.test(cell));
}

test("no text of a hostile workbook becomes a formula or markup in what is written", async () => {
  const book = hostileBook();
  await startedExcel(book, async () => {
    const located = await studied(["departement:62"]);
    const reported = await ACTIONS.writing.run(located, WORK);
    const split = await ACTIONS.splitting.run(
      { ...reported, lotSettings: { ...defaultLotSettings("2026-04-01"), lots: 3 } },
      WORK,
    );
    if (!split.lots?.ok) throw new Error("no lots");
    const { lots } = split.lots.history.present.plan;
    expect(lots.length).toBeGreaterThan(1);
    const titled = lots.reduce(
      (study, lot, index) => editDraft(study, { kind: "rename", lot: lot.id, title: hostile(index) }).study,
      split,
    );
    const written = await ACTIONS.writingLots.run(titled, WORK);
    const saved = saveXlsx(book);
    expect(liveIn(saved)).toEqual([]);
    const names = book.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Fournisseurs", "Part locale", "Allotissement"]));
    const [, ...ours] = book.sheets;
    const texts = ours.flatMap((sheet) => {
      const used = sheet.usedArea(true) ?? { top: 0, left: 0, rows: 0, columns: 0 };
      const [rows, columns] = [used.top + used.rows, used.left + used.columns];
      return Array.from({ length: rows * columns }, (_, at) => sheet.value(Math.floor(at / columns), at % columns));
    });
    // They are there, as they were: not lost on the way.
    for (const text of HOSTILE) expect(texts).toContain(text.trim());
    if (!written.lots?.ok) throw new Error("no lots");
    const told = Object.fromEntries(familiesToTell(written).map((family) => [family, MA_CANTINE_FAMILIES[0]]));
    const canteen = canteenExport(tellCanteen(written, { families: told, canteens: { "": "949" } }));
    expect(canteen?.files[0]?.csv).toContain("1+41");
    const exports = [
      flaggedLines(written, "fr") ?? "",
      lotTable(written, written.lots, "fr"),
      canteen?.files[0]?.csv ?? "",
      canteen ? refusedLines(canteen, "fr") : "",
    ];
    expect(exports[0]).toContain("41");
    expect(exports[1]).toContain("41");
    expect(exports.flatMap(liveCells)).toEqual([]);
  });
});
