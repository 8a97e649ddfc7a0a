import { z } from "zod";
import {
  iconCount,
  PRESETS,
  usualCriteria,
  type Bound,
  type ConditionalRule,
  type IconCriterion,
} from "../../book/conditional";
import { color } from "../looks/colors";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import { checked, type Live } from "./live";

type RuleOf<K extends ConditionalRule["kind"]> = Extract<ConditionalRule, { readonly kind: K }>;

/** A rule of one kind as it is now, and a way to change parts of it. */
function ruleOf<K extends ConditionalRule["kind"]>(live: Live, kind: K) {
  const rule = (): RuleOf<K> => {
    const now = live.it().rule;
    if (now.kind !== kind) throw new ExcelError("InvalidOperation");
    return now as RuleOf<K>;
  };
  const change = (part: Partial<RuleOf<K>>): void => live.change({ rule: { ...rule(), ...part } as ConditionalRule });
  return { rule, change };
}

const TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula", "Automatic"] as const;
const formulaSchema = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((given) => (given === null || given === undefined ? undefined : `=${String(given).replace(/^=/, "")}`));
const boundSchema = z.object({ type: z.enum(TYPES), formula: formulaSchema });

/** A kind that stands for itself needs no formula; any other does. @throws ExcelError InvalidArgument */
function boundOf(given: unknown, allowed: readonly Bound["type"][] = TYPES): Bound {
  const { type, formula } = checked(boundSchema, given);
  const isTold = !["LowestValue", "HighestValue", "Automatic"].includes(type);
  if (!allowed.includes(type) || (isTold && formula === undefined)) throw new ExcelError("InvalidArgument");
  return { type, ...(isTold ? { formula } : {}) };
}

const told = ({ type, formula }: Bound): object => ({ type, formula: formula ?? null });

/** Excel.ColorScaleConditionalFormat: two or three colours. */
export function colorScale(live: Live): ExcelObject {
  const { rule, change } = ruleOf(live, "colorScale");
  const schema = z.object({ minimum: z.unknown(), midpoint: z.unknown().optional(), maximum: z.unknown() });
  const pointOf = (given: unknown): RuleOf<"colorScale">["points"][number] => {
    const { color: named } = checked(z.object({ color: z.string().nullish() }), given);
    const allowed = TYPES.filter((type) => type !== "Automatic");
    return { ...boundOf(given, allowed), color: color(named ?? "#FFFFFF") ?? "#FFFFFF" };
  };
  return {
    type: "ColorScaleConditionalFormat",
    properties: {
      ThreeColorScale: { get: () => rule().points.length === 3 },
      Criteria: {
        get: () => {
          const points = rule().points.map((point) => ({ ...told(point), color: point.color }));
          const [minimum, midpoint] = points;
          return { minimum, maximum: points.at(-1), ...(points.length === 3 ? { midpoint } : {}) };
        },
        set: (given) => {
          const { minimum, midpoint, maximum } = checked(schema, given);
          change({ points: [minimum, ...(midpoint ? [midpoint] : []), maximum].map(pointOf) });
        },
      },
    },
  };
}

const yes = (given: unknown): boolean => checked(z.boolean(), given);
const named = (given: unknown): string => color(given) ?? "";

/** Excel.DataBarConditionalFormat */
export function dataBar(live: Live): ExcelObject {
  const { rule, change } = ruleOf(live, "dataBar");
  const bound = (key: "lower" | "upper"): Property => ({
    get: () => told(rule()[key]),
    set: (given) => change({ [key]: boundOf(given) }),
  });
  const member = <K extends "axisColor" | "axis" | "direction" | "barOnly" | "fill" | "border" | "gradient">(
    key: K,
    read: (given: unknown) => RuleOf<"dataBar">[K],
  ): Property => ({ get: () => rule()[key], set: (given) => change({ [key]: read(given) }) });
  return {
    type: "DataBarConditionalFormat",
    properties: {
      LowerBoundRule: bound("lower"),
      UpperBoundRule: bound("upper"),
      AxisColor: member("axisColor", named),
      AxisFormat: member("axis", (given) => checked(z.enum(["Automatic", "None", "CellMidPoint"]), given)),
      BarDirection: member("direction", (given) => checked(z.enum(["Context", "LeftToRight", "RightToLeft"]), given)),
      ShowDataBarOnly: member("barOnly", yes),
    },
    objects: {
      PositiveFormat: () => ({
        type: "ConditionalDataBarPositiveFormat",
        properties: {
          FillColor: member("fill", (given) => color(given) ?? "#638EC6"),
          BorderColor: member("border", named),
          GradientFill: member("gradient", yes),
        },
      }),
      NegativeFormat: () => negativeFormat(live),
    },
  };
}

