import type { DefinedName, Sheet } from "../../book/model";
import type { Package } from "../package/package";
import { relationshipsOf, type Relationship } from "../package/relationships";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "../package/xml";
import { readPalette, type Palette } from "./colors";
import { readSharedStrings } from "./strings";
import { readStyles, type Styles } from "./styles";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly relationship: string;
  readonly visibility: Sheet["visibility"];
  /** A worksheet; chart sheets and old macro sheets stay in the file only. */
  readonly readable: boolean;
}

/** What the workbook part says, and the parts that all sheets share. */
export interface WorkbookFile {
  readonly pack: Package;
  readonly part: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly FileName[];
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  /** The file asks for a calculation of all formulas on opening, and does not say that they were calculated on saving (as ours do). */
  readonly isCalculationAsked: boolean;
  readonly activeTab: number;
  readonly strings: readonly string[];
  readonly palette: Palette;
  readonly styles: Styles;
}

/** A defined name; `sheetIndex` when it belongs to one sheet. Built-in ones begin with "_xlnm.". */
export interface FileName extends Omit<DefinedName, "scopeSheetId"> {
  readonly sheetIndex?: number;
}

/** Name of the main part; undefined when the package is not a workbook of the .xlsx family. */
export function workbookPart(pack: Package): string | undefined {
  const part = relationshipsOf(pack, "").find((relationship) => relationship.kind === "officeDocument")?.target;
  return part && part.endsWith(".xml") && pack.has(part) ? part : undefined;
}

/** Throws when the main part cannot be read. */
export function readWorkbook(pack: Package, part: string): WorkbookFile {
  const root = parseXml(pack.text(part) ?? "");
  const relationships = relationshipsOf(pack, part);
  const related = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target;
  const tree = (kind: string) => {
    const text = pack.text(related(kind) ?? "");
    return text === undefined ? undefined : parseXml(text);
  };
  const styles = tree("styles");
  const palette = readPalette(tree("theme"), styles);
  return {
    pack,
    part,
    root,
    relationships,
    isCalculationAsked: asksForCalculation(childOf(root, "calcPr")),
    isStructureProtected: isTrue(childOf(root, "workbookProtection")?.attributes["lockStructure"]),
    sheets: childrenOf(childOf(root, "sheets"), "sheet").map((sheet) => readSheetEntry(sheet, relationships, pack)),
    names: childrenOf(childOf(root, "definedNames"), "definedName").map(readName),
    date1904: isTrue(childOf(root, "workbookPr")?.attributes["date1904"]),
    activeTab: Number(childOf(childOf(root, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0),
    strings: readSharedStrings(pack.text(related("sharedStrings") ?? "") ?? ""),
    palette,
    styles: readStyles(styles, palette),
  };
}

function readSheetEntry({ attributes }: XmlElement, relationships: readonly Relationship[], pack: Package): SheetEntry {
  const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
  const relationship = relationships.find((candidate) => candidate.id === id);
  const state = attributes["state"];
  return {
    name: attributes["name"] ?? "",
    part: relationship?.target ?? "",
    relationship: id,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    readable: relationship?.kind === "worksheet" && pack.has(relationship.target),
  };
}

function readName(node: XmlElement): FileName {
  const { name = "", hidden, comment, localSheetId } = node.attributes;
  return {
    name,
    formula: `=${textOf(node)}`,
    visible: hidden !== "1" && hidden !== "true",
    ...(comment ? { comment } : {}),
    ...(localSheetId !== undefined ? { sheetIndex: Number(localSheetId) } : {}),
  };
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

function asksForCalculation(properties: XmlElement | undefined): boolean {
  const { fullCalcOnLoad, calcOnSave } = properties?.attributes ?? {};
  return isTrue(fullCalcOnLoad) && !isTrue(calcOnSave);
}
