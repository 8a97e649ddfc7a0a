import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile } from "../../../src/practice/files/open";

const root = join(__dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "analyse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function analyse(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "analyse", "--", ...words], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe("the command line", () => {
  it("gives as JSON what the pane shows, and saves the workbook with everything written in it", () => {
    const file = fileOf("achats.csv", "Fournisseur;Code postal;Montant HT\nFerme du Val;62000;1 200,50\nCoop du Bourg;59000;300\nSans Adresse;;99,50\nTotal;;1600,00\n");
    const out = join(folder, "resultat.xlsx");
    const { status, stdout } = analyse(file, "--perimeter", "departement:62", "--perimeter", "region:32", "--out", out, "--json");
    expect(status).toBe(0);
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({
      sheet: "achats", headerRow: 1, columns: { supplier: "A", postcode: "B", amount: "C" }, basis: "HT", lines: 3, totalCents: 160_000, negativeLines: 0,
      leftOut: [{ row: 5, reason: "total" }],
      shares: [
        { perimeter: "departement:62", localCents: 120_050, lowRate: 120_050 / 160_000, highRate: 130_000 / 160_000, totalCents: 160_000 },
        { perimeter: "region:32", localCents: 150_050, totalCents: 160_000 },
      ],
    });
    expect((summary.requests as { count: number }).count).toBeGreaterThan(5);
    const saved = openFile("resultat.xlsx", new Uint8Array(readFileSync(out)));
    expect(saved.ok && saved.book.sheets.map(({ name }) => name)).toEqual(["achats", "Part locale", "Fournisseurs", "Méthode"]);
  });

  it("answers with exit code 2 and one sentence when there is no purchase table", () => {
    const { status, stdout, stderr } = analyse(fileOf("mots.csv", "bonjour\n"), "--json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("tableau d'achats");
  });

  it("says what is wrong with its words", () => {
    expect(analyse(fileOf("a.csv", "Fournisseur;Montant HT\nFerme du Val;10\nCoop du Bourg;20\n"), "--perimeter", "planete:mars")).toMatchObject({ status: 64, stderr: expect.stringContaining("planete:mars") as string });
    expect(analyse(join(folder, "absent.xlsx"))).toMatchObject({ status: 64, stderr: expect.stringContaining("absent.xlsx") as string });
    expect(analyse()).toMatchObject({ status: 64, stderr: expect.stringContaining("FICHIER") as string });
  });
});
