import type { Appraiser } from "../supply/appraise";
import { normalBelow } from "../supply/chances";
import type { Observed } from "../plan/observed";
import type { Plan } from "../plan/plan";
import { sumOf } from "../../ground/money";

/** How much more often local suppliers win at equal chances, on the log-odds of winning: normal with this mean and deviation. */
export interface Tilt {
  readonly mean: number;
  readonly deviation: number;
  /** Holders it was learned from. */
  readonly holders: number;
}

/** Before anything is seen: no tilt, and this doubt. Chosen on invented worlds. */
const PRIOR = 0.8;
export const NO_TILT: Tilt = { mean: 0, deviation: PRIOR, holders: 0 };
const NEWTON_STEPS = 25;

/** Those who could have held a lot, with their chance of winning at equal chances, and how many local ones hold it. */
interface Choice {
  readonly localWeight: number;
  readonly otherWeight: number;
  readonly local: number;
  readonly holders: number;
}

/**
 * Learned from who holds the present lots: a ridge (penalised) logit with one coefficient, by Newton's method; its doubt is that of the normal
 * approximation at the maximum (Laplace). Few lots leave it near nought with nearly its prior doubt. The tilt tells what was seen; it is no
 * reason to choose anybody.
 */
export function learnTilt(appraiser: Appraiser, plan: Plan, observed: Observed): Tilt {
  const choices = plan.lots.map((lot, index) => choiceOf(appraiser, lot.atoms, observed.lots[index]?.holders ?? []));
  const informative = choices.filter(
    ({ localWeight, otherWeight, holders }) => localWeight > 0 && otherWeight > 0 && holders > 0,
  );
  let mean = 0;
  let curvature = 1 / PRIOR ** 2;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let slope = -mean / PRIOR ** 2;
    curvature = 1 / PRIOR ** 2;
    for (const { localWeight, otherWeight, local, holders } of informative) {
      const share = localWeight * Math.exp(mean);
      const chance = share / (share + otherWeight);
      slope += local - holders * chance;
      curvature += holders * chance * (1 - chance);
    }
    mean += slope / curvature;
    if (Math.abs(slope) < 1e-9) break;
  }
  return {
    mean,
    deviation: 1 / Math.sqrt(curvature),
    holders: sumOf(informative, ({ holders }) => holders),
  };
}

function choiceOf(
  appraiser: Appraiser,
  atoms: readonly number[],
  holders: Observed["lots"][number]["holders"],
): Choice {
  const { bidders } = appraiser.market;
  let [localWeight, otherWeight] = [0, 0];
  const { valueCents, willing } = appraiser.appraise(atoms);
  const logPart = Math.log(valueCents / Math.max(1, holders.length));
  // The chance that a supplier answers its part of the lot stands for its chance of winning when those who answer are equal.
  for (const [bidder, wants] of willing) {
    const { logRoom, doubt } = appraiser.appetites[bidder]!;
    const weight = wants * normalBelow((logRoom - logPart) / doubt);
    if (bidders[bidder]!.locality === "yes") localWeight += weight;
    else otherWeight += weight;
  }
  return {
    localWeight,
    otherWeight,
    local: holders.filter(({ locality }) => locality === "yes").length,
    holders: holders.length,
  };
}
