import type { ReportInput } from "../../src/report/input";
import type { ResultRow, ResultsInput } from "../../src/report/results/input";
import { resultsSheet } from "../../src/report/results/resultsSheet";
import { computeShare } from "../../src/share/share";
import { sharesByKind } from "../../src/share/sellers/kinds";
import { MAKERS, NAMED_ROLES, UNKNOWN_ROLE, type SellerRole } from "../../src/suppliers/roles/roles";
import { dependencyOf } from "../../src/suppliers/sizes/dependency";
import { LABEL_SETS, LABELS, labelSetName, SIZES, type SellerSize } from "../../src/suppliers/sizes/size";
import { leaksOf, purchasedOffers, type Offer } from "../../src/share/leaks/leaks";
import type { Capacity } from "../../src/suppliers/capacity";
import { concentrationOf } from "../../src/share/sellers/concentration";
import { egalimYears } from "../../src/share/canteen/egalim";
import { textsOf } from "../../src/texts";
import { expectSameEgalim, withLabels } from "./support/egalim";
import { expectTracked } from "./support/tracking";
import { Judged } from "./support/judged";
import { market, PERIMETERS, type Row } from "./support/market";
import { expectSameKind, expectSameLeaks, expectSameSellers } from "./support/sellers";
import { expectSameFigures } from "./support/same";

const PLACES = {
  "Ferme A": ["yes", "yes"],
  "Gros B": ["no", "check"],
  Inconnu: ["unlocated", "unlocated"],
  "Étal d'à côté": ["check", "yes"],
  "=1+1": ["no", "no"],
} as const;

const ROWS: readonly Row[] = [
  { supplier: "Ferme A", amount: 100.5, year: 2024, family: "01", service: "Collège" },
  { supplier: "Gros B", amount: "1 234,56 €", cents: 123456, year: 2024, family: "1", service: "Collège" },
  { supplier: "Gros B", amount: 33.33, year: 2024, family: 'Fruits & légumes "bio"', service: "*" },
  { supplier: "Total", amount: 1335.06, cents: null, year: 2024 },
  { supplier: "Inconnu", amount: -10, year: 2025, family: ">5*", service: "=Parc" },
  { supplier: "ferme a", amount: "10,00 et 20,00", cents: 3000, year: 2025, family: ">5", service: "Parc" },
  { supplier: "Étal d'à côté", amount: 2500.005, cents: 250001, year: 2025, family: "Œufs" },
  { supplier: "=1+1", amount: 0.1, year: 2025, family: "=A1" },
  { supplier: "=1+1", amount: "\u22120,20", cents: -20, year: 2026, family: "Œufs" },
  { supplier: "Personne", amount: 12, year: 2026, family: "1" },
];

/** A test that is prepared when the file is read, so that LibreOffice starts once for all of them. */
const judging = (name: string, prepare: () => () => void): void => test(name, prepare());

