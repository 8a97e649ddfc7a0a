import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { computeShare } from "../../src/share/share";
import { planReport } from "../../src/report/report";
import { assemble } from "../report/support/judged";
import { market } from "../report/support/market";
import { ALWAYS_RECALCULATE } from "../support/office/standing";

/**
 * What LibreOffice takes to open, recalculate and save: first the shapes by which 1 000 groups can be summed, or found, among 100 000 lines, then the
 * whole report. Processor seconds are the ones to compare: the clock depends on what else the machine does.
 * Run: node .ci/ts.mjs tests/bench/recalc.ts [lines] [report]
 */
const LINES = Number(process.argv[2] ?? 100_000);
const GROUPS = 1000;

interface Shape {
  readonly name: string;
  readonly bySum?: (group: number) => string;
  readonly byLine?: (row: number) => string;
}

const last = LINES + 1;
const column = (letter: string): string => `$${letter}$2:$${letter}$${last}`;
const [NUMBERS, YEARS, AMOUNTS, KEYS] = ["B", "C", "D", "E"].map(column);
const NAMES = `$G$2:$G$${GROUPS + 1}`;
const SHAPES: readonly Shape[] = [
  { name: "no formula: opening and saving alone" },
  { name: "sums, one criterion: SUMIFS on the number", bySum: (group) => `SUMIFS(${AMOUNTS},${NUMBERS},${group})` },
  { name: "sums, one criterion: SUMIF", bySum: (group) => `SUMIF(${NUMBERS},${group},${AMOUNTS})` },
  { name: "sums, one criterion: SUMPRODUCT", bySum: (group) => `SUMPRODUCT(--(${NUMBERS}=${group}),${AMOUNTS})` },
  {
    name: "sums, one criterion: SUMIFS on the text (takes « 01 » for « 1 »)",
    bySum: (group) => `SUMIFS(${AMOUNTS},${column("A")},"=groupe ${group}")`,
  },
  {
    name: "sums by group and year: SUMIFS with two criteria",
    bySum: (group) => `SUMIFS(${AMOUNTS},${NUMBERS},${group},${YEARS},2024)`,
  },
  {
    name: "sums by group and year: SUMIFS on one number made of both",
    bySum: (group) => `SUMIFS(${AMOUNTS},${KEYS},${group}*10000+2024)`,
  },
  { name: "lookups: exact MATCH", byLine: (row) => `MATCH(A${row},${NAMES},0)` },
  {
    name: "lookups: MATCH in sorted names, checked",
    byLine: (row) => `IF(INDEX(${NAMES},MATCH(A${row},${NAMES},1))=A${row},MATCH(A${row},${NAMES},1),0)`,
  },
  { name: "lookups: VLOOKUP", byLine: (row) => `VLOOKUP(A${row},$G$2:$H$${GROUPS + 1},2,FALSE)` },
];

function sheetOf({ bySum, byLine }: Shape): WorkSheet {
  const cells: Record<string, CellObject> = {};
  for (let row = 2; row <= last; row++) {
    const group = (row * 7919) % GROUPS;
    const year = 2023 + (row % 3);
    [`groupe ${group}`, group, year, row / 100, group * 10_000 + year].forEach(
      (value, at) =>
        (cells[`${"ABCDE"[at] ?? ""}${row}`] = typeof value === "string" ? { t: "s", v: value } : { t: "n", v: value }),
    );
    if (byLine) cells[`F${row}`] = { t: "n", f: byLine(row) };
  }
  Array.from({ length: GROUPS }, (_, group) => `groupe ${group}`)
    .sort()
    .forEach((name, at) => {
      cells[`G${at + 2}`] = { t: "s", v: name };
      cells[`H${at + 2}`] = bySum ? { t: "n", f: bySum(at) } : { t: "n", v: at };
    });
  return { ...cells, "!ref": `A1:H${last}` };
}

/** Seconds on the clock and of the processors. */
function recalculation(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "recalc-"));
  try {
    const source = join(folder, "book.xlsx");
    writeFileSync(source, bytes);
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const began = performance.now();
    const soffice = `soffice "-env:UserInstallation=file://${folder}/profile" --headless --convert-to "xlsx:Calc MS Excel 2007 XML" --outdir "${folder}/out" "${source}" >/dev/null 2>&1; times`;
    const spent = execFileSync("bash", ["-c", soffice], { encoding: "utf8" });
    const clock = (performance.now() - began) / 1000;
    const processors = [...(spent.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
      0,
    );
    return `${processors.toFixed(1)} s of processor, ${clock.toFixed(1)} s on the clock`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bookOf(sheet: WorkSheet): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Achats");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

if (process.argv[3] !== "report")
  for (const shape of SHAPES)
    console.log(`${LINES} lines, ${GROUPS} groups, ${shape.name}: ${recalculation(bookOf(sheetOf(shape)))}`);

const suppliers = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [
    `Fournisseur ${index}`,
    index % 3 ? (["yes", "yes"] as const) : (["no", "check"] as const),
  ]),
);
const rows = Array.from({ length: LINES }, (_, index) => ({
  supplier: `Fournisseur ${(index * 7919) % 1000}`,
  amount: (index % 9973) / 100,
  year: 2023 + (index % 3),
  family: `famille ${index % 30}`,
  service: `service ${index % 5}`,
}));
const input = market(rows, suppliers);
const seconds = (began: number): string => `${((performance.now() - began) / 1000).toFixed(2)} s`;
let began = performance.now();
computeShare(input);
console.log(`${LINES} lines, 1 000 suppliers, our own computing of the rates: ${seconds(began)}`);
began = performance.now();
const plan = planReport({ ...input, settings: { plain: true } });
console.log(`the plan: ${seconds(began)}, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB in use`);
const report = write(assemble(plan, input, {}), { type: "buffer", bookType: "xlsx" }) as Buffer;
console.log(`the whole report, opened, recalculated and saved: ${recalculation(report)}`);
