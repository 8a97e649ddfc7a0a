import type { Page } from "playwright-core";
import { saveXlsx } from "../../src/workbook/files/save";
import { bookOf } from "../excel/support";
import { cell, closeDesk, closeDesks, openDesk, openWorkbook, pane, shareRow, takeBack } from "./stage/desk";

/** Titles, an empty first column, sections, a subtotal, two amounts in a cell, a cancelled line, a credit note, an unreadable amount, a repeated line. */
const CONTRACTS = `
Ville de Sainte-Ménehould;;;;;;;
Liste des achats 2024 (export du 12/01/2025);;;;;;;
;;;;;;;
;N°;Date facture;Nom du titulaire;CP;Objet de l'achat;Montant HT;Estimation HT;État
;FOURNITURES;;;;;;;
;1;12/03/2024;POMONA TERRE AZUR;51 100;Fruits et légumes;1 234,56 €;1 300,00 €;payé
;2;13/03/2024;FERME DES ÎLETTES;51800;Œufs;350,00 €;400,00 €;payé
;3;15/03/2024;LYRECO FRANCE;59770;Papier;2 000,00 €;2 400,00 €;annulé
;Sous-total fournitures;;;;;3 584,56 €;;
;TRAVAUX;;;;;;;
;4;02/04/2024;COUVREURS RÉUNIS;51000;Toiture école;64 000,00 €;76 800,00 €;payé
;5;03/04/2024;COUVREURS RÉUNIS;51000;Avoir toiture;(1 000,50);;payé
;6;06/04/2024;GARAGE DU CENTRE;51800;Réparation;75,00 €;90,00 €;payé
;6;06/04/2024;GARAGE DU CENTRE;51800;Réparation;75,00 €;90,00 €;payé
;Total;;;;;66 734,06 €;;
`.trimStart();
const HEADERS = "Service;Nom du titulaire;N°;Date facture;CP;Objet de l'achat;Estimation HT;Montant HT;État\n";
/** The next year: a column more, the others moved. */
const NEXT_YEAR = `${HEADERS}Écoles;FERME DES ÎLETTES;1;12/03/2025;51800;Œufs;500,00;400,00;payé\nVoirie;COUVREURS RÉUNIS;2;13/03/2025;51000;Toiture;9 000,00;8 000,00;payé\nVoirie;COUVREURS RÉUNIS;2;13/03/2025;51000;Toiture;9 000,00;8 000,00;payé\n`;

let page: Page;
beforeEach(async () => {
  page = await openDesk();
});
afterEach(closeDesk);
afterAll(closeDesks);

const button = (name: string | RegExp) => pane(page).getByRole("button", { name });
const summary = (text: RegExp) => pane(page).getByText(text).first().waitFor();
const selected = (address: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>(".name-box")?.value === wanted, address);

async function read(name: string, content: string): Promise<void> {
  await openWorkbook(page, { name, content });
  await button("Lire mes achats").click();
}

async function goToShare(): Promise<void> {
  await button("Suivant").click();
  await pane(page).getByRole("combobox").first().fill("Marne");
  await pane(page)
    .getByRole("option", { name: /département Marne/ })
    .first()
    .click();
  await button("Suivant").click();
  await pane(page).getByRole("heading", { name: "Vos fournisseurs" }).waitFor();
  await button("Suivant").click();
}

test("a buyer sees what was understood, answers, puts a line back; the control total and the formulas follow", async () => {
  await read("marches.csv", CONTRACTS);
  await summary(/^6 lignes, 64.734,06/);
  await pane(page)
    .getByText(/^Retenu 64.734,06.€ \+ écarté/)
    .waitFor();

  await button(/^Montrer : Feuille marches : 1 ligne répète/).click();
  await selected("B14");
  await pane(page).getByRole("radio", { name: "Ne compter chacune qu'une fois" }).check();
  await summary(/^5 lignes, 64.659,06/);

  await button(/laissées de côté/).click();
  await button(/^Montrer : Ligne 8 · annulé/).click();
  await selected("B8");
  await button(/^Remettre : Ligne 8 · annulé/).click();
  await summary(/^6 lignes, 66.659,06/);
  await button(/^Écarter de nouveau : Ligne 8/).click();
  await summary(/^5 lignes, 64.659,06/);
  await button(/^Remettre : Ligne 8 · annulé/).click();

  await goToShare();
  await button("Écrire dans le classeur").click();
  await pane(page)
    .getByText(/^Écrit à/)
    .waitFor();
  const total = async (label: string): Promise<number> =>
    Math.round(Number(await cell(page, "Part locale", `B${await shareRow(page, label)}`)) * 100);
  const [all, left, kept, gap] = [
    await total("Total lu"),
    await total("Lignes écartées"),
    await total("Total retenu ligne à ligne"),
    await total("Écart"),
  ];
  expect([kept, all + left, gap]).toEqual([6_665_906, 6_665_906, 0]);
});

