import { totalMonths, type Duration } from "../../law/need";
import type { NeedChoice } from "../../lots/need/choice";
import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { partsOf, type Words } from "../../report/typed/words";
import type { Study } from "../study/study";
import { MINIMUM, MONTHS } from "../typed/paneWords";
import { lotSettingsSchema } from "./settings";

/** Takes the duration and the smallest lot that were typed in « Allotissement »; what is no possible value changes nothing. */
export function settingsTyped(study: Study, words: Words): Study {
  const { lotSettings: settings } = study;
  if (!settings) return study;
  const months = numberOf(words.get(MONTHS));
  const euros = numberOf(words.get(MINIMUM));
  const minimumLotCents = euros === undefined ? settings.parameters.minimumLotCents : Math.round(euros * 100);
  const parts = neededParts(settings.need.parts, words);
  const lasts = months === undefined || months === totalMonths(settings.duration);
  const stays = minimumLotCents === settings.parameters.minimumLotCents;
  if (lasts && stays && parts === settings.need.parts) return study;
  const next = lotSettingsSchema.safeParse({
    ...settings,
    duration: lasts ? settings.duration : lasting(settings.duration, months),
    parameters: { ...settings.parameters, minimumLotCents },
    need: { ...settings.need, parts },
  });
  if (!next.success) return study;
  // Unchanged parameters stay the very same object: the search need not run again.
  return { ...study, lotSettings: { ...next.data, parameters: stays ? settings.parameters : next.data.parameters } };
}

/** « Besoin retenu » as typed: a blank, a text or a negative amount leaves the computed need. The very same object where nothing changed. */
function neededParts(known: NeedChoice["parts"], words: Words): NeedChoice["parts"] {
  const typed = [...words].flatMap(([place, word]) => {
    const { block, row, column } = partsOf(place);
    return block === ATOMS_BLOCK && column === "typedNeed" ? [[row, word] as const] : [];
  });
  const next = new Map(Object.entries(known));
  for (const [key, word] of typed) {
    const euros = numberOf(word);
    if (euros === undefined || euros < 0) next.delete(key);
    else next.set(key, Math.round(euros * 100));
  }
  const isSame = next.size === Object.keys(known).length && [...next].every(([key, cents]) => known[key] === cents);
  return isSame ? known : Object.fromEntries(next);
}

const numberOf = (word: unknown): number | undefined => (typeof word === "number" ? word : undefined);

/** The same firm period with other renewals where that makes so many months; else all of them firm. */
function lasting(duration: Duration, months: number): Duration {
  const renewals = (months - duration.firmMonths) / duration.monthsPerRenewal;
  return Number.isInteger(renewals) && renewals >= 0
    ? { ...duration, renewals }
    : { ...duration, firmMonths: months, renewals: 0 };
}
