import { unescapeXml } from "../package/xml";

/** Text of each shared string, rich text flattened and phonetic readings left out. */
export function readSharedStrings(xml: string): string[] {
  const opening = /<((?:\w+:)?)si(?:\s[^>]*)?>/g;
  const texts: string[] = [];
  for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
    if (tag[0].endsWith("/>")) texts.push("");
    else {
      const end = xml.indexOf(`</${tag[1]}si>`, opening.lastIndex);
      if (end < 0) throw new Error("Shared strings cut short");
      texts.push(readText(xml.slice(opening.lastIndex, end)));
      opening.lastIndex = end;
    }
  }
  return texts;
}

/** Text of a `<si>` or `<is>`. */
export function readText(inner: string): string {
  const spoken = inner.includes("rPh") ? inner.replace(/<(\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, "") : inner;
  let text = "";
  for (const match of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += match[1] ?? "";
  return plainText(text);
}

/** Undoes XML escapes and Excel's own `_x000D_`; an end of line written as two signs is one, as XML has it. */
export function plainText(xml: string): string {
  const text = unescapeXml(xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml);
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
