import { totalMonths, type Duration } from "../../law/need";
import type { NeedChoice } from "../../lots/need/choice";
import { ATOMS_BLOCK } from "../../report/lots/blocks";
import { partsOf, type Words } from "../../report/typed/words";
import type { Study } from "../study/study";
import { MAXIMUM, MINIMUM, MONTHS, REASON } from "../typed/paneWords";
import { lotSettingsSchema } from "./settings";

/** Takes what was typed in « Allotissement »: duration, smallest lot, maximum, reason, needs; what is no possible value changes nothing. */
export function settingsTyped(study: Study, words: Words): Study {
  const { lotSettings: settings } = study;
  if (!settings) return study;
  const months = numberOf(words.get(MONTHS));
  const euros = numberOf(words.get(MINIMUM));
  const minimumLotCents = euros === undefined ? settings.parameters.minimumLotCents : Math.round(euros * 100);
  const parts = neededParts(settings.need.parts, words);
  const maximumCents = maximumTyped(settings.maximumCents, words);
  const durationReason = reasonTyped(settings.durationReason, words);
  const lasts = months === undefined || months === totalMonths(settings.duration);
  const stays = minimumLotCents === settings.parameters.minimumLotCents;
  const isSame = maximumCents === settings.maximumCents && durationReason === settings.durationReason;
  if (lasts && stays && isSame && parts === settings.need.parts) return study;
  const next = lotSettingsSchema.safeParse({
    ...settings,
    maximumCents,
    durationReason,
    duration: lasts ? settings.duration : lasting(settings.duration, months),
    durationIsChosen: settings.durationIsChosen || !lasts,
    parameters: { ...settings.parameters, minimumLotCents },
    need: { ...settings.need, parts },
  });
  if (!next.success) return study;
  // Unchanged parameters stay the very same object: the search need not run again.
  return { ...study, lotSettings: { ...next.data, parameters: stays ? settings.parameters : next.data.parameters } };
}

/** What is no amount leaves what is known; the words of a sheet hold its duration, and no maximum where the cell was emptied. */
function maximumTyped(known: number | undefined, words: Words): number | undefined {
  if (!words.has(MONTHS)) return known;
  const word = words.get(MAXIMUM) ?? "";
  if (word === "") return undefined;
  const euros = numberOf(word);
  return euros !== undefined && euros > 0 ? Math.round(euros * 100) : known;
}

function reasonTyped(known: string | undefined, words: Words): string | undefined {
  if (!words.has(MONTHS)) return known;
  return (
    String(words.get(REASON) ?? "")
      .trim()
      .slice(0, 2000) || undefined
  );
}

/**
 * « Besoin retenu » as typed: a blank, a text or a negative amount leaves the computed need. The words hold all that is typed in the table of parts,
 * or nothing of it. The very same object where nothing changed.
 */
function neededParts(known: NeedChoice["parts"], words: Words): NeedChoice["parts"] {
  const ofTable = [...words].filter(([place]) => partsOf(place).block === ATOMS_BLOCK);
  if (ofTable.length === 0) return known;
  const typed = ofTable.flatMap(([place, word]): [string, number][] => {
    const { row, column } = partsOf(place);
    const euros = column === "typedNeed" ? numberOf(word) : undefined;
    return euros !== undefined && euros >= 0 ? [[row, Math.round(euros * 100)]] : [];
  });
  const isSame = typed.length === Object.keys(known).length && typed.every(([key, cents]) => known[key] === cents);
  return isSame ? known : Object.fromEntries(typed);
}

const numberOf = (word: unknown): number | undefined => (typeof word === "number" ? word : undefined);

/** The same firm period with other renewals where that makes so many months; else all of them firm. */
function lasting(duration: Duration, months: number): Duration {
  const renewals = (months - duration.firmMonths) / duration.monthsPerRenewal;
  return Number.isInteger(renewals) && renewals >= 0
    ? { ...duration, renewals }
    : { ...duration, firmMonths: months, renewals: 0 };
}
