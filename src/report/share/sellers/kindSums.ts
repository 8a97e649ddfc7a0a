import { quoted } from "../../plan/formula";
import type { Layout } from "../../plan/layout";
import { countedColumn } from "../../suppliers/counted";

/** Kinds of sellers as cells say them, in a column that both lines and suppliers have. */
export interface KindTexts {
  readonly column: "role" | "size" | "labels" | "fixed";
  /** What is asked for. */
  readonly wanted: readonly string[];
  /** What surely is something else; any other text is not known. */
  readonly others: readonly string[];
}

/** Where: in a perimeter, or anywhere. */
export interface Place {
  readonly locality: "yes" | "no";
  readonly k: number;
}

/** The sum of the rows that bear a text, or of all, in a place. */
type SumOf = (text: string | undefined, place: Place | undefined) => string;

/** Euros of the lines, within the filters; in a year, whatever the filters. */
export function amountsBy({ lines, words: { localities } }: Layout, column: KindTexts["column"], year?: string): SumOf {
  const amounts = lines.all(year === undefined ? "filtered" : "kept");
  return (text, place) => {
    const criteria = [
      ...(year === undefined ? [] : [lines.all("year"), year]),
      ...(text === undefined ? [] : [lines.all(column), quoted(text)]),
      ...(place ? [lines.all(`local:${place.k}`), quoted(localities[place.locality])] : []),
    ];
    return criteria.length === 0 ? `SUM(${amounts})` : `SUMIFS(${[amounts, ...criteria].join(",")})`;
  };
}

/** Suppliers whose amount within the filters is not nil, a group once. */
export function suppliersBy(layout: Layout, column: KindTexts["column"]): SumOf {
  const { suppliers, words } = layout;
  return (text, place) => {
    const tests = [
      ...(text === undefined ? [] : [`--(${suppliers.all(column)}=${quoted(text)})`]),
      ...(place ? [`--(${suppliers.all(`local:${place.k}`)}=${quoted(words.localities[place.locality])})`] : []),
      `--(${suppliers.all(countedColumn(layout))}<>0)`,
    ];
    return `SUMPRODUCT(${tests.join(",")})`;
  };
}

/**
 * What is asked for in a perimeter (anywhere, when none is given): `yes` is sure of the kind and of the place, `no` is elsewhere or surely of another kind. What
 * remains of the whole is uncertain.
 */
export function kindSum(
  sum: SumOf,
  { wanted, others }: KindTexts,
  k?: number,
): { readonly yes: string; readonly no: string } {
  const place = (locality: Place["locality"]): Place | undefined => (k === undefined ? undefined : { locality, k });
  const yes = wanted.map((text) => sum(text, place("yes")));
  const no =
    k === undefined
      ? others.map((text) => sum(text, undefined))
      : [sum(undefined, place("no")), ...others.map((text) => `${sum(text, undefined)}-${sum(text, place("no"))}`)];
  return { yes: rounded(yes), no: rounded(no) };
}

const rounded = (sums: readonly string[]): string => (sums.length === 0 ? "0" : `ROUND(${sums.join("+")},2)`);
