import { nextMarkup } from "./markup";

/**
 * XML as a plain tree that can be written back as it was read: prefixes, attribute order and texts are kept, so an element that nobody touched comes out as it went in.
 * Made for the small parts of a workbook; sheet data has its own scanner (read/rows.ts).
 */
export interface XmlElement {
  /** Name as written, prefix included ("x14:sparkline"). */
  readonly name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Elements inside one another: no part of a workbook goes as deep. */
const MAX_DEPTH = 200;

/** Reads a document and gives its root element. Throws when there is none, or when it is cut short. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let at = 0;
  for (let markup = nextMarkup(text, 0); markup; markup = nextMarkup(text, at)) {
    const parent = open[open.length - 1] ?? top;
    if (markup.start > at) parent.children.push(...textBefore(text, at, markup.start));
    at = markup.end;
    if (markup.kind === "close") open.pop();
    else if (markup.kind === "cdata") parent.children.push(markup.name);
    else {
      const element: XmlElement = { name: markup.name, attributes: readAttributes(markup.attributes), children: [] };
      parent.children.push(element);
      if (markup.kind === "open" && open.push(element) > MAX_DEPTH) throw new Error("XML too deep");
    }
  }
  const root = top.children.find((node): node is XmlElement => typeof node !== "string");
  if (!root) throw new Error("XML without a root element");
  return root;
}

/** The text between two tags, without the comments in it. */
function textBefore(text: string, from: number, to: number): string[] {
  const plain = text.slice(from, to);
  const pieces = plain.includes("<") ? plain.split(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/) : [plain];
  return pieces.filter((piece) => piece !== "").map(unescapeXml);
}

export function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = unescapeXml(double ?? single ?? "");
  return attributes;
}

export function writeXml(node: XmlNode): string {
  // Space between elements stays space: as references it would be text there.
  if (typeof node === "string") return node.trim() === "" ? node : escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(writeXml).join("")}</${node.name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeDocument(root: XmlElement): string {
  return XML_DECLARATION + writeXml(root);
}

/** Builds an element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  );
  return { name, attributes: Object.fromEntries(kept), children: [...children] };
}

export function localName(node: XmlElement): string {
  return node.name.slice(node.name.indexOf(":") + 1);
}

export function childrenOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== "string" && (name === undefined || localName(node) === name),
  );
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** First element of that name at any depth. */
export function find(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of childrenOf(parent)) {
    const found = localName(child) === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(decimal ?? NaN);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

/** Escapes for texts and attributes alike; line breaks as references, so that attributes keep them. */
export function escapeXml(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};
