import type { Sheet, Validation } from "../../book/model";
import { pieceTree, replacePieces, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, element, writeXml, type XmlElement } from "../package/xml";
import { areaReference } from "../read/address";
import { extensionValidations, readExtensionValidations, readValidations, type FileValidation } from "../read/rules";
import { fileOperator } from "./conditional/ruleXml";
import { fileFormula } from "./formulas/formulas";
import type { SavedSheet } from "./sheetData";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

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
  return withoutExtension(patched, goneFrom(extension, sheet));
}

function goneFrom(before: readonly FileValidation[], sheet: Sheet): number[] {
  return before
    .filter(({ validation }) => !sheet.validations.some((one) => same(one, validation)))
    .map(({ position }) => position);
}

/** Takes validations out of the sheet's extension; lists that are left empty go with them. */
function withoutExtension(xml: SheetXml, gone: readonly number[]): SheetXml {
  const root = pieceTree(xml, "extLst");
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
