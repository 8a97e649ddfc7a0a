import type { Page } from "playwright-core";
import { openFile } from "../../src/workbook/files/open";
import {
  cell,
  closeDesks,
  openDesk,
  openWorkbook,
  pane,
  saveWorkbook,
  STEP_MS,
  takeBack,
  turnTo,
  typeInCell,
} from "./stage/desk";
import { axeFindings } from "./stage/axe";

let page: Page;
// One page for the whole file: the stories of the sample follow each other, each from the plan that it takes first; other files are opened last.
beforeAll(async () => {
  page = await openDesk();
  await goToLots();
  await pane(page).getByText("7 → ").waitFor();
});
afterAll(closeDesks);

const SHEET = "Allotissement";

async function goToLots(): Promise<void> {
  const allotir = pane(page);
  await allotir.getByRole("button", { name: "Lire mes achats" }).click();
  await allotir.getByRole("button", { name: "Territoire" }).click();
  await allotir.getByRole("combobox").first().fill("Pas-de-C");
  await allotir
    .getByRole("option", { name: /département Pas-de-Calais/ })
    .first()
    .click();
  await allotir.getByRole("button", { name: "Lots" }).click();
}

const tab = (name: string): Promise<void> => pane(page).getByRole("tab", { name, exact: true }).click();

/** Takes the advised plan, and gives its number of lots: as long as the search goes on, another number may come to be advised. */
async function takeAdvised(): Promise<number> {
  await tab("Lots");
  const advised = pane(page).getByRole("button", { name: /^Prendre le nombre conseillé/ });
  const advisedNow = async (): Promise<number> => Number(/\((\d+)\)/.exec((await advised.textContent()) ?? "")?.[1]);
  for (const until = Date.now() + STEP_MS; Date.now() < until;) {
    const lots = await advisedNow();
    await advised.click();
    const isTaken = await arrow(lots, STEP_MS / 10).then(
      () => true,
      () => false,
    );
    if (isTaken && lots === (await advisedNow())) return lots;
  }
  throw new Error("the advised number does not stay");
}

const arrow = (lots: number, timeout = STEP_MS): Promise<void> =>
  pane(page).getByText(`7 → ${lots} lots`).waitFor({ timeout });

async function rowOf(label: string, sheet = SHEET): Promise<number> {
  for (let row = 1; row < 120; row++) if (String((await cell(page, sheet, `A${row}`)) ?? "") === label) return row;
  throw new Error(`no row ${label}`);
}

