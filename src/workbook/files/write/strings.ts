import type { PackageEditor } from "../package/editor";
import { escapeXml, XML_DECLARATION } from "../package/xml";
import type { WorkbookFile } from "../read/workbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The shared strings of the workbook; new texts are added after the old ones, which keep their numbers. */
export class StringsWriter {
  private readonly added = new Map<string, number>();
  /** Cells written with a shared string. */
  private uses = 0;

  constructor(private readonly file: WorkbookFile) {}

  index(text: string): number {
    this.uses++;
    const known = this.added.get(text);
    if (known !== undefined) return known;
    const index = this.file.strings.length + this.added.size;
    this.added.set(text, index);
    return index;
  }

  save(editor: PackageEditor): void {
    if (this.added.size === 0) return;
    const items = [...this.added.keys()]
      .map((text) => `<si><t xml:space="preserve">${escapedText(text)}</t></si>`)
      .join("");
    const part = this.file.relationships.find(({ kind }) => kind === "sharedStrings")?.target;
    const old = part === undefined ? undefined : editor.text(part);
    if (part === undefined || old === undefined) {
      editor.set(
        "xl/sharedStrings.xml",
        `${XML_DECLARATION}<sst xmlns="${MAIN}"${this.counts(0)}>${items}</sst>`,
        TYPE,
      );
      editor.relate(this.file.part, "sharedStrings", "xl/sharedStrings.xml");
      return;
    }
    const opened = old.replace(
      /(<(?:\w+:)?sst\b[^>]*?)\/>\s*$/,
      (_, start: string) => `${start}></${/<((?:\w+:)?sst)/.exec(start)?.[1] ?? "sst"}>`,
    );
    const end = opened.lastIndexOf("</");
    const prefix = /^<\/(\w+:)?/.exec(opened.slice(end))?.[1] ?? "";
    const start = opened.slice(0, end).replace(/(<(?:\w+:)?sst\b[^>]*>)/, (tag) => this.counted(tag));
    editor.set(part, start + (prefix ? items.replace(/<(\/?)(si|t)\b/g, `<$1${prefix}$2`) : items) + opened.slice(end));
  }

  private counted(tag: string): string {
    const before = Number(/\scount="(\d+)"/.exec(tag)?.[1] ?? this.file.strings.length);
    return tag.replace(/\s(?:count|uniqueCount)="\d+"/g, "").replace(/>$/, `${this.counts(before)}>`);
  }

  /** Some programmes cannot do without these numbers. */
  private counts(before: number): string {
    return ` count="${before + this.uses}" uniqueCount="${this.file.strings.length + this.added.size}"`;
  }
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff]/g;

/** Text as Excel stores it: control characters as `_x0007_`. */
export function escapedText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(CONTROL, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}
