import { BUILT_IN_STYLES, STYLE_PARTS, styleNamed, type CellStyle } from "../../../book/cellStyles";
import type { CellFormat } from "../../../book/model";
import type { XmlElement } from "../../package/xml";
import { flagOf } from "../../read/styles";
import type { WorkbookFile } from "../../read/workbook";
import type { StyleLists } from "./styleLists";

/** The styles of the file that have names; new ones are added when they are asked for. */
export class NamedStyles {
  private readonly numbers: Map<string, number>;
  private own: readonly CellStyle[];

  constructor(
    private readonly file: WorkbookFile,
    private readonly lists: StyleLists,
    private readonly form: (xf: XmlElement, format: CellFormat, before: CellFormat) => void,
  ) {
    this.numbers = new Map(file.styles.named.map(({ xf, style }) => [style.name, xf]));
    this.own = file.styles.named.map(({ style }) => style);
  }

  /** Number of a style in the file's list. */
  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const style = styleNamed(this.own, name);
    const number = style ? this.add(style) : 0;
    this.numbers.set(name, number);
    return number;
  }

  /** The file comes to hold the styles of the book: none more, none less, each as it is there. */
  keep(styles: readonly CellStyle[]): void {
    this.own = styles;
    for (const { xf, style } of this.file.styles.named) {
      if (style.name === "Normal") continue;
      const now = styles.find(({ name }) => name === style.name);
      if (JSON.stringify(now) === JSON.stringify(style)) continue;
      if (now) this.change(xf, style, now);
      else if (!BUILT_IN_STYLES.some(({ name }) => name === style.name)) this.drop(xf);
    }
    for (const { name } of styles) this.number(name);
  }

  private add(style: CellStyle): number {
    const isUsual = style.name === "Normal";
    if (!isUsual && this.lists.items("cellStyles", "cellStyle").length === 0) this.number("Normal");
    const xfId = isUsual ? this.lists.usual("cellStyleXfs") : this.lists.append("cellStyleXfs", this.formed(style));
    const builtIn = BUILT_IN_STYLES.find(({ name }) => name === style.name);
    this.lists.append(
      "cellStyles",
      this.lists.element("cellStyle", { name: builtIn?.fileName ?? style.name, xfId, builtinId: builtIn?.id }),
    );
    return xfId;
  }

  private formed(style: CellStyle): XmlElement {
    const xf = this.lists.element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    this.form(xf, style.format, {});
    Object.assign(xf.attributes, flags(style));
    return xf;
  }

  private change(xf: number, before: CellStyle, now: CellStyle): void {
    const element = this.lists.items("cellStyleXfs", "xf")[xf];
    if (!element) return;
    this.form(element, now.format, before.format);
    for (const part of STYLE_PARTS) delete element.attributes[flagOf(part)];
    Object.assign(element.attributes, flags(now));
    this.lists.touch();
  }

  /** Its format stays in the list: the others keep their numbers. */
  private drop(xf: number): void {
    this.lists.remove("cellStyles", ({ attributes }) => Number(attributes["xfId"]) === xf);
  }
}

function flags({ leaves = [] }: CellStyle): Record<string, string> {
  return Object.fromEntries(leaves.map((part) => [flagOf(part), "0"]));
}
