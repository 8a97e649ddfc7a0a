import { ACTIONS } from "../../src/actions/registry";
import { askFor, roleShares } from "../../src/actions/report/sellers";
import { EMPTY_STUDY, type Study } from "../../src/actions/study/study";
import { giveRole, rolesOf } from "../../src/actions/suppliers/roles";
import { sellersOf } from "../../src/commandLine/sellers";
import { loadTerritory, type Territory } from "../../src/territory/territory";
import type { Book } from "../../src/workbook/book/model";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf, startedExcel } from "../excel/support";
import { cents, opened, rowOf, studied, WORK } from "./support";

let territory: Territory;
beforeAll(async () => {
  territory = await loadTerritory();
});

const ROWS = [
  ["Fournisseur", "Code postal", "Code APE", "Montant HT", "Exercice"],
  ["EARL du Val", "62000", "", 1200, 2024],
  ["SARL Dupont", "62000", "01.13Z", 300, 2025],
  ["Les Halles", "62000", "4631Z", 500, 2025],
  ["Anonyme", "62000", "", 40, 2025],
  ["Loin SAS", "59000", "10.51C", 60, 2025],
];

/** A supplier's cell of « Fournisseurs » under a heading. */
function cellOf(book: Book, name: string, heading: string) {
  const sheet = book.sheet("Fournisseurs");
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error("no sheet");
  const rows = Array.from({ length: used.rows }, (_, row) => row);
  const header = rows.find((row) => sheet.value(row, 1) === "Fournisseur") ?? NaN;
  const column = Array.from({ length: used.columns }, (_, at) => at).find((at) => sheet.value(header, at) === heading);
  const row = rows.find((one) => sheet.value(one, 1) === name) ?? NaN;
  return {
    exists: column !== undefined,
    value: () => sheet.value(row, column ?? NaN),
    type: (text: string) => book.setCells(sheet, row, column ?? NaN, [[{ value: text }]], "user"),
  };
}
const GIVEN = "Rôle d\u2019après vous";
const roleOf = (study: Study, name: string) =>
  rolesOf(study).get(study.suppliers?.find((supplier) => supplier.name === name)?.key ?? "");

/** Pane, sheet and command line say one figure. */
function expectOneFigure(book: Book, study: Study): void {
  const [pane] = roleShares(study);
  const [told] = sellersOf(study, territory).roles ?? [];
  const row = rowOf(book, "Part locale", "Dans les filtres");
  const { amounts, rate } = pane!.whole.wanted;
  expect([cents(row[2]), cents(row[3])]).toEqual([amounts.yes, amounts.check]);
  expect(told?.localMakers).toMatchObject({
    sureCents: amounts.yes,
    uncertainCents: amounts.check,
    lowRate: row[4],
    highRate: row[5],
  });
  expect(rate).toEqual({ ok: true, low: row[4], high: row[5] });
  pane!.byYear.forEach(({ year, wanted }, index) =>
    expect(told?.localMakersByYear[index]).toMatchObject({ year, sureCents: wanted.amounts.yes }),
  );
}

test("roles from the file's codes and from names; corrected in the sheet and in the pane, remembered, replayed, and off unless asked for", async () => {
  const book = bookOf({ Achats: ROWS });
  await startedExcel(book, async () => {
    const asked = await ACTIONS.writing.run(askFor(await studied(["departement:62"]), "roles", true), WORK);
    expect(roleOf(asked, "SARL Dupont")).toMatchObject({ role: "producer", certainty: "sure" });
    expect(roleOf(asked, "Les Halles")).toMatchObject({ role: "wholesaler", certainty: "sure" });
    expect(cellOf(book, "EARL du Val", "Rôle proposé").value()).toBe("producteur, à vérifier");
    expect(roleShares(asked)[0]?.whole.wanted.amounts).toMatchObject({ yes: 30_000, check: 124_000 });
    expectOneFigure(book, asked);

    cellOf(book, "Anonyme", GIVEN).type("Transformateur");
    cellOf(book, "Les Halles", GIVEN).type("zorglub");
    const corrected = await ACTIONS.locating.run(asked, WORK);
    expect(roleOf(corrected, "Anonyme")).toMatchObject({ role: "processor", certainty: "sure" });
    expect(roleOf(corrected, "Les Halles")?.role).toBe("wholesaler");
    expect(roleShares(corrected)[0]?.whole.wanted.amounts).toMatchObject({ yes: 34_000 });

    const key = (name: string) => corrected.suppliers?.find((supplier) => supplier.name === name)?.key ?? "";
    const pane = giveRole(giveRole(corrected, key("Anonyme"), "retailer"), key("EARL du Val"), "producer");
    const rewritten = await ACTIONS.writing.run(pane, WORK);
    expect(["Anonyme", "EARL du Val", "Les Halles"].map((name) => cellOf(book, name, GIVEN).value())).toEqual([
      "négoce de détail",
      "producteur",
      "zorglub",
    ]);
    expect(roleShares(rewritten)[0]?.whole.wanted.amounts.yes).toBe(150_000);
  });
  const later = opened("achats.xlsx", saveXlsx(book));
  cellOf(later, "EARL du Val", GIVEN).type("");
  await startedExcel(later, async () => {
    const study = await ACTIONS.locating.run(await ACTIONS.reading.run(EMPTY_STUDY, WORK), WORK);
    expect(study.optionalParts).toEqual(["roles"]);
    expect(roleOf(study, "Anonyme")).toMatchObject({ role: "retailer", certainty: "sure" });
    expect(roleOf(study, "EARL du Val")).toMatchObject({ role: "producer", certainty: "check" });
    const off = await ACTIONS.writing.run(askFor(study, "roles", false), WORK);
    expect(cellOf(later, "Les Halles", GIVEN).exists).toBe(false);
    expect(() => rowOf(later, "Part locale", "Dans les filtres")).toThrow();
    expect(roleOf(off, "Anonyme")?.role).toBe("retailer");
  });
});
