/**
 * How well the product tells what the present lots buy, and what an advised plan would: invented worlds whose rule of award is known, through the
 * product's own pipeline. `npm run bench -- calibration`
 */
import { findFrontier, prepareSearch } from "../../src/lots/search/frontier";
import { DEFAULT_PARAMETERS } from "../../src/lots/need/parameters";
import { presentPractices, practicesFor } from "../../src/lots/outcome/practice";
import { simulatePlan } from "../../src/lots/outcome/simulate";
import { pointAt, poseStudy } from "../../src/lots/study";
import { median } from "./median";
import { fileOf } from "./worlds/file";
import { Dice, inventWorld, type AwardKind } from "./worlds/market";
import { award, trueShare } from "./worlds/rule";

const DRAWS = 600;
const REPLAYS = 300;

interface Finding {
  readonly kind: AwardKind;
  readonly observed: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Part of the true outcomes of the advised plan that its range holds. */
  readonly held: number;
  readonly promised: number;
  readonly gained: number;
}

function judge(kind: AwardKind, seed: number): Finding {
  const world = inventWorld(kind, seed);
  const { input, held } = fileOf(world);
  const posed = poseStudy(input, DEFAULT_PARAMETERS);
  const { appraiser, present, observed, tilt, classified } = posed;
  const now = simulatePlan(appraiser, present.plan, { draws: DRAWS, tilt, practices: presentPractices(observed) })!;
  const frontier = findFrontier(prepareSearch(appraiser), "local");
  const { plan } = pointAt(frontier)!;
  const practices = practicesFor(plan, classified.need, present.plan, observed);
  const after = simulatePlan(appraiser, plan, { draws: DRAWS, tilt, practices })!;
  const partOf = new Map(
    world.parts.map(({ family, product, zone }, at): [string, number] => [`F${family} ${product} Z${zone}`, at]),
  );
  const { need } = classified;
  const lots = plan.lots.map(({ atoms }) =>
    atoms.flatMap((at) => {
      const { product, zone } = need.atoms[at]!;
      const { name, family } = need.products[product]!;
      return partOf.get(`${need.families[family]} ${name} ${need.zones[zone]}`) ?? [];
    }),
  );
  const dice = new Dice(seed + 1000);
  const incumbents = new Set(held.flat());
  const truths = Array.from({ length: REPLAYS }, () =>
    trueShare(world, lots, award(world, lots, 1, incumbents, dice), dice),
  );
  const mean = truths.reduce((a, b) => a + b, 0) / REPLAYS;
  return {
    kind,
    observed: observed.localRate,
    low: now.localShare.p10,
    middle: now.localShare.p50,
    high: now.localShare.p90,
    held: truths.filter((share) => share >= after.localShare.p10 && share <= after.localShare.p90).length / REPLAYS,
    promised: after.localShare.p50 - observed.localRate,
    gained: mean - observed.localRate,
  };
}

const points = (share: number): string => `${(100 * share).toFixed(1).padStart(6)}`;
const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function report(title: string, findings: readonly Finding[]): void {
  const inside = findings.filter(({ observed, low, high }) => observed >= low && observed <= high).length;
  const width = median(findings.map(({ low, high }) => high - low));
  const error = meanOf(findings.map(({ promised, gained }) => Math.abs(promised - gained)));
  const bias = meanOf(findings.map(({ promised, gained }) => promised - gained));
  const signs = findings.filter(({ promised, gained }) => promised > 0 === gained > 0).length;
  console.log(
    `${title}: observed share in the range ${inside} of ${findings.length}, median width ${points(width)} points`,
  );
  console.log(
    `  advised plan: range holds ${points(meanOf(findings.map(({ held }) => held)))} % of the truth; promised gain off by ${points(error)} points (bias ${points(bias)}), sign right ${signs} of ${findings.length}`,
  );
}

const verbose = process.argv.includes("--each");
const OWN: readonly AwardKind[] = ["oneHolder", "severalHolders", "offContract"];
const first = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1);
const own = Array.from({ length: 20 }, (_, index) => judge(OWN[index % 3]!, first + index));
if (verbose)
  for (const each of own)
    console.log(
      each.kind.padEnd(15),
      `observed ${points(each.observed)} in ${points(each.low)} –${points(each.high)} (${points(each.middle)}); held ${points(each.held)}; promised ${points(each.promised)}, gained ${points(each.gained)}`,
    );
report("20 worlds with an award rule like the model's", own);
for (const kind of OWN)
  report(
    `  of which ${kind}`,
    own.filter((each) => each.kind === kind),
  );
report(
  "6 worlds outside the model's rule (the cheapest always wins)",
  Array.from({ length: 6 }, (_, index) => judge("cheapestFirst", first + 100 + index)),
);
