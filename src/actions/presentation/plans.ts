import { planOf, type Plan } from "../../lots/plan/plan";
import { pointAt, type LotStudy } from "../../lots/study";
import { isInvented } from "../lots/restsOn";
import { lotSettingsOf } from "../lots/settings";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";

/** Lots of the story that the product comes from; the sample tells it. */
const STORY_LOTS = 36;

/** How many lots the story ends with: as many as the département's on the sample, the advised number on the buyer's own file; undefined where none can be advised. */
export function storyLots(study: Study, { study: split }: LotsFound): number | undefined {
  const { points, recommended } = split.frontiers[lotSettingsOf(study).aim];
  if (points.length === 0) return undefined;
  const wanted = isInvented(study) ? STORY_LOTS : recommended;
  return pointAt(split.frontiers[lotSettingsOf(study).aim], wanted)?.plan.lots.length;
}

/** The plan that the story ends with; the present one where nothing can be advised. */
export function storyPlan(study: Study, { study: split }: LotsFound): Plan {
  const frontier = split.frontiers[lotSettingsOf(study).aim];
  const wanted = isInvented(study) ? STORY_LOTS : frontier.recommended;
  return pointAt(frontier, wanted)?.plan ?? split.present.plan;
}

/** One lot for each family. */
export function familyPlan({ appraiser }: Pick<LotStudy, "appraiser">): Plan {
  return planOf(atomsOfFamilies(appraiser.market.need));
}

/** A family in one lot, and the lots that the story makes of it. */
export interface FamilyCut {
  readonly family: number;
  readonly whole: readonly number[];
  readonly pieces: readonly (readonly number[])[];
}

/** The family whose cutting lets the most new suppliers answer alone; the largest of those alike. Undefined where the story cuts none. */
export function telltaleCut({ appraiser }: Pick<LotStudy, "appraiser">, story: Plan): FamilyCut | undefined {
  const { need } = appraiser.market;
  const cuts = atomsOfFamilies(need).map((whole, family): FamilyCut & { gain: number; cents: number } => {
    const inFamily = new Set(whole);
    const pieces = story.lots
      .map(({ atoms }) => atoms.filter((atom) => inFamily.has(atom)))
      .filter(({ length }) => length > 0);
    const gain = ableOn({ appraiser }, pieces).size - ableOn({ appraiser }, [whole]).size;
    return { family, whole, pieces, gain, cents: whole.reduce((sum, atom) => sum + need.atoms[atom]!.cents, 0) };
  });
  return cuts.filter(({ pieces }) => pieces.length > 1).sort((a, b) => b.gain - a.gain || b.cents - a.cents)[0];
}

/** One lot for each family, but the telltale one in pieces. */
export function cutPlan(split: Pick<LotStudy, "appraiser">, story: Plan): Plan {
  const cut = telltaleCut(split, story);
  const families = atomsOfFamilies(split.appraiser.market.need);
  return planOf(families.flatMap((atoms, family) => (family === cut?.family ? cut.pieces : [atoms])));
}

/** Bidders (indexes) able to carry at least one of these lots alone. */
export function ableOn(
  { appraiser }: Pick<LotStudy, "appraiser">,
  lots: readonly (readonly number[])[],
): ReadonlySet<number> {
  return new Set(
    lots.flatMap((atoms) =>
      appraiser.appraise(atoms).standings.flatMap(({ capable, bidder }) => (capable ? [bidder] : [])),
    ),
  );
}

function atomsOfFamilies({ families, products, atoms }: LotStudy["classified"]["need"]): number[][] {
  return families.map((_, family) =>
    atoms.flatMap((atom, index) => (products[atom.product]!.family === family ? [index] : [])),
  );
}