function negativeFormat(live: Live): ExcelObject {
  const { rule, change } = ruleOf(live, "dataBar");
  const own = (key: "negativeFill" | "negativeBorder", like: "fill" | "border"): Property => ({
    get: () => rule()[key] ?? rule()[like],
    set: (given) => change({ [key]: color(given) }),
  });
  const matching = (key: "negativeFill" | "negativeBorder", usual: string): Property => ({
    get: () => rule()[key] === undefined,
    set: (given) => change({ [key]: yes(given) ? undefined : (rule()[key] ?? usual) }),
  });
  return {
    type: "ConditionalDataBarNegativeFormat",
    properties: {
      FillColor: own("negativeFill", "fill"),
      BorderColor: own("negativeBorder", "border"),
      MatchPositiveFillColor: matching("negativeFill", "#FF0000"),
      MatchPositiveBorderColor: matching("negativeBorder", "#FF0000"),
    },
  };
}

const ICONS =
  /^(Three(Arrows|ArrowsGray|Flags|TrafficLights1|TrafficLights2|Signs|Symbols|Symbols2|Stars|Triangles)|Four(Arrows|ArrowsGray|RedToBlack|Rating|TrafficLights)|Five(Arrows|ArrowsGray|Rating|Quarters|Boxes))$/;

/** Excel.IconSetConditionalFormat: the first icon stands for whatever reaches none of the others. */
export function iconSet(live: Live): ExcelObject {
  const { rule, change } = ruleOf(live, "iconSet");
  return {
    type: "IconSetConditionalFormat",
    properties: {
      Style: {
        get: () => rule().style,
        set: (given) => {
          const style = checked(z.string().regex(ICONS), given);
          const count = iconCount(style);
          change({ style, ...(rule().criteria.length === count ? {} : { criteria: usualCriteria(count) }) });
        },
      },
      Criteria: {
        get: () => rule().criteria.map((one) => ({ ...told(one), operator: one.operator })),
        set: (given) => {
          const all = checked(z.array(z.unknown()).length(rule().criteria.length), given);
          const [lowest] = usualCriteria(all.length);
          change({ criteria: all.map((one, i) => (i === 0 && lowest ? lowest : criterionOf(one))) });
        },
      },
      ReverseIconOrder: { get: () => rule().reversed, set: (given) => change({ reversed: yes(given) }) },
      ShowIconOnly: { get: () => rule().iconOnly, set: (given) => change({ iconOnly: yes(given) }) },
    },
  };
}

/** An icon of another set has no place in the book. @throws ExcelError */
function criterionOf(given: unknown): IconCriterion {
  const schema = z.object({
    operator: z.enum(["GreaterThan", "GreaterThanOrEqual"]),
    customIcon: z.unknown().optional(),
  });
  const { operator, customIcon } = checked(schema, given);
  if (customIcon) throw new ExcelError("ApiNotFound", "IconSetConditionalFormat.criteria", "customIcon");
  return { ...boundOf(given, ["Number", "Percent", "Percentile", "Formula"]), operator };
}

const TOPS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

/** What Rule is of a TopBottomConditionalFormat. */
export function topBottomRule(live: Live): Property {
  const { rule, change } = ruleOf(live, "topBottom");
  const schema = z.object({ rank: z.number().int().min(1).max(1000), type: z.enum(TOPS) });
  return {
    get: () => {
      const { rank, percent, bottom } = rule();
      return { rank, type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}` };
    },
    set: (given) => {
      const { rank, type } = checked(schema, given);
      change({ rank, percent: type.endsWith("Percent"), bottom: type.startsWith("Bottom") });
    },
  };
}

/** What Rule is of a PresetCriteriaConditionalFormat. */
export function presetRule(live: Live): Property {
  const { rule, change } = ruleOf(live, "preset");
  return {
    get: () => ({ criterion: rule().criterion }),
    set: (given) => {
      const { criterion } = checked(z.object({ criterion: z.string() }), given);
      if (!PRESETS.includes(criterion)) throw new ExcelError("InvalidArgument");
      change({ criterion });
    },
  };
}
