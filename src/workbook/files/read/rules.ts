import type { Validation } from "../../book/model";
import { pieceTree, type SheetXml } from "../package/sheetXml";
import { childOf, childrenOf, textOf, type XmlElement } from "../package/xml";
import { parseAreas } from "./address";

/** Validations that the book can hold, with their position in the file's list. */
export interface FileValidation {
  readonly position: number;
  readonly validation: Validation;
}

export function readValidations(sheet: SheetXml): FileValidation[] {
  return childrenOf(pieceTree(sheet, "dataValidations"), "dataValidation").flatMap((node, position) => {
    const validation = readValidation(node);
    return validation ? [{ position, validation }] : [];
  });
}

/** Validations that newer Excels keep in the sheet's extension: lists taken from another sheet. */
export function readExtensionValidations(sheet: SheetXml): FileValidation[] {
  return extensionValidations(pieceTree(sheet, "extLst")).flatMap((node, position) => {
    const validation = readValidation(node);
    return validation ? [{ position, validation }] : [];
  });
}

export function extensionValidations(extension: XmlElement | undefined): XmlElement[] {
  return childrenOf(extension, "ext").flatMap((ext) => childrenOf(childOf(ext, "dataValidations"), "dataValidation"));
}

const TYPES = ["list", "whole", "decimal", "date", "textLength", "custom"] as const;

function readValidation(node: XmlElement): Validation | undefined {
  const { attributes } = node;
  const type = TYPES.find((known) => known === attributes["type"]);
  const formula1 = childOf(node, "formula1");
  const areas = parseAreas(attributes["sqref"] ?? textOf(childOf(node, "sqref")));
  if (!type || !formula1 || areas.length === 0) return undefined;
  const formula2 = childOf(node, "formula2");
  const isOn = (name: string) => attributes[name] === "1" || attributes[name] === "true";
  const style = attributes["errorStyle"];
  return {
    areas,
    type,
    formula1: shownOperand(type, textOf(formula1)),
    ...(formula2 ? { formula2: shownOperand(type, textOf(formula2)) } : {}),
    ...(type !== "list" && type !== "custom" ? { operator: attributes["operator"] ?? "between" } : {}),
    allowBlank: isOn("allowBlank"),
    // The file's own flag says the contrary of its name: set, it hides the arrow.
    ...(type === "list" ? { showDropDown: !isOn("showDropDown") } : {}),
    ...(attributes["prompt"] || attributes["promptTitle"]
      ? { prompt: { title: attributes["promptTitle"] ?? "", message: attributes["prompt"] ?? "" } }
      : {}),
    ...(isOn("showErrorMessage")
      ? {
          alert: {
            title: attributes["errorTitle"] ?? "",
            message: attributes["error"] ?? "",
            style: style === "warning" || style === "information" ? style : "stop",
          },
        }
      : {}),
  };
}

/** A list written out ("oui,non") stands without its quotation marks, as Office.js gives it; any other formula begins with "=". */
function shownOperand(type: Validation["type"], text: string): string {
  if (type === "list" && /^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : `=${text}`;
}
