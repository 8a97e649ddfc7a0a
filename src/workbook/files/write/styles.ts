import type { CellFormat } from "../../book/model";
import type { PackageEditor } from "../package/editor";
import { childOf, childrenOf, element, parseXml, writeDocument, type XmlElement } from "../package/xml";
import { builtInId } from "../read/numberFormats";
import { formatKey } from "../read/styles";
import type { WorkbookFile } from "../read/workbook";

/** The styles part; new formats are added after the old ones, which keep their numbers and all that the book does not know of them. */
export class StylesWriter {
  private readonly root: XmlElement | undefined;
  private readonly part: string | undefined;
  private readonly known = new Map<string, number>();
  /** The same by object: cells that look alike share theirs. */
  private readonly met = new Map<CellFormat, Map<number, number>>();
  private changed = false;

  constructor(
    private readonly file: WorkbookFile,
    editor: PackageEditor,
  ) {
    this.part = file.relationships.find(({ kind }) => kind === "styles")?.target;
    const text = this.part && editor.text(this.part);
    this.root = text ? parseXml(text) : undefined;
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
      formatKey(format) === formatKey(before) ? base : this.append("cellXfs", this.cellFormat(format, before, base));
    this.known.set(key, index);
    return index;
  }

  /** Number of a new format for a conditional format. */
  differential(format: CellFormat): number {
    const parts = [
      ...(hasFont(format) ? [element(this.name("font"), {}, this.fontParts(format))] : []),
      ...(format.numberFormat
        ? [
            element(this.name("numFmt"), {
              numFmtId: this.numberFormat(format.numberFormat),
              formatCode: format.numberFormat,
            }),
          ]
        : []),
      ...(format.fill
        ? [
            element(this.name("fill"), {}, [
              element(this.name("patternFill"), { patternType: "solid" }, [
                element(this.name("fgColor"), { rgb: argb(format.fill) }),
                element(this.name("bgColor"), { rgb: argb(format.fill) }),
              ]),
            ]),
          ]
        : []),
      ...(format.borders ? [this.border(format.borders)] : []),
    ];
    return this.append("dxfs", element(this.name("dxf"), {}, parts));
  }

  save(editor: PackageEditor): void {
    if (this.changed && this.part && this.root) editor.set(this.part, writeDocument(this.root));
  }

  private cellFormat(format: CellFormat, before: CellFormat, base: number): XmlElement {
    const old = childrenOf(childOf(this.root, "cellXfs"), "xf")[base];
    const xf: XmlElement = {
      name: this.name("xf"),
      attributes: { ...(old?.attributes ?? { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" }) },
      children: childrenOf(old),
    };
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
    if (differs("fill"))
      set({
        fillId: format.fill
          ? this.append(
              "fills",
              element(this.name("fill"), {}, [
                element(this.name("patternFill"), { patternType: "solid" }, [
                  element(this.name("fgColor"), { rgb: argb(format.fill) }),
                  element(this.name("bgColor"), { indexed: 64 }),
                ]),
              ]),
            )
          : 0,
        applyFill: 1,
      });
    if (differs("borders"))
      set({ borderId: format.borders ? this.append("borders", this.border(format.borders)) : 0, applyBorder: 1 });
    if (differs("horizontal", "vertical", "wrap", "indent")) {
      set({ applyAlignment: 1 });
      const rest = Object.fromEntries(
        Object.entries(childOf(xf, "alignment")?.attributes ?? {}).filter(
          ([name]) => !["horizontal", "vertical", "wrapText", "indent"].includes(name),
        ),
      );
      const horizontal = format.horizontal === "general" ? undefined : format.horizontal;
      const alignment = element(this.name("alignment"), {
        ...rest,
        horizontal,
        vertical: format.vertical,
        wrapText: format.wrap ? 1 : undefined,
        indent: format.indent || undefined,
      });
      xf.children = [alignment, ...childrenOf(xf).filter((child) => !child.name.endsWith("alignment"))];
    }
    if (differs("locked")) {
      set({ applyProtection: 1 });
      xf.children = [
        ...childrenOf(xf).filter((child) => !child.name.endsWith("protection")),
        element(this.name("protection"), {
          ...childOf(xf, "protection")?.attributes,
          locked: format.locked === false ? 0 : 1,
        }),
      ];
    }
    return xf;
  }

  private font(format: CellFormat, before: CellFormat, base: number): number {
    const old = childrenOf(childOf(this.root, "fonts"), "font")[base];
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
    return this.append("fonts", element(this.name("font"), {}, [...kept, ...this.fontParts(full, color)]));
  }

  private standardSize(before: CellFormat, current: string | undefined): number {
    const standard = childOf(childrenOf(childOf(this.root, "fonts"), "font")[0], "sz")?.attributes["val"];
    return Number((before.fontSize === undefined ? current : undefined) ?? standard ?? 11);
  }

  private standardName(before: CellFormat, current: string | undefined): string {
    const standard = childOf(childrenOf(childOf(this.root, "fonts"), "font")[0], "name")?.attributes["val"];
    return (before.fontName === undefined ? current : undefined) ?? standard ?? "Calibri";
  }

  private fontParts(format: CellFormat, color?: XmlElement): XmlElement[] {
    const part = (name: string, attributes = {}) => element(this.name(name), attributes);
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
      if (!line) return element(this.name(side));
      return element(this.name(side), { style: line.style }, [
        element(this.name("color"), line.color ? { rgb: argb(line.color) } : { auto: 1 }),
      ]);
    });
    return element(this.name("border"), {}, [...sides, element(this.name("diagonal"))]);
  }

  private numberFormat(code: string): number {
    const portable = builtInId(code);
    if (portable !== undefined) return portable;
    const list = childrenOf(childOf(this.root, "numFmts"), "numFmt");
    const same = list.find(({ attributes }) => attributes["formatCode"] === code);
    if (same) return Number(same.attributes["numFmtId"]);
    const id = Math.max(163, ...list.map(({ attributes }) => Number(attributes["numFmtId"]))) + 1;
    this.append("numFmts", element(this.name("numFmt"), { numFmtId: id, formatCode: code }));
    return id;
  }

  private append(list: string, item: XmlElement): number {
    const parent = childOf(this.root, list) ?? this.newList(list);
    parent.children.push(item);
    const count = childrenOf(parent).length;
    parent.attributes["count"] = String(count);
    this.changed = true;
    return count - 1;
  }

  private newList(name: string): XmlElement {
    const parent = element(this.name(name));
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
    const children = this.root?.children ?? [];
    const later = children.findIndex(
      (child) => typeof child !== "string" && order.indexOf(child.name.replace(/^.*:/, "")) > order.indexOf(name),
    );
    children.splice(later < 0 ? children.length : later, 0, parent);
    return parent;
  }

  private name(name: string): string {
    const root = this.root?.name ?? "";
    return root.includes(":") ? `${root.slice(0, root.indexOf(":"))}:${name}` : name;
  }
}

function hasFont({ bold, italic, underline, color, fontSize, fontName }: CellFormat): boolean {
  return Boolean(bold || italic || underline || color || fontSize || fontName);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
