import type { Page } from "playwright-core";
import {
  cell,
  closeDesk,
  closeDesks,
  goTo,
  openDesk,
  openWorkbook,
  pane,
  saveWorkbook,
  settled,
  shownAt,
  typeInCell,
} from "./stage/desk";

const PLACES = {
  name: "lieux.csv",
  content: "Lieu;Montant;Local\n62000 Arras;600\n59000 Lille;300\n75001 Paris;100\n",
};
let page: Page;
beforeEach(async () => {
  page = await openDesk();
  await openWorkbook(page, PLACES);
  await pane(page).getByRole("button").first().waitFor();
});
afterEach(closeDesk);
afterAll(closeDesks);

/** What a cell answers: the first time, once the territory is there. */
const answerAt = (address: string, sheet = "lieux"): Promise<unknown> =>
  settled(page, sheet, address, (value) => (value as { error?: string } | null)?.error !== "#BUSY!");
const note = (): Promise<string | null> => page.getByRole("note").textContent();
const plain = (text: string | null): string => (text ?? "").replace(/\u00a0/g, " ");

test("French functions answer in cells, and follow the cells that they read", async () => {
  await typeInCell(page, "D1", "département:62");
  for (const row of [2, 3, 4]) await typeInCell(page, `C${row}`, `=ALLOTIR.ESTLOCAL(A${row};$D$1)`);
  await typeInCell(page, "E1", "=ALLOTIR.PARTLOCALE(B2:B4;C2:C4)");
  expect([await answerAt("C2"), await answerAt("C3"), await answerAt("C4"), await answerAt("E1")]).toEqual([
    "oui",
    "non",
    "non",
    0.6,
  ]);
  expect(await shownAt(page, "C2")).toBe("oui");

  await typeInCell(page, "D1", "région:32");
  expect([await answerAt("C3"), await answerAt("C4"), await answerAt("E1")]).toEqual(["oui", "non", 0.9]);
  await typeInCell(page, "A4", "Amiens (80)");
  expect([await answerAt("C4"), await answerAt("E1")]).toEqual(["oui", 1]);
  expect(await shownAt(page, "E1")).toBe("1");
  await page.keyboard.press("Control+z");
  expect([await answerAt("C4"), await answerAt("E1")]).toEqual(["non", 0.9]);
});

test("zone, distance, commune, SIRET; one inside another, and in Excel's own functions", async () => {
  await typeInCell(page, "D1", '=ALLOTIR.ZONE("62041";"département")');
  await typeInCell(page, "D2", '=SI(ALLOTIR.DISTANCE(A2;A3)<50;"proche";"loin")');
  await typeInCell(page, "D3", '=ALLOTIR.ZONE(ALLOTIR.COMMUNE(59000);"région")');
  await typeInCell(page, "D4", '=ALLOTIR.SIRETVALIDE("732 829 320 00074")');
  expect([await answerAt("D1"), await answerAt("D2"), await answerAt("D3"), await answerAt("D4")]).toEqual([
    "Pas-de-Calais",
    "proche",
    "Hauts-de-France",
    true,
  ]);
  expect(await shownAt(page, "D4")).toBe("VRAI");
});

test("an error is Excel's, with a message under the cell that goes away when the cause does", async () => {
  await typeInCell(page, "D1", "canton");
  await typeInCell(page, "D2", "=ALLOTIR.ZONE(A2;D1)");
  expect(await answerAt("D2")).toMatchObject({ error: "#VALUE!" });
  expect(await shownAt(page, "D2")).toBe("#VALEUR!");
  expect(plain(await note())).toBe(
    "Niveau « canton » inconnu. Écrivez « commune », « EPCI », « département », « région », « pays ».",
  );
  expect(plain(await page.locator("#grid-cell").textContent())).toContain("D2 #VALEUR! Niveau « canton » inconnu");

  await typeInCell(page, "D3", '=ALLOTIR.ESTLOCAL("B-7000 Mons";"mon canton")');
  expect(await answerAt("D3")).toMatchObject({ error: "#VALUE!" });
  await typeInCell(page, "D4", '=ALLOTIR.ZONE("B-7000 Mons";"région")');
  expect(await answerAt("D4")).toMatchObject({ error: "#N/A" });
  await goTo(page, "D4");
  expect(plain(await note())).toBe("« B-7000 Mons » est à l'étranger (Belgique).");
  await typeInCell(page, "D5", '=SIERREUR(D4;"étranger")');
  expect(await cell(page, "lieux", "D5")).toBe("étranger");

  await typeInCell(page, "D1", "région");
  expect(await answerAt("D2")).toBe("Hauts-de-France");
  await goTo(page, "D2");
  expect(await page.getByRole("note").count()).toBe(0);
});

