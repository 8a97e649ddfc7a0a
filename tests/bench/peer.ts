import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellObject } from "@e965/xlsx";
import { columnLetters } from "../../src/ground/address";
import { libreOffice } from "./office";
import { FIFTEEN_COLUMNS, fifteenColumns } from "./purchases";
import { writeWorkbook } from "./writeWorkbook";

/**
 * Our report beside the same one as a careful colleague writes it by hand: whether a supplier is local stands on « Fournisseurs » and is looked up beside
 * each line, so that a correction flows to the rates; every amount of a supplier, family, year, service or contract, and of a supplier within the
 * filters, by SUMPRODUCT over all lines. Processor seconds that LibreOffice takes to open, recalculate and save.
 * Run: npm run bench -- peer, or node .ci/ts.mjs tests/bench/peer.ts [lines]
 */
const LINES = Number(process.argv[2] ?? 25_000);
const YEARS = [2023, 2024, 2025];
const SUPPLIER_YEARS = [2024, 2025, 2026];
/** The département Pas-de-Calais, and the région Hauts-de-France by its départements. */
const PERIMETERS = [["62"], ["02", "59", "60", "62", "80"]] as const;
const OURS = ["--perimeter", "departement:62", "--perimeter", "region:32"];

const [headings = [], ...lines] = fifteenColumns(LINES);
const place = (heading: (typeof FIFTEEN_COLUMNS)[number]): number => FIFTEEN_COLUMNS.indexOf(heading);
const said = (line: (string | number)[], heading: (typeof FIFTEEN_COLUMNS)[number]): string =>
  String(line[place(heading)]);
const distinct = (heading: (typeof FIFTEEN_COLUMNS)[number]): string[] => [
  ...new Set(lines.map((line) => said(line, heading))),
];
const areLocal = (line: (string | number)[]): string[] =>
  PERIMETERS.map((departments) =>
    departments.some((one) => said(line, "Code postal").startsWith(one)) ? "oui" : "non",
  );

const suppliers = new Map(lines.map((line) => [said(line, "Fournisseur"), areLocal(line)]));

const column = (index: number): string =>
  `Achats!$${columnLetters(index + 1)}$2:$${columnLetters(index + 1)}$${LINES + 1}`;
const beside = FIFTEEN_COLUMNS.length;
const [amounts, names] = [column(place("Montant HT")), column(place("Fournisseur"))];
/** What an answer is looked up by, beside a line. */
const lookedUp = (row: number, k: number): CellObject => ({
  t: "s",
  v: "",
  f: `VLOOKUP($${columnLetters(place("Fournisseur") + 1)}${row},Fournisseurs!$A$2:$C$${suppliers.size + 1},${2 + k},FALSE)`,
});
const formula = (text: string): CellObject => ({ t: "n", v: 0, f: text });
/** The sum of the lines that meet every test. */
const sum = (...tests: string[]): CellObject =>
  formula(`SUMPRODUCT(${[...tests.map((test) => `(${test})`), amounts].join("*")})`);
const inPerimeter = (k: number, answer: "oui" | "non"): string => `${column(beside + k)}="${answer}"`;
/** A group's total, then for each perimeter what is local, what is not and its rate. */
const rates = (row: number, ...tests: string[]): CellObject[] => [
  sum(...tests),
  ...PERIMETERS.flatMap((_, k) => [
    sum(...tests, inPerimeter(k, "oui")),
    sum(...tests, inPerimeter(k, "non")),
    formula(`IF($B${row}=0,"",${columnLetters(3 + 3 * k)}${row}/$B${row})`),
  ]),
];
/** Cells of « Part locale » where a year and a family are chosen, or « tous ». */
const FILTERS = (["Exercice", "Famille"] as const).map((heading, index) => {
  const chosen = `'Part locale'!$${columnLetters(20 + index)}$1`;
  return `(${chosen}="tous")+(${column(place(heading))}=${chosen})`;
});
const year = (one: number): string => `${column(place("Exercice"))}=${one}`;

type Cells = (string | number | CellObject)[][];
function shareSheet(): Cells {
  const told = (heading: "Famille" | "Service") => distinct(heading).map((name) => ({ name, heading }));
  const groups = [...told("Famille"), ...told("Service")];
  const named = (row: number, heading: "Famille" | "Service"): string => `${column(place(heading))}=$A${row}`;
  return [
    ["", "Total", ...Array<string>(17).fill(""), "tous", "tous"],
    ["Ensemble", ...rates(2, ...FILTERS)],
    ...YEARS.map((one, index) => [one, ...rates(3 + index, year(one))]),
    ...groups.map(({ name, heading }, index) => {
      const row = 3 + YEARS.length + index;
      return [name, ...rates(row, named(row, heading))];
    }),
  ];
}

const suppliersSheet = (): Cells => [
  ["Fournisseur", "Local 62", "Local Hauts-de-France", "Total", "Dans les filtres", ...SUPPLIER_YEARS],
  ...[...suppliers].map(([name, answers], index) => {
    const own = `${names}=$A${index + 2}`;
    return [name, ...answers, sum(own), sum(own, ...FILTERS), ...SUPPLIER_YEARS.map((one) => sum(own, year(one)))];
  }),
];

const contractsSheet = (): Cells => [
  ["Marché", "Total"],
  ...distinct("Marché").map((name, index) => {
    const own = `${column(place("Marché"))}=$A${index + 2}`;
    const byYear = SUPPLIER_YEARS.flatMap((one) => [
      sum(own, year(one)),
      ...PERIMETERS.map((_, k) => sum(own, year(one), inPerimeter(k, "oui"))),
    ]);
    return [name, ...rates(index + 2, own), ...byYear];
  }),
];

function saved(name: string, sheets: Readonly<Record<string, Cells>>): string {
  const path = join(folder, name);
  writeWorkbook(path, sheets);
  return path;
}

const folder = mkdtempSync(join(tmpdir(), "peer-"));
const achats = saved("achats.xlsx", { Achats: [headings, ...lines] });
const byHand = saved("by-hand.xlsx", {
  Achats: [
    [...headings, "Local 62", "Local Hauts-de-France"],
    ...lines.map((line, index) => [...line, ...PERIMETERS.map((_, k) => lookedUp(index + 2, k))]),
  ],
  "Part locale": shareSheet(),
  Fournisseurs: suppliersSheet(),
  Marchés: contractsSheet(),
});
const ours = join(folder, "ours.xlsx");
const command = [".ci/ts.mjs", "src/commandLine/analyse.ts", achats, ...OURS, "--out", ours];
const { status } = spawnSync("node", command, { stdio: "ignore" });
if (status !== 0) throw new Error("not analysed");
const [theirs, own] = [byHand, ours].map((file) => libreOffice(file, folder));
console.table({
  [`${LINES} lines, ${suppliers.size} suppliers`]: { "by hand": theirs, ours: own, ratio: theirs! / own! },
});
rmSync(folder, { recursive: true, force: true });
