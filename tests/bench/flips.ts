/**
 * 400 damaged variants of our sample (.xlsx, .xls, .ods, .csv), made in memory from a fresh seed and not kept: none may hang, none may throw.
 * In half of the archives the bits are turned in a part before it is packed again, so that the damage goes deeper than the archive.
 * Run: npm run bench -- flips; the same again: FLIPS_SEED=… npm run bench -- flips
 */
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { read, write, type BookType } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { atOnce } from "../../src/ground/steps";
import type { CarriedResult } from "../../src/workbook/files/apart/carry";
import { gathering } from "../../src/workbook/files/apart/pieces";
import { restoring } from "../../src/workbook/files/apart/restore";
import { untilStalled, type WorkerMessage, type Working } from "../../src/workbook/files/apart/watch";
import type { Order } from "../../src/workbook/files/apart/work";

const EACH = 100;
const SAMPLE = "assets/samples/restaurant-departement";
const seed = Number(process.env.FLIPS_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = numbers(seed);
const below = (count: number): number => Math.floor(random() * count);

const xlsx = new Uint8Array(readFileSync(`${SAMPLE}.xlsx`));
function writtenAs(bookType: BookType): Uint8Array {
  const bytes: unknown = write(read(xlsx, { type: "array" }), { type: "array", bookType });
  return new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []);
}
const FILES: Readonly<Record<string, Uint8Array>> = {
  xlsx,
  xls: writtenAs("biff8"),
  ods: writtenAs("ods"),
  csv: new Uint8Array(readFileSync(`${SAMPLE}.csv`)),
};

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + below(8); times > 0; times--) {
    const at = below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
  }
  return copy;
}

function variant(file: Uint8Array, isArchive: boolean): Uint8Array {
  if (!isArchive || random() < 0.5) return flipped(file);
  const parts = unzipSync(file);
  const name = Object.keys(parts)[below(Object.keys(parts).length)] ?? "";
  return zipSync({ ...parts, [name]: flipped(parts[name] ?? new Uint8Array()) }, { level: 1 });
}

let worker: Worker | undefined;

/** One worker for all files, as long as it lives. */
function working(order: Order): Working<CarriedResult> {
  const station = (worker ??= new Worker("./.ci/ts.mjs", {
    argv: ["tests/bench/openingWorker.ts"],
    stdout: true,
    stderr: true,
  }));
  station.removeAllListeners("message").removeAllListeners("error");
  let isDone = false;
  return {
    hear: (told, broke) => {
      station.on("message", (message: WorkerMessage<CarriedResult>) => {
        isDone = "result" in message;
        told(message);
      });
      station.on("error", broke);
      station.postMessage(order);
    },
    end: () => {
      if (isDone) return;
      void station.terminate();
      worker = undefined;
    },
  };
}

async function run(): Promise<void> {
  console.log(`seed ${seed}`);
  let faults = 0;
  for (const [kind, file] of Object.entries(FILES)) {
    const counts = new Map<string, number>();
    let longest = 0;
    for (let i = 0; i < EACH; i++) {
      const bytes = variant(file, kind === "xlsx" || kind === "ods");
      const started = performance.now();
      let outcome: string;
      try {
        const result = atOnce(
          restoring(await untilStalled(kind, gathering(working({ name: `x.${kind}`, bytes }))), bytes),
        );
        outcome = result.ok ? ["opened", ...result.warnings.map(({ code }) => code)].join("+") : result.code;
      } catch (error) {
        faults++;
        outcome = `thrown: ${String(error)}`;
      }
      longest = Math.max(longest, performance.now() - started);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const told = [...counts].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${count} ${outcome}`);
    console.log(`${kind.padEnd(5)}${told.join(", ")}; longest ${(longest / 1000).toFixed(1)} s`);
  }
  await worker?.terminate();
  process.exitCode = faults > 0 ? 1 : 0;
}

void run();
