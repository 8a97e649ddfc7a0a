import { averageOf, presetFormula, type Bound, type ConditionalRule, type DataBar } from "../../../book/conditional";
import type { ConditionalFormat } from "../../../book/model";
import { element, type XmlElement } from "../../package/xml";
import { areaReference, cellReference } from "../../read/address";
import { BOUND_TYPES, PRESET_TYPES, TIME_PERIODS } from "../../read/conditional";
import { fileFormula } from "../formulas/formulas";
import { argb } from "../looks/styles";

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Formula = (text: string) => string;

/** Scales, bars and icons look by themselves; other rules lend a format. */
export const hasLook = ({ kind }: ConditionalRule): boolean => !["colorScale", "dataBar", "iconSet"].includes(kind);

/** The element of a rule with its areas. @param extensionId names what the extension says more of it */
export function conditionalXml(
  { areas, rule, stopIfTrue }: ConditionalFormat,
  priority: number,
  dxfId: number | undefined,
  extensionId: string | undefined,
): XmlElement {
  const [top, left] = [areas[0]?.top ?? 0, areas[0]?.left ?? 0];
  const formula: Formula = (text) => fileFormula(text, undefined, top, left);
  const common = { dxfId, priority, stopIfTrue: stopIfTrue ? 1 : undefined };
  const node = ruleXml(rule, common, formula, cellReference(top, left));
  if (extensionId !== undefined) node.children.push(extensionLink(extensionId));
  return element("conditionalFormatting", { sqref: areas.map(areaReference).join(" ") }, [node]);
}

export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

function extensionLink(id: string): XmlElement {
  const ext = element("ext", { "xmlns:x14": X14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" }, [
    element("x14:id", {}, [id]),
  ]);
  return element("extLst", {}, [ext]);
}

function ruleXml(rule: ConditionalRule, common: Attributes, formula: Formula, cell: string): XmlElement {
  const made = (type: string, attributes: Attributes, children: readonly XmlElement[] = []): XmlElement =>
    element("cfRule", { type, ...common, ...attributes }, children);
  const f = (text: string): XmlElement => element("formula", {}, [formula(text)]);
  switch (rule.kind) {
    case "custom":
      return made("expression", {}, [f(rule.formula)]);
    case "cellValue":
      return made("cellIs", { operator: fileOperator(rule.operator) }, [
        f(rule.formula1),
        ...(rule.formula2 ? [f(rule.formula2)] : []),
      ]);
    case "containsText":
      return textRule(rule, made, cell, f);
    case "topBottom":
      return made("top10", { percent: flag(rule.percent), bottom: flag(rule.bottom), rank: rule.rank });
    case "preset":
      return presetXml(rule.criterion, made, f, cell);
    case "colorScale":
      return made("colorScale", { dxfId: undefined }, [
        element("colorScale", {}, [
          ...rule.points.map((point, i) => boundXml(point, formula, i === 0)),
          ...rule.points.map(({ color }) => element("color", { rgb: argb(color) })),
        ]),
      ]);
    case "dataBar":
      return made("dataBar", { dxfId: undefined }, [barXml(rule, formula)]);
    case "iconSet":
      return made("iconSet", { dxfId: undefined }, [iconsXml(rule, (one) => boundXml(one, formula, true))]);
  }
}

export const flag = (on: boolean): 1 | undefined => (on ? 1 : undefined);
const hidden = (only: boolean): 0 | undefined => (only ? 0 : undefined);

/** Older Excels know no automatic bound: the lowest and highest value stand for it there. */
function boundXml({ type, formula: text }: Bound, formula: Formula, isLower: boolean): XmlElement {
  const name = type === "Automatic" ? (isLower ? "min" : "max") : BOUND_TYPES[type];
  return element("cfvo", { type: name, val: text === undefined ? undefined : formula(text) });
}

function barXml({ lower, upper, fill, barOnly }: DataBar, formula: Formula): XmlElement {
  return element("dataBar", { showValue: hidden(barOnly) }, [
    boundXml(lower, formula, true),
    boundXml(upper, formula, false),
    element("color", { rgb: argb(fill) }),
  ]);
}

type Icons = Extract<ConditionalRule, { readonly kind: "iconSet" }>;
const DIGITS: readonly (readonly [string, string])[] = [
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
];

/** "ThreeArrows" is 3Arrows in files. */
export function fileIcons(style: string): string {
  const [word = "", digit = ""] = DIGITS.find(([one]) => style.startsWith(one)) ?? [];
  return digit + style.slice(word.length);
}

export function iconsXml(rule: Icons, bound: (one: Bound) => XmlElement, prefix = ""): XmlElement {
  const attributes = {
    iconSet: fileIcons(rule.style),
    showValue: hidden(rule.iconOnly),
    reverse: flag(rule.reversed),
  };
  const criteria = rule.criteria.map((one) => {
    const made = bound(one);
    if (one.operator === "GreaterThan") made.attributes["gte"] = "0";
    return made;
  });
  return element(`${prefix}iconSet`, attributes, criteria);
}

type Made = (type: string, attributes: Attributes, children?: readonly XmlElement[]) => XmlElement;

function presetXml(criterion: string, made: Made, f: (text: string) => XmlElement, cell: string): XmlElement {
  const average = averageOf(criterion);
  if (average)
    return made("aboveAverage", {
      aboveAverage: average.below ? 0 : undefined,
      equalAverage: average.equal ? 1 : undefined,
      stdDev: average.deviations,
    });
  const formula = presetFormula(criterion, cell);
  const period = TIME_PERIODS[criterion];
  const type = period ? "timePeriod" : (PRESET_TYPES[criterion] ?? criterion);
  return made(type, { timePeriod: period }, formula === undefined ? [] : [f(formula)]);
}

function textRule(
  rule: { readonly operator: string; readonly text: string },
  made: Made,
  first: string,
  f: (text: string) => XmlElement,
): XmlElement {
  const quoted = `"${rule.text.replace(/"/g, '""')}"`;
  const { text } = rule;
  switch (lowerFirst(rule.operator)) {
    case "notContains":
      return made("notContainsText", { operator: "notContains", text }, [f(`ISERROR(SEARCH(${quoted},${first}))`)]);
    case "beginsWith":
      return made("beginsWith", { operator: "beginsWith", text }, [f(`LEFT(${first},${text.length})=${quoted}`)]);
    case "endsWith":
      return made("endsWith", { operator: "endsWith", text }, [f(`RIGHT(${first},${text.length})=${quoted}`)]);
    default:
      return made("containsText", { operator: "containsText", text }, [f(`NOT(ISERROR(SEARCH(${quoted},${first})))`)]);
  }
}

/** Names of comparisons in the file, by those of Office.js. */
export function fileOperator(operator: string): string {
  const name = lowerFirst(operator);
  return (
    (
      {
        equalTo: "equal",
        notEqualTo: "notEqual",
        greaterThanOrEqualTo: "greaterThanOrEqual",
        lessThanOrEqualTo: "lessThanOrEqual",
      } as Readonly<Record<string, string>>
    )[name] ?? name
  );
}

export function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
