import { plainEuros } from "../../../ground/money";
import { separatedFile } from "../../../ground/separated";
import type { Amounts } from "../../../share/rate";
import { totalOf } from "../../../share/rate";
import type { KindSlice } from "../../../share/sellers/kinds";
import type { Share } from "../../../share/share";
import type { Label, Size } from "../../../suppliers/sizes/size";
import { textsOf } from "../../../texts";
import type { Language } from "../../../texts/format";
import { say } from "../../../texts/say";

export interface SpaserInput {
  readonly share: Share;
  readonly perimeterNames: readonly string[];
  /** By perimeter; empty where roles are not asked for. */
  readonly makers: readonly KindSlice<string>[];
  readonly sizes: readonly { readonly id: Size | Label; readonly slices: readonly KindSlice<string>[] }[];
  readonly language: Language;
}

/** One indicator in one perimeter: euros and suppliers, what is sure and what may be. */
interface Indicator {
  readonly name: string;
  readonly perimeter: string;
  readonly amounts: Amounts;
  readonly suppliers?: Amounts | undefined;
}

/** A row for each indicator, perimeter and base: both bounds with their numerator and denominator, and the period. */
export function spaserFile(input: SpaserInput): string {
  const { share, language } = input;
  const { bases, sellers } = textsOf(language).report;
  const w = sellers.spaser;
  const period = [...new Set([share.years[0], share.years.at(-1)])].filter((year) => year !== undefined).join("-");
  const mark = language === "fr" ? "," : ".";
  const rows = indicators(input).flatMap(({ name, perimeter, amounts, suppliers }) => [
    [
      name,
      perimeter,
      bases[share.basis ?? "unknown"],
      ...bounds(amounts, (cents) => plainEuros(cents, mark), mark),
      period,
    ],
    ...(suppliers ? [[name, perimeter, w.suppliers, ...bounds(suppliers, String, mark), period]] : []),
  ]);
  return separatedFile([
    [w.indicator, w.perimeter, w.base, w.low, w.high, w.total, w.lowRate, w.highRate, w.period],
    ...rows,
  ]);
}

function indicators({ share, perimeterNames, makers, sizes, language }: SpaserInput): Indicator[] {
  const { report, suppliers: words } = textsOf(language);
  const w = report.sellers.spaser;
  const named: Readonly<Record<string, string>> = { ...words.sizes.names, ...words.sizes.labels };
  const nameAt = (place: number): string => perimeterNames[place] ?? "";
  return [
    ...share.perimeters.map(({ whole }, place) => ({ name: w.local, perimeter: nameAt(place), ...whole })),
    ...makers.map(({ wanted }, place) => ({ name: w.makers, perimeter: nameAt(place), ...wanted })),
    ...sizes.flatMap(({ id, slices }) => [
      ...slices
        .slice(0, 1)
        .map(({ everywhere }) => ({ name: named[id] ?? id, perimeter: report.sellers.everywhere, ...everywhere })),
      ...slices.map(({ wanted }, place) => ({
        name: say(w.localKind, { kind: named[id] ?? id }, language),
        perimeter: nameAt(place),
        ...wanted,
      })),
    ]),
  ];
}

/** Low and high numerator, denominator, low and high rate in percent; no rate of a total that is not positive. */
function bounds(amounts: Amounts, shown: (value: number) => string, mark: string): string[] {
  const total = totalOf(amounts);
  const sides = [amounts.yes, total - amounts.no].sort((a, b) => a - b);
  const rates = sides.map((side) => (total > 0 ? ((side / total) * 100).toFixed(1).replace(".", mark) : ""));
  return [...sides.map(shown), shown(total), ...rates];
}
