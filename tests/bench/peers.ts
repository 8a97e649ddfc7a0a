import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as sheetJs from "@e965/xlsx";
import { Workbook } from "exceljs";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { openFile } from "../../src/workbook/files/open";
import { createBook } from "../../src/workbook/book/book";
import { saveXlsx } from "../../src/workbook/files/save";
import { median } from "./median";
import { fifteenColumns } from "./purchases";

/**
 * Saving and opening a workbook of many lines of 15 values, and opening what `analyse --out` saved where a path is given: Allotir beside the libraries
 * of its kind, by turns in one run; each in a process of its own, processor seconds (all threads) and peak memory.
 * Run: node .ci/ts.mjs tests/bench/peers.ts [lines] [saved workbook]
 */
const [asked = "100000", saved] = process.argv.slice(2);
const lines = Number(asked);
const TURNS = 3;

type Cell = string | number | null;
interface Peer {
  /** Puts the values in a workbook of its kind, which takes no part in the measure. @returns what saves it */
  save(rows: readonly (readonly Cell[])[]): () => Uint8Array | Promise<Uint8Array>;
  open(bytes: Uint8Array): unknown;
}

const PEERS: Readonly<Record<string, Peer>> = {
  allotir: {
    save: (rows) => {
      const book = createBook();
      book.load(() =>
        book.setCells(
          book.activeSheet,
          0,
          0,
          rows.map((row) => row.map((value) => ({ value }))),
          "addin",
        ),
      );
      return () => saveXlsx(book);
    },
    open: (bytes) => {
      const opened = openFile("achats.xlsx", bytes);
      if (!opened.ok) throw new Error(opened.code);
    },
  },
  hucre: {
    save: (rows) => {
      const sheets = [{ name: "Achats", rows: rows.map((row) => [...row]) }];
      return () => writeXlsx({ sheets });
    },
    open: (bytes) => readXlsx(bytes),
  },
  SheetJS: {
    save: (rows) => {
      const book = sheetJs.utils.book_new();
      sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(rows.map((row) => [...row])), "Achats");
      return () => sheetJs.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Uint8Array;
    },
    open: (bytes) => sheetJs.read(bytes),
  },
  exceljs: {
    save: (rows) => {
      const book = new Workbook();
      book.addWorksheet("Achats").addRows(rows.map((row) => [...row]));
      return async () => new Uint8Array(await book.xlsx.writeBuffer());
    },
    open: (bytes) => new Workbook().xlsx.load(bytes.slice().buffer),
  },
};

/** What one process did: told on its last line. */
interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

async function work(peer: Peer, job: string, path: string): Promise<void> {
  const bytes = job === "open" ? readFileSync(path) : undefined;
  const save = bytes ? undefined : peer.save(fifteenColumns(lines));
  const began = process.cpuUsage();
  const file = await (bytes ? peer.open(bytes) : save?.());
  const { user, system } = process.cpuUsage(began);
  if (file instanceof Uint8Array) writeFileSync(path, file);
  console.log(
    JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies Cost),
  );
}

function cost(peer: string, job: string, path: string): Cost {
  const { status, stdout, stderr } = spawnSync(
    "node",
    ["--max-old-space-size=8192", ".ci/ts.mjs", "tests/bench/peers.ts", asked, "", peer, job, path],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Cost;
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  const common = join(folder, "achats.xlsx");
  cost("SheetJS", "save", common);
  const jobs: [what: string, job: string, path: (peer: string) => string][] = [
    ["save", "save", (peer) => join(folder, `${peer}.xlsx`)],
    ["open", "open", () => common],
  ];
  if (saved) jobs.push([`open ${saved}`, "open", () => resolve(saved)]);
  for (const [what, job, path] of jobs) {
    const figures = Object.keys(PEERS).map((peer) => ({ peer, costs: [] as Cost[] }));
    for (let turn = 0; turn < TURNS; turn++)
      for (const { peer, costs } of figures) costs.push(cost(peer, job, path(peer)));
    console.log(what);
    console.table(
      figures.map(({ peer, costs }) => {
        const all = costs.map(({ seconds }) => seconds);
        return {
          "": peer,
          "seconds (median)": median(all).toFixed(2),
          least: Math.min(...all).toFixed(2),
          "peak, MB": Math.round(Math.max(...costs.map(({ megabytes }) => megabytes))),
          "file, MB": (statSync(path(peer)).size / 1e6).toFixed(1),
        };
      }),
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

const [, , , , ofPeer, ofJob, ofPath] = process.argv;
const peer = ofPeer === undefined ? undefined : PEERS[ofPeer];
if (peer && ofJob && ofPath) void work(peer, ofJob, ofPath);
else compare();
