import { unescapeXml } from "../package/xml";

/** Text of each shared string, rich text flattened and phonetic readings left out. */
export function readSharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((match) =>
    readText(match[1] ?? ""),
  );
}

/** Text of a `<si>` or `<is>`. */
export function readText(inner: string): string {
  const spoken = inner.includes("rPh") ? inner.replace(/<(\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, "") : inner;
  let text = "";
  for (const match of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += match[1] ?? "";
  return plainText(text);
}

/** Undoes XML escapes and Excel's own `_x000D_`. */
export function plainText(xml: string): string {
  const text = unescapeXml(xml);
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
