import { readKeptInputs } from "../../excel/write/kept";
import { planFromNumbers } from "../../lots/plan/edit";
import { replacePlan } from "../../lots/plan/history";
import type { Plan } from "../../lots/plan/plan";
import { ATOMS_BLOCK, atomKey } from "../../report/lots/atomsTable";
import { LOTS_BLOCK } from "../../report/lots/lotsTable";
import type { Study } from "../study/study";
import { contentTitle } from "./titles";

/**
 * Takes the lot numbers and titles that the buyer typed in « Allotissement » since the last writing. A plan changed in the pane since then stays:
 * it is the later one, unless `justTyped` says that the sheet is. @throws ExcelFailure
 */
export async function withSheetPlan(study: Study, justTyped = false): Promise<Study> {
  const { lots } = study;
  if (!lots?.ok) return study;
  const inputs = await readKeptInputs();
  const numbers = inputs[ATOMS_BLOCK];
  if (!numbers) return study;
  const { need } = lots.study.appraiser.market;
  const { plan } = planFromNumbers(need.atoms.map((_, at) => textOrNumber(numbers[atomKey(need, at)]?.lot)));
  const titled = withTitles(
    plan,
    inputs[LOTS_BLOCK] ?? {},
    lots.history.present.plan,
    (lot) => contentTitle(lots.study.appraiser, lot, "fr"),
    (lot) => contentTitle(lots.study.appraiser, lot, "en"),
  );
  const changedInPane = lots.writtenPlan
    ? !samePlan(lots.history.present.plan, lots.writtenPlan)
    : lots.history.past.length > 0;
  const unchangedInSheet = lots.writtenPlan !== undefined && samePlan(titled, lots.writtenPlan);
  if ((justTyped ? unchangedInSheet : changedInPane) || samePlan(titled, lots.history.present.plan)) return study;
  return { ...study, lots: { ...lots, history: replacePlan(lots.history, titled), writtenPlan: titled } };
}

const textOrNumber = (value: string | number | boolean | undefined): string | number =>
  typeof value === "number" || typeof value === "string" ? value : "";

/** Lots in the order of their numbers, with the titles typed beside them; what the pane had locked stays locked. */
function withTitles(
  plan: Plan,
  typed: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>,
  shown: Plan,
  ...proposed: readonly ((lot: Plan["lots"][number]) => string)[]
): Plan {
  const locked = new Set(shown.lots.filter((lot) => lot.locked).map((lot) => lot.atoms.join()));
  const numberOf = (id: string): number => Number(id.slice(1)) || Number.MAX_SAFE_INTEGER;
  const lots = [...plan.lots]
    .sort((a, b) => numberOf(a.id) - numberOf(b.id))
    .map((lot) => {
      const title = String(typed[lot.id.slice(1)]?.title ?? "").trim();
      const own = title !== "" && !proposed.some((propose) => propose(lot) === title);
      return { ...lot, ...(own ? { title } : {}), ...(locked.has(lot.atoms.join()) ? { locked: true } : {}) };
    });
  return { lots };
}

function samePlan(a: Plan, b: Plan): boolean {
  const content = ({ lots }: Plan) =>
    lots
      .map(({ atoms, title }) => JSON.stringify([[...atoms].sort((x, y) => x - y), title]))
      .sort()
      .join();
  return content(a) === content(b);
}
