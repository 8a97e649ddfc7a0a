import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACTIONS } from "../../src/actions/registry";
import { describePlan } from "../../src/actions/lots/describe";
import { outlookAsked } from "../../src/actions/lots/outlook";
import { restsOn } from "../../src/actions/lots/restsOn";
import { computeHere } from "../../src/actions/lots/search";
import { defaultLotSettings } from "../../src/actions/lots/settings";
import type { LotsFound } from "../../src/actions/study/lotsResult";
import type { Study } from "../../src/actions/study/study";
import type { LotsSummary } from "../../src/commandLine/lotsSummary";
import type { Book, Scalar } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { cents, opened, rowOf, studied, WORK } from "../actions/support";
import { bookOf, contentsOf, startedExcel } from "../excel/support";
import { hasLibreOffice, recalculated } from "../support/libreoffice";

const SAMPLE = readFileSync(join(__dirname, "../../assets/samples/restaurant-departement.xlsx"));
const SHEET = "Allotissement";
const ADVICE = "Avis sur les lots";
const COMMAND = [".ci/ts.mjs", "src/commandLine/lots.ts", "assets/samples/restaurant-departement.xlsx"];
const asCents = (value: Scalar | undefined): unknown => (typeof value === "number" ? cents(value) : value);
const sample = (): Book => opened("restaurant-departement.xlsx", SAMPLE);

async function split(lots = 36): Promise<Study> {
  const located = await studied(["departement:62"]);
  return ACTIONS.splitting.run({ ...located, lotSettings: { ...defaultLotSettings("2026-04-01"), lots } }, WORK);
}

/** Row (from 0) of the sheet on which a cell of column A says this. */
function rowNamed(book: Book, label: string): number {
  const sheet = book.sheet(SHEET)!;
  const used = sheet.usedArea(true)!;
  for (let row = 0; row < used.top + used.rows; row++) if (String(sheet.value(row, 0) ?? "") === label) return row;
  throw new Error(`no row ${label}`);
}

function yearlyOf(book: Book, lot: number): number {
  return cents(book.sheet(SHEET)!.value(rowNamed(book, "N°") + lot, 2));
}

