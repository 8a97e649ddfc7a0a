import { isHalfUnknown } from "../../share/rate";
import type { Share } from "../../share/share";
import { count, percent, type Language } from "../../texts/format";
import { BETWEEN_CLAUSES, saidOf } from "../../texts/join";
import { say } from "../../texts/say";
import type { ReportWords } from "../plan/words";

/**
 * The sentence of « Part locale » for a perimeter, word for word, as its formula gives it while no filter is set: both bounds of the rate, of the local
 * amount, and the whole.
 * @param k place of the perimeter, from 0
 */
export function rateSentence(share: Share, k: number, { share: w, bases }: ReportWords, language: Language): string {
  const one = share.perimeters[k];
  if (!one) return "";
  const { rate, amounts, totalCents } = one.whole;
  const uncertain = amounts.check + amounts.unlocated;
  const euros = (cents: number): string => {
    const figure = count(Math.round(cents / 100), language);
    return language === "fr" ? `${figure}\u00a0€` : `€${figure}`;
  };
  const rateText = (value: number): string => percent(value, language).replace(/\s%/, "\u00a0%");
  const isRange = rate.ok && Math.round(rate.high * 1000) > Math.round(rate.low * 1000);
  const bounds = (low: string, high: string): string => (isRange ? `${low}${w.to}${high}` : low);
  const context = say(
    w.context,
    { perimeter: one.perimeter.name ?? "", basis: bases[share.basis ?? "unknown"] },
    language,
  );
  const tell = (said: string): string => saidOf(`${w.rate} (${context}, ${periodOf(share.years, w)})`, said, language);
  if (!rate.ok)
    return tell(
      `${say(w.noRate, { reason: w[rate.reason] }, language)}${BETWEEN_CLAUSES[language]}${euros(amounts.yes)}${w.outOf}${euros(totalCents)}`,
    );
  const rates = bounds(rateText(rate.low), rateText(rate.high));
  if (isHalfUnknown(rate))
    return tell(`${w.halfUnknown}${euros(uncertain)}${w.outOf}${euros(totalCents)}${w.stillBetween}${rates}`);
  const [low, high] = [Math.min(amounts.yes, amounts.yes + uncertain), Math.max(amounts.yes, amounts.yes + uncertain)];
  return tell(`${rates} = ${bounds(euros(low), euros(high))} / ${euros(totalCents)}`);
}

function periodOf(years: readonly number[], w: ReportWords["share"]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return w.noYear;
  return first === last ? `${w.oneYear}${first}` : `${w.severalYears}${first}${w.to}${last}`;
}
