import type { XmlElement } from "../package/xml";

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "extLst",
];

/** Puts a child where the schema of the workbook part wants it (ECMA-376, CT_Workbook). */
export function insert(root: XmlElement, node: XmlElement): void {
  const rank = (child: XmlElement) => ORDER.indexOf(child.name.replace(/^.*:/, ""));
  const later = root.children.findIndex((child) => typeof child !== "string" && rank(child) > rank(node));
  root.children.splice(later < 0 ? root.children.length : later, 0, node);
}

/** The name of an element with the prefix that the part uses. */
export function named(root: XmlElement, name: string): string {
  return root.name.includes(":") ? `${root.name.replace(/:.*/, "")}:${name}` : name;
}
