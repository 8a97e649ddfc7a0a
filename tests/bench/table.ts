import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { analysed, before, builds, csv, folder, now, OPENING, requestsOf, run, type Build } from "./analysing";
import { median } from "./median";
import { libreOffice } from "./office";
import { FIFTEEN_COLUMNS, fifteenColumns } from "./purchases";
import { writeWorkbook } from "./writeWorkbook";

/**
 * What work on many lines costs, now and at « before-house » (`bash tests/bench/before-house.sh` checks it out), in one run: processor seconds
 * (user and system, all threads), peak memory, bytes sent and requests of writing, size of the saved file, and what LibreOffice takes with it.
 * Run: node .ci/ts.mjs tests/bench/table.ts [lines of the great file] [lines of the small one]
 */
const [GREAT = 100_000, SMALL = 25_000] = process.argv.slice(2).map(Number);
type Row = Record<string, string>;
const table: Record<string, Row> = {};
function tell(work: string, build: Build, figure: number | undefined, unit: string): void {
  const row = (table[work] ??= {});
  row[build.name] = figure === undefined ? "failed" : `${figure.toFixed(2)} ${unit}`;
  const [then, today] = [before, now].map(({ name }) => parseFloat(row[name] ?? ""));
  if (then && today) row["ratio"] = (today / then).toFixed(3);
}

function workbook(lines: number): string {
  const path = join(folder, `achats-${lines}.xlsx`);
  writeWorkbook(path, { Achats: fifteenColumns(lines) });
  return path;
}

const [great, small, text] = [workbook(GREAT), workbook(SMALL), csv(GREAT)];
// The first run of a build bundles it, which is no work on lines.
for (const build of builds) analysed(build, [csv(10)]);
// A few seconds, which what else the machine does may double: several times by turns, the middle one told.
const shares = Array.from({ length: 5 }, () => builds.map((build) => analysed(build, [text])?.cost.seconds ?? NaN));
for (const [place, build] of builds.entries())
  tell(`CSV of ${GREAT} lines to the share: processor`, build, median(shares.map((costs) => costs[place]!)), "s");
for (const build of builds) {
  for (const [source, lines] of [
    [small, SMALL],
    [great, GREAT],
  ] as const) {
    const saved = join(folder, `${build.name}-${lines}.xlsx`);
    const [reading, writing] = [analysed(build, [source]), analysed(build, [source, "--out", saved])];
    const traffic = reading && writing && [requestsOf(reading.output), requestsOf(writing.output)];
    tell(`${lines} lines, writing: sent`, build, traffic && (traffic[1]!.bytesOut - traffic[0]!.bytesOut) / 1e6, "MB");
    tell(`${lines} lines, writing: requests`, build, traffic && traffic[1]!.count - traffic[0]!.count, "");
    tell(`${lines} lines, analyse --out: processor`, build, writing?.cost.seconds, "s");
    tell(`${lines} lines, analyse --out: peak`, build, writing?.cost.megabytes, "MB");
    if (!writing) continue;
    tell(`${lines} lines, saved file`, build, statSync(saved).size / 1e6, "MB");
    process.env["BOOK"] = saved;
    delete process.env["EDIT"];
    const opening = run(build, build.script(OPENING));
    tell(`${lines} lines, opened again: processor`, build, opening?.cost.seconds, "s");
    tell(`${lines} lines, opened again: peak`, build, opening?.cost.megabytes, "MB");
    if (lines === SMALL) {
      process.env["EDIT"] = "1";
      process.env["AMOUNT"] = String(FIFTEEN_COLUMNS.indexOf("Montant HT"));
      const edited = run(build, build.script(OPENING));
      tell(
        `${lines} lines, one amount edited, all sheets read: processor`,
        build,
        edited && Number(edited.output),
        "s",
      );
    }
    tell(`${lines} lines, LibreOffice opens, recalculates, saves: processor`, build, libreOffice(saved, folder), "s");
  }
}
console.table(table);
rmSync(folder, { recursive: true, force: true });
