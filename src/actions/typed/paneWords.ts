import { atomKey } from "../../lots/need/market";
import { totalMonths } from "../../law/need";
import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { LOTS_BLOCK } from "../../report/lots/blocks";
import { SETTINGS_BLOCK } from "../../report/lots/blocks";
import { correctionColumn, placeOf, type Place, type Word, type Words } from "../../report/typed/words";
import type { LotSettings } from "../lots/settings";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";

/** What the pane holds of all that the buyer may also type in our sheets. */
export function paneWords(study: Study): Words {
  return new Map<Place, Word>([
    ...(study.otherWords ?? []),
    ...correctionWords(study),
    ...Object.entries(study.placements).map(([key, where]) => [placeOf("suppliers", key, "given"), where] as const),
    ...Object.entries(study.roles ?? {}).map(([key, role]) => [placeOf("suppliers", key, "roleGiven"), role] as const),
    ...Object.entries(study.turnovers ?? {}).map(
      ([key, cents]) => [placeOf("suppliers", key, "turnoverGiven"), cents / 100] as const,
    ),
    ...Object.entries(study.fixed ?? {}).map(
      ([key, fixed]) => [placeOf("suppliers", key, "fixedGiven"), fixed ? "yes" : "no"] as const,
    ),
    ...Object.entries(study.familyRates ?? {}).map(
      ([family, percent]) => [placeOf("vat", family, "percent"), percent] as const,
    ),
    ...settingWords(study.lotSettings),
    ...(study.lots?.ok ? planWords(study.lots) : []),
  ]);
}

function correctionWords({ corrections }: Study): [Place, Word][] {
  return Object.entries(corrections).flatMap(([key, answers]) =>
    Object.entries(answers).map(([perimeter, answer]): [Place, Word] => [
      placeOf("suppliers", key, correctionColumn(perimeter)),
      answer,
    ]),
  );
}

function settingWords(settings: LotSettings | undefined): [Place, Word][] {
  if (!settings) return [];
  return [
    [MONTHS, totalMonths(settings.duration)],
    [MINIMUM, settings.parameters.minimumLotCents / 100],
    ...(settings.maximumCents === undefined ? [] : [[MAXIMUM, settings.maximumCents / 100] as [Place, Word]]),
    ...(settings.durationReason ? [[REASON, settings.durationReason] as [Place, Word]] : []),
    ...Object.entries(settings.need.parts).map(([key, cents]): [Place, Word] => [neededPlace(key), cents / 100]),
  ];
}
/** « Besoin retenu » of a part, € HT a year. */
export const neededPlace = (key: string): Place => placeOf(ATOMS_BLOCK, key, "typedNeed");
export const MONTHS = placeOf(SETTINGS_BLOCK, "months", "value");
/** € HT a year. */
export const MINIMUM = placeOf(SETTINGS_BLOCK, "minimum", "value");
/** € HT over the whole duration. */
export const MAXIMUM = placeOf(SETTINGS_BLOCK, "maximum", "value");
export const REASON = placeOf(SETTINGS_BLOCK, "durationReason", "value");

const planned = new WeakMap<object, [Place, Word][]>();

/** Memo: a plan is a value, and hundreds of parts have a number each. */
export function planWords(lots: LotsFound): readonly [Place, Word][] {
  const { plan } = lots.history.present;
  const known = planned.get(plan);
  if (known) return known;
  const { need } = lots.study.classified;
  const words = plan.lots.flatMap(({ atoms, title }, index): [Place, Word][] => [
    ...atoms.map((at): [Place, Word] => [placeOf(ATOMS_BLOCK, atomKey(need, at), "lot"), index + 1]),
    ...(title === undefined ? [] : [[placeOf(LOTS_BLOCK, String(index + 1), "title"), title] as [Place, Word]]),
  ]);
  planned.set(plan, words);
  return words;
}

/** Our sheets were heard to change just now: what the pane held until then is older. */
export const afterSheetChange = (study: Study): Study => ({ ...study, metWords: paneWords(study) });