test("the sample: 7 lots today, a plan at 36, written, a number changed by hand, taken back", async () => {
  const allotir = pane(page);
  await allotir
    .getByText(/^La localisation sert au sourcing et au suivi\s; elle ne peut être ni un critère ni une condition.$/)
    .first()
    .waitFor();
  const chart = allotir.getByRole("slider");
  const steps = 36 - Number(await chart.getAttribute("aria-valuenow"));
  for (let step = 0; step < Math.abs(steps); step++) await chart.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
  await arrow(36);
  const [before, after] = ratesOf(await allotir.getByText(/^\d+,\d\s%\s→ \d+\s%$/).textContent());
  // « Constaté » before, what is expected after: as the sheet and the command line say.
  expect(before).toBeCloseTo(29.8, 1);
  expect(after).toBeGreaterThanOrEqual(53);
  expect(after).toBeLessThanOrEqual(57);
  await allotir.getByText(/^Attendu avec ce découpage\s: \d+.% .* entre \d+.% et \d+.%\.$/).waitFor();

  await allotir.getByRole("button", { name: "Écrire la feuille" }).click();
  await allotir.getByText(/^Écrit à/).waitFor();
  expect([await cell(page, SHEET, "C6"), await cell(page, SHEET, "D6")]).toEqual([7, 36]);
  expect(Math.round(Number(await cell(page, SHEET, "D13")) * 100)).toBe(after);

  const atoms = (await rowOf("N° de lot")) + 1;
  const [lots, amount] = [await rowOf("N°"), Number(await cell(page, SHEET, `C${atoms}`))];
  const total = Number(await cell(page, SHEET, `C${lots + 36}`));
  await turnTo(page, SHEET);
  await typeInCell(page, `A${atoms}`, "36");
  expect(Number(await cell(page, SHEET, `C${lots + 36}`))).toBeCloseTo(total + amount, 2);
  await allotir.getByText(/^Dernier changement\s: .*(locale attendue|Petits fournisseurs)\s: [+-]/).waitFor();
  await typeInCell(page, `A${atoms}`, "9bis");
  await allotir.getByText(/1 part du besoin n'a pas de numéro de lot .* elles forment le lot 37\.$/).waitFor();
  expect(await cell(page, SHEET, `B${atoms}`)).toBe("sans lot");
  await typeInCell(page, `A${atoms}`, "lot 37");
  await allotir.getByText(/n'a pas de numéro de lot/).waitFor({ state: "detached" });
  await arrow(37);
  expect(await allotir.getByText("Le classeur a changé.").count()).toBe(0);
  // « 9bis » and « lot 37 » were two edits.
  await allotir.getByRole("button", { name: "Annuler" }).click();
  await allotir.getByText(/n'a pas de numéro de lot/).waitFor();
  await allotir.getByRole("button", { name: "Annuler" }).click();
  await arrow(36);

  const { bytes } = await saveWorkbook(page);
  const again = openFile("lots.xlsx", bytes);
  expect(again.ok && again.book.sheet(SHEET)?.value(5, 3)).toBe(37);

  await tab("Garder");
  await takeBack(page);
  await allotir.getByText(/^«.Allotissement.» a été retiré/).waitFor();
  expect(await page.getByRole("tab").allTextContents()).not.toContain(SHEET);
});

test("lots are merged, the difference is shown, undone and done again; a frozen lot is left alone", async () => {
  const allotir = pane(page);
  const lots = await takeAdvised();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 1", exact: true }).check();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 2", exact: true }).check();
  await allotir.getByRole("button", { name: "Fusionner" }).click();
  await arrow(lots - 1);
  await allotir.getByText(/^Dernier changement\s: Lots\s: -1/).waitFor();
  await allotir.getByRole("button", { name: "Annuler" }).click();
  await arrow(lots);
  await allotir.getByRole("button", { name: "Rétablir" }).click();
  await arrow(lots - 1);
  await allotir.getByRole("button", { name: /^1\. / }).click();
  await allotir.getByRole("button", { name: "Figer" }).click();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 1", exact: true }).check();
  await allotir.getByRole("checkbox", { name: "Choisir le lot 3", exact: true }).check();
  await allotir.getByRole("button", { name: "Fusionner" }).click();
  await allotir.getByText("Ce lot est figé. Libérez-le d'abord.").waitFor();
});

test("the split drawn: a cell of the grid is parted from its lot, and comes back", async () => {
  const allotir = pane(page);
  const lots = await takeAdvised();
  await tab("Grille");
  const cells = allotir.getByRole("button", { name: / : lot \d+$/ });
  const number = /lot (\d+)$/.exec((await cells.first().getAttribute("aria-label")) ?? "")?.[1];
  const same = allotir.getByRole("button", { name: new RegExp(` : lot ${number}$`) });
  await cells.first().click();
  if ((await same.count()) > 1) {
    await allotir.getByRole("button", { name: "Séparer" }).click();
    await arrow(lots + 1);
    await allotir.getByRole("button", { name: "Annuler" }).click();
  } else {
    await allotir.getByRole("button", { name: "Déplacer" }).click();
    await arrow(lots - 1);
    await allotir.getByRole("button", { name: "Annuler" }).click();
  }
  await arrow(lots);
});

test("a lot too large for one local supplier shows who could answer together and with what; what to source is listed", async () => {
  const allotir = pane(page);
  await tab("Sourcing");
  await allotir.getByRole("button", { name: /^À sourcer \(0\)/ }).click();
  await allotir.getByText(/^Chaque famille a au moins 3 fournisseurs connus/).waitFor();
  await tab("Lots");
  await allotir.getByRole("button", { name: "Partir des lots actuels" }).click();
  await arrow(7);
  await allotir.getByRole("button", { name: /^2\. Viandes et charcuterie/ }).waitFor();
  for (let lot = 1; lot <= 7; lot++) await allotir.getByRole("button", { name: new RegExp(`^${lot}\\. `) }).click();
  await allotir.getByText("Répondre ensemble").first().waitFor();
  await allotir
    .getByText(/^Ne les rapprochez pas vous-même/)
    .first()
    .waitFor();
  const groups = allotir.getByRole("listitem").filter({ hasText: /^[^:€]+ \+ / });
  expect(await groups.count()).toBeGreaterThan(0);
  const [together, ...brought] = (await groups.first().innerText())
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  expect(together!.split(" + ")).toHaveLength(brought.length);
  for (const line of brought) expect(line).toMatch(/\s: .+ \([\d\s]+,\d\d\s€\)$/);

  await tab("Besoin");
  const list = allotir.getByRole("combobox", { name: /^Liste de fournisseurs/ });
  await list.selectOption({ index: 0 });
  await tab("Sourcing");
  await allotir.getByRole("button", { name: /^À sourcer \([1-9]/ }).click();
  await allotir
    .getByText(/ par an, [012] fournisseurs? connus? dont \d loca/)
    .first()
    .waitFor();
  await tab("Besoin");
  await list.selectOption({ index: 1 });
});

test("at 320 pixels nothing bars the way, and the figures and « Annuler » stay in sight", async () => {
  const frame = page.frames().find((one) => one.url().includes("taskpane"))!;
  const widen = (width: string): Promise<void> =>
    page.evaluate((wanted) => {
      const pane = document.querySelector<HTMLElement>("iframe.pane-frame")!;
      pane.style.width = pane.style.minWidth = wanted;
    }, width);
  await takeAdvised();
  await widen("320px");
  const allotir = pane(page);
  const overflow = (): Promise<number> =>
    frame.evaluate(() => document.querySelector("main")!.scrollWidth - document.querySelector("main")!.clientWidth);
  await allotir.getByRole("button", { name: /^1\. / }).click();
  await allotir.getByText("Fournisseurs capables", { exact: true }).waitFor();
  expect([await overflow(), await axeFindings(frame)]).toEqual([0, []]);
  for (const share of [0, 0.5, 1]) {
    await frame.evaluate((part) => {
      const main = document.querySelector("main")!;
      main.scrollTo(0, part * main.scrollHeight);
    }, share);
    const box = await allotir.getByRole("button", { name: "Annuler" }).boundingBox();
    const body = await allotir.getByRole("main").boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(body!.y - 1);
    expect(box!.y + box!.height).toBeLessThanOrEqual(body!.y + body!.height);
  }
  for (const name of ["Grille", "Besoin", "Règles"]) {
    await tab(name);
    expect([name, await overflow(), await axeFindings(frame)]).toEqual([name, 0, []]);
  }
  await widen("");
});

test("a threshold is corrected and comes back; a plan put aside is taken up again and compared", async () => {
  const allotir = pane(page);
  const lots = await takeAdvised();
  await tab("Règles");
  await allotir
    .getByText(/Procédure formalisée \(art\. R2124-1\)/)
    .first()
    .waitFor();
  await allotir.getByRole("button", { name: "Seuils : voir et corriger" }).click();
  const amount = allotir.getByRole("textbox", { name: "Montant (€ HT)" }).last();
  await amount.fill("90000000");
  await amount.press("Enter");
  await allotir
    .getByText(/Procédure adaptée \(art\. R2123-1\)/)
    .first()
    .waitFor();
  await allotir.getByText(/annexe n°\s2 .*\s;\smodifié par vous/).waitFor();
  await allotir.getByRole("button", { name: "Revenir aux valeurs officielles" }).click();
  await allotir
    .getByText(/Procédure formalisée \(art\. R2124-1\)/)
    .first()
    .waitFor();

  await tab("Besoin");
  await allotir.getByRole("button", { name: "Réglages", exact: true }).click();
  await allotir.getByRole("textbox", { name: "Nombre de lots au plus" }).fill("12x");
  await allotir.getByText(/^«.12x.» n'est pas un nombre\. Écrivez un nombre entier de 1 à 120\.$/).waitFor();
  expect(await allotir.getByRole("button", { name: "Valeurs d'origine" }).isDisabled()).toBe(true);

  await tab("Garder");
  await allotir.getByRole("button", { name: /^Découpages mis de côté/ }).click();
  await allotir.getByRole("textbox", { name: "Nom" }).fill("Ma version du 12 mars");
  await allotir.getByRole("button", { name: "Mettre ce découpage de côté" }).click();
  await allotir.getByText(new RegExp(`^Ma version du 12 mars\\s: ${lots} lots$`)).waitFor();
  await tab("Lots");
  await allotir.getByRole("button", { name: "Partir des lots actuels" }).click();
  await arrow(7);
  await tab("Garder");
  await allotir.getByRole("combobox", { name: "Partir de" }).selectOption("present");
  await allotir.getByRole("combobox", { name: "Aller à" }).selectOption("saved Ma version du 12 mars");
  await allotir.getByRole("row", { name: `Lots 7 ${lots} +${lots - 7}`, exact: true }).waitFor();
  await allotir.getByRole("button", { name: /^Découpages mis de côté/ }).click();
  await allotir.getByRole("button", { name: "Reprendre : Ma version du 12 mars" }).click();
  await arrow(lots);
});

test("« J'ai attribué »: what came of a lot is typed in « Résultats », counted there at once and told in the pane", async () => {
  const allotir = pane(page);
  const lots = await takeAdvised();
  await tab("Résultats");
  await allotir.getByRole("button", { name: "J'ai attribué ces lots" }).click();
  await allotir.getByText(new RegExp(`: 0 lot attribué sur ${lots}\\.$`)).waitFor();
  await allotir.getByRole("button", { name: "J'ai attribué d'autres lots", disabled: false }).waitFor();
  const first = (await rowOf("Objet du lot", "Résultats")) + 1;
  await turnTo(page, "Résultats");
  await typeInCell(page, `E${first}`, "1");
  await typeInCell(page, `P${first}`, "oui");
  await typeInCell(page, `G${first}`, "Maison Neuve");
  const held = await rowOf("Tenus par un titulaire situé dans département Pas-de-Calais (62)", "Résultats");
  expect(await cell(page, "Résultats", `F${held}`)).toBe("1 / 1");
  await allotir.getByText(new RegExp(`: 1 lot attribué sur ${lots}\\.$`)).waitFor();
  await allotir.getByText(/^⚑ .*\s: 1 offre, Maison Neuve$/).waitFor();
});

test("the lot table is copied, saved as a file, or shown ready for Ctrl+C", async () => {
  const allotir = pane(page);
  const lots = await takeAdvised();
  await tab("Garder");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    allotir.getByRole("button", { name: "Enregistrer le tableau des lots" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("lots.csv");
  const frame = page.frames().find((one) => one.url().includes("taskpane"))!;
  await frame.evaluate(() =>
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } }),
  );
  await allotir.getByRole("button", { name: "Copier le tableau des lots" }).click();
  const rows = (await allotir.getByRole("textbox", { name: "Copier le tableau des lots" }).inputValue())
    .trim()
    .split("\n");
  expect(rows).toHaveLength(lots + 1);
  expect(rows[0]).toContain("codeCPV");
});

test("without a list: a floor, no range; nothing to split, one supplier only, or none that is local: said in words", async () => {
  const lines = (...rows: readonly string[]): string => [...rows, ""].join("\n");
  const opened = async (name: string, content: string): Promise<void> => {
    await openWorkbook(page, { name, content });
    await goToLots();
  };
  const headings = "Fournisseur;Code postal;Famille;Montant HT;Exercice";
  await opened("achats.csv", lines(headings, "Ferme du Val;62000;Légumes;1200;2025", "Coop;59000;Viandes;900;2025"));
  await pane(page)
    .getByText(/un plancher, pas une prévision/)
    .first()
    .waitFor();
  expect(
    await pane(page)
      .getByText(/environ huit fois/)
      .count(),
  ).toBe(0);

  await opened("seul.csv", lines("Fournisseur;Code postal;Montant HT", "Ferme du Val;62000;1200", "Coop;59000;900"));
  await pane(page)
    .getByText(/^Rien à découper\s: un seul produit/)
    .waitFor();

  await opened(
    "un.csv",
    lines(headings, "Ferme Duval;62000;Légumes;12000;2025", "Ferme Duval;62000;Viandes;9000;2025"),
  );
  await pane(page)
    .getByText(/^Un seul fournisseur est connu/)
    .waitFor();

  await opened(
    "dehors.csv",
    lines(headings, "Vergers Blin;13001;Légumes;12000;2025", "Halles Roche;13001;Viandes;9000;2025"),
  );
  await pane(page)
    .getByText(/^Aucun fournisseur connu n'est local/)
    .waitFor();
});

/** Percentages of a text, with their tenth where there is one. */
function ratesOf(text: string | null): number[] {
  return [...(text ?? "").matchAll(/(\d+)(?:,(\d))?\s%/g)].map(([, whole, tenth = "0"]) => Number(`${whole}.${tenth}`));
}
