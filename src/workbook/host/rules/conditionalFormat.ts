import { z } from "zod";
import { overlaps } from "../../book/areas";
import { usualCriteria } from "../../book/conditional";
import type { CellFormat, ConditionalFormat, Sheet } from "../../book/model";
import { conditionalFormatsOutside } from "../ranges/areaSets";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import type { Place } from "../protocol/place";
import { color } from "../looks/colors";
import { requireUnprotected, type Session } from "../protocol/session";
import { checked, type Live } from "./live";
import { colorScale, dataBar, iconSet, presetRule, topBottomRule } from "./scales";

type Rule = ConditionalFormat["rule"];
const cellValueSchema = z.object({ formula1: z.string(), formula2: z.string().optional(), operator: z.string() });
const textSchema = z.object({ operator: z.string(), text: z.string() });
const EMPTY: Readonly<Record<string, Rule>> = {
  CellValue: { kind: "cellValue", operator: "EqualTo", formula1: "" },
  ContainsText: { kind: "containsText", operator: "Contains", text: "" },
  Custom: { kind: "custom", formula: "" },
  PresetCriteria: { kind: "preset", criterion: "Blanks" },
  TopBottom: { kind: "topBottom", rank: 10, percent: false, bottom: false },
  ColorScale: {
    kind: "colorScale",
    points: [
      { type: "LowestValue", color: "#F8696B" },
      { type: "Percentile", formula: "=50", color: "#FFEB84" },
      { type: "HighestValue", color: "#63BE7B" },
    ],
  },
  DataBar: {
    kind: "dataBar",
    lower: { type: "Automatic" },
    upper: { type: "Automatic" },
    fill: "#638EC6",
    border: "",
    gradient: true,
    barOnly: false,
    direction: "Context",
    axis: "Automatic",
    axisColor: "#000000",
    negativeFill: "#FF0000",
  },
  IconSet: {
    kind: "iconSet",
    style: "ThreeTrafficLights1",
    reversed: false,
    iconOnly: false,
    criteria: usualCriteria(3),
  },
};

/** Excel.ConditionalFormatCollection of a range. */
export function conditionalFormats(session: Session, here: () => Place): ExcelObject {
  const all = (): ConditionalFormat[] =>
    here().sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => overlaps(area, here().area)));
  const made = (id: string): ExcelObject => conditionalFormat(session, here().sheet, id);
  const required = (format: ConditionalFormat | undefined): ExcelObject => {
    if (!format) throw new ExcelError("ItemNotFound");
    return made(format.id);
  };
  return {
    type: "ConditionalFormatCollection",
    items: () => all().map(({ id }) => made(id)),
    item: (key) => required(all().find(({ id }) => id === key)),
    methods: {
      GetCount: () => all().length,
      GetItemAt: (given) => required(all()[given.whole(0)]),
      GetItemOrNullObject: (given) => {
        const format = all().find(({ id }) => id === given.text(0));
        return format && made(format.id);
      },
      Add: (given) => {
        const rule = EMPTY[given.text(0)];
        if (!rule) throw new ExcelError("ApiNotFound", given.location, `conditional format ${given.text(0)}`);
        const { sheet, area } = here();
        requireUnprotected(sheet);
        const id = freeId(sheet);
        session.book.setConditionalFormats(sheet, [
          { id, areas: [area], rule, format: {} },
          ...sheet.conditionalFormats,
        ]);
        return made(id);
      },
      ClearAll: () => {
        const { sheet, area } = here();
        requireUnprotected(sheet);
        session.book.setConditionalFormats(sheet, conditionalFormatsOutside(sheet, area));
      },
    },
  };
}

export function freeId({ conditionalFormats }: Pick<Sheet, "conditionalFormats">): string {
  let number = conditionalFormats.length + 1;
  const id = (): string => `{CF${String(number).padStart(6, "0")}}`;
  while (conditionalFormats.some((one) => one.id === id())) number++;
  return id();
}

/** Excel.ConditionalFormat */
function conditionalFormat(session: Session, sheet: Sheet, id: string): ExcelObject {
  const it = (): ConditionalFormat => {
    const format = sheet.conditionalFormats.find((one) => one.id === id);
    if (!format) throw new ExcelError("ItemNotFound");
    return format;
  };
  const change = (part: Partial<ConditionalFormat>): void => {
    requireUnprotected(sheet);
    session.book.setConditionalFormats(
      sheet,
      sheet.conditionalFormats.map((one) => (one.id === it().id ? { ...one, ...part } : one)),
    );
  };
  return {
    type: "ConditionalFormat",
    identity: () => ({ Id: id }),
    properties: {
      Id: { get: () => id },
      Type: { get: () => TYPES[it().rule.kind] },
      Priority: {
        get: () => sheet.conditionalFormats.findIndex((one) => one.id === id),
        set: (given) => {
          requireUnprotected(sheet);
          const others = sheet.conditionalFormats.filter((one) => one.id !== id);
          const place = placeAmong(others.length, checked(z.number().int(), given));
          session.book.setConditionalFormats(sheet, others.toSpliced(place, 0, it()));
        },
      },
      StopIfTrue: { get: () => it().stopIfTrue ?? false, set: (stop) => change({ stopIfTrue: stop === true }) },
    },
    objects: rulesOf({ it, change }),
    methods: {
      Delete: () => {
        requireUnprotected(sheet);
        session.book.setConditionalFormats(
          sheet,
          sheet.conditionalFormats.filter((one) => one.id !== it().id),
        );
      },
      GetRange: () => {
        const [area, ...others] = it().areas;
        if (!area || others.length > 0) throw new ExcelError("InvalidOperation");
        return session.make.range({ sheet, area });
      },
      GetRanges: () => session.make.rangeAreas(sheet, it().areas),
    },
  };
}

