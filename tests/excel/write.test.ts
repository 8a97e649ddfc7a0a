import { readGrids } from "../../src/excel/read/grids";
import { applyPlan } from "../../src/excel/write/apply";
import { removeAll } from "../../src/excel/write/remove";
import type { WorkbookPlan } from "../../src/report/plan/plan";
import { textsOf } from "../../src/texts";
import { bookOf, startedExcel, contentsOf } from "./support";

const { lines: L, suppliers: S, share: P } = textsOf("fr").report;

const ROWS = [
  ["Achats 2025", "", ""],
  ["Fournisseur", "CP", "Montant HT"],
  ["Ferme du Val", "62000", 1200.5],
  ["=Danger()", "59000", 300],
];

function planFor(rows: number, typed?: string, state = S.state): WorkbookPlan {
  return {
    beside: [
      {
        id: "lines",
        sheet: "Achats",
        top: 2,
        left: 4,
        table: { name: "Allotir_Lignes" },
        cells: [
          [{ text: L.kept }, { text: L.remark }],
          ...Array.from({ length: rows }, (_, i) => [
            { formula: `=IF(ISNUMBER(C${3 + i}),C${3 + i},0)` },
            {
              formula: `=IFERROR(INDEX(Allotir_de_etat,MATCH(A${3 + i},Allotir_Fournisseurs[${S.name}],0)),"à placer")`,
            },
          ]),
        ],
        columns: [{ format: "#,##0.00" }, {}],
      },
    ],
    sheets: [
      {
        id: "suppliers",
        name: "Fournisseurs",
        columnWidths: { 1: 30 },
        freezeRows: 1,
        tabColor: "#0B5D51",
        blocks: [
          { id: "suppliers:title", top: 1, left: 1, cells: [[{ text: S.title }], [{ text: S.note }]] },
          {
            id: "suppliers",
            top: 4,
            left: 1,
            table: { name: "Allotir_Fournisseurs" },
            cells: [
              [{ text: S.name }, { text: S.evidence }, { text: S.given }, { text: S.state }],
              [{ text: "Ferme du Val" }, { text: "oui" }, null, { formula: '=IF(C5<>"",C5,B5)' }],
              [
                { text: "=Danger()" },
                { text: "non" },
                typed === undefined ? null : { text: typed },
                { formula: '=IF(C6<>"",C6,B6)' },
              ],
            ],
            columns: [
              { id: "name", key: true },
              { id: "proposal" },
              { id: "correction", keep: true, validation: { list: ["oui", "non"] }, style: "input" },
              { id: "retained", highlight: [{ text: "oui", style: "good" }] },
            ],
          },
        ],
      },
      {
        id: "share",
        name: "Part locale",
        blocks: [
          {
            id: "rate",
            top: 1,
            left: 1,
            cells: [
              [
                { text: P.title, style: "title" },
                {
                  formula: `=SUMIFS(Allotir_Lignes[${L.kept}],Allotir_Lignes[${L.remark}],"oui")/SUM(Allotir_Lignes[${L.kept}])`,
                  format: "0.0%",
                },
              ],
              [{ text: P.control }, null],
            ],
          },
        ],
      },
    ],
    names: [{ name: "Allotir_de_etat", formula: `=Allotir_Fournisseurs[${state}]` }],
    show: "share",
  };
}

describe("writing a plan through Microsoft's client", () => {
  it("writes formulas that live on, keeps the buyer's cells and takes everything back", async () => {
    const book = bookOf({ Achats: ROWS });
    const before = contentsOf(book);
    await startedExcel(book, async () => {
      await applyPlan(planFor(2));
      const share = book.sheet("Part locale");
      expect(share?.value(0, 1)).toBeCloseTo(1200.5 / 1500.5, 12);
      expect(book.sheet("Fournisseurs")?.value(5, 0)).toBe("=Danger()");
      expect(book.sheet("Fournisseurs")?.formula(5, 0)).toBeUndefined();

      const suppliers = book.sheet("Fournisseurs");
      if (!suppliers) throw new Error("no sheet");
      book.setCells(suppliers, 5, 2, [[{ value: "oui" }]], "user");
      expect(share?.value(0, 1)).toBe(1);

      await applyPlan(planFor(2, "oui"));
      expect(book.sheet("Part locale")?.value(0, 1)).toBe(1);
      const twice = contentsOf(book);
      await applyPlan(planFor(2, "oui"));
      expect(contentsOf(book)).toEqual(twice);

      // A name that stands for something else since, and one that no formula calls any more.
      const { names, ...rest } = planFor(2, "oui", S.evidence);
      await applyPlan({ ...rest, names: [...(names ?? []), { name: "Allotir_de_rien", formula: "=Achats!$A$1" }] });
      expect(book.sheet("Part locale")?.value(0, 1)).toBeCloseTo(1200.5 / 1500.5, 12);
      await applyPlan(planFor(2, "oui"));
      expect(book.sheet("Part locale")?.value(0, 1)).toBe(1);
      expect(contentsOf(book)).toEqual(twice);

      const [grid, ...others] = await readGrids();
      expect(others).toEqual([]);
      expect(grid).toMatchObject({ sheet: "Achats", top: 1, left: 1, values: ROWS });

      expect(await removeAll()).toBe(3);
      expect(contentsOf(book)).toEqual(before);
      expect(book.names).toEqual([]);
      expect(await removeAll()).toBe(0);
    });
  });

  it("refuses a protected sheet before anything is touched", async () => {
    const book = bookOf({ Achats: ROWS });
    const sheet = book.sheet("Achats");
    if (sheet) sheet.isProtected = true;
    const before = contentsOf(book);
    await startedExcel(book, async () => {
      await expect(applyPlan(planFor(2))).rejects.toMatchObject({
        code: "sheetProtected",
        values: { sheet: "Achats" },
      });
    });
    expect(contentsOf(book)).toEqual(before);
  });
});
