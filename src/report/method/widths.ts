import { sumOf } from "../../ground/money";
import type { Layout } from "../plan/layout";
import { amountWidth } from "../plan/words";

/** Columns of « Méthode » that are printed: an upright page. */
export const METHOD_WIDTH = 9;
/** Widths, in characters, of the columns that texts take. */
export const ROWS_WIDTH = 14;
export const LABEL_WIDTH = 21;
export const REASON_WIDTH = 18;

/** Widths of all columns, in characters, by place from 1: those of the table of lines left out. */
export function methodWidths({ input }: Pick<Layout, "input">): Record<number, number> {
  const amount = amountWidth(input.share.totalCents);
  return {
    1: ROWS_WIDTH,
    2: LABEL_WIDTH,
    3: REASON_WIDTH,
    4: 9,
    5: amount,
    6: amount,
    7: 8,
    8: amount - 1,
    9: amount,
    10: 26,
    11: 14,
    12: 30,
  };
}

/** Characters of a text over all printed columns but the first. */
export const textWidth = (layout: Pick<Layout, "input">): number =>
  sumOf(
    Object.entries(methodWidths(layout)).filter(([place]) => Number(place) > 1 && Number(place) <= METHOD_WIDTH),
    ([, width]) => width,
  );
