import { atomKey } from "../../lots/need/market";
import { planFromNumbers, unnumberedLot } from "../../lots/plan/edit";
import { replacePlan } from "../../lots/plan/history";
import type { Plan } from "../../lots/plan/plan";
import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { LOTS_BLOCK } from "../../report/lots/blocks";
import { placeOf, type Word, type Words } from "../../report/typed/words";
import type { Study } from "../study/study";
import { contentTitle } from "./titles";

/** Takes the lot numbers and titles that were typed in « Allotissement », as one edit; the same study where they make the plan that is. */
export function planTyped(study: Study, words: Words): Study {
  const { lots } = study;
  if (!lots?.ok) return study;
  const { need } = lots.study.appraiser.market;
  const numbers = need.atoms.map((_, at) => words.get(placeOf(ATOMS_BLOCK, atomKey(need, at), "lot")));
  if (numbers.every((number) => number === undefined)) return study;
  const { plan } = planFromNumbers(numbers.map(textOrNumber));
  const titled = withTitles(plan, words, lots.history.present.plan, (lot) =>
    (["fr", "en"] as const).map((language) => contentTitle(lots.study.appraiser, lot, language)),
  );
  if (samePlan(titled, lots.history.present.plan)) return study;
  return { ...study, lots: { ...lots, history: replacePlan(lots.history, titled) } };
}

const textOrNumber = (word: Word | undefined): string | number =>
  typeof word === "number" || typeof word === "string" ? word : "";

/** Lots in the order of their numbers, with the titles typed beside them; what the pane had locked stays locked. */
function withTitles(
  plan: Plan,
  words: Words,
  shown: Plan,
  proposed: (lot: Plan["lots"][number]) => readonly string[],
): Plan {
  const locked = new Set(shown.lots.filter((lot) => lot.locked).map((lot) => lot.atoms.join()));
  const numberOf = (id: string): number => Number(id.slice(1)) || Number.MAX_SAFE_INTEGER;
  const lots = [...plan.lots]
    .sort((a, b) => numberOf(a.id) - numberOf(b.id))
    .map((lot) => {
      const title = String(words.get(placeOf(LOTS_BLOCK, lot.id.slice(1), "title")) ?? "").trim();
      const own = title !== "" && !proposed(lot).includes(title);
      return { ...lot, ...(own ? { title } : {}), ...(locked.has(lot.atoms.join()) ? { locked: true } : {}) };
    });
  return { lots };
}

/** That some parts bear no number is told: a plan in which they bear one is another. */
function samePlan(a: Plan, b: Plan): boolean {
  if (unnumberedLot(a)?.parts !== unnumberedLot(b)?.parts) return false;
  const content = ({ lots }: Plan) =>
    lots
      .map(({ atoms, title }) => JSON.stringify([[...atoms].sort((x, y) => x - y), title]))
      .sort()
      .join();
  return content(a) === content(b);
}
