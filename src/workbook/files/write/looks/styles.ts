import type { CellFormat, CellStyle } from "../../../book/model";
import type { PackageEditor } from "../../package/editor";
import { childOf, childrenOf, type XmlElement } from "../../package/xml";
import { builtInId } from "../../read/numberFormats";
import { formatKey } from "../../read/styles";
import type { WorkbookFile } from "../../read/workbook";
import { NamedStyles } from "./namedStyles";
import { StyleLists } from "./styleLists";

/** The styles part; new formats are added after the old ones, which keep their numbers and all that the book does not know of them. */
export class StylesWriter {
  private readonly lists: StyleLists;
  private readonly named: NamedStyles;
  private readonly known = new Map<string, number>();
  /** The same by object: cells that look alike share theirs. */
  private readonly met = new Map<CellFormat, Map<number, number>>();

  constructor(
    private readonly file: WorkbookFile,
    editor: PackageEditor,
  ) {
    this.lists = new StyleLists(file, editor);
    this.named = new NamedStyles(file, this.lists, (xf, format, before) => this.form(xf, format, before));
  }

  /** Number of a cell format that looks so, made from `base` with only the differences changed. */
  index(format: CellFormat, base: number): number {
    let ofFormat = this.met.get(format);
    if (!ofFormat) this.met.set(format, (ofFormat = new Map()));
    let index = ofFormat.get(base);
    if (index === undefined) ofFormat.set(base, (index = this.find(format, base)));
    return index;
  }

