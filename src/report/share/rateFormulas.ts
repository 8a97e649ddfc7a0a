import type { Locality } from "../../territory/places/place";
import { quoted } from "../plan/formula";
import type { ReportWords } from "../plan/words";

/** `rateOf` as a formula: a bound of the rate, or the reason why there is none. `uncertain` is what is to check or not located. */
export function boundFormula(
  bound: "MIN" | "MAX",
  local: string,
  uncertain: string,
  total: string,
  words: ReportWords,
): string {
  const [low, high] = [`MIN(${local},${local}+${uncertain})`, `MAX(${local},${local}+${uncertain})`];
  const outside = `OR(${low}<-0.001,${high}>${total}+0.001)`;
  return `IF(${total}<0.005,${quoted(words.share.totalNotPositive)},IF(${outside},${quoted(words.share.outsideRange)},${bound}(${local},${local}+${uncertain})/${total}))`;
}

/** Cells of the amounts of one perimeter. */
export interface AmountCells {
  readonly yes: string;
  readonly check: string;
  readonly unlocated: string;
  readonly total: string;
}

/** `partsOf` as formulas: parts of the whole to a tenth of a percent, that say what the bounds say. */
export function partFormula(locality: Locality, { yes, check, unlocated, total }: AmountCells): string {
  const tenths = (amounts: string): string => `ROUND(ROUND((${amounts})/${total},9),3)`;
  const possible = tenths(`${yes}+${check}+${unlocated}`);
  const uncertain = `ROUND(${possible}-${tenths(yes)},3)`;
  const toCheck = `IF(${unlocated}=0,${uncertain},IF(${check}=0,0,MAX(MIN(${uncertain},0),MIN(MAX(${uncertain},0),${tenths(check)}))))`;
  const part = { yes: tenths(yes), no: `1-${possible}`, check: toCheck, unlocated: `${uncertain}-${toCheck}` }[
    locality
  ];
  return `IF(${total}<0.005,"",${part})`;
}
