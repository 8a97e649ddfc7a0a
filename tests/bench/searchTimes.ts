/**
 * The whole curve k = 1…60 on larger and larger needs, beside « before-house » where it is checked out (`bash tests/bench/before-house.sh`): both in
 * one run, in processor time. `npm run bench -- searchTimes [families…]`
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import * as now from "../../src/lots/search/frontier";
import { Appraiser } from "../../src/lots/supply/appraise";
import { world, type WorldSize } from "../lots/worlds";

const SIZES: readonly WorldSize[] = [
  { families: 30, products: 150, zones: 8, bidders: 200 },
  { families: 60, products: 400, zones: 10, bidders: 500 },
  { families: 200, products: 400, zones: 4, bidders: 300 },
  { families: 500, products: 1000, zones: 3, bidders: 400 },
  { families: 2000, products: 2000, zones: 2, bidders: 500 },
];

interface Build {
  readonly frontier: typeof now;
  readonly judge: typeof Appraiser;
}
const FORMER = join(process.cwd(), ".cache/before-house/src/lots");

/** Milliseconds of processor: other programmes of the machine do not count. */
const spent = (): number => process.cpuUsage().user / 1000;

function run({ frontier, judge }: Build, size: WorldSize): { ms: number; found: now.Frontier } {
  const appraiser = new judge(world(size, 7), DEFAULT_PARAMETERS);
  const begun = spent();
  const found = frontier.findFrontier(frontier.prepareSearch(appraiser), "local");
  return { ms: spent() - begun, found };
}

/** The search of « before-house », made into one file that can be required. */
function formerBuild(): Build | undefined {
  if (!existsSync(FORMER)) return undefined;
  const outfile = join(process.cwd(), ".cache/former-search.cjs");
  const contents = 'export * as frontier from "./frontier"; export { Appraiser as judge } from "./appraise";';
  buildSync({ stdin: { contents, resolveDir: FORMER }, bundle: true, platform: "node", outfile, logLevel: "error" });
  return createRequire(join(process.cwd(), "package.json"))(outfile) as Build;
}

const former = formerBuild();
const wanted = process.argv.slice(2).map(Number).filter(Boolean);
for (const size of SIZES.filter(({ families }) => wanted.length === 0 || wanted.includes(families))) {
  const name = `${size.families}/${size.products}/${size.zones}/${size.bidders}`.padEnd(20);
  const { ms, found } = run({ frontier: now, judge: Appraiser }, size);
  const before = former && size.families <= 200 ? run(former, size).ms : undefined;
  const beside = before === undefined ? "" : `, before ${before.toFixed(0)} ms, × ${(ms / before).toFixed(2)}`;
  const [first, last] = [found.points[0], found.points.at(-1)];
  console.log(
    `${name} ${ms.toFixed(0)} ms${beside}; ${first?.lots ?? 0} to ${last?.lots ?? 0} lots, advised ${found.recommended}`,
  );
}
