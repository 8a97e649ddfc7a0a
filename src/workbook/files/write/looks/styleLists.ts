import type { PackageEditor } from "../../package/editor";
import { childOf, childrenOf, element, parseXml, writeDocument, type XmlElement } from "../../package/xml";
import type { WorkbookFile } from "../../read/workbook";

/** The lists of the styles part (fonts, fills, cellXfs…); what is added comes after what stands there. */
export class StyleLists {
  private readonly styles: XmlElement | undefined;
  private readonly part: string | undefined;
  private changed = false;

  constructor(file: WorkbookFile, editor: PackageEditor) {
    this.part = file.relationships.find(({ kind }) => kind === "styles")?.target;
    const text = this.part && editor.text(this.part);
    this.styles = text ? parseXml(text) : undefined;
  }

  save(editor: PackageEditor): void {
    if (this.changed && this.part && this.styles) editor.set(this.part, writeDocument(this.styles));
  }

  items(list: string, item: string): readonly XmlElement[] {
    return childrenOf(childOf(this.styles, list), item);
  }

  /** An element of the part, with the prefix that it uses. */
  element(
    name: string,
    attributes: Parameters<typeof element>[1] = {},
    children: Parameters<typeof element>[2] = [],
  ): XmlElement {
    return element(this.name(name), attributes, children);
  }

  /** Adds to a list; gives the number of what was added. */
  append(list: string, item: XmlElement): number {
    const parent = childOf(this.styles, list) ?? this.newList(list);
    parent.children.push(item);
    const count = childrenOf(parent).length;
    parent.attributes["count"] = String(count);
    this.changed = true;
    return count - 1;
  }

  /** Number of the first of a list, which stands for the usual: made when the part has no such list. */
  usual(list: string): 0 {
    if (!childOf(this.styles, list)) this.newList(list);
    return 0;
  }

  /** An element of a list was changed where it stands. */
  touch(): void {
    this.changed = true;
  }

  remove(list: string, isOut: (item: XmlElement) => boolean): void {
    const parent = childOf(this.styles, list);
    if (!parent) return;
    parent.children = parent.children.filter((child) => typeof child === "string" || !isOut(child));
    parent.attributes["count"] = String(childrenOf(parent).length);
    this.changed = true;
  }

  private newList(name: string): XmlElement {
    const parent = this.element(name, {}, this.firstOf(name));
    const order = [
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
      "tableStyles",
      "colors",
      "extLst",
    ];
    const children = this.styles?.children ?? [];
    const later = children.findIndex(
      (child) => typeof child !== "string" && order.indexOf(child.name.replace(/^.*:/, "")) > order.indexOf(name),
    );
    children.splice(later < 0 ? children.length : later, 0, parent);
    return parent;
  }

  /** What Excel expects at the start of a list: the cells that say nothing wear it. */
  private firstOf(list: string): XmlElement[] {
    const fill = (patternType: string): XmlElement =>
      this.element("fill", {}, [this.element("patternFill", { patternType })]);
    switch (list) {
      case "fonts":
        return [this.element("font", {}, [this.element("sz", { val: 11 }), this.element("name", { val: "Calibri" })])];
      case "fills":
        return [fill("none"), fill("gray125")];
      case "borders":
        return [
          this.element(
            "border",
            {},
            ["left", "right", "top", "bottom", "diagonal"].map((side) => this.element(side)),
          ),
        ];
      case "cellStyleXfs":
      case "cellXfs":
        return [this.element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })];
      default:
        return [];
    }
  }

  private name(name: string): string {
    const root = this.styles?.name ?? "";
    return root.includes(":") ? `${root.slice(0, root.indexOf(":"))}:${name}` : name;
  }
}
