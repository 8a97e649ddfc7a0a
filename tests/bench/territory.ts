/** Territory and suppliers: load, size, 20 000 rows located, 20 000 names compared. Run: `npx tsx tests/bench/territory.ts` */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { SIGNATURE_MEANINGS, signatureOf } from "../../src/reading/signature";
import type { PurchaseLine } from "../../src/reading/purchases";
import { suppliersOf } from "../../src/suppliers/group";
import { locateSuppliers } from "../../src/suppliers/located";
import { proposeMerges } from "../../src/suppliers/merges";
import { bundleSchema } from "../../src/territory/bundle";
import { locate } from "../../src/territory/locate";
import { territoryOf, type Territory } from "../../src/territory/territory";

const ROWS = 20_000;

function timed<T>(name: string, limitMs: number, run: () => T): T {
  const started = performance.now();
  const result = run();
  const ms = performance.now() - started;
  console.log(`${name}: ${ms.toFixed(1)} ms (limit ${limitMs} ms)${ms > limitMs ? "  ABOVE" : ""}`);
  return result;
}

/** The same rows at each run: postcode and town of communes taken at a fixed step, one in five without a town. */
function rowsOf(territory: Territory): PurchaseLine[] {
  const postcodes = new Map<string, string>();
  for (let code = 1000; code < 98_900; code++) {
    const postcode = String(code).padStart(5, "0");
    for (const commune of territory.communesOfPostcode(postcode)) postcodes.set(commune, postcode);
  }
  return Array.from({ length: ROWS }, (_, at) => {
    const { code, name } = territory.communes[(at * 7919) % territory.communes.length]!;
    const text = { supplier: `SARL ${WORDS[at % WORDS.length]} ${name} ${at % 50}`, postcode: postcodes.get(code) ?? "", commune: at % 5 === 0 ? "" : name.toUpperCase() };
    return { row: at + 2, text, amountCents: at, signature: signatureOf(SIGNATURE_MEANINGS.map((meaning) => text[meaning as keyof typeof text] ?? "")) };
  });
}
const WORDS = ["Boulangerie", "Garage", "Mairie de", "Transports", "Menuiserie", "Imprimerie", "Ferme de", "Laiterie", "Quincaillerie", "Pépinières"];

const json = readFileSync("src/territory/data/territory.json");
console.log(`chunk: ${(json.length / 1000).toFixed(0)} kB, gzip ${(gzipSync(json, { level: 9 }).length / 1000).toFixed(0)} kB (limit 480)`);
const text = json.toString("utf8");
const territory = timed("loading", 60, () => territoryOf(bundleSchema.parse(JSON.parse(text))));
const rows = rowsOf(territory);
const fresh = territoryOf(bundleSchema.parse(JSON.parse(text)));
timed(`${ROWS} rows located, first time`, 150, () => rows.forEach(({ text: hints }) => locate(hints, fresh)));
timed(`${ROWS} rows located, second time`, 150, () => rows.forEach(({ text: hints }) => locate(hints, fresh)));
const suppliers = timed(`${ROWS} lines gathered by supplier`, 300, () => suppliersOf(rows));
timed(`${suppliers.length} suppliers located, five perimeters`, 600, () =>
  locateSuppliers(suppliers, fresh, [
    { kind: "departement", code: "62" },
    { kind: "region", code: "32" },
    { kind: "radius", km: 50, centre: "62041" },
    { kind: "list", codes: ["62", "59", "80"] },
    { kind: "france" },
  ]),
);
const proposals = timed(`${suppliers.length} names compared`, 2_000, () => proposeMerges(suppliers));
console.log(`proposals: ${proposals.length}`);
