import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { analysed, csv, folder, now, OPENING, requestsOf, run } from "./analysing";

/**
 * How the cost of work grows with lines: each figure at 50 000, 100 000, 200 000 and 400 000 of them, and by how much a doubling multiplies it at most.
 * Processor seconds (user and system, all threads) and peak memory. Run: npm run bench -- growth
 */
const SIZES = [50_000, 100_000, 200_000, 400_000];

type Figures = Readonly<Record<string, number | undefined>>;

/** What work on so many lines costs, from a file of delimited text. */
function figuresOf(lines: number): Figures {
  const [source, saved] = [csv(lines), join(folder, `${lines}.xlsx`)];
  const [share, writing] = [analysed(now, [source]), analysed(now, [source, "--out", saved])];
  const [read, written] = [share, writing].map((one) => one && requestsOf(one.output));
  process.env["BOOK"] = saved;
  // A book of 400 000 lines and all its formulas is more than what Node takes by itself.
  process.env["NODE_OPTIONS"] = "--max-old-space-size=8192";
  const opening = writing && run(now, now.script(OPENING));
  delete process.env["NODE_OPTIONS"];
  return {
    "CSV to the share: processor, s": share?.cost.seconds,
    "writing: sent, MB": read && written && (written.bytesOut - read.bytesOut) / 1e6,
    "writing: requests": read && written && written.count - read.count,
    "analyse --out: processor, s": writing?.cost.seconds,
    "analyse --out: peak, MB": writing?.cost.megabytes,
    "saved file, MB": writing && statSync(saved).size / 1e6,
    "opened again: processor, s": opening?.cost.seconds,
    "opened again: peak, MB": opening?.cost.megabytes,
  };
}

// The first run bundles the command, which is no work on lines.
analysed(now, [csv(10)]);
const bySize = SIZES.map(figuresOf);
const told = (figure: number | undefined): string => figure?.toFixed(2) ?? "failed";
console.table(
  Object.fromEntries(
    Object.keys(bySize[0] ?? {}).map((work) => {
      const figures = bySize.map((one) => one[work]);
      const ratios = figures.slice(1).map((figure, index) => {
        const half = figures[index];
        return figure !== undefined && half ? figure / half : 0;
      });
      const cells = SIZES.map((lines, index) => [lines.toLocaleString("fr"), told(figures[index])]);
      return [work, { ...Object.fromEntries(cells), "doubled: at most": Math.max(...ratios).toFixed(2) }];
    }),
  ),
);
rmSync(folder, { recursive: true, force: true });
