import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile } from "../../src/workbook/files/open";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "analyse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const analyse = (...words: string[]) => analyseWhere("C.UTF-8", ...words);

/** @param system the language of the machine, as its settings tell it */
function analyseWhere(system: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync("node", [".ci/ts.mjs", "src/commandLine/analyse.ts", ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "", LC_MESSAGES: "", LANG: system },
  });
  return { status, stdout, stderr };
}

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

describe("the command line", () => {
  it("takes the answers that its questions offer, and columns, and refuses others", () => {
    const file = fileOf(
      "avoirs.csv",
      "Fournisseur;Type;Montant HT;Montant HT payé\nFerme;Facture;100;90\nFerme;Avoir;30;20\n",
    );
    const of = (...words: string[]) =>
      JSON.parse(analyse(file, "--perimeter", "departement:62", "--json", ...words).stdout) as {
        totalCents: number;
        questions: { code: string; text: string; choices: string[] }[];
      };
    const asked = of().questions.find(({ code }) => code === "twoSides");
    expect([asked?.choices, asked?.text.includes("Avoir")]).toEqual([["subtract", "asWritten"], true]);
    expect(of("--column", "amount=C").totalCents).toBe(7000);
    expect(of("--column", "amount=C", "--answer", "twoSides=asWritten").totalCents).toBe(13_000);
    expect(analyse(file, "--answer", "twoSides=perhaps")).toMatchObject({ status: 64, stdout: "" });
  });

  it("reads several files together, and tells what became of each", () => {
    const year = (name: string, content: string) => fileOf(name, content);
    const first = year("2023.csv", "Fournisseur;Code postal;Montant HT\nFerme;62000;100,10\n");
    const second = year("2024.csv", "Code postal;Fournisseur;Montant HT\n59000;Coop;20\n");
    const { stdout, stderr } = analyse(first, second, "--perimeter", "departement:62", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ totalCents: 12_010, lines: 2, sheet: "2023 + 2024" });
    expect(stderr).toMatch(/2024\.csv.*en valeurs/);
    expect(analyse(first, join(folder, "absent.csv"))).toMatchObject({ status: 64, stdout: "" });
  });

  it("gives as JSON what the pane shows, and saves the workbook with everything written in it", () => {
    const file = fileOf(
      "achats.csv",
      "Fournisseur;Code postal;Montant HT\nFerme du Val;62000;1 200,50\nCoop du Bourg;59000;300\nSans Adresse;;99,50\nTotal;;1600,00\n",
    );
    const out = join(folder, "resultat.xlsx");
    const { status, stdout } = analyse(
      file,
      "--perimeter",
      "departement:62",
      "--perimeter",
      "region:32",
      "--out",
      out,
      "--json",
    );
    expect(status).toBe(0);
    const summary = JSON.parse(stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({
      sheet: "achats",
      headerRow: 1,
      columns: { supplier: "A", postcode: "B", amount: "C" },
      basis: "HT",
      lines: 3,
      totalCents: 160_000,
      negativeLines: 0,
      leftOut: [{ row: 5, reason: "total" }],
      shares: [
        {
          perimeter: "departement:62",
          localCents: 120_050,
          lowRate: 120_050 / 160_000,
          highRate: 130_000 / 160_000,
          totalCents: 160_000,
        },
        { perimeter: "region:32", localCents: 150_050, totalCents: 160_000 },
      ],
    });
    expect((summary.requests as { count: number }).count).toBeGreaterThan(5);
    const saved = openFile("resultat.xlsx", new Uint8Array(readFileSync(out)));
    expect(saved.ok && saved.book.sheets.map(({ name }) => name)).toEqual([
      "achats",
      "Part locale",
      "Synthèse",
      "Fournisseurs",
      "Méthode",
    ]);
  });

  it("tells of each supplier where it is, how that is known, how far, and in which perimeters it is local", () => {
    const file = fileOf(
      "lieux.csv",
      [
        "Fournisseur;SIRET;Code postal;Commune;Pays;Montant HT",
        "Ferme du Val;73282932000074;62000;ARRAS;;1200,50",
        "SARL FERME DU VAL;;;;;300",
        "Brasserie;;1000;Bruxelles;;75",
        "Bergerie;;2A004;Ajaccio;;10",
        "Rhumerie;;97400;Saint-Denis;;12",
        "Scierie;;74960;Cran-Gevrier;;14",
        "Semeur;;77488;PROVINS CEDEX;;16",
        "Papeterie;;75116;PARIS 16;;18",
        "Maraîcher;;80000;AMIENS;;26",
        "Verger;;1000;Bourg-en-Bresse;;24",
        "Fonderie;;62300;;;31",
      ].join("\n"),
    );
    const { status, stdout } = analyse(
      file,
      "--perimeter",
      "radius:50@62041",
      "--perimeter",
      "list:62,59,80",
      "--perimeter",
      "list:200033579,2A,BE",
      "--head-office",
      "--json",
    );
    expect(status).toBe(0);
    const { suppliers, mergeProposals } = JSON.parse(stdout) as {
      suppliers: Record<string, unknown>[];
      mergeProposals: unknown;
    };
    const named = (name: string) => suppliers.find((supplier) => supplier.name === name);
    const answers = (radius: string, list: string, other: string) => ({
      "radius:50@62041": radius,
      "list:62,59,80": list,
      "list:200033579,2A,BE": other,
    });
    expect(named("Ferme du Val")).toEqual({
      key: "siret:73282932000074",
      name: "Ferme du Val",
      names: ["Ferme du Val"],
      siren: "732829320",
      siret: "73282932000074",
      level: "commune",
      state: "sure",
      distanceKm: 0,
      errorKm: 7.1,
      place: { commune: "62041", department: "62", region: "32", country: "FR" },
      evidence: expect.stringMatching(/^code postal 62000 et commune «.ARRAS.» → Arras$/) as string,
      local: answers("yes", "yes", "yes"),
      flags: [],
      amountCents: 120_050,
      lines: 1,
      group: null,
    });
    expect(named("SARL FERME DU VAL")).toMatchObject({
      place: { commune: null, department: null, region: null, country: null },
      level: "none",
      state: "unlocated",
      evidence: "",
      distanceKm: null,
      errorKm: null,
      local: answers("check", "check", "check"),
    });
    expect(named("Brasserie")).toMatchObject({
      place: { country: "BE" },
      level: "country",
      state: "check",
      local: answers("check", "no", "yes"),
      distanceKm: null,
    });
    expect(named("Bergerie")).toMatchObject({
      place: { commune: "2A004", department: "2A" },
      state: "sure",
      local: answers("no", "no", "yes"),
    });
    expect(named("Rhumerie")).toMatchObject({
      place: { commune: "97411", department: "974", region: "04" },
      local: answers("no", "no", "no"),
    });
    expect(named("Scierie")).toMatchObject({
      place: { commune: "74010" },
      evidence: expect.stringMatching(/Cran-Gevrier.» → Annecy$/) as string,
    });
    expect(named("Semeur")).toMatchObject({ place: { commune: "77379" }, level: "commune", state: "check" });
    expect(named("Papeterie")).toMatchObject({ place: { commune: "75056" }, state: "sure" });
    expect(named("Maraîcher")).toMatchObject({ local: answers("check", "yes", "no"), distanceKm: 55.6, errorKm: 7.1 });
    expect(named("Verger")).toMatchObject({
      place: { commune: "01053" },
      evidence: expect.stringContaining("zéro initial rétabli") as string,
    });
    expect(named("Fonderie")).toMatchObject({
      place: { commune: null, department: "62" },
      level: "postcode",
      state: "sure",
      local: answers("yes", "yes", "no"),
    });
    expect(mergeProposals).toEqual([
      {
        keys: ["name:SARL FERME DU VAL@", "siret:73282932000074"],
        names: ["SARL FERME DU VAL", "Ferme du Val"],
        score: 0.92,
        reason: "même nom, à la forme juridique près",
        decision: null,
      },
    ]);
  });

  it("answers with exit code 2 and one sentence when there is no purchase table", () => {
    const { status, stdout, stderr } = analyse(fileOf("mots.csv", "bonjour\n"), "--json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("tableau d'achats");
  });

  it("says what is wrong with its words", () => {
    expect(
      analyse(
        fileOf("a.csv", "Fournisseur;Montant HT\nFerme du Val;10\nCoop du Bourg;20\n"),
        "--perimeter",
        "planete:mars",
      ),
    ).toMatchObject({ status: 64, stderr: expect.stringContaining("planete:mars") as string });
    expect(analyse(join(folder, "a.csv"), "--perimeter", "radius:50@99999")).toMatchObject({
      status: 64,
      stderr: expect.stringContaining("radius:50@99999") as string,
    });
    expect(analyse(join(folder, "absent.xlsx"))).toMatchObject({
      status: 64,
      stderr: expect.stringContaining("absent.xlsx") as string,
    });
    // As the README has it.
    const env = { ...process.env, LC_ALL: "C.UTF-8" };
    const bare = spawnSync("npm", ["run", "--silent", "analyse"], { cwd: root, encoding: "utf8", env });
    expect(bare).toMatchObject({ status: 64, stderr: expect.stringContaining("FICHIER") as string });
  });

  it("speaks English when asked", () => {
    const file = fileOf(
      "en.csv",
      "Fournisseur;Code postal;Montant HT\nFerme du Val;62000;10\nCoop du Bourg;62000;20\n",
    );
    const { stdout } = analyse(file, "--perimeter", "departement:62", "--lang", "en");
    expect(stdout).toMatch(/^\S+, header row 1: 2 lines, €30\.00 \(excl\. VAT\), 2 suppliers, 0 rows left out\n/);
    expect(analyseWhere("en_GB.UTF-8", file, "--perimeter", "departement:62").stdout).toBe(stdout);
    expect(analyseWhere("en_US", file, "--perimeter", "departement:62", "--lang", "fr").stdout).toContain("2 lignes");
    expect(analyseWhere("de_DE.UTF-8", file, "--perimeter", "departement:62").stdout).toContain("2 lignes");
    expect(analyse(file, "--lang", "de")).toMatchObject({
      status: 64,
      stderr: expect.stringContaining("“de”") as string,
    });
  });
});
