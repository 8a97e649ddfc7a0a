import { z } from "zod";
import { overlaps } from "../../book/areas";
import type { CellFormat, ConditionalFormat, Sheet } from "../../book/model";
import { conditionalFormatsOutside } from "../ranges/areaSets";
import { ExcelError } from "../protocol/errors";
import type { ExcelObject, Property } from "../protocol/object";
import type { Place } from "../protocol/place";
import { color } from "../ranges/colors";
import { requireUnprotected, type Session } from "../protocol/session";

type Rule = ConditionalFormat["rule"];
const cellValueSchema = z.object({ formula1: z.string(), formula2: z.string().optional(), operator: z.string() });
const textSchema = z.object({ operator: z.string(), text: z.string() });
const EMPTY: Readonly<Record<string, Rule>> = {
  CellValue: { kind: "cellValue", operator: "EqualTo", formula1: "" },
  ContainsText: { kind: "containsText", operator: "Contains", text: "" },
  Custom: { kind: "custom", formula: "" },
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

/** One conditional format as it is now, and the way to change it. */
interface Live {
  readonly it: () => ConditionalFormat;
  readonly change: (part: Partial<ConditionalFormat>) => void;
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
      Priority: { get: () => sheet.conditionalFormats.findIndex((one) => one.id === id) },
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

/** The member for the rule's kind; the others answer an error, or the null object. */
function rulesOf(live: Live): ExcelObject["objects"] {
  const is = (kind: Rule["kind"]): boolean => live.it().rule.kind === kind;
  const must = (kind: Rule["kind"], made: ExcelObject): ExcelObject => {
    if (!is(kind)) throw new ExcelError("InvalidOperation");
    return made;
  };
  return {
    CellValue: () => must("cellValue", cellValue(live)),
    CellValueOrNullObject: () => (is("cellValue") ? cellValue(live) : undefined),
    TextComparison: () => must("containsText", textComparison(live)),
    TextComparisonOrNullObject: () => (is("containsText") ? textComparison(live) : undefined),
    Custom: () => must("custom", custom(live)),
    CustomOrNullObject: () => (is("custom") ? custom(live) : undefined),
  };
}

function cellValue(live: Live): ExcelObject {
  return {
    type: "CellValueConditionalFormat",
    properties: {
      Rule: {
        get: () => ruleAnswer(live.it().rule),
        set: (rule) => live.change({ rule: { kind: "cellValue", ...checked(cellValueSchema, rule) } }),
      },
    },
    objects: { Format: () => conditionalLook(live) },
  };
}

function textComparison(live: Live): ExcelObject {
  return {
    type: "TextConditionalFormat",
    properties: {
      Rule: {
        get: () => ruleAnswer(live.it().rule),
        set: (rule) => live.change({ rule: { kind: "containsText", ...checked(textSchema, rule) } }),
      },
    },
    objects: { Format: () => conditionalLook(live) },
  };
}

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

const TYPES = { cellValue: "CellValue", containsText: "ContainsText", custom: "Custom" } as const;

function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ExcelError("InvalidArgument");
  return parsed.data;
}

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
