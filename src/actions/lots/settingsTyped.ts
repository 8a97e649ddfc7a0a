import { totalMonths, type Duration } from "../../law/need";
import type { Words } from "../../report/typed/words";
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
  const lasts = months === undefined || months === totalMonths(settings.duration);
  const stays = minimumLotCents === settings.parameters.minimumLotCents;
  if (lasts && stays) return study;
  const next = lotSettingsSchema.safeParse({
    ...settings,
    duration: lasts ? settings.duration : lasting(settings.duration, months),
    parameters: { ...settings.parameters, minimumLotCents },
  });
  if (!next.success) return study;
  // Unchanged parameters stay the very same object: the search need not run again.
  return { ...study, lotSettings: { ...next.data, parameters: stays ? settings.parameters : next.data.parameters } };
}

const numberOf = (word: unknown): number | undefined => (typeof word === "number" ? word : undefined);

/** The same firm period with other renewals where that makes so many months; else all of them firm. */
function lasting(duration: Duration, months: number): Duration {
  const renewals = (months - duration.firmMonths) / duration.monthsPerRenewal;
  return Number.isInteger(renewals) && renewals >= 0
    ? { ...duration, renewals }
    : { ...duration, firmMonths: months, renewals: 0 };
}
