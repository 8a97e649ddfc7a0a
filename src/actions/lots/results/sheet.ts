import { byText, sameName } from "../../../lots/need/market";
import type { KnownHolder, ResultsInput } from "../../../report/results/input";
import { perimeterMark } from "../../../report/typed/words";
import { perimeterId } from "../../../territory/perimeters/perimeters";
import { loadTerritory } from "../../../territory/territory";
import type { Language } from "../../../texts/format";
import { answerFor } from "../../study/answers";
import type { Study } from "../../study/study";
import { findList, marketInput } from "../list";
import { forecastOf, resultRows } from "./outcomes";

/** Everything that « Résultats » shows; undefined before any lot was awarded. */
export async function resultsInput(
  study: Study,
  takenSheetNames: readonly string[],
  language: Language,
): Promise<ResultsInput | undefined> {
  const words = study.otherWords ?? new Map();
  const rows = resultRows(words);
  if (rows.length === 0) return undefined;
  return {
    rows,
    forecast: forecastOf(words),
    known: await knownHolders(study),
    perimeters: study.perimeters.map((perimeter) => ({
      mark: perimeterMark(perimeter),
      id: perimeterId(perimeter),
      name: perimeter.name ?? "",
    })),
    takenSheetNames,
    language,
  };
}

/** Suppliers of the purchases and of the list, in the order of their names; of two that bear one name, the first. */
async function knownHolders(study: Study): Promise<KnownHolder[]> {
  const list = findList(study, { sheet: study.lotSettings?.sheet });
  const listed = marketInput(study, list, await loadTerritory()).list ?? [];
  const known = new Map<string, KnownHolder>();
  const add = (holder: KnownHolder): void => {
    const name = sameName(holder.name);
    if (name !== "" && !known.has(name)) known.set(name, holder);
  };
  for (const { key, name, siret = "", local } of study.suppliers ?? [])
    add({ name, id: siret, local: local.map((found, k) => answerFor(study, key, k) ?? found) });
  for (const { name, siret = "", within = [] } of listed) add({ name, id: siret, local: within });
  return [...known.values()].sort((a, b) => byText(a.name, b.name));
}
