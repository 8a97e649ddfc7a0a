import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** HiGHS (MIT, WebAssembly), used as an oracle only: installed beside the project at the first call, never shipped. */
const FOLDER = join(process.cwd(), ".cache/highs");
const VERSION = "1.15.3";

interface Highs {
  solve(problem: string, options: Readonly<Record<string, number>>): HighsAnswer;
}
interface HighsAnswer {
  readonly Status: string;
  readonly ObjectiveValue: number;
}

/** What the solver says of one number of lots; `cents` only where it proves the optimum. */
export interface OracleAnswer {
  readonly cents: number | undefined;
  readonly seconds: number;
}

async function loadHighs(): Promise<Highs> {
  if (!existsSync(join(FOLDER, "node_modules/highs"))) {
    mkdirSync(FOLDER, { recursive: true });
    const flags = ["--prefix", FOLDER, "--no-audit", "--no-fund", "--no-save"];
    spawnSync("npm", ["install", ...flags, `highs@${VERSION}`], { cwd: FOLDER, stdio: "inherit" });
  }
  const load = createRequire(join(FOLDER, "package.json"))("highs") as () => Promise<Highs>;
  return load();
}

/** Answers already computed, by the text of the question. */
const KNOWN = join(FOLDER, "answers.json");

/** An oracle of set partitions, that remembers what it has answered. */
export async function startOracle(secondsAtMost: number): Promise<(text: string) => OracleAnswer> {
  const highs = await loadHighs();
  const known = (existsSync(KNOWN) ? JSON.parse(readFileSync(KNOWN, "utf8")) : {}) as Record<string, OracleAnswer>;
  return (text) => {
    const key = createHash("sha256").update(text).digest("hex");
    const before = known[key];
    if (before) return before;
    const begun = Date.now();
    const { Status, ObjectiveValue } = highs.solve(text, { time_limit: secondsAtMost, mip_rel_gap: 1e-6 });
    const answer: OracleAnswer = {
      cents: Status === "Optimal" ? ObjectiveValue * 100 : undefined,
      seconds: (Date.now() - begun) / 1000,
    };
    known[key] = answer;
    writeFileSync(KNOWN, JSON.stringify(known));
    return answer;
  };
}
