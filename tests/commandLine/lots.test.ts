import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LotsSummary } from "../../src/commandLine/lotsSummary";

const SAMPLE = "assets/samples/restaurant-departement.xlsx";
const COMMAND = [".ci/ts.mjs", "src/commandLine/lots.ts"];
/** A machine whose settings tell no language. */
const env = { ...process.env, LC_ALL: "C.UTF-8" };
const folder = mkdtempSync(join(tmpdir(), "lots-"));

const told = (...words: readonly string[]): LotsSummary =>
  JSON.parse(execFileSync("node", [...COMMAND, ...words, "--json"], { encoding: "utf8", env })) as LotsSummary;

function refused(...words: readonly string[]): { status: number | null; said: string } {
  const { status, stderr } = spawnSync("node", [...COMMAND, ...words], { encoding: "utf8", env });
  return { status, said: stderr.split("\n")[0]!.replace(/\s/g, " ") };
}

function csv(name: string, ...rows: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.join("\n"));
  return file;
}

test("the shape of the answer: frontier, plan, simulation, law", () => {
  const answer = told(
    SAMPLE,
    "--perimeter",
    "departement:62",
    "--max",
    "40",
    "--lots",
    "36",
    "--launch",
    "2026-04-01",
    "--years",
    "4",
  );
  expect(answer.frontier).toHaveLength(40);
  for (const { expectedLocalCents, boundCents } of answer.frontier)
    expect(expectedLocalCents).toBeLessThanOrEqual(boundCents);
  expect([answer.present.lots, answer.plan.length]).toEqual([7, 36]);
  expect(answer.plan.reduce((sum, { cents }) => sum + cents, 0)).toBe(answer.totalCents);
  const { P10, P50, P90, noOfferCents, singleOfferCents, distinctWinners } = answer.simulation!;
  expect(P10 < P50 && P50 < P90).toBe(true);
  for (const value of [noOfferCents, singleOfferCents, distinctWinners]) expect(value).toBeGreaterThan(0);
  expect(answer.law).toMatchObject({ procedure: "formal", totalCents: answer.totalCents * 4, months: 48 });
  expect(answer.law.thresholds.find(({ code }) => code === "noPublicitySupplies")).toMatchObject({
    cents: 6_000_000,
    from: "2026-04-01",
    until: null,
    source: "CCP, art. R2122-8",
  });
  expect(answer.law.smallLots).toHaveLength(36);
}, 60_000);

test("without a list no interval is told, and what to source is listed", () => {
  const answer = told(SAMPLE, "--no-suppliers", "--max", "12");
  expect([answer.simulation, answer.floorOnly]).toEqual([null, true]);
  expect(answer.toSource.length).toBeGreaterThan(0);
}, 60_000);

test("a file of three suppliers: who could answer is named, local or not", () => {
  const rows = Array.from(
    { length: 24 },
    (_, index) =>
      `${["Ferme Duval", "Vergers Blin", "Halles du Nord"][index % 3]};62000;Fruits;${["Pommes", "Poires"][index % 2]};${9000 + index},50;2025`,
  );
  const { plan, familySource } = told(
    csv("achats.csv", "Fournisseur;Code postal;Famille;Sous-famille;Montant HT;Exercice", ...rows),
    "--perimeter",
    "departement:62",
  );
  expect(familySource).toBe("family");
  expect(plan.flatMap(({ capable }) => capable.map(({ local }) => local))).toContain(true);
}, 60_000);

test.each<{ sentence: RegExp; status: number; words: readonly string[] }>([
  { sentence: /« loin » n'est pas un but connu/, status: 64, words: [SAMPLE, "--aim", "loin"] },
  { sentence: /« 2026-02-30 » n'est pas une date/, status: 64, words: [SAMPLE, "--launch", "2026-02-30"] },
  { sentence: /« 0 » n'est pas un nombre admis pour --lots/, status: 64, words: [SAMPLE, "--lots", "0"] },
  { sentence: /--lots 10 dépasse --max 5/, status: 64, words: [SAMPLE, "--lots", "10", "--max", "5"] },
  { sentence: /« --bogus » n'est pas une option connue/, status: 64, words: [SAMPLE, "--bogus"] },
  { sentence: /« Nulle » n'est pas une liste de fournisseurs/, status: 2, words: [SAMPLE, "--suppliers", "Nulle"] },
  { sentence: /« vide.csv » est vide/, status: 2, words: [csv("vide.csv")] },
  {
    sentence: /la somme des achats retenus est nulle ou négative/,
    status: 2,
    words: [
      csv(
        "avoirs.csv",
        "Fournisseur;Code postal;Famille;Montant HT",
        "Ferme Duval;62000;Fruits;-100,50",
        "Vergers Blin;62000;Pain;-80,20",
      ),
    ],
  },
])(
  "refused in a sentence: $sentence",
  ({ sentence, status, words }) => {
    const answer = refused(...words);
    expect(answer.said).toMatch(sentence);
    expect(answer.status).toBe(status);
  },
  60_000,
);
