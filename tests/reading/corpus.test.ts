import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnLetters } from "../../src/ground/address";
import type { PurchaseTable, ReadResult } from "../../src/reading/columns/purchases";
import { readPurchases } from "../../src/reading/sheets/read";
import { gridsOfFile, realFiles } from "./support/files";
import { z } from "zod";

const Expected = z.array(
  z.object({
    file: z.string(),
    sheet: z.string().optional(),
    headerRow: z.number(),
    columns: z.record(z.string(), z.string()),
    basis: z.enum(["HT", "TTC"]).nullable(),
    /** null: several numbers of lines are right, the total alone decides */
    lines: z.number().nullable(),
    totalCents: z.number(),
    negativeLines: z.number(),
    distinctSuppliers: z.number().optional(),
    ask: z.array(z.union([z.string(), z.object({ question: z.string(), accept: z.string() })])).optional(),
    leftOut: z
      .array(z.object({ reason: z.string(), rows: z.array(z.number()).optional(), count: z.number().optional() }))
      .optional(),
    alternatives: z.array(z.object({ lines: z.number(), totalCents: z.number() })).optional(),
  }),
);
type ExpectedFile = z.infer<typeof Expected>[number];

/** Question by which each file's doubt must be raised. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  fr01: ["severalAmounts", "totalDisagrees"],
  fr02: ["doubtfulHeader", "amountsMissing"],
  fr03: ["idsLost"],
  fr04: ["accentsLost"],
  fr09: ["otherSheets"],
  fr12: ["amountColumn"],
  uk04: ["suppliersMissing", "duplicates"],
  uk07: ["suspectedTotal"],
  fr40: ["oldVersions", "coHolders"],
};
const REFUSED: Readonly<Record<string, string>> = {
  "fr07_macantine_suivi_achats_2026_V0.xlsx": "noLines",
  "fr14_annuaire_HVE_2022_entete_2_lignes_18546_ANON.xlsx": "supplierDirectory",
  "fr15_decp_staging_5301_lignes.csv": "noSupplierColumn",
  "ocds01_aplati_24_feuilles.xlsx": "scatteredOverSheets",
};
const REASONS: Readonly<Record<string, string>> = { "suspected total": "suspectedTotal" };

function differences(expected: ExpectedFile, result: ReadResult): string[] {
  if (!result.ok) return [`refused: ${result.code} ${JSON.stringify(result.values)}`];
  const { table } = result;
  const found = summaryOf(table);
  const accepted = [expected, ...(expected.alternatives ?? [])];
  const told: string[] = [];
  const compare = (name: string, wanted: unknown, got: unknown): void => {
    if (wanted !== undefined && wanted !== got) told.push(`${name}: ${String(got)} instead of ${String(wanted)}`);
  };
  compare("sheet", expected.sheet, table.sheet);
  compare("headerRow", expected.headerRow, table.headerRow);
  compare("basis", expected.basis, table.basis);
  for (const [meaning, letters] of Object.entries(expected.columns)) compare(meaning, letters, found.columns[meaning]);
  const isRight = ({ lines, totalCents }: { lines: number | null; totalCents: number }): boolean =>
    (lines ?? found.lines) === found.lines && totalCents === found.totalCents;
  if (!accepted.some(isRight)) {
    compare("lines", expected.lines ?? undefined, found.lines);
    compare("total", expected.totalCents, found.totalCents);
  }
  compare("negative lines", expected.negativeLines, found.negativeLines);
  compare("supplier names", expected.distinctSuppliers, found.suppliers);
  for (const { reason, rows, count } of expected.leftOut ?? []) {
    const left = table.leftOut.filter((row) => row.reason === (REASONS[reason] ?? reason)).map((row) => row.row);
    if (rows) compare(`left out as ${reason}`, rows.join(), left.join());
    compare(`number left out as ${reason}`, count, count === undefined ? undefined : left.length);
  }
  for (const code of ASKED[expected.file.slice(0, 4)] ?? [])
    if (!table.questions.some((question) => question.code === code)) told.push(`not asked: ${code}`);
  return told;
}

function summaryOf(table: PurchaseTable) {
  const columns: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(table.columns).map(([meaning, column]) => [meaning, columnLetters(column)]),
  );
  const names = new Set(table.lines.map((line) => line.text.supplier ?? "").filter((name) => name !== ""));
  return {
    columns,
    lines: table.lines.length,
    totalCents: table.lines.reduce((sum, line) => sum + line.amountCents, 0),
    negativeLines: table.lines.filter((line) => line.amountCents < 0).length,
    suppliers: names.size,
  };
}

if (realFiles === undefined) {
  test.skip("the real files are not on this machine: corpus not compared", () => undefined);
} else {
  const folder = realFiles;
  const expectedFiles = Expected.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const report: string[] = [];
  afterAll(() => process.stdout.write(`\nCorpus of real files\n${report.join("\n")}\n`));

  test.each(expectedFiles.map((expected) => [expected.file, expected] as const))("%s", (file, expected) => {
    const result = readPurchases(gridsOfFile(join(folder, file)));
    const told = differences(expected, result);
    const asked = result.ok ? result.table.questions.map((question) => question.code).join(", ") : "";
    report.push(
      `${told.length === 0 ? "right " : "WRONG "} ${file.padEnd(68)} ${told.join("; ")}${asked === "" ? "" : ` (asks: ${asked})`}`,
    );
    expect(told).toEqual([]);
  });

  test.each(Object.entries(REFUSED))("%s is refused: %s", (file, code) => {
    const result = readPurchases(gridsOfFile(join(folder, file)));
    report.push(
      `${!result.ok && result.code === code ? "right " : "WRONG "} ${file.padEnd(68)} ${result.ok ? `read as ${result.table.sheet}: ${JSON.stringify(summaryOf(result.table))}` : result.code}`,
    );
    expect(result).toMatchObject({ ok: false, code });
  });
}