  private find(format: CellFormat, base: number): number {
    const key = `${base}|${formatKey(format)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const before = this.file.styles.cells[base] ?? {};
    const index =
      formatKey(format) === formatKey(before)
        ? base
        : this.lists.append("cellXfs", this.cellFormat(format, before, base));
    this.known.set(key, index);
    return index;
  }

  /** Number of a new format for a conditional format. */
  differential(format: CellFormat): number {
    const parts = [
      ...(hasFont(format) ? [this.lists.element("font", {}, this.fontParts(format))] : []),
      ...(format.numberFormat
        ? [
            this.lists.element("numFmt", {
              numFmtId: this.numberFormat(format.numberFormat),
              formatCode: format.numberFormat,
            }),
          ]
        : []),
      ...(format.fill
        ? [
            this.lists.element("fill", {}, [
              this.lists.element("patternFill", { patternType: "solid" }, [
                this.lists.element("fgColor", { rgb: argb(format.fill) }),
                this.lists.element("bgColor", { rgb: argb(format.fill) }),
              ]),
            ]),
          ]
        : []),
      ...(format.borders ? [this.border(format.borders)] : []),
    ];
    return this.lists.append("dxfs", this.lists.element("dxf", {}, parts));
  }

  save(editor: PackageEditor): void {
    this.lists.save(editor);
  }

  /** Brings the file's named styles to those of the book; the ones that cells wear are added by themselves. */
  keepNamed(styles: readonly CellStyle[]): void {
    this.named.keep(styles);
  }

  private cellFormat(format: CellFormat, before: CellFormat, base: number): XmlElement {
    const old = this.lists.items("cellXfs", "xf")[base];
    const xf = this.lists.element(
      "xf",
      old?.attributes ?? { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 },
      childrenOf(old),
    );
    if (format.style !== before.style) xf.attributes["xfId"] = String(this.named.number(format.style ?? "Normal"));
    this.form(xf, format, before);
    return xf;
  }

  /** Puts into an element what differs between two looks. */
  private form(xf: XmlElement, format: CellFormat, before: CellFormat): void {
    const differs = (...keys: (keyof CellFormat)[]) =>
      keys.some((key) => JSON.stringify(format[key]) !== JSON.stringify(before[key]));
    const set = (attributes: Record<string, string | number>) =>
      Object.assign(
        xf.attributes,
        Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])),
      );
    if (differs("numberFormat"))
      set({ numFmtId: this.numberFormat(format.numberFormat ?? "General"), applyNumberFormat: 1 });
    if (differs("bold", "italic", "underline", "color", "fontSize", "fontName"))
      set({ fontId: this.font(format, before, Number(xf.attributes["fontId"] ?? 0)), applyFont: 1 });
    if (differs("fill", "pattern", "patternColor")) set({ fillId: this.fill(format), applyFill: 1 });
    if (differs("borders"))
      set({ borderId: format.borders ? this.lists.append("borders", this.border(format.borders)) : 0, applyBorder: 1 });
    if (differs("horizontal", "vertical", "wrap", "indent", "rotation", "shrink", "autoIndent", "readingOrder"))
      this.align(xf, format);
    if (differs("locked", "formulaHidden")) this.protect(xf, format);
  }

  private fill({ fill, pattern, patternColor }: CellFormat): number {
    if (!fill && !pattern) return 0;
    const [front, behind] = pattern ? [patternColor, fill] : [fill, undefined];
    const colors = [
      this.lists.element("fgColor", front ? { rgb: argb(front) } : { indexed: 64 }),
      this.lists.element("bgColor", behind ? { rgb: argb(behind) } : { indexed: 64 }),
    ];
    const drawn = this.lists.element("patternFill", { patternType: pattern ?? "solid" }, colors);
    return this.lists.append("fills", this.lists.element("fill", {}, [drawn]));
  }

  private align(xf: XmlElement, format: CellFormat): void {
    const { horizontal, vertical, wrap, indent, rotation = 0, shrink, autoIndent, readingOrder } = format;
    xf.attributes["applyAlignment"] = "1";
    const others = Object.fromEntries(
      Object.entries(childOf(xf, "alignment")?.attributes ?? {}).filter(([name]) => !ALIGNMENT.includes(name)),
    );
    const alignment = this.lists.element("alignment", {
      ...others,
      horizontal: horizontal === "general" ? undefined : horizontal,
      vertical,
      textRotation: fileRotation(rotation) || undefined,
      wrapText: wrap ? 1 : undefined,
      indent: indent || undefined,
      justifyLastLine: autoIndent ? 1 : undefined,
      shrinkToFit: shrink ? 1 : undefined,
      readingOrder: readingOrder && (readingOrder === "leftToRight" ? 1 : 2),
    });
    xf.children = [alignment, ...childrenOf(xf).filter((child) => !child.name.endsWith("alignment"))];
  }

  private protect(xf: XmlElement, { locked, formulaHidden }: CellFormat): void {
    xf.attributes["applyProtection"] = "1";
    xf.children = [
      ...childrenOf(xf).filter((child) => !child.name.endsWith("protection")),
      this.lists.element("protection", {
        ...childOf(xf, "protection")?.attributes,
        locked: locked === false ? 0 : 1,
        hidden: formulaHidden ? 1 : undefined,
      }),
    ];
  }

  private font(format: CellFormat, before: CellFormat, base: number): number {
    const old = this.lists.items("fonts", "font")[base];
    const value = (name: string) => childOf(old, name)?.attributes["val"];
    const full: CellFormat = {
      ...format,
      fontSize: format.fontSize ?? this.standardSize(before, value("sz")),
      fontName: format.fontName ?? this.standardName(before, value("name")),
    };
    const color = format.color === before.color ? childOf(old, "color") : undefined;
    const kept = childrenOf(old).filter((child) =>
      /(strike|vertAlign|condense|extend|outline|shadow)$/.test(child.name),
    );
    return this.lists.append("fonts", this.lists.element("font", {}, [...kept, ...this.fontParts(full, color)]));
  }

  private standardSize(before: CellFormat, current: string | undefined): number {
    const standard = childOf(this.lists.items("fonts", "font")[0], "sz")?.attributes["val"];
    return Number((before.fontSize === undefined ? current : undefined) ?? standard ?? 11);
  }

  private standardName(before: CellFormat, current: string | undefined): string {
    const standard = childOf(this.lists.items("fonts", "font")[0], "name")?.attributes["val"];
    return (before.fontName === undefined ? current : undefined) ?? standard ?? "Calibri";
  }

  private fontParts(format: CellFormat, color?: XmlElement): XmlElement[] {
    const part = (name: string, attributes = {}) => this.lists.element(name, attributes);
    return [
      ...(format.bold ? [part("b")] : []),
      ...(format.italic ? [part("i")] : []),
      ...(format.underline ? [part("u")] : []),
      ...(format.fontSize !== undefined ? [part("sz", { val: format.fontSize })] : []),
      ...(color ? [color] : format.color ? [part("color", { rgb: argb(format.color) })] : []),
      ...(format.fontName !== undefined ? [part("name", { val: format.fontName })] : []),
    ];
  }

  private border(borders: NonNullable<CellFormat["borders"]>): XmlElement {
    const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
      const line = borders[side];
      if (!line) return this.lists.element(side);
      return this.lists.element(side, { style: line.style }, [
        this.lists.element("color", line.color ? { rgb: argb(line.color) } : { auto: 1 }),
      ]);
    });
    return this.lists.element("border", {}, [...sides, this.lists.element("diagonal")]);
  }

  private numberFormat(code: string): number {
    const portable = builtInId(code);
    if (portable !== undefined) return portable;
    const list = this.lists.items("numFmts", "numFmt");
    const same = list.find(({ attributes }) => attributes["formatCode"] === code);
    if (same) return Number(same.attributes["numFmtId"]);
    const id = Math.max(163, ...list.map(({ attributes }) => Number(attributes["numFmtId"]))) + 1;
    this.lists.append("numFmts", this.lists.element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }
}

function hasFont({ bold, italic, underline, color, fontSize, fontName }: CellFormat): boolean {
  return Boolean(bold || italic || underline || color || fontSize || fontName);
}

const ALIGNMENT = [
  "horizontal",
  "vertical",
  "textRotation",
  "wrapText",
  "indent",
  "justifyLastLine",
  "shrinkToFit",
  "readingOrder",
];

/** Files count downwards from 91 on; 255 puts letters one under the other. */
const fileRotation = (degrees: number): number => (degrees === 180 ? 255 : degrees < 0 ? 90 - degrees : degrees);

export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
