import type { Area } from "../calc/refs";
import type { CellFormat } from "./formats";

/** One end of a scale. Kinds bear the names of Office.js; the formula begins with "=". */
export interface Bound {
  readonly type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Percentile" | "Formula" | "Automatic";
  readonly formula?: string | undefined;
}

/** Colours are "#RRGGBB", "" for none. */
export interface DataBar {
  readonly lower: Bound;
  readonly upper: Bound;
  readonly fill: string;
  readonly border: string;
  readonly gradient: boolean;
  readonly barOnly: boolean;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly axis: "Automatic" | "None" | "CellMidPoint";
  readonly axisColor: string;
  /** Absent: as the others. */
  readonly negativeFill?: string | undefined;
  readonly negativeBorder?: string | undefined;
}

/** From the second icon on: the value from which it stands ("GreaterThan": above which). */
export interface IconCriterion extends Bound {
  readonly operator: "GreaterThan" | "GreaterThanOrEqual";
}

export type ConditionalRule =
  | {
      readonly kind: "cellValue";
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string | undefined;
    }
  | { readonly kind: "containsText"; readonly operator: string; readonly text: string }
  | { readonly kind: "custom"; readonly formula: string }
  /** Blanks, errors, dates, averages, doubles: `criterion` by its name in Office.js. */
  | { readonly kind: "preset"; readonly criterion: string }
  | { readonly kind: "topBottom"; readonly rank: number; readonly percent: boolean; readonly bottom: boolean }
  | { readonly kind: "colorScale"; readonly points: readonly (Bound & { readonly color: string })[] }
  | ({ readonly kind: "dataBar" } & DataBar)
  | {
      readonly kind: "iconSet";
      /** By its name in Office.js ("ThreeArrows"). */
      readonly style: string;
      readonly reversed: boolean;
      readonly iconOnly: boolean;
      readonly criteria: readonly IconCriterion[];
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  /** Of no use to scales, bars and icons, which have looks of their own. */
  readonly format: CellFormat;
  readonly stopIfTrue?: boolean | undefined;
}

/** The rule with another text for each of its formulas. */
export function withFormulas(rule: ConditionalRule, text: (formula: string) => string): ConditionalRule {
  const bound = <B extends Bound>(one: B): B =>
    one.formula === undefined ? one : { ...one, formula: text(one.formula) };
  switch (rule.kind) {
    case "custom":
      return { ...rule, formula: text(rule.formula) };
    case "cellValue":
      return {
        ...rule,
        formula1: text(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: text(rule.formula2) }),
      };
    case "colorScale":
      return { ...rule, points: rule.points.map(bound) };
    case "dataBar":
      return { ...rule, lower: bound(rule.lower), upper: bound(rule.upper) };
    case "iconSet":
      return { ...rule, criteria: rule.criteria.map(bound) };
    default:
      return rule;
  }
}

const WEEK = "WEEKDAY(TODAY())";
const MONTH = (away: string): string =>
  `AND(MONTH(@)=MONTH(EDATE(TODAY(),${away})),YEAR(@)=YEAR(EDATE(TODAY(),${away})))`;
/** The formulas that Excel writes beside these criteria, @ for the cell. */
const FORMULAS: Readonly<Record<string, string>> = {
  Blanks: "LEN(TRIM(@))=0",
  NonBlanks: "LEN(TRIM(@))>0",
  Errors: "ISERROR(@)",
  NonErrors: "NOT(ISERROR(@))",
  Yesterday: "FLOOR(@,1)=TODAY()-1",
  Today: "FLOOR(@,1)=TODAY()",
  Tomorrow: "FLOOR(@,1)=TODAY()+1",
  LastSevenDays: "AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())",
  LastWeek: `AND(TODAY()-ROUNDDOWN(@,0)>=${WEEK},TODAY()-ROUNDDOWN(@,0)<${WEEK}+7)`,
  ThisWeek: `AND(TODAY()-ROUNDDOWN(@,0)<=${WEEK}-1,ROUNDDOWN(@,0)-TODAY()<=7-${WEEK})`,
  NextWeek: `AND(ROUNDDOWN(@,0)-TODAY()>7-${WEEK},ROUNDDOWN(@,0)-TODAY()<15-${WEEK})`,
  LastMonth: MONTH("0-1"),
  ThisMonth: MONTH("0"),
  NextMonth: MONTH("0+1"),
};
/** Judged against the other cells of the rule. */
const AMONG_OTHERS: Readonly<
  Record<string, { readonly below?: true; readonly equal?: true; readonly deviations?: number }>
> = {
  AboveAverage: {},
  BelowAverage: { below: true },
  EqualOrAboveAverage: { equal: true },
  EqualOrBelowAverage: { below: true, equal: true },
  OneStdDevAboveAverage: { deviations: 1 },
  OneStdDevBelowAverage: { below: true, deviations: 1 },
  TwoStdDevAboveAverage: { deviations: 2 },
  TwoStdDevBelowAverage: { below: true, deviations: 2 },
  ThreeStdDevAboveAverage: { deviations: 3 },
  ThreeStdDevBelowAverage: { below: true, deviations: 3 },
};

export const averageOf = (criterion: string) => AMONG_OTHERS[criterion];
export const AVERAGES = Object.keys(AMONG_OTHERS);
export const PRESETS = [...Object.keys(FORMULAS), ...AVERAGES, "UniqueValues", "DuplicateValues"];

/** The formula that says the same as a criterion of one cell alone. */
export function presetFormula(criterion: string, cell: string): string | undefined {
  return FORMULAS[criterion]?.replaceAll("@", cell);
}

/** Number of icons of a set, from its name. */
export function iconCount(style: string): number {
  return style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
}

/** As Excel sets them out: equal shares. */
export function usualCriteria(count: number): IconCriterion[] {
  return Array.from({ length: count }, (_, i) => ({
    type: "Percent",
    operator: "GreaterThanOrEqual",
    formula: `=${Math.round((i * 100) / count)}`,
  }));
}
