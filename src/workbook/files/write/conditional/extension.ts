import type { Bound, ConditionalRule, DataBar } from "../../../book/conditional";
import type { ConditionalFormat } from "../../../book/model";
import { pieceTree, replacePieces, type SheetXml } from "../../package/sheetXml";
import { childOf, childrenOf, element, localName, writeXml, type XmlElement } from "../../package/xml";
import { areaReference } from "../../read/address";
import { BOUND_TYPES, extensionRules } from "../../read/conditional";
import { fileFormula } from "../formulas/formulas";
import { argb } from "../looks/styles";
import { flag, iconsXml, lowerFirst, X14 } from "./ruleXml";

const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const LIST = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** Sets of icons that only newer Excels know: the whole rule stands in the extension. */
export const isBeyond = (rule: ConditionalRule): boolean =>
  rule.kind === "iconSet" && /(Stars|Triangles|Boxes)$/.test(rule.style);

export interface Extended {
  readonly id: string;
  readonly format: ConditionalFormat;
  readonly priority: number;
}

/**
 * The sheet's extension without the rules that are gone, with the new ones.
 * @param priorities of the rules that stay and stand there whole, by id
 */
export function patchExtension(
  xml: SheetXml,
  goneIds: ReadonlySet<string>,
  added: readonly Extended[],
  priorities: ReadonlyMap<string, number>,
): SheetXml {
  const before = extensionRules(pieceTree(xml, "extLst")).map(({ node }) => node.attributes["id"] ?? "");
  if (added.length === 0 && !before.some((id) => goneIds.has(id) || priorities.has(id))) return xml;
  const root = pieceTree(xml, "extLst") ?? element("extLst");
  for (const { node } of extensionRules(root)) {
    const priority = priorities.get(node.attributes["id"] ?? "");
    if (priority !== undefined) node.attributes["priority"] = String(priority);
  }
  for (const ext of childrenOf(root, "ext")) {
    const list = childOf(ext, "conditionalFormattings");
    for (const group of childrenOf(list)) {
      const isGone = (node: XmlElement): boolean =>
        localName(node) === "cfRule" && goneIds.has(node.attributes["id"] ?? "");
      group.children = group.children.filter((node) => typeof node === "string" || !isGone(node));
      if (list && childrenOf(group, "cfRule").length === 0)
        list.children = list.children.filter((one) => one !== group);
    }
    if (list && childrenOf(list).length === 0) root.children = root.children.filter((one) => one !== ext);
  }
  if (added.length > 0) {
    const kept = childrenOf(root, "ext").find((ext) => childOf(ext, "conditionalFormattings"));
    const list = childOf(kept, "conditionalFormattings") ?? newList(root);
    list.children.push(...added.map(groupXml));
  }
  return replacePieces(xml, "extLst", childrenOf(root).length > 0 ? [writeXml(root)] : []);
}

function newList(root: XmlElement): XmlElement {
  const list = element("x14:conditionalFormattings");
  root.children.push(element("ext", { "xmlns:x14": X14, uri: LIST }, [list]));
  return list;
}

function groupXml({ id, format, priority }: Extended): XmlElement {
  const { areas, rule } = format;
  const bound = (one: Bound, isLower = true): XmlElement =>
    boundXml(one, isLower, areas[0]?.top ?? 0, areas[0]?.left ?? 0);
  const node =
    rule.kind === "dataBar"
      ? element("x14:cfRule", { type: "dataBar", id }, [barXml(rule, bound)])
      : rule.kind === "iconSet"
        ? element("x14:cfRule", { type: "iconSet", priority, id }, [iconsXml(rule, bound, "x14:")])
        : element("x14:cfRule", { id });
  const attributes = { "xmlns:x14": X14, "xmlns:xm": XM };
  const where = element("xm:sqref", {}, [areas.map(areaReference).join(" ")]);
  return element("x14:conditionalFormatting", attributes, [node, where]);
}

function boundXml({ type, formula }: Bound, isLower: boolean, top: number, left: number): XmlElement {
  const name = type === "Automatic" ? (isLower ? "autoMin" : "autoMax") : BOUND_TYPES[type];
  const value = formula === undefined ? [] : [element("xm:f", {}, [fileFormula(formula, undefined, top, left)])];
  return element("x14:cfvo", { type: name }, value);
}

function barXml(bar: DataBar, bound: (one: Bound, isLower: boolean) => XmlElement): XmlElement {
  const color = (name: string, value: string | undefined): XmlElement[] =>
    value ? [element(`x14:${name}`, { rgb: argb(value) })] : [];
  const attributes = {
    minLength: 0,
    maxLength: 100,
    border: flag(bar.border !== ""),
    gradient: bar.gradient ? undefined : 0,
    direction: bar.direction === "Context" ? undefined : lowerFirst(bar.direction),
    negativeBarColorSameAsPositive: flag(bar.negativeFill === undefined),
    negativeBarBorderColorSameAsPositive: bar.negativeBorder === undefined ? undefined : 0,
    axisPosition: bar.axis === "None" ? "none" : bar.axis === "CellMidPoint" ? "middle" : undefined,
  };
  return element("x14:dataBar", attributes, [
    bound(bar.lower, true),
    bound(bar.upper, false),
    ...color("borderColor", bar.border),
    ...color("negativeFillColor", bar.negativeFill),
    ...color("negativeBorderColor", bar.negativeBorder),
    ...color("axisColor", bar.axisColor),
  ]);
}
