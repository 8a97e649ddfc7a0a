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

/**
 * `partsOf` as a formula: the part of `cell` among the amounts of `range` (one column), to a tenth of a percent by the largest remainder.
 * Written with SUMPRODUCT, which takes arrays in every Excel.
 */
export function partFormula(cell: string, range: string, total: string): string {
  const exact = (amounts: string): string => `ROUND(${amounts}/${total}*1000,9)`;
  const rest = (amounts: string): string => `ROUND(${exact(amounts)}-INT(${exact(amounts)}),9)`;
  const before = `SUMPRODUCT(--(${rest(range)}>${rest(cell)}))+SUMPRODUCT(--(${rest(range)}=${rest(cell)}),--(ROW(${range})<ROW(${cell})))`;
  const missing = `(1000-SUMPRODUCT(INT(${exact(range)})))`;
  return `IF(${total}<0.005,"",(INT(${exact(cell)})+IF(${before}<${missing},1,0))/1000)`;
}