describe("the report recalculated by LibreOffice", () => {
  judging("agrees with our own computing to the cent, traps of families and services included", () => {
    const input = market(ROWS, PLACES);
    const judged = Judged.of(input);
    return () => {
      expectSameFigures(judged, input.share);
      expect(judged.values("share:headline").map(([text]) => text)).toEqual([
        expect.stringMatching(
          /^Taux d'achat local \(département Pas-de-Calais \(62\),\s€ HT, exercices 2024 à 2026\)\s: pas encore de taux, .*\s: 2\u202f502\u00a0€ sur 3\u202f900\u00a0€ .* de 3,3\u00a0% à 67,5\u00a0%$/,
        ),
        expect.stringContaining("région Hauts-de-France"),
      ]);
      expect(
        judged
          .values("share:top")
          .slice(1)
          .map(([name]) => name),
      ).toEqual(["Étal d'à côté", "Gros B", "Ferme A", "=1+1", "Inconnu"]);
      expect(
        judged
          .values("suppliers")
          .flat()
          .filter((value) => String(value).startsWith("error")),
      ).toEqual([]);
    };
  });

  judging(
    "EGalim by calendar year: each line once by ma-cantine's order, blanks between the bounds, targets judged",
    () => {
      const families = {
        "Viandes*": "VIANDES_VOLAILLES",
        "Viandes?": "PRODUITS_DE_LA_MER",
        Épicerie: "AUTRES",
      } as const;
      const bought = (family: string, amount: number, year = 2025) => ({ supplier: "Ferme A", amount, year, family });
      const input = withLabels(
        market(
          [
            bought("Viandes*", 300.05),
            bought("viandes*", 99.95, 2026),
            bought("Viandes?", 50),
            bought("Épicerie", 120.1),
            bought("Épicerie", 200),
            bought("Épicerie", -20.1),
            bought("Épicerie", 30),
            bought("Entretien", 1000),
            bought("", 15),
            bought("Viandes", 7),
          ],
          PLACES,
        ),
        [
          ["Label Rouge, AB", "", "2025-02-01"],
          ["IGP", "non", "2025-12-31"],
          ["", "", "2025-05-05"],
          ["HVE / AOP", "", "2025-05-05"],
          ["aucun", "", "2026-01-02"],
          ["", "x", "2025-05-05"],
          [" HVE", "", ""],
          ["bio", "", "2025-05-05"],
          ["bio", "", "2025-05-05"],
          ["bio?", "", "2025-05-05"],
        ],
      );
      const judged = Judged.of({ ...input, egalim: { families, restaurants: { place: "mainland", ofState: true } } });
      const years = egalimYears({ table: input.table, families });
      return () => {
        expectSameEgalim(judged, years);
        expect(years.map(({ year, indicators: { quality } }) => [year, quality])).toEqual([
          [
            2025,
            { sureCents: 53000, unknownCents: 5000, totalCents: 58000, rate: expect.objectContaining({ ok: true }) },
          ],
          [2026, { sureCents: 0, unknownCents: 0, totalCents: 20000, rate: { ok: true, low: 0, high: 0 } }],
        ]);
        expect(
          judged.values("share:egalim").map((row) => [String(row[0]).replace(/\s/g, " "), row[6], row[7]]),
        ).toEqual([
          ["Objectif", "À atteindre", "Résultat"],
          ["2025 : durables et de qualité, bio compris", 0.5, "atteint"],
          ["2025 : dont bio", 0.2, "atteint"],
          ["2025 : viandes et poissons durables et de qualité", 1, "à préciser"],
          ["2026 : durables et de qualité, bio compris", 0.5, "non atteint"],
          ["2026 : dont bio", 0.2, "non atteint"],
          ["2026 : viandes et poissons durables et de qualité", 1, ""],
        ]);
      };
    },
  );

  judging("contracts and their lots: who holds them, in all and by year, numbers and stray spaces included", () => {
    const input = market(
      [
        { supplier: "Ferme A", amount: 100, year: 2024, contract: "2024-01", lot: 1 },
        { supplier: "Gros B", amount: 30, year: 2024, contract: "2024-01 ", lot: "1" },
        { supplier: "Gros B", amount: 100, year: 2024, contract: "2024-01", lot: 2 },
        { supplier: "Ferme A", amount: 500, year: 2025, contract: "2024-01", lot: 2 },
        { supplier: "Inconnu", amount: 10, year: 2025, contract: "M*?" },
        { supplier: "Ferme A", amount: 5, year: 2025 },
        { supplier: "Gros B", amount: -5, year: 2025, contract: "avoir" },
      ],
      PLACES,
    );
    const judged = Judged.of(input, { sorted: (values) => [...values.slice(0, 3), ...values.slice(3).reverse()] });
    return () => {
      expect(input.share.perimeters[0]?.whole.contracts).toEqual({ local: 2, notLocal: 0, undecided: 1 });
      expectSameFigures(judged, input.share);
      expect(judged.values("share:headline")[0]?.[0]).toMatch(
        /\u00a0: \d+,\d\u00a0% à \d+,\d\u00a0% = \d+\u00a0€ à \d+\u00a0€ \/ 740\u00a0€$/,
      );
      expect(
        judged
          .values("contracts")
          .slice(1)
          .map(([, name]) => name),
      ).toEqual(["2024-01 / 1", "2024-01 / 2", "M  ", "avoir"]);
    };
  });

  judging("suppliers that are one count as one: in all, by perimeter and from one year to the next", () => {
    const alone = market(ROWS, PLACES);
    const suppliers = alone.suppliers.map((supplier) =>
      ["Ferme A", "Gros B", "Inconnu"].includes(supplier.name)
        ? { ...supplier, group: "merged:name:Ferme A" }
        : supplier,
    );
    const share = computeShare({ table: alone.table, suppliers, perimeters: PERIMETERS });
    const judged = Judged.of({ ...alone, suppliers, share });
    return () => {
      expect([alone.share.supplierCount, share.supplierCount]).toEqual([5, 3]);
      expect(share.perimeters[0]?.whole.suppliers).toEqual({ yes: 0, no: 2, check: 1, unlocated: 0 });
      expect(share.perimeters[0]?.whole.amounts).toEqual(alone.share.perimeters[0]?.whole.amounts);
      expectSameFigures(judged, share);
    };
  });

  judging("a sorted sheet, a corrected supplier, a line put back, lines pasted below: the rates follow", () => {
    const input = market(ROWS, PLACES);
    const width = input.grid.values[0]?.length ?? 0;
    const pasted = [
      ["Gros B", 62000, 50, 2025, "01", "Parc"],
      ["Nouveau", 62000, 5, 2027, "Neuve", "Parc"],
    ];
    const judged = Judged.of(input, {
      sorted: (values) => [...values.slice(0, 3), ...values.slice(3).reverse()],
      sheetCells: pasted.flatMap((row, i) =>
        row.map((value, j) => ({
          sheet: input.grid.sheet,
          row: input.table.lastRow + 1 + i,
          column: input.grid.left + j,
          value,
        })),
      ),
      blockCells: [
        { id: "suppliers", row: "Gros B", column: "Correction", value: "oui" },
        { id: "exceptions", row: 1, column: 6, value: "oui" },
      ],
    });
    return () => {
      expect(width).toBe(6);
      const later: Row[] = [
        ...ROWS.map((row) => (row.cents === null ? { ...row, cents: 133506 } : row)),
        { supplier: "Gros B", amount: 50, year: 2025, family: "01", service: "Parc" },
        { supplier: "Nouveau", amount: 5, year: 2027, family: "Neuve", service: "Parc" },
      ];
      const { table, suppliers } = market(later, PLACES);
      const share = computeShare({
        table,
        suppliers,
        perimeters: PERIMETERS,
        corrections: { "name:Gros B": { 0: "yes" } },
      });
      expect(
        judged
          .values("share:perimeters")
          .slice(1, 6)
          .map(([, value]) => Math.round(Number(value) * 100)),
      ).toEqual([
        share.perimeters[0]?.whole.amounts.yes,
        share.perimeters[0]?.whole.amounts.no,
        share.perimeters[0]?.whole.amounts.check,
        share.perimeters[0]?.whole.amounts.unlocated,
        share.totalCents,
      ]);
      expect(judged.beside("share:years", 2027)).toBe(5);
      expect(judged.beside("share:control", "Écart")).toBe(0);
      expect(Math.round(Number(judged.beside("share:control", "dont lignes nouvelles à placer")) * 100)).toBe(
        share.unplacedCents,
      );
    };
  });

  judging("the summary repeats the share, and its charts show the perimeter that the buyer chose", () => {
    const input = market(ROWS, PLACES);
    const judged = Judged.of(input, {
      blockCells: [{ id: "share:filter:perimeter", row: 0, column: 1, value: input.perimeterNames[1] ?? "" }],
    });
    return () => {
      const lines = judged.values("share:perimeters");
      const column = (line: number): unknown[] => [1, 3].map((at) => lines[line]?.[at]);
      const figures = judged.values("summary:perimeters").slice(1);
      expect([1, 2, 3, 4, 5].map((at) => figures.map((row) => row[at]))).toEqual([
        column(1),
        column(5),
        column(6),
        column(7),
        column(8),
      ]);
      expect(judged.values("summary:control").map(([, value]) => value)).toEqual([
        "exercices 2024 à 2026",
        "✓ rapproché au centime",
        "région Hauts-de-France",
      ]);
      expect(
        judged
          .values("summary:changes")
          .flat()
          .filter((value) => String(value).startsWith("error")),
      ).toEqual([]);
      const drawn = judged
        .values("share:chartData:years")
        .slice(1)
        .map((row) => row.slice(1).map((euros) => Math.round(Number(euros) * 100)));
      expect(drawn).toEqual(
        input.share.perimeters[1]?.byYear.map(({ amounts }) => [
          amounts.yes,
          amounts.check + amounts.unlocated,
          amounts.no,
        ]),
      );
    };
  });

  judging("filters by year and family narrow what is shown, and the sentence says so", () => {
    const input = market(ROWS, PLACES);
    const judged = Judged.of(input, {
      blockCells: [
        { id: "share:filter:year", row: 0, column: 1, value: 2025 },
        { id: "share:filter:family", row: 0, column: 1, value: "Œufs" },
      ],
    });
    return () => {
      expect(judged.beside("share:perimeters", "Total retenu")).toBe(2500.01);
      expect(judged.beside("share:perimeters", "Fournisseurs, en tout")).toBe(1);
      expect(judged.values("share:headline")[0]?.[0]).toContain("exercice 2025, famille Œufs");
      expect(judged.beside("share:control", "Écart")).toBe(0);
    };
  });

  for (const [name, rows, reason] of [
    [
      "a credit note larger than the purchases",
      [
        { supplier: "Ferme A", amount: 10 },
        { supplier: "Gros B", amount: -60 },
      ],
      "total nul ou négatif",
    ],
    [
      "a zero total",
      [
        { supplier: "Ferme A", amount: 10 },
        { supplier: "Ferme A", amount: -10 },
      ],
      "total nul ou négatif",
    ],
    [
      "a share above 100 %",
      [
        { supplier: "Ferme A", amount: 100 },
        { supplier: "Gros B", amount: -60 },
      ],
      "part hors de 0 à 100 % (avoirs)",
    ],
  ] as const)
    judging(`${name}: amounts and a reason, no rate`, () => {
      const input = market(rows, PLACES);
      const judged = Judged.of(input);
      return () => {
        expectSameFigures(judged, input.share);
        expect(judged.beside("share:perimeters", "Taux bas (local ÷ total)")).toBe(reason);
        expect(judged.values("share:headline")[0]?.[0]).toContain(`pas de taux\u00a0: ${reason}`);
      };
    });

  judging("nothing located: from 0 to 100 %", () => {
    const input = market(
      [
        { supplier: "Inconnu", amount: 10 },
        { supplier: "Sans lieu", amount: 5 },
      ],
      PLACES,
    );
    const judged = Judged.of(input);
    return () => {
      expectSameFigures(judged, input.share);
      expect([
        judged.beside("share:perimeters", "Taux bas (local ÷ total)"),
        judged.beside("share:perimeters", "Taux haut (si tout l'incertain était local)"),
      ]).toEqual([0, 1]);
      expect(judged.values("share:headline")[0]?.[0]).toContain("pas encore de taux");
    };
  });

  judging("sellers by role, corrected in the sheet and pasted below: every euro in one role, the bounds follow", () => {
    const rows: Row[] = [...ROWS, { supplier: "Gros B", amount: 70, sharedWith: ["=1+1"], year: 2025 }];
    const found: Readonly<Record<string, SellerRole>> = {
      "Ferme A": { role: "producer", certainty: "sure" },
      "Gros B": { role: "wholesaler", certainty: "sure" },
      "Étal d'à côté": { role: "producer", certainty: "check" },
      "=1+1": { role: "wholesaler", certainty: "sure" },
    };
    const sizes: Readonly<Record<string, SellerSize>> = {
      "Ferme A": { size: "pme", labels: ["bio"] },
      "Gros B": { size: "ge", labels: [] },
      "Étal d'à côté": { size: "eti" },
      "=1+1": { size: "pme", labels: ["ess", "siae"] },
    };
    const input = market(rows, PLACES);
    const judged = Judged.of(
      {
        ...input,
        roleOf: ({ name }) => ({ ...(found[name] ?? UNKNOWN_ROLE), why: "" }),
        sizeOf: ({ name }) => sizes[name] ?? { size: "unknown" },
      },
      {
        sheetCells: ["Gros B", 62000, 50, 2025, "01", "Parc"].map((value, j) => ({
          sheet: input.grid.sheet,
          row: input.table.lastRow + 1,
          column: input.grid.left + j,
          value,
        })),
        blockCells: [
          {
            id: "suppliers",
            row: input.suppliers[2]?.name ?? "",
            column: "Rôle d\u2019après vous",
            value: "transformateur",
          },
          { id: "suppliers", row: "Ferme A", column: "Chiffre d\u2019affaires d\u2019après vous", value: 1000 },
        ],
      },
    );
    return () => {
      expect(judged.values("suppliers")[0]?.[25]).toBe("Rôle d\u2019après vous");
      const later = market([...rows, { supplier: "Gros B", amount: 50, year: 2025 }], PLACES);
      const roles: typeof found = { ...found, Inconnu: { role: "processor", certainty: "sure" } };
      const shares = sharesByKind(later, {
        names: NAMED_ROLES,
        wanted: new Set(MAKERS),
        of: ({ name }) => ({ name: roles[name]?.role ?? "unknown", sure: roles[name]?.certainty === "sure" }),
      });
      expect(shares[0]?.whole.wanted.amounts).toMatchObject({ yes: 13050, check: 250001 - 1000 + 1200 });
      expectSameSellers(judged, shares, textsOf("fr").suppliers.roles.names);
      SIZES.forEach((size, place) =>
        expectSameKind(
          judged,
          1 + place,
          sharesByKind(later, {
            names: SIZES,
            wanted: new Set([size]),
            of: ({ name }) => ({ name: sizes[name]?.size ?? "unknown", sure: sizes[name] !== undefined }),
          }),
        ),
      );
      LABELS.forEach((label, place) =>
        expectSameKind(
          judged,
          1 + SIZES.length + place,
          sharesByKind(later, {
            names: LABEL_SETS.map(labelSetName),
            wanted: new Set(LABEL_SETS.filter((set) => set.includes(label)).map(labelSetName)),
            of: ({ name }) => {
              const labels = sizes[name]?.labels;
              return labels ? { name: labelSetName(labels), sure: true } : { name: "unknown", sure: false };
            },
          }),
        ),
      );
      const paid = judged.values("share:concentration").slice(1);
      expect(paid.map(([, euros]) => Math.round(Number(euros) * 100))).toEqual(
        concentrationOf(later).map(({ cents }) => cents),
      );
      const [headings = [], ...listed] = judged.values("suppliers");
      expect(listed.find((row) => row.includes("Ferme A"))?.[headings.indexOf("Dépendance")]).toBeCloseTo(
        dependencyOf([13050 - 3000, 3000, 0], 0, 100_000) ?? NaN,
        9,
      );
    };
  });

  judging(
    "what came of the lots: money and lots held, offers, holders and the expected range follow what was typed",
    () => {
      const [here, around] = [
        { mark: "a", id: "a", name: "département Pas-de-Calais (62)" },
        { mark: "b", id: "b", name: "région Hauts-de-France" },
      ];
      const lot = (number: number, words: ResultRow["words"], within: ResultRow["within"] = {}): ResultRow => ({
        key: `lot ${number}`,
        words: { number, title: `Lot ${number}`, award: "2026-11-29", months: 48, estimate: 1000, ...words },
        within,
      });
      const rows = [
        lot(1, { holder: "Ferme A", offers: 3, smallOffers: 2, amount: 1200.5 }),
        lot(2, { holder: "ferme a", offers: 2, issue: "attribué" }),
        lot(3, { holder: ">5*", offers: 1, amount: 700 }, { a: "oui", b: "à vérifier" }),
        lot(4, { holder: "Gros B", offers: 4, amount: "700 €" }),
        lot(5, { issue: "infructueux", offers: 0 }),
        lot(6, { issue: "sans suite", holder: "Gros B" }),
        lot(7, {}),
        lot(8, { award: "2025-01-01", holder: "Gros B", offers: 1, amount: 9999 }),
        lot(9, { award: "2025-06-01", issue: "infructueux", offers: 1 }),
      ];
      const shown: ResultsInput = {
        rows,
        forecast: new Map<string, string | number>([
          ["award", "2026-11-29"],
          ["perimeter", "a"],
          ["low", 0.4],
          ["middle", 0.5],
          ["high", 0.7],
          ["within:b", 2.5],
        ]),
        known: [
          { name: "Ferme A", id: "", local: ["yes", "yes"] },
          { name: "Gros B", id: "", local: ["no", "unlocated"] },
        ],
        perimeters: [here, around],
        takenSheetNames: [],
        language: "fr",
        plain: true,
      };
      const input: ReportInput = {
        ...market(ROWS, PLACES),
        roleOf: () => ({ role: "producer", certainty: "sure", why: "" }),
        tracking: { workOf: (year) => ({ deliveries: year, papers: undefined }), results: shown },
      };
      const judged = Judged.of(input, {}, [resultsSheet(shown)]);
      return () => {
        expectTracked(judged, input);
        const lines = judged
          .values("results:summary")
          .slice(1)
          .map(([, ...cells]) => cells);
        expect(lines).toEqual([
          [7, 7000, null, null, null],
          [4, 3900.5, null, null, null],
          [1, 1000, null, null, null],
          [1, 1000, null, null, null],
          [1, 1000, null, null, null],
          [3, 2900.5, expect.closeTo(2900.5 / 3900.5, 9), "", "3 / 4"],
          [0, 0, 0, null, null],
          [2, 2200.5, expect.closeTo(2200.5 / 3900.5, 9), 2.5, "2 / 4"],
          [2, 1700, expect.closeTo(1700 / 3900.5, 9), null, null],
          [2, null, null, null, null],
          [1, null, null, null, null],
          [1, null, null, null, null],
          [2, null, 0.2, null, null],
          [3, null, null, null, null],
          [0.4, 0.5, 0.7, null, null],
          [null, null, expect.closeTo(2900.5 / 3900.5, 9), null, "au-dessus de la fourchette annoncée"],
        ]);
      };
    },
  );

  judging("what leaves and what could come back, a wholesaler set apart in the sheet, drawn and summed up", () => {
    const places = { ...PLACES, "Loin C": ["no", "no"] } as const;
    const input = market(
      [
        { supplier: "Ferme A", amount: 100, year: 2024, family: "Pain" },
        { supplier: "Loin C", amount: 1000, year: 2024, family: "Pain" },
        { supplier: "Ferme A", amount: 200, year: 2025, family: "Pain" },
        { supplier: "Gros B", amount: 300, year: 2025, family: "Pain" },
        { supplier: "Loin C", amount: 400, year: 2025, family: "Pain" },
        { supplier: "Loin C", amount: 50, year: 2025, family: "Œufs" },
        { supplier: "Inconnu", amount: 70, year: 2025, family: "Œufs" },
        { supplier: "Étal d'à côté", amount: 20, year: 2025, family: "Œufs" },
        { supplier: "Gros B", amount: 60, year: 2025, family: "Œufs", sharedWith: ["Loin C"] },
      ],
      places,
    );
    const offers: readonly Offer[] = [
      ...purchasedOffers(input),
      { family: "Œufs", name: "Ferme A", supplier: 0 },
      { family: "Œufs", name: "Firme", firm: { yearlyCents: 15_000, local: ["yes", "no"] } },
    ];
    const capacities: Readonly<Record<string, Capacity>> = {
      "Ferme A": { yearlyCents: 50_000, floorCents: 20_000, origin: "told" },
      "Étal d'à côté": { yearlyCents: 10_000, floorCents: 2_000, origin: "estimated" },
    };
    const capacityOf = ({ name }: { readonly name: string }): Capacity | undefined => capacities[name];
    const judged = Judged.of(
      { ...input, capacityOf, leaks: { fixedOf: () => ({ proposed: false }), offers } },
      {
        blockCells: [{ id: "suppliers", row: "Gros B", column: "Non influençable – d\u2019après vous", value: "oui" }],
      },
    );
    return () => {
      const found = leaksOf({ ...input, capacityOf, offers, isFixed: ({ name }) => name === "Gros B" });
      expect(found[0]?.whole).toEqual({
        outsideCents: 45_000 + 6_000,
        fixedCents: 30_000,
        uncertainCents: 9_000,
        localOffers: 2,
        declaredCents: 45_000,
        possibleCents: 53_000,
        lowCents: 41_000,
        highCents: 50_000,
      });
      expectSameLeaks(judged, found);
      const [whole] = judged.values("summary:leaks").slice(1);
      expect(whole?.slice(1)).toEqual([510, 300, 90, 2, 410, 500]);
      expect(judged.values("share:chartData:leaks").slice(1)).toEqual([
        ["Pain", 400, 300],
        ["Œufs", 110, 200],
      ]);
    };
  });

  judging("TTC turned into HT with rates that show, by family", () => {
    const input = market(ROWS, PLACES, { vat: { percent: 20, byFamily: { "1": 5.5, Œufs: 10 } } });
    const judged = Judged.of(input);
    return () => {
      expectSameFigures(judged, input.share);
      expect(input.share.basis).toBe("HT");
    };
  });
});
