import type { Simulation } from "../../lots/outcome/simulate";
import type { Observed } from "../../lots/plan/observed";
import type { PosedStudy } from "../../lots/study";
import { textsOf } from "../../texts";
import type { Language } from "../../texts/format";
import { say } from "../../texts/say";

/** What the need is taken from: the reference in a sentence, then each exercice with its dates and the months seen. */
export function exerciceLines({ classified }: Pick<PosedStudy, "classified">, language: Language): string[] {
  const words = textsOf(language).lots.need;
  const { reference, exercices } = classified;
  const day = (iso: string | undefined): string =>
    iso === undefined ? "" : new Date(`${iso}T00:00:00`).toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB");
  const tell = (template: string, values: Readonly<Record<string, string | number>>): string =>
    say(template, values, language);
  const years = reference.years.join(", ");
  return [
    tell(words.bases[reference.basis], { years, from: day(reference.from), to: day(reference.to) }),
    ...exercices.map(({ year, first, last, months, cents, isFull }) => {
      const values = { year: String(year), from: day(first), to: day(last), months: months ?? 0, sumCents: cents };
      const seen = tell(months === undefined ? words.undated : words.exercice, values);
      return isFull ? seen : `${seen} ${words.partial}`;
    }),
  ];
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