describe("« Allotissement » in the workbook", () => {
  let book: Book;
  let study: Study;
  let saved: Uint8Array;
  beforeAll(async () => {
    book = sample();
    await startedExcel(book, async () => {
      study = await ACTIONS.writingLots.run(await split(), WORK);
    });
    saved = saveXlsx(book);
  });

  it("has no error, and 36 lots whose live totals are the plan's, to the cent", () => {
    expect(errorsOf(book)).toEqual([]);
    const { plan, lots } = described(study);
    expect(plan.lots).toHaveLength(36);
    lots.forEach(({ cents: planned }, index) => expect(yearlyOf(book, index + 1)).toBe(planned));
    expect(rowOf(book, SHEET, "Nombre de lots").slice(2, 4)).toEqual([7, 36]);
    expect(cents(rowOf(book, SHEET, "Contrôle")[3])).toBe(0);
  });

  it("draws the split on a sheet of its own: heads that stay, a number and a colour for each part", () => {
    const drawn = book.sheet("Répartition")!;
    expect([drawn.frozenRows, drawn.frozenColumns]).toEqual([4, 2]);
    const { plan } = described(study);
    const { need } = foundIn(study).study.classified;
    const places = need.zones.length;
    const numbers = need.products.flatMap((_, row) => need.zones.map((_, zone) => drawn.value(4 + row, 2 + zone)));
    expect(numbers.filter((number) => Number(number) > 0)).toHaveLength(need.atoms.length);
    plan.lots.forEach(({ atoms }, index) =>
      expect(numbers.filter((number) => number === index + 1)).toHaveLength(atoms.length),
    );
    const [tint] = drawn.conditionalFormats;
    expect([drawn.conditionalFormats.length, tint?.areas[0]]).toEqual([
      10,
      { top: 4, left: 2, rows: need.products.length, columns: places },
    ]);
  });

  it("repeats the lots for the file of the consultation, live, and names first suppliers of each for sourcing", () => {
    const { lots } = described(study);
    const tender = book.sheet("Tableau des lots")!;
    const copied = lots.map((_, index) => [tender.value(4 + index, 0), cents(tender.value(4 + index, 2))]);
    expect(copied).toEqual(lots.map(({ cents: planned }, index) => [index + 1, planned]));
    expect(tender.value(4 + lots.length, 1)).toBe("");
    const named = rowOf(book, "Fournisseurs par lot", "1");
    expect(named[2]).toBe(lots[0]!.capable.length);
    const names = `${String(named[4] ?? "")}, ${String(named[5] ?? "")}`;
    const first = lots[0]!.capable.map(({ name }) => name).filter((name) => names.includes(name));
    const more = [...names.matchAll(/et (\d+) autre/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(first.length + more).toBe(lots[0]!.capable.length);
  });

  it("shows the expected local share before and after, with its range", () => {
    const [before, after] = rowOf(book, SHEET, "en part du total").slice(2, 4) as [number, number];
    const observed = rowOf(book, SHEET, "Constaté : part locale")[2] as number;
    expect(observed).toBeCloseTo(0.3, 1);
    expect(before).toBeLessThan(0.5);
    expect(after).toBeGreaterThan(0.53);
    expect(after).toBeLessThan(0.57);
    const [low, high] = [
      rowOf(book, SHEET, "Part locale, hypothèse basse"),
      rowOf(book, SHEET, "Part locale, hypothèse haute"),
    ];
    expect(observed).toBeGreaterThan(low[2] as number);
    expect(observed).toBeLessThan(high[2] as number);
  });

  it("pane, sheet and command line tell the same story, and on what it rests", () => {
    const answer = JSON.parse(
      execFileSync(
        "node",
        [...COMMAND, "--perimeter", "departement:62", "--lots", "36", "--launch", "2026-04-01", "--json"],
        {
          encoding: "utf8",
        },
      ),
    ) as LotsSummary;
    const found = foundIn(study);
    const { score, lots } = described(study);
    expect(answer.present.observed).toMatchObject({
      localCents: found.study.observed.localCents,
      totalCents: found.study.observed.totalCents,
    });
    expect(cents(rowOf(book, SHEET, "Constaté : achats aux")[2])).toBe(found.study.observed.localCents);
    expect(answer.plan.map(({ cents: planned }) => planned)).toEqual(lots.map(({ cents: planned }) => planned));
    expect(answer.expectedLocalCents).toBe(Math.round(score.expectedCents.local));
    expect(cents(rowOf(book, SHEET, "Part attendue pour les fournisseurs locaux")[3])).toBe(answer.expectedLocalCents);
    const { simulation } = computeHere("outlook", outlookAsked(found.study, found.history.present.plan, {}));
    const { P10, P50, P90 } = answer.simulation!;
    expect([P10, P50, P90]).toEqual(Object.values(simulation!.localShare));
    expect(
      ["hypothèse basse", "hypothèse moyenne", "hypothèse haute"].map(
        (which) => rowOf(book, SHEET, `Part locale, ${which}`)[3],
      ),
    ).toEqual([P10, P50, P90]);
    expect(cents(rowOf(book, ADVICE, "Sur la durée, d'après les parts")[1])).toBe(answer.law.totalCents);
    const told = restsOn(study, found, "fr");
    expect(answer.restsOn).toEqual(told);
    expect(told[0]).toContain("Exemple inventé");
    expect(rowOf(book, ADVICE, "Exemple inventé")[0]).toBe(told[0]);
    const { deliveries, papers, lots: number, hours } = answer.work.plan;
    expect([number, hours]).toEqual([36, undefined]);
    const titled = Array.from({ length: 900 }, (_, row) => row).find(
      (row) => book.sheet(SHEET)!.value(row, 5) === "Le travail que font les lots",
    )!;
    expect([5, 6, 7, 9].map((column) => book.sheet(SHEET)!.value(titled + 2 + 36, column))).toEqual([
      36,
      deliveries,
      papers ?? "—",
      "",
    ]);
  });

  (hasLibreOffice ? it : it.skip)("LibreOffice finds the same totals, and reads a lot number typed as text", () => {
    const typed = opened("lots.xlsx", saved);
    const sheet = typed.sheet(SHEET)!;
    const row = rowNamed(typed, "N° de lot") + 1;
    const [moved, before] = [cents(sheet.value(row, 2)), yearlyOf(typed, 36)];
    typed.setCells(sheet, row, 0, [[{ value: " lot 36" }]], "user");
    expect(yearlyOf(typed, 36)).toBe(before + moved);
    const files = recalculated(
      new Map([
        ["lots", saved],
        ["typed", saveXlsx(typed)],
      ]),
    );
    const again = opened("lots.xlsx", files.get("lots")!);
    for (const [name, label] of [
      [SHEET, "Constaté : achats aux"],
      [SHEET, "Part attendue pour"],
      [ADVICE, "Sur la durée, d'après les parts"],
    ] as const)
      expect(rowOf(again, name, label).slice(1, 4).map(asCents)).toEqual(
        rowOf(book, name, label).slice(1, 4).map(asCents),
      );
    described(study).lots.forEach(({ cents: planned }, index) => expect(yearlyOf(again, index + 1)).toBe(planned));
    expect(rowOf(again, SHEET, "Nombre de lots").slice(2, 4)).toEqual([7, 36]);
    expect(cents(rowOf(again, SHEET, "Contrôle")[3])).toBe(0);
    expect(yearlyOf(opened("typed.xlsx", files.get("typed")!), 36)).toBe(before + moved);
  });

  it("writing twice changes nothing", async () => {
    const before = contentsOf(book)[SHEET];
    await startedExcel(book, async () => {
      study = await ACTIONS.writingLots.run(study, WORK);
    });
    expect(contentsOf(book)[SHEET]).toEqual(before);
  });
});

/** A need of eight parts: what is typed is followed alike, and much sooner, than on the sample. */
const small = (): Book =>
  bookOf({
    Achats: [
      ["Fournisseur", "Code postal", "Famille", "Sous-famille", "Site de livraison", "Montant HT", "Exercice"],
      ...["Arras", "Lens"].flatMap((site, index) => [
        ["Ferme du Val", "62000", "Légumes", "Carottes", site, 40_000 + index, 2025],
        ["Coop du Bourg", "62300", "Légumes", "Salades", site, 30_000 + index, 2025],
        ["Boucherie Haute", "62100", "Viandes", "Bœuf", site, 60_000 + index, 2025],
        ["Gros du Sud", "13001", "Viandes", "Porc", site, 50_000 + index, 2025],
      ]),
    ],
  });

describe("numbers typed in the sheet", () => {
  it("move the totals at once, come back into the pane, and are not lost when the share is written", async () => {
    const book = small();
    await startedExcel(book, async () => {
      const study = await ACTIONS.writingLots.run(await split(4), WORK);
      const other = described(study).lots.length + 1;
      const sheet = book.sheet(SHEET)!;
      const row = rowNamed(book, "N° de lot") + 1;
      const [moved, mine] = [cents(sheet.value(row, 2)), yearlyOf(book, 1)];
      book.setCells(sheet, row, 0, [[{ value: String(other) }]], "user");
      expect(yearlyOf(book, other)).toBe(moved);
      expect(yearlyOf(book, 1)).toBe(mine - moved);
      expect(cents(rowOf(book, SHEET, "Contrôle")[3])).toBe(0);
      const titleRow = rowNamed(book, "N°") + other;
      book.setCells(sheet, titleRow, 1, [[{ value: "Mon lot" }]], "user");

      const again = await ACTIONS.splitting.run(study, WORK);
      expect(described(again).lots.find(({ title }) => title === "Mon lot")).toMatchObject({ cents: moved });
      await ACTIONS.writing.run(again, WORK);
      expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Part locale", SHEET]));
      const kept = described(again).lots.findIndex(({ title }) => title === "Mon lot") + 1;
      expect(yearlyOf(book, kept)).toBe(moved);
      expect(book.sheet(SHEET)!.value(rowNamed(book, "N°") + kept, 1)).toBe("Mon lot");
    });
  });

  it("a new session finds them again; a number out of the table is told by the control, nothing lost", async () => {
    const book = small();
    await startedExcel(book, async () => {
      await ACTIONS.writingLots.run(await split(4), WORK);
      const sheet = book.sheet(SHEET)!;
      const row = rowNamed(book, "N° de lot") + 1;
      const amount = cents(sheet.value(row, 2));
      book.setCells(sheet, row, 0, [[{ value: 99 }]], "user");
      expect(cents(rowOf(book, SHEET, "Contrôle")[3])).toBe(amount);

      const later = await split(2);
      expect(
        described(later)
          .lots.filter(({ lot }) => lot.atoms.length === 1)
          .map(({ cents: own }) => own),
      ).toContain(amount);
      await ACTIONS.writingLots.run(later, WORK);
      expect(cents(rowOf(book, SHEET, "Contrôle")[3])).toBe(0);
    });
  });

  it("everything is taken back by the same button, and the share's sheets stand beside until then", async () => {
    const book = small();
    const before = contentsOf(book);
    await startedExcel(book, async () => {
      const written = await ACTIONS.writing.run(await split(), WORK);
      const both = await ACTIONS.writingLots.run(written, WORK);
      expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Part locale", "Méthode", SHEET]));
      await ACTIONS.removing.run(both, WORK);
      expect(contentsOf(book)).toEqual(before);
    });
  });
});

function errorsOf(book: Book): string[] {
  const sheet = book.sheet(SHEET)!;
  const { rows, columns } = sheet.usedArea(true)!;
  return Array.from({ length: rows * columns }, (_, at) =>
    String(sheet.value(Math.floor(at / columns), at % columns) ?? ""),
  ).filter((text) => text.startsWith("#"));
}

function foundIn({ lots }: Study): LotsFound {
  if (!lots?.ok) throw new Error("not split");
  return lots;
}

function described(study: Study) {
  const found = foundIn(study);
  return describePlan(found.study, found.history.present.plan, "fr");
}
