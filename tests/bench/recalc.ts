import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { computeShare } from "../../src/share/share";
import { planReport } from "../../src/report/report";
import { assemble } from "../report/support/judged";
import { market } from "../report/support/market";

/**
 * Time that LibreOffice takes to open, recalculate and save a report: first the ways to sum one group among 100 000 lines, then the whole report.
 * Run: npx tsx tests/bench/recalc.ts [lines]
 */
const LINES = Number(process.argv[2] ?? 100_000);
const GROUPS = 200;

type Shape = { readonly name: string; readonly formula?: (group: number) => string };

const last = LINES + 1;
const SHAPES: readonly Shape[] = [
  { name: "no formula (opening and saving alone)" },
  { name: "SUMIFS on the group's number", formula: (group) => `SUMIFS($C$2:$C$${last},$B$2:$B$${last},${group},$D$2:$D$${last},"oui")` },
  { name: "SUMIFS on the group's text (takes « 01 » for « 1 »)", formula: (group) => `SUMIFS($C$2:$C$${last},$A$2:$A$${last},"="&"famille ${group}",$D$2:$D$${last},"oui")` },
  { name: "SUMPRODUCT on the group's text", formula: (group) => `SUMPRODUCT(--($A$2:$A$${last}="famille ${group}"),--($D$2:$D$${last}="oui"),$C$2:$C$${last})` },
];

function sheetOf({ formula }: Shape): WorkSheet {
  const cells: Record<string, CellObject> = {};
  for (let row = 2; row <= last; row++) {
    const group = row % GROUPS;
    cells[`A${row}`] = { t: "s", v: `famille ${group}` };
    cells[`B${row}`] = { t: "n", v: group };
    cells[`C${row}`] = { t: "n", v: row / 100 };
    cells[`D${row}`] = { t: "s", v: row % 3 ? "oui" : "non" };
  }
  if (formula) for (let group = 0; group < GROUPS; group++) cells[`F${group + 2}`] = { t: "n", f: formula(group) };
  return { ...cells, "!ref": `A1:F${last}` };
}

function secondsToRecalculate(bytes: Buffer): number {
  const folder = mkdtempSync(join(tmpdir(), "recalc-"));
  try {
    const source = join(folder, "book.xlsx");
    writeFileSync(source, bytes);
    const began = performance.now();
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), source], { stdio: "ignore" });
    return (performance.now() - began) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bookOf(sheet: WorkSheet): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Achats");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

for (const shape of SHAPES) console.log(`${LINES} lines, ${GROUPS} sums, ${shape.name}: ${secondsToRecalculate(bookOf(sheetOf(shape))).toFixed(1)} s`);

const suppliers = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`Fournisseur ${index}`, index % 3 ? (["yes", "yes"] as const) : (["no", "check"] as const)]));
const rows = Array.from({ length: LINES }, (_, index) => ({ supplier: `Fournisseur ${(index * 7919) % 1000}`, amount: (index % 9973) / 100, year: 2023 + (index % 3), family: `famille ${index % 30}`, service: `service ${index % 5}` }));
const input = market(rows, suppliers);
let began = performance.now();
computeShare(input);
console.log(`${LINES} lines, 1 000 suppliers, our own computing of the rates: ${((performance.now() - began) / 1000).toFixed(2)} s`);
began = performance.now();
const plan = planReport({ ...input, settings: { plain: true } });
console.log(`the plan: ${((performance.now() - began) / 1000).toFixed(2)} s, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB in use`);
const report = write(assemble(plan, input, {}), { type: "buffer", bookType: "xlsx" }) as Buffer;
console.log(`the whole report recalculated by LibreOffice: ${secondsToRecalculate(report).toFixed(1)} s`);
