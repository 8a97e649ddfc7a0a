/** Territory and suppliers: load, size, 20 000 rows located, 20 000 names compared. Run: `npm run bench -- territory` */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { SIGNATURE_MEANINGS, signatureOf } from "../../src/reading/rows/signature";
import type { PurchaseLine } from "../../src/reading/columns/purchases";
import { bundleSchema } from "../../src/territory/bundle";
import { locator } from "../../src/territory/places/locate";
import type { Perimeter } from "../../src/territory/places/place";
import { territoryOf, type Territory } from "../../src/territory/territory";
import { suppliersOf, proposeMerges, locateSuppliers } from "../suppliers/support/atOnce";

const ROWS = 20_000;

setFlagsFromString("--expose-gc");
const tidy = runInNewContext("gc") as () => void;

/** What was thrown away before is cleared first: only the run's own waste counts. */
function timed<T>(name: string, limitMs: number, run: () => T): T {
  tidy();
  const [started, worked] = [performance.now(), process.cpuUsage()];
  const result = run();
  const ms = performance.now() - started;
  const cpu = process.cpuUsage(worked).user / 1000;
  console.log(
    `${name}: ${ms.toFixed(1)} ms, of which the processor worked ${cpu.toFixed(1)} ms on all threads (limit ${limitMs} ms)${ms > limitMs ? "  ABOVE" : ""}`,
  );
  return result;
}

/** The same numbers at each run, from 0 to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

/**
 * Suppliers of distinct names, in communes drawn by their population as a buyer's are, so that large towns recur; or spread over all communes alike, which is harder
 * than any file. One in five without a town, one in fifty in a foreign or missing place, one in forty under the name of the one before
 * without its legal form.
 */
function rowsOf(territory: Territory, spread: "asPeopled" | "everywhere"): PurchaseLine[] {
  const postcodes = new Map<string, string>();
  for (let code = 1000; code < 98_900; code++) {
    const postcode = String(code).padStart(5, "0");
    for (const commune of territory.communesOfPostcode(postcode)) postcodes.set(commune, postcode);
  }
  const upTo: number[] = [];
  for (const { size } of territory.communes)
    upTo.push((upTo.at(-1) ?? 0) + (spread === "everywhere" ? 1 : size === 0 ? 0 : 10 ** (size / 10)));
  const next = numbersFrom(42);
  let last = "";
  return Array.from({ length: ROWS }, (_, at) => {
    const { code, name } = territory.communes[rankOf(next() * upTo.at(-1)!, upTo)]!;
    const place =
      at % 50 === 0
        ? { postcode: ["1000", "B-7000", "", "SW1A 2AA"][at % 4]! }
        : { postcode: postcodes.get(code) ?? "", commune: at % 5 === 0 ? "" : name.toUpperCase() };
    const text = { supplier: `SARL ${WORDS[at % WORDS.length]} ${name} ${at}`, ...place };
    if (at % 40 === 1) text.supplier = last.replace("SARL ", "");
    last = text.supplier;
    return {
      row: at + 2,
      text,
      amountCents: at,
      signature: signatureOf(SIGNATURE_MEANINGS.map((meaning) => text[meaning as keyof typeof text] ?? "")),
    };
  });
}

/** Rank of the first sum above the value. */
function rankOf(value: number, sums: readonly number[]): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
const WORDS = [
  "Boulangerie",
  "Garage",
  "Mairie de",
  "Transports",
  "Menuiserie",
  "Imprimerie",
  "Ferme de",
  "Laiterie",
  "Quincaillerie",
  "Pépinières",
];
const PERIMETERS: readonly Perimeter[] = [
  { kind: "departement", code: "62" },
  { kind: "region", code: "32" },
  { kind: "radius", km: 50, centre: "62041" },
  { kind: "list", codes: ["62", "59", "80"] },
  { kind: "france" },
];

const json = readFileSync("src/territory/data/territory.json");
console.log(
  `chunk: ${(json.length / 1000).toFixed(0)} kB, gzip ${(gzipSync(json, { level: 9 }).length / 1000).toFixed(0)} kB (limit 480)`,
);
const text = json.toString("utf8");
const territory = timed("loading", 60, () => territoryOf(bundleSchema.parse(JSON.parse(text))));
const fresh = () => territoryOf(bundleSchema.parse(JSON.parse(text)));
const rows = rowsOf(territory, "asPeopled");
const everywhere = rowsOf(territory, "everywhere");
/** All rows, their places found anew; what the territory has learned on the way (its indexes of names) stays, as in the pane. */
function locateAll(some: readonly PurchaseLine[], where: Territory): void {
  const placeOf = locator(where, {});
  for (const { text: hints } of some) placeOf(hints);
}
const used = fresh();
for (const pass of ["first time (cold)", "second time", "third time"])
  timed(`${ROWS} rows located, ${pass}`, 150, () => locateAll(rows, used));
timed(`${ROWS} rows spread over all communes`, 150, () => locateAll(everywhere, used));
const suppliers = timed(`${ROWS} lines gathered by supplier`, 300, () => suppliersOf(rows));
const other = fresh();
for (const pass of ["first time", "second time"])
  timed(`${suppliers.length} suppliers located, five perimeters, ${pass}`, 600, () =>
    locateSuppliers(suppliers, other, PERIMETERS),
  );
const proposals = timed(`${suppliers.length} names compared`, 2_000, () => proposeMerges(suppliers));
console.log(`proposals: ${proposals.length}`);