test("without the network a formula says so; calculated again once it is back, it answers", async () => {
  await page.route(/territory_json/, (route) => route.abort());
  await typeInCell(page, "D1", '=ALLOTIR.ZONE("62041")');
  expect(await answerAt("D1")).toMatchObject({ error: "#N/A" });
  await goTo(page, "D1");
  expect(plain(await note())).toContain("Les communes n'ont pas pu être chargées.");
  await page.unroute(/territory_json/);
  await page.keyboard.press("Control+Alt+F9");
  await page.getByRole("note").waitFor({ state: "detached" });
  expect(await answerAt("D1")).toBe("Pas-de-Calais");
});

test("English functions answer in English, and French ones still in French, whatever the language of the page", async () => {
  await page.getByLabel("Langue").selectOption("en");
  await pane(page).getByRole("button").first().waitFor();
  await typeInCell(page, "D1", '=ALLOTIR.ISLOCAL(A2,"department:62")');
  await typeInCell(page, "D2", '=ALLOTIR.ESTLOCAL(A2,"département:62")');
  await typeInCell(page, "D3", '=ALLOTIR.AREA(A2,"canton")');
  expect([await answerAt("D1"), await answerAt("D2")]).toEqual(["yes", "oui"]);
  expect(await answerAt("D3")).toEqual({
    error: "#VALUE!",
    message: "Unknown level “canton”. Write “town”, “EPCI”, “department”, “region”, “country”.",
  });
  expect(await shownAt(page, "D3")).toBe("#VALUE!");
  expect(await note()).toContain("Unknown level");
});

test("a perimeter chosen in the pane is known by its name, at once and in the saved workbook opened again", async () => {
  const allotir = pane(page);
  await openWorkbook(page, {
    name: "achats.csv",
    content: "Fournisseur;Code postal;Ville;Montant HT\nFerme du Val;62000;Arras;1200\nCoop du Bourg;59000;Lille;800\n",
  });
  await typeInCell(page, "G2", '=ALLOTIR.ESTLOCAL(B2:C2;"région Hauts-de-France")');
  expect(await answerAt("G2", "achats")).toMatchObject({ error: "#VALUE!" });
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("combobox").first().fill("Hauts-de");
  await allotir
    .getByRole("option", { name: /région Hauts-de-France/ })
    .first()
    .click();
  await allotir.getByRole("button", { name: "Suivant" }).click();
  await allotir.getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  await allotir.getByText("Coop du Bourg").first().waitFor();
  expect(await answerAt("G2", "achats")).toBe("oui");

  const file = await saveWorkbook(page);
  await openWorkbook(page, { name: "retour.xlsx", content: Buffer.from(file.bytes) });
  await allotir.getByRole("button").first().waitFor();
  await typeInCell(page, "G3", '=ALLOTIR.ESTLOCAL(B3:C3;"région Hauts-de-France")');
  expect([await answerAt("G2", "achats"), await answerAt("G3", "achats")]).toEqual(["oui", "oui"]);
  await goTo(page, "G2");
  expect(await page.getByLabel("Contenu de la cellule").inputValue()).toBe(
    '=ALLOTIR.ESTLOCAL(B2:C2;"région Hauts-de-France")',
  );
});
