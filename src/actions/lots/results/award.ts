import { today } from "../../../ground/day";
import { fingerprint } from "../../../ground/fingerprint";
import { totalMonths } from "../../../law/need";
import { atomKey } from "../../../lots/need/market";
import {
  AWARDED_COLUMNS,
  FORECAST_BLOCK,
  RESULTS_BLOCK,
  withinKey,
  type ResultColumn,
} from "../../../report/results/blocks";
import { partsOf, perimeterMark, placeOf, type Place, type Word } from "../../../report/typed/words";
import type { Language } from "../../../texts/format";
import { writeResults } from "../../report/report";
import type { LotsFound } from "../../study/lotsResult";
import type { Study } from "../../study/study";
import { meetSheets } from "../../typed/meet";
import type { ActionWork } from "../../work";
import { explains } from "../needWords";
import { outlookAsked } from "../outlook";
import { compute, type Outlook } from "../search";
import { lotPerimeter, lotSettingsOf } from "../settings";
import { tenderOf } from "../sheet";
import { resultRows } from "./outcomes";

/**
 * « J'ai attribué »: the lots of the draft become the rows of « Résultats », with what is expected of them; what was typed of former lots stays below.
 * @throws ExcelFailure
 */
export async function awardLots(given: Study, work: ActionWork): Promise<Study> {
  const study = await meetSheets(given, work);
  const { lots } = study;
  if (!lots?.ok) return study;
  const settings = lotSettingsOf(study);
  const ask = (plan: LotsFound["history"]["present"]["plan"]): Promise<Outlook> =>
    compute("outlook", outlookAsked(lots.study, plan, settings), work);
  const [now, then] = [await ask(lots.study.present.plan), await ask(lots.history.present.plan)];
  const isExplained = explains(lots.study.observed, now.simulation) === null;
  const awarded = withAward(study, lots, isExplained ? then : undefined, work.language, today());
  return writeResults(awarded, work);
}

/**
 * The study with its draft as the last award.
 * @param outlook what is expected of it; undefined where nothing may be announced
 * @param day ISO date of the award
 */
export function withAward(
  study: Study,
  lots: LotsFound,
  outlook: Pick<Outlook, "simulation"> | undefined,
  language: Language,
  day: string,
): Study {
  const { need } = lots.study.classified;
  const months = totalMonths(lotSettingsOf(study).duration);
  const { plan } = lots.history.present;
  const rows = tenderOf(study, lots, language).map((lot, index) => {
    const parts = plan.lots[index]!.atoms.map((at) => atomKey(need, at));
    const words: readonly (readonly [ResultColumn, Word])[] = [
      ["number", lot.number],
      ["title", lot.title],
      ["award", day],
      ["cpv", lot.cpv ?? ""],
      ["months", months],
      ["estimate", lot.totalCents / 100],
      ["content", lot.products.join(" ; ")],
      ["zones", lot.zones.join(" ; ")],
    ];
    return { key: `${day} ${fingerprint(parts.join())}`, words };
  });
  const words = new Map<Place, Word>(wordsOfFormer(study, new Set(rows.map(({ key }) => key)), day));
  for (const { key, words: known } of rows)
    for (const [column, word] of known) words.set(placeOf(RESULTS_BLOCK, key, column), word);
  for (const [key, value] of announced(study, outlook, day)) words.set(placeOf(FORECAST_BLOCK, key, "value"), value);
  return { ...study, otherWords: words };
}

/** What is known of the outcome of a lot beside what the award itself says of it. */
const GIVEN: ReadonlySet<string> = new Set(AWARDED_COLUMNS);

/** All other words: of former lots only those of which something was typed stay, and none counts among those of the day. */
function wordsOfFormer({ otherWords = new Map() }: Study, kept: ReadonlySet<string>, day: string): [Place, Word][] {
  const isOfOutcome = ([place, word]: [Place, Word]): boolean => {
    const { block, column } = partsOf(place);
    return block === RESULTS_BLOCK && word !== "" && !GIVEN.has(column);
  };
  const told = new Set([...otherWords].filter(isOfOutcome).map(([place]) => partsOf(place).row));
  const replaced = new Set(
    resultRows(otherWords).flatMap(({ key, words }) => (words.award === day && !kept.has(key) ? [key] : [])),
  );
  return [...otherWords].filter(([place]) => {
    const { block, row, column } = partsOf(place);
    if (block === FORECAST_BLOCK) return false;
    if (block !== RESULTS_BLOCK || kept.has(row)) return true;
    return told.has(row) && !(column === "award" && replaced.has(row));
  });
}

function announced(study: Study, outlook: Pick<Outlook, "simulation"> | undefined, day: string): [string, Word][] {
  const simulation = outlook?.simulation;
  const perimeter = study.perimeters[lotPerimeter(study)];
  if (!simulation || !perimeter) return [["award", day]];
  const { p10, p50, p90 } = simulation.localShare;
  return [
    ["award", day],
    ["perimeter", perimeterMark(perimeter)],
    ["low", p10],
    ["middle", p50],
    ["high", p90],
    ...study.perimeters.flatMap((one, k): [string, Word][] => {
      const lots = simulation.lotsWithin[k];
      return lots === undefined ? [] : [[withinKey(perimeterMark(one)), lots]];
    }),
  ];
}
