import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { atOnce } from "../../../src/ground/steps";
import { gathering } from "../../../src/workbook/files/apart/pieces";
import { restoring } from "../../../src/workbook/files/apart/restore";
import { untilStalled, type WorkerMessage, type Working } from "../../../src/workbook/files/apart/watch";
import type { CarriedResult } from "../../../src/workbook/files/apart/carry";
import { openAsAsked } from "../../../src/workbook/files/apart/work";
import { saveXlsx } from "../../../src/workbook/files/save";
import { opened } from "../../actions/support";
import { bookOf } from "../../excel/support";
import { buyersFile } from "./buyersFile";

/** Through the wall between two threads and back. */
async function passed(name: string, bytes: Uint8Array, onMessage?: (message: WorkerMessage<CarriedResult>) => void) {
  const working: Working<CarriedResult> = {
    hear: (told) =>
      openAsAsked({ name, bytes }, (message) => {
        onMessage?.(message);
        told(structuredClone(message));
      }),
    end: () => undefined,
  };
  const result = atOnce(restoring(await untilStalled(name, gathering(working)), bytes));
  if (!result.ok) throw new Error(result.code);
  return result.book;
}

/** Part by part: the archive also bears the time. */
function isSameFile(one: Uint8Array, other: Uint8Array): boolean {
  const [parts, others] = [one, other].map((file) => Object.entries(unzipSync(file)));
  return isDeepStrictEqual(parts, others);
}

test("a book opened apart is the book: changed and saved, it gives the same file", async () => {
  const formulas = bookOf({ Achats: [["a", "b"], [1], [2.5], ["é"]], "Au-delà": [["x"]] });
  const [first] = formulas.sheets;
  if (!first) throw new Error("no sheet");
  const lines = [[{ formula: "=SUM(A2:A3)" }], [{ formula: "='Au-delà'!A1&\"!\"" }], [{ formula: "=1/0" }]];
  formulas.setCells(first, 1, 1, lines, "user");
  formulas.addTable(first, { top: 0, left: 0, rows: 4, columns: 2 }, "Achats_1", true, "user");
  formulas.setName({ name: "Total", formula: "=Achats!$B$2", visible: false });
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["sample.xlsx", readFileSync("assets/samples/restaurant-departement.xlsx")],
    ["achats.csv", new TextEncoder().encode("Nom;Montant\nÉtal;1,5\n;=1+1\n")],
    ["buyer.xlsx", buyersFile()],
    ["formulas.xlsx", saveXlsx(formulas)],
  ];
  for (const [name, bytes] of files) {
    const [direct, apart] = [opened(name, bytes), await passed(name, bytes)];
    for (const book of [direct, apart]) {
      const written = [[{ value: "fin" }, { formula: "=A1" }]];
      book.setCells(book.activeSheet, 2, 1, written, "addin");
    }
    expect(isSameFile(saveXlsx(apart), saveXlsx(direct))).toBe(true);
  }
});

test("whatever the cells hold, they hold it on the other side", async () => {
  const cell = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const file = saveXlsx(bookOf({ Feuille: rows }));
      expect(isSameFile(saveXlsx(await passed("x.xlsx", file)), file)).toBe(true);
    }),
    { numRuns: 8 },
  );
});

test("a book of many lines comes by pieces so small that none holds the page", async () => {
  const lines = Array.from({ length: 5000 }, (_, line) => `Fournisseur ${line};${line}`);
  const rows: number[] = [];
  const book = await passed("achats.csv", new TextEncoder().encode(lines.join("\n")), (message) => {
    if ("result" in message)
      rows.push(...(message.result.ok ? message.result.book.sheets : []).map((sheet) => sheet.rows.length));
    else if (message.piece) rows.push(message.piece.rows.length);
  });
  expect(Math.max(...rows)).toBeLessThanOrEqual(200);
  expect(rows.reduce((sum, count) => sum + count)).toBe(5000);
  expect(book.activeSheet.value(4999, 0)).toBe("Fournisseur 4999");
});

/** A worker that does what the text says; `tell` is at hand. */
function working(script: string, resourceLimits = {}): Working<string> & { readonly worker: Worker } {
  const prelude =
    'const { parentPort } = require("node:worker_threads"); const tell = (m) => parentPort.postMessage(m);';
  const sleep = "const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);";
  const worker = new Worker(`${prelude}${sleep}${script}`, { eval: true, resourceLimits });
  return {
    worker,
    hear: (told, broke) => {
      worker.on("message", (message: WorkerMessage<string>) => told(message));
      worker.once("error", broke);
    },
    end: () => void worker.terminate(),
  };
}

test("a reader that sleeps is ended, and the buyer is told", async () => {
  const sleeping = working("tell({ step: 0 }); sleep()");
  const gone = new Promise((resolve) => sleeping.worker.once("exit", resolve));
  const started = Date.now();
  expect(await untilStalled("achats.xls", sleeping, { stallMs: 300 })).toEqual({
    ok: false,
    code: "stalled",
    values: { name: "achats.xls" },
  });
  expect(Date.now() - started).toBeLessThan(3000);
  await gone;
  expect(await untilStalled("a", working("sleep()"), { startMs: 300 })).toMatchObject({ code: "stalled" });
});

test("a reader that tells of its progress is waited for, longer for a step that goes through more", async () => {
  const slow = working("for (let i = 0; i < 4; i++) { tell({ step: 0 }); sleep(400); } tell({ result: 'lu' })");
  expect(await untilStalled("a", slow, { stallMs: 800 })).toBe("lu");
  const heavy = working("tell({ step: 60_000_000 }); sleep(1500); tell({ result: 'lu' })");
  expect(await untilStalled("a", heavy, { stallMs: 800 })).toBe("lu");
});

test("a reader that breaks is told", async () => {
  expect(await untilStalled("a", working("throw new Error('x')"))).toMatchObject({ ok: false, code: "tooLarge" });
});
