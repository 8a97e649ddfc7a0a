import { Applied } from "./support/applied";
import { utils } from "@e965/xlsx";
import { ROW_MARK } from "../../src/report/plan/plan";
import { rateSentence } from "../../src/report/share/sentence";
import { report as english } from "../../src/texts/en/report";
import { report as french } from "../../src/texts/fr/report";
import { planReport } from "../../src/report/report";
import { market } from "./support/market";
import { allRows } from "./support/allRows";
import { expectSameFigures } from "./support/same";

const PLACES = { "Ferme A": ["yes", "yes"], "Gros B": ["no", "check"] } as const;
const ROWS = [
  { supplier: "Ferme A", amount: 100.5, year: 2024, family: "01" },
  { supplier: "Gros B", amount: "1 234,56 €", cents: 123456, year: 2024, family: "1" },
  { supplier: "Total", amount: 1335.06, cents: null, year: 2024 },
  { supplier: "Inconnu", amount: -10, year: 2025, family: ">5*" },
];

describe("the report in the embedded workbook, with its tables", () => {
  test.each(["en", "fr"] as const)(
    "shows the figures of our own computing, texts read and written in %s",
    (language) => {
      const input = market(ROWS, PLACES, { spareRows: 5 });
      const applied = new Applied(input);
      applied.book.language = language;
      expectSameFigures(applied, input.share);
    },
  );

  test.each([
    ["fr", french],
    ["en", english],
  ] as const)("one sentence for a perimeter, on the sheet and in the pane, in %s", (language, words) => {
    const input = { ...market(ROWS, PLACES), language };
    const perimeters = input.share.perimeters.map((one, k) => ({
      ...one,
      perimeter: { ...one.perimeter, name: input.perimeterNames[k] },
    }));
    const sentences = perimeters.map((_, k) => rateSentence({ ...input.share, perimeters }, k, words, language));
    expect(new Applied(input).values("share:headline").flat()).toEqual(sentences);
  });

  test("a correction typed in « Fournisseurs » moves lines and rates at once", () => {
    const input = market(ROWS, PLACES, { spareRows: 5 });
    const applied = new Applied(input);
    expect(applied.beside("share:perimeters", "Local")).toBe(100.5);
    const [headings = [], ...listed] = applied.values("suppliers");
    const correction = headings.findIndex((name) => String(name).startsWith("Correction"));
    applied.type("suppliers", 1 + listed.findIndex((row) => row.includes("Gros B")), correction, "oui");
    expect(applied.beside("share:perimeters", "Local")).toBe(1335.06);
    expect(applied.values("lines")[2]).toContain("oui");
  });

  test("an amount shared by suppliers whose places differ is to be checked on its lines and in every rate", () => {
    const shared = (supplier: string, ...sharedWith: string[]) => ({
      supplier,
      sharedWith,
      amount: 1000,
      cents: 50_000,
      year: 2024,
      family: "Voirie",
      contract: "24M01",
    });
    const input = market(
      [
        shared("Ferme A", "Gros B"),
        shared("Gros B", "Ferme A"),
        shared("Ferme A", "Ferme C"),
        shared("Ferme C", "Ferme A"),
        { supplier: "Ferme A", amount: 7, year: 2024, family: "Voirie", contract: "24M02" },
      ],
      { "Ferme A": ["yes", "yes"], "Gros B": ["no", "yes"], "Ferme C": ["yes", "unlocated"] },
    );
    const applied = new Applied(input);
    expectSameFigures(applied, input.share);
    const [whole, region] = input.share.perimeters.map(({ whole: { amounts } }) => amounts);
    expect(whole).toEqual({ yes: 100_700, no: 0, check: 100_000, unlocated: 0 });
    expect(region).toEqual({ yes: 100_700, no: 0, check: 50_000, unlocated: 50_000 });
    const [header = [], first = [], , third = []] = applied.values("lines");
    const local = header.findIndex((name) => String(name).includes("62"));
    expect([first[local], third[local]]).toEqual(["à vérifier", "oui"]);
    // The share typed on « Méthode » is known: the line counts as its supplier does.
    const decided = applied.values("exceptions")[0]?.indexOf("Montant décidé") ?? -1;
    applied.type("exceptions", 1, decided, 800);
    expect(applied.values("lines")[1]?.[local]).toBe("oui");
  });

  test("a column of a table is all formulas or all constants, whatever was read otherwise than by the formula", () => {
    const input = market(
      [
        ...ROWS,
        { supplier: "Sans montant", amount: "", cents: null, reason: "amountMissing" },
        { supplier: "Gros B", amount: 20, year: 2025, family: "Lait", contract: "24M01", lot: 1 },
      ],
      PLACES,
    );
    // As under titles of sections: the family, the year and the contract are not those that the cells hold.
    const lines = input.table.lines.map((line, index) =>
      index === 1 ? { ...line, family: "Lait", year: 2023 } : line,
    );
    const applied = new Applied({ ...input, table: { ...input.table, lines } });
    const blocks = [...applied.plan.beside, ...applied.plan.sheets.flatMap(({ blocks: all }) => all)];
    const mixed = blocks
      .filter(({ table }) => table)
      .flatMap((block) => {
        const [header = [], ...rows] = allRows(block);
        return header.filter((_, j) => new Set(rows.map((row) => Boolean(row[j] && "formula" in row[j]))).size > 1);
      });
    expect(mixed).toEqual([]);
    const [header = [], , second = []] = applied.values("lines");
    const numbers = new Map(applied.values("families").map(([name, number]) => [name, number]));
    expect(second[header.indexOf("Famille n°")]).toBe(numbers.get("Lait"));
    expect(numbers.get("Lait")).toBeGreaterThan(0);
    expect(applied.values("exceptions")).toContainEqual(expect.arrayContaining(["Sans montant", 1, ""]));
  });

  test("a filter finds its family whatever signs its name holds, and none where it is known to no line", () => {
    const applied = new Applied(market(ROWS, PLACES));
    const amounts = (): unknown[] => {
      const [header = [], ...rows] = applied.values("lines");
      return rows.slice(0, 4).map((row) => Number(row[header.indexOf("Montant dans les filtres")]) + 0);
    };
    const chosen = (filter: "year" | "family", choice: string | number): unknown[] => {
      applied.type(`share:filter:${filter}`, 0, 1, choice);
      return amounts();
    };
    expect(amounts()).toEqual([100.5, 1234.56, 0, -10]);
    expect(chosen("family", ">5*")).toEqual([0, 0, 0, -10]);
    expect(chosen("family", "1")).toEqual([0, 1234.56, 0, 0]);
    expect(chosen("year", "2025")).toEqual([0, 0, 0, 0]);
    expect(chosen("family", "*")).toEqual([0, 0, 0, 0]);
    expect(chosen("family", "toutes")).toEqual([0, 0, 0, -10]);
    expect(chosen("year", 2024)).toEqual([100.5, 1234.56, 0, 0]);
  });

  test("an amount in words that is left out is read, recognised and may be put back", () => {
    const input = market(
      [...ROWS, { supplier: "TOTAL", amount: "TOTAL : 1 500,50", cents: null, leftOutCents: 150_050, reason: "total" }],
      PLACES,
    );
    const applied = new Applied(input);
    expectSameFigures(applied, input.share);
    const [headings = [], ...entries] = applied.values("exceptions");
    const [read, putBack, counts] = ["Montant lu", "À remettre", "Compte pour"].map((name) => headings.indexOf(name));
    const at = entries.findIndex((entry) => entry[read ?? -1] === 1500.5);
    expect(at).toBeGreaterThanOrEqual(0);
    applied.type("exceptions", 1 + at, putBack ?? -1, "oui");
    expect(applied.values("exceptions")[1 + at]?.[counts ?? -1]).toBe(1500.5);
    expect(applied.values("share:control").flat()).toContain("✓ rapproché au centime");
  });

  test("never plans a cell over the buyer's own, and yields a sheet's name that is taken", () => {
    const input = market(ROWS, PLACES);
    const { plan } = new Applied({
      ...input,
      takenSheetNames: [...input.takenSheetNames, "méthode", "Fournisseurs", "Fournisseurs (Allotir)"],
    });
    expect(plan.beside.every(({ left }) => left > input.table.lastColumn)).toBe(true);
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Part locale",
      "Synthèse",
      "Fournisseurs (Allotir 2)",
      "Méthode (Allotir)",
    ]);
  });

  test("a column beside the lines draws only on those before it (LibreOffice takes for 0 what it meets too early)", () => {
    const [{ left = 0, below } = { left: 0 }] = planReport(market(ROWS, PLACES, { vat: { percent: 20 } })).beside;
    const late = (below?.cells ?? []).flatMap((cell, place) =>
      (cell && "formula" in cell
        ? [...cell.formula.matchAll(new RegExp(`\\b([A-Z]{1,2})${ROW_MARK}`, "g"))]
        : []
      ).flatMap(([, column = ""]) => (utils.decode_col(column) + 1 >= left + place ? [column] : [])),
    );
    expect(late).toEqual([]);
  });

  test("formulas hold no volatile function, none of an add-in, and none that Excel 2016 does not know", () => {
    const { beside, sheets } = new Applied(market(ROWS, PLACES)).plan;
    const formulas = [...beside, ...sheets.flatMap(({ blocks }) => blocks)].flatMap((block) =>
      allRows(block)
        .flat()
        .flatMap((cell) => (cell && "formula" in cell ? [cell.formula] : [])),
    );
    const names = new Set(
      formulas.flatMap((formula) =>
        [...formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name),
      ),
    );
    expect([...names].sort()).toEqual([
      "ABS",
      "AND",
      "COUNT",
      "COUNTA",
      "COUNTIFS",
      "FIND",
      "FIXED",
      "IF",
      "IFERROR",
      "INDEX",
      "ISFORMULA",
      "ISNUMBER",
      "ISTEXT",
      "LARGE",
      "LEFT",
      "MATCH",
      "MAX",
      "MIN",
      "N",
      "NUMBERVALUE",
      "OR",
      "ROUND",
      "ROWS",
      "SUBSTITUTE",
      "SUM",
      "SUMIFS",
      "SUMPRODUCT",
      "TRIM",
      "VALUE",
    ]);
  });
});
