import { sumOf } from "../../ground/money";
import { atomKey } from "../../lots/need/market";
import type { Simulation } from "../../lots/outcome/simulate";
import type { Observed } from "../../lots/plan/observed";
import type { PosedStudy } from "../../lots/study";
import { textsOf } from "../../texts";
import { day, type Language } from "../../texts/format";
import { sayingIn } from "../../texts/say";
import type { LotsFound } from "../study/lotsResult";
import type { Study } from "../study/study";
import { neededPlace } from "../typed/paneWords";
import { lotSettingsOf } from "./settings";

/** What the need is taken from: the reference in a sentence, then each exercice with its dates and the months seen. */
export function exerciceLines({ classified }: Pick<PosedStudy, "classified">, language: Language): string[] {
  const words = textsOf(language).lots.need;
  const { reference, exercices } = classified;
  const dayOf = (iso: string | undefined): string => (iso === undefined ? "" : day(iso, language));
  const tell = sayingIn(language);
  const years = reference.years.join(", ");
  return [
    tell(words.bases[reference.basis], { years, from: dayOf(reference.from), to: dayOf(reference.to) }),
    ...exercices.map(({ year, first, last, months, cents, isFull }) => {
      const values = { year: String(year), from: dayOf(first), to: dayOf(last), months: months ?? 0, sumCents: cents };
      const seen = tell(months === undefined ? words.undated : words.exercice, values);
      return isFull ? seen : `${seen} ${words.partial}`;
    }),
  ];
}

/** What deserves a look in the need as it was typed, in sentences: what was not taken and why, and what is less than is already contracted. */
export function needRemarks({ seen, lotSettings }: Study, { study }: LotsFound, language: Language): string[] {
  const words = textsOf(language).lots.need.remarks;
  const { need, contracted } = study.classified;
  const settings = lotSettingsOf({ lotSettings });
  const tell = sayingIn(language);
  const contractedCents = sumOf(contracted, (cents) => cents);
  const whole =
    settings.need.basis === "typed" && need.totalCents < contractedCents
      ? [tell(words.wholeBelowContract, { needCents: need.totalCents, contractedCents })]
      : [];
  const parts = need.atoms.flatMap(({ cents }, at): string[] => {
    const part = atomKey(need, at);
    const word = seen?.get(neededPlace(part)) ?? "";
    if (typeof word !== "number" && word !== "") return [tell(words.text, { part, typed: String(word) })];
    if (typeof word === "number" && word < 0) return [tell(words.negative, { part, typed: String(word) })];
    return settings.need.parts[part] !== undefined && cents < contracted[at]!
      ? [tell(words.belowContract, { part, needCents: cents, contractedCents: contracted[at]! })]
      : [];
  });
  return [...whole, ...parts];
}

/**
 * By how much the observed share lies outside the range that the model gives of the present lots, 0..1, negative below; null when it lies inside,
 * or when there is no range: only then may a gain be told.
 */
export function explains({ localRate }: Observed, simulation: Simulation | null): number | null {
  if (!simulation) return null;
  const { p10, p90 } = simulation.localShare;
  if (localRate > p90) return localRate - p90;
  return localRate < p10 ? localRate - p10 : null;
}