/** A negative place counts from the end; one beyond is the last or the first. */
const placeAmong = (count: number, place: number): number =>
  Math.max(0, Math.min(count, place < 0 ? count + 1 + place : place));

/** The member for the rule's kind; the others answer an error, or the null object. */
function rulesOf(live: Live): ExcelObject["objects"] {
  const members = Object.entries(KINDS).flatMap(([name, { kind, make }]): [string, () => ExcelObject | undefined][] => {
    const is = (): boolean => live.it().rule.kind === kind;
    const must = (): ExcelObject => {
      if (!is()) throw new ExcelError("InvalidOperation");
      return make(live);
    };
    return [
      [name, must],
      [`${name}OrNullObject`, () => (is() ? make(live) : undefined)],
    ];
  });
  return Object.fromEntries(members);
}

/** Members of a conditional format, by the kind of rule. */
const KINDS: Readonly<Record<string, { readonly kind: Rule["kind"]; readonly make: (live: Live) => ExcelObject }>> = {
  CellValue: { kind: "cellValue", make: (live) => ruled("CellValueConditionalFormat", live, cellValueRule(live)) },
  TextComparison: { kind: "containsText", make: (live) => ruled("TextConditionalFormat", live, textRule(live)) },
  Custom: { kind: "custom", make: (live) => custom(live) },
  Preset: { kind: "preset", make: (live) => ruled("PresetCriteriaConditionalFormat", live, presetRule(live)) },
  TopBottom: { kind: "topBottom", make: (live) => ruled("TopBottomConditionalFormat", live, topBottomRule(live)) },
  ColorScale: { kind: "colorScale", make: colorScale },
  DataBar: { kind: "dataBar", make: dataBar },
  IconSet: { kind: "iconSet", make: iconSet },
};

const ruled = (type: string, live: Live, rule: Property): ExcelObject => ({
  type,
  properties: { Rule: rule },
  objects: { Format: () => conditionalLook(live) },
});

const cellValueRule = (live: Live): Property => ({
  get: () => ruleAnswer(live.it().rule),
  set: (rule) => live.change({ rule: { kind: "cellValue", ...checked(cellValueSchema, rule) } }),
});

const textRule = (live: Live): Property => ({
  get: () => ruleAnswer(live.it().rule),
  set: (rule) => live.change({ rule: { kind: "containsText", ...checked(textSchema, rule) } }),
});

function custom(live: Live): ExcelObject {
  const formula: Property = {
    get: () => formulaOf(live.it().rule),
    set: (given) => live.change({ rule: { kind: "custom", formula: String(given) } }),
  };
  return {
    type: "CustomConditionalFormat",
    objects: {
      Format: () => conditionalLook(live),
      Rule: () => ({ type: "ConditionalFormatRule", properties: { Formula: formula } }),
    },
  };
}

const TYPES: Readonly<Record<Rule["kind"], string>> = {
  cellValue: "CellValue",
  containsText: "ContainsText",
  custom: "Custom",
  preset: "PresetCriteria",
  topBottom: "TopBottom",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
};

function ruleAnswer(rule: Rule): object {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => key !== "kind"));
}

const formulaOf = (rule: Rule): string => (rule.kind === "custom" ? rule.formula : "");

/** Excel.ConditionalRangeFormat: fill and font. */
function conditionalLook({ it, change }: Live): ExcelObject {
  const set = (part: Partial<CellFormat>): void => change({ format: { ...it().format, ...part } });
  return {
    type: "ConditionalRangeFormat",
    objects: {
      Fill: () => ({
        type: "ConditionalRangeFill",
        properties: { Color: { get: () => it().format.fill ?? "", set: (value) => set({ fill: color(value) }) } },
        methods: { Clear: () => set({ fill: undefined }) },
      }),
      Font: () => ({
        type: "ConditionalRangeFont",
        properties: {
          Color: { get: () => it().format.color ?? "", set: (value) => set({ color: color(value) }) },
          Bold: { get: () => it().format.bold ?? false, set: (value) => set({ bold: value === true }) },
          Italic: { get: () => it().format.italic ?? false, set: (value) => set({ italic: value === true }) },
        },
        methods: { Clear: () => set({ color: undefined, bold: undefined, italic: undefined }) },
      }),
    },
  };
}
