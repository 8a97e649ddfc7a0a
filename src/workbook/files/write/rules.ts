import type { ConditionalFormat, Sheet, Validation } from "../../book/model";
import { piecesNamed, replacePieces, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, element, parseXml, writeXml, type XmlElement } from "../package/xml";
import { areaReference, cellReference } from "../read/address";
import {
  extensionValidations,
  readConditionalFormats,
  readExtensionValidations,
  readValidations,
  type FileValidation,
} from "../read/rules";
import { pieceTree } from "../read/settings";
import { fileFormula } from "./formulas/formulas";
import type { SavedSheet } from "./sheetData";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Rules that the book still holds as they were keep their text; those it cannot hold are never touched. */
export function patchConditionalFormats(saved: SavedSheet, xml: SheetXml): SheetXml {
  const { sheet, file, styles } = saved;
  const before = readConditionalFormats(saved.xml, file.styles);
  if (
    same(
      before.map(({ format }) => format),
      sheet.conditionalFormats,
    )
  )
    return xml;
  const kept = before.filter(({ format }) => sheet.conditionalFormats.some((one) => same(one, format)));
  const gone = before.filter((rule) => !kept.includes(rule));
  const old = piecesNamed(saved.xml, "conditionalFormatting").flatMap((piece, position) => {
    const tree = parseXml(piece.xml);
    const out = gone.filter(({ place }) => place[0] === position).map(({ place }) => place[1]);
    if (out.length === 0) return [piece.xml];
    const rules = childrenOf(tree, "cfRule");
    tree.children = tree.children.filter((node) => typeof node === "string" || !out.includes(rules.indexOf(node)));
    return childrenOf(tree, "cfRule").length > 0 ? [writeXml(tree)] : [];
  });
  const added = sheet.conditionalFormats.flatMap((format, index) =>
    kept.some((rule) => same(rule.format, format))
      ? []
      : [ruleXml(format, index + 1, styles.differential(format.format))],
  );
  return replacePieces(xml, "conditionalFormatting", [...old, ...added.map(writeXml)]);
}

function ruleXml({ areas, rule, stopIfTrue }: ConditionalFormat, priority: number, dxfId: number): XmlElement {
  const top = areas[0]?.top ?? 0;
  const left = areas[0]?.left ?? 0;
  const formula = (text: string) => element("formula", {}, [fileFormula(text, undefined, top, left)]);
  const common = { dxfId, priority, stopIfTrue: stopIfTrue ? 1 : undefined };
  const node =
    rule.kind === "custom"
      ? element("cfRule", { type: "expression", ...common }, [formula(rule.formula)])
      : rule.kind === "cellValue"
        ? element("cfRule", { type: "cellIs", ...common, operator: fileOperator(rule.operator) }, [
            formula(rule.formula1),
            ...(rule.formula2 ? [formula(rule.formula2)] : []),
          ])
        : textRule(rule, common, cellReference(top, left), formula);
  return element("conditionalFormatting", { sqref: areas.map(areaReference).join(" ") }, [node]);
}

function textRule(
  rule: { operator: string; text: string },
  common: Record<string, string | number | undefined>,
  first: string,
  formula: (text: string) => XmlElement,
): XmlElement {
  const quoted = `"${rule.text.replace(/"/g, '""')}"`;
  const length = rule.text.length;
  switch (lowerFirst(rule.operator)) {
    case "notContains":
      return element("cfRule", { type: "notContainsText", ...common, operator: "notContains", text: rule.text }, [
        formula(`ISERROR(SEARCH(${quoted},${first}))`),
      ]);
    case "beginsWith":
      return element("cfRule", { type: "beginsWith", ...common, operator: "beginsWith", text: rule.text }, [
        formula(`LEFT(${first},${length})=${quoted}`),
      ]);
    case "endsWith":
      return element("cfRule", { type: "endsWith", ...common, operator: "endsWith", text: rule.text }, [
        formula(`RIGHT(${first},${length})=${quoted}`),
      ]);
    default:
      return element("cfRule", { type: "containsText", ...common, operator: "containsText", text: rule.text }, [
        formula(`NOT(ISERROR(SEARCH(${quoted},${first})))`),
      ]);
  }
}

/** Names of comparisons in the file, by those of Office.js. */
function fileOperator(operator: string): string {
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

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

export function patchValidations({ sheet, xml: original }: SavedSheet, xml: SheetXml): SheetXml {
  const before = readValidations(original);
  const extension = readExtensionValidations(original);
  const known = [...before, ...extension].map(({ validation }) => validation);
  if (same(known, sheet.validations)) return xml;
  const tree = pieceTree(original, "dataValidations");
  const gone = goneFrom(before, sheet);
  const old = childrenOf(tree, "dataValidation").filter((_, position) => !gone.includes(position));
  const added = sheet.validations
    .filter((one) => !known.some((validation) => same(one, validation)))
    .map(validationXml);
  const all = [...old, ...added];
  const patched = replacePieces(
    xml,
    "dataValidations",
    all.length > 0 ? [writeXml(element("dataValidations", { ...tree?.attributes, count: all.length }, all))] : [],
  );
  return withoutExtension(patched, original, goneFrom(extension, sheet));
}

function goneFrom(before: readonly FileValidation[], sheet: Sheet): number[] {
  return before
    .filter(({ validation }) => !sheet.validations.some((one) => same(one, validation)))
    .map(({ position }) => position);
}

/** Takes validations out of the sheet's extension; lists that are left empty go with them. */
function withoutExtension(xml: SheetXml, original: SheetXml, gone: readonly number[]): SheetXml {
  const root = pieceTree(original, "extLst");
  if (!root || gone.length === 0) return xml;
  const out = extensionValidations(root).filter((_, position) => gone.includes(position));
  for (const ext of childrenOf(root, "ext")) {
    const list = childOf(ext, "dataValidations");
    if (!list) continue;
    list.children = list.children.filter((node) => typeof node === "string" || !out.includes(node));
    list.attributes["count"] = String(childrenOf(list).length);
    if (childrenOf(list).length === 0) root.children = root.children.filter((node) => node !== ext);
  }
  return replacePieces(xml, "extLst", childrenOf(root).length > 0 ? [writeXml(root)] : []);
}

function validationXml(validation: Validation): XmlElement {
  const { areas, type, formula1, formula2, operator, prompt, alert } = validation;
  const top = areas[0]?.top ?? 0;
  const left = areas[0]?.left ?? 0;
  const operand = (text: string) =>
    type === "list" && !text.startsWith("=")
      ? `"${text.replace(/"/g, '""')}"`
      : fileFormula(text, undefined, top, left);
  const attributes = {
    type,
    errorStyle: alert && alert.style !== "stop" ? alert.style : undefined,
    operator: type === "list" || type === "custom" || !operator ? undefined : fileOperator(operator),
    allowBlank: validation.allowBlank ? 1 : undefined,
    // Set, the file's flag hides the arrow.
    showDropDown: type === "list" && validation.showDropDown === false ? 1 : undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: alert ? 1 : undefined,
    errorTitle: alert?.title || undefined,
    error: alert?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
    sqref: areas.map(areaReference).join(" "),
  };
  return element("dataValidation", attributes, [
    element("formula1", {}, [operand(formula1)]),
    ...(formula2 ? [element("formula2", {}, [operand(formula2)])] : []),
  ]);
}