test("rows selected in the sheet are left out, and choices are undone at once", async () => {
  await read("marches.csv", CONTRACTS);
  await selected("B4");
  await page.locator(".name-box").fill("D6:D7");
  await page.locator(".name-box").press("Enter");
  await button("Écarter les lignes sélectionnées").click();
  await summary(/^4 lignes, 63.149,50/);
  await page.locator(".name-box").fill("A1");
  await page.locator(".name-box").press("Enter");
  await button("Écarter les lignes sélectionnées").click();
  await pane(page).getByText("Sélectionnez d'abord des lignes de votre tableau.").waitFor();
  await button("Annuler mes choix").click();
  await summary(/^6 lignes, 64.734,06/);
});

test("a header pointed at the wrong row is said and mended; a column chosen by hand holds", async () => {
  await read("marches.csv", CONTRACTS);
  const headerRow = pane(page).getByRole("spinbutton", { name: "Ligne des titres" });
  await headerRow.fill("1");
  await headerRow.press("Enter");
  await pane(page)
    .getByText(/^Aucun tableau d.achats/)
    .first()
    .waitFor();
  await headerRow.fill("4");
  await headerRow.press("Enter");
  await summary(/^6 lignes, 64.734,06/);
  await pane(page).getByRole("combobox", { name: "Montant", exact: true }).click();
  await pane(page).getByRole("option", { name: "H · Estimation HT" }).click();
  await summary(/81.080,00/);
});

test("the table read is selected; a column chosen in error is named with a cell that shows it, and other choices stay", async () => {
  await read("marches.csv", CONTRACTS);
  await selected("B4");
  await pane(page).getByRole("radio", { name: "Ne compter chacune qu'une fois" }).check();
  await summary(/^5 lignes, 64.659,06/);
  const [supplier, amount] = ["Fournisseur", "Montant"].map((name) =>
    pane(page).getByRole("combobox", { name, exact: true }),
  );
  await amount?.click();
  await pane(page).getByRole("option", { name: "F · Objet de l'achat · Fruits et légumes" }).click();
  await summary(/^La colonne F .* ne contient pas de montants .*Fruits et légumes.* en F6/);
  await supplier?.getByText("D · Nom du titulaire · POMONA TERRE AZUR").waitFor();
  await amount?.click();
  await pane(page).getByRole("option", { name: "G · Montant HT · 1 234,56 €" }).click();
  await summary(/^5 lignes, 64.659,06/);
});

test("choices made for one file are offered for the next of the same layout, its columns moved", async () => {
  await read("marches.csv", CONTRACTS);
  await pane(page).getByRole("combobox", { name: "Montant", exact: true }).click();
  await pane(page).getByRole("option", { name: "H · Estimation HT" }).click();
  await pane(page).getByRole("radio", { name: "Ne compter chacune qu'une fois" }).check();
  await goToShare();

  await read("marches-2025.csv", NEXT_YEAR);
  await summary(/^3 lignes, 16.400,00/);
  await pane(page)
    .getByText(/^Vous avez déjà lu un tableau de même présentation.*2 lignes, 9.500,00/)
    .waitFor();
  await button("Reprendre mes choix").click();
  await summary(/^2 lignes, 9.500,00/);
  await pane(page).getByRole("combobox", { name: "Montant", exact: true }).getByText("G · Estimation HT").waitFor();
  await button("Annuler mes choix").click();
  await summary(/^3 lignes, 16.400,00/);
});

const YEAR = (year: number): string[][] => [
  ["Tiers", "CP", "Date", "Montant HT"],
  ["FERME DES ÎLETTES", "51800", `12/03/${year}`, "1 000,00"],
  ["LYRECO FRANCE", "59770", `13/03/${year}`, `${year},00`],
];

test("yearly sheets of one layout are read together, and « Montrer » goes to the sheet of each line", async () => {
  const book = bookOf({ "Achats 2023": YEAR(2023), "Achats 2024": [...YEAR(2024), ["Total", "", "", "3 024,00"]] });
  await openWorkbook(page, { name: "annees.xlsx", content: Buffer.from(saveXlsx(book)) });
  await button("Lire mes achats").click();
  await pane(page)
    .getByRole("radio", {
      name: /^Lire ensemble les 2 feuilles de même présentation : Achats 2023, Achats 2024 \(4 lignes, 6.047,00/,
    })
    .click();
  await summary(/^4 lignes, 6.047,00/);
  await button(/laissée de côté/).click();
  await button(/^Montrer : Achats 2024, ligne 4/).click();
  await selected("A4");
  expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("Achats 2024");
  await goToShare();
  await button("Écrire dans le classeur").click();
  await pane(page)
    .getByText(/^Écrit à/)
    .waitFor();
  expect(await cell(page, "Part locale", `B${await shareRow(page, "Total retenu ligne à ligne")}`)).toBe(6047);
  await takeBack(page);
  await pane(page).getByText("Tout ce qu'Allotir avait écrit a été retiré.").waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(["Achats 2023", "Achats 2024"]);
});
