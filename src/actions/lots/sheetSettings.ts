import { readKeptInputs } from "../../excel/write/kept";
import { totalMonths, type Duration } from "../../law/need";
import { SETTINGS_BLOCK } from "../../report/lots/summary";
import { textsOf } from "../../texts";
import type { Study } from "../study/study";
import { lotSettingsSchema, type LotSettings } from "./settings";

/** Takes the duration and the smallest lot that the buyer typed in « Allotissement »; what the pane changed since the writing is later and stays. @throws ExcelFailure */
export async function withSheetSettings(study: Study): Promise<Study> {
  const { lotSettings: settings } = study;
  if (!settings?.inSheet) return study;
  const typed = (await readKeptInputs())[SETTINGS_BLOCK] ?? {};
  const numberAt = (label: "months" | "minimum"): number | undefined => {
    const value = (["fr", "en"] as const)
      .map((language) => typed[textsOf(language).lots.sheet[label]]?.value)
      .find((one) => one !== undefined);
    return typeof value === "number" ? value : undefined;
  };
  const [months, minimum] = [numberAt("months"), numberAt("minimum")];
  const shown = shownSettings(settings);
  const typedNow = {
    months: months ?? shown.months,
    minimumLotCents: minimum === undefined ? shown.minimumLotCents : Math.round(minimum * 100),
  };
  const { inSheet } = settings;
  const isTyped = (name: keyof typeof shown): boolean =>
    shown[name] === inSheet[name] && typedNow[name] !== shown[name];
  const changed = { months: isTyped("months"), minimumLotCents: isTyped("minimumLotCents") };
  if (!changed.months && !changed.minimumLotCents) return study;
  const next = lotSettingsSchema.safeParse({
    ...settings,
    ...(changed.months ? { duration: lasting(settings.duration, typedNow.months) } : {}),
    ...(changed.minimumLotCents
      ? { parameters: { ...settings.parameters, minimumLotCents: typedNow.minimumLotCents } }
      : {}),
    inSheet: {
      months: changed.months ? typedNow.months : inSheet.months,
      minimumLotCents: changed.minimumLotCents ? typedNow.minimumLotCents : inSheet.minimumLotCents,
    },
  });
  if (!next.success) return study;
  // Unchanged parameters stay the very same object: the search need not run again.
  return {
    ...study,
    lotSettings: { ...next.data, parameters: changed.minimumLotCents ? next.data.parameters : settings.parameters },
  };
}

/** Notes what the sheet is about to show. */
export function withShownSettings(study: Study): Study {
  return study.lotSettings
    ? { ...study, lotSettings: { ...study.lotSettings, inSheet: shownSettings(study.lotSettings) } }
    : study;
}

const shownSettings = ({ duration, parameters }: LotSettings): { months: number; minimumLotCents: number } => ({
  months: totalMonths(duration),
  minimumLotCents: parameters.minimumLotCents,
});

/** The same firm period with other renewals where that makes so many months; else all of them firm. */
function lasting(duration: Duration, months: number): Duration {
  const renewals = (months - duration.firmMonths) / duration.monthsPerRenewal;
  return Number.isInteger(renewals) && renewals >= 0
    ? { ...duration, renewals }
    : { ...duration, firmMonths: months, renewals: 0 };
}
