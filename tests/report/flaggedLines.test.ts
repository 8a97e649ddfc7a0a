import { flaggedLinesFile } from "../../src/report/lines/flaggedLines";
import { market } from "./support/market";

const ROWS = [
  { supplier: "Ferme A", amount: -1234.5, year: 2025, family: "Lait; œufs" },
  { supplier: "=1+1", amount: 2 },
  { supplier: "Personne", amount: 3 },
] as const;

test("one row a line, as a French Excel opens it: corrections prevail, unknown suppliers are not located, no text is a formula", () => {
  const { table, suppliers } = market(ROWS, { "Ferme A": ["yes", "no"], "=1+1": ["no", "check"] });
  const text = flaggedLinesFile({
    table,
    suppliers,
    perimeterNames: ["62", "32"],
    corrections: { "name:=1+1": { 0: "yes" } },
    language: "fr",
  });
  expect(text.split("\r\n")).toEqual([
    "\ufeffLigne;Fournisseur;SIRET;Exercice;Famille;Montant lu;62;32",
    '4;Ferme A;;2025;"Lait; œufs";-1234,50;oui;non',
    "5;'=1+1;;;;2,00;oui;à vérifier",
    "6;Personne;;;;3,00;non localisé;non localisé",
    "",
  ]);
});
