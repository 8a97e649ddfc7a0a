/**
 * How far the plans found are from the best that our own candidate lots allow, as HiGHS proves it: `npm run bench -- distance`. The six plans of the
 * reference study, then twelve seeded worlds, half of them with capacities that bind. Where the solver proves nothing in time, the row says so and
 * counts for nothing.
 */
import { lotParametersSchema } from "../../src/lots/need/parameters";
import { creditFor, findFrontier, prepareSearch } from "../../src/lots/search/frontier";
import { Appraiser } from "../../src/lots/supply/appraise";
import { world, type WorldSize } from "../lots/worlds";
import { startOracle } from "./oracle/highs";
import { partitionText } from "./oracle/partition";

/** As the reference study had them: a product may be in every lot of its zones. */
const PARAMETERS = lotParametersSchema.parse({ zoneBlocks: 4 });
const SECONDS_AT_MOST = 60;
const NUMBERS = [4, 8, 12, 16, 24];

interface Trial {
  readonly size: WorldSize;
  readonly seed: number;
  readonly numbers: readonly number[];
}

const small: WorldSize = { families: 8, products: 30, zones: 4, bidders: 50 };
const smaller: WorldSize = { families: 6, products: 10, zones: 2, bidders: 30 };
const STUDIED: readonly Trial[] = [
  { size: small, seed: 7, numbers: [16] },
  { size: { ...small, stretched: 8 }, seed: 7, numbers: [8, 16, 24] },
  { size: { ...smaller, stretched: 8 }, seed: 7, numbers: [6, 12] },
];
const SEEDED: readonly Trial[] = [
  ...[11, 12, 13].map((seed) => ({ size: small, seed, numbers: NUMBERS })),
  ...[21, 22, 23].map((seed) => ({ size: { ...small, families: 5, products: 18, zones: 3 }, seed, numbers: NUMBERS })),
  ...[31, 32, 33].map((seed) => ({ size: { ...small, stretched: 8 }, seed, numbers: NUMBERS })),
  ...[41, 42, 43].map((seed) => ({ size: { ...small, products: 24, stretched: 12 }, seed, numbers: NUMBERS })),
];

const percent = (share: number): string => `${(100 * share).toFixed(3)} %`.padStart(11);

async function run(trials: readonly Trial[], title: string): Promise<number[]> {
  const ask = await startOracle(SECONDS_AT_MOST);
  console.log(`\n${title}`);
  const distances = trials.flatMap(({ size, seed, numbers }) => {
    const appraiser = new Appraiser(world(size, seed), PARAMETERS);
    const search = prepareSearch(appraiser);
    const begun = process.cpuUsage().user;
    const { points } = findFrontier(search, "local");
    const ms = (process.cpuUsage().user - begun) / 1000;
    const total = appraiser.market.need.totalCents;
    const binding = size.stretched ? ` stretched ${size.stretched}` : "";
    console.log(
      `${size.families}/${size.products}/${size.zones}/${size.bidders}${binding}, seed ${seed}: ${ms.toFixed(0)} ms`,
    );
    return numbers.flatMap((lots) => {
      const ours = points.find((point) => point.lots === lots)!.objectiveCents;
      const { cents, seconds } = ask(partitionText(search.candidates, creditFor(search, "local"), lots));
      const distance = cents === undefined ? undefined : (cents - ours) / total;
      const told = distance === undefined ? "not proven" : `${(100 * distance).toFixed(3)} pt`.padStart(9);
      console.log(
        `  k ${String(lots).padStart(2)}  ours ${percent(ours / total)}  solver ${percent((cents ?? NaN) / total)}  ${told}  (${seconds.toFixed(1)} s)`,
      );
      return distance ?? [];
    });
  });
  summary(title, distances);
  return distances;
}

function summary(title: string, distances: readonly number[]): void {
  const mean = distances.reduce((a, b) => a + b, 0) / distances.length;
  console.log(
    `${title}: ${distances.length} proven, mean distance ${(100 * mean).toFixed(3)} point of the total, worst ${(100 * Math.max(...distances)).toFixed(3)}`,
  );
}

void run(STUDIED, "plans of the reference study").then(async (studied) => {
  summary("all", [...studied, ...(await run(SEEDED, "twelve seeded worlds"))]);
});
