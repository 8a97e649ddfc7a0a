/** One tag, or one text set apart (CDATA), in a document. */
export interface Markup {
  readonly kind: "open" | "empty" | "close" | "cdata";
  readonly start: number;
  readonly end: number;
  /** Name as written, prefix included; the text itself of a CDATA. */
  readonly name: string;
  /** As written, entities included. */
  readonly attributes: string;
}

const NAME = /[^\s/>]+/y;

/**
 * The next tag from a place on, comments and declarations passed over. Goes through each sign once, however broken the document is.
 * @returns undefined at the end
 * @throws when something opens and never closes: a tag, a quotation mark, a comment
 */
export function nextMarkup(xml: string, from: number): Markup | undefined {
  let start = xml.indexOf("<", from);
  while (start >= 0) {
    const passed = passedOver(xml, start);
    if (passed === undefined) break;
    start = xml.indexOf("<", passed);
  }
  if (start < 0) return undefined;
  if (xml.startsWith("<![CDATA[", start)) {
    const end = after(xml, "]]>", start);
    return { kind: "cdata", start, end, name: xml.slice(start + 9, end - 3), attributes: "" };
  }
  const end = tagEnd(xml, start + 1);
  const isClosing = xml.charAt(start + 1) === "/";
  const isEmpty = !isClosing && xml.charAt(end - 2) === "/";
  NAME.lastIndex = start + (isClosing ? 2 : 1);
  const name = NAME.exec(xml)?.[0] ?? "";
  const attributes = xml.slice(start + 1 + name.length, end - (isEmpty ? 2 : 1));
  return { kind: isClosing ? "close" : isEmpty ? "empty" : "open", start, end, name, attributes };
}

/** Where a comment or a declaration that begins here ends; undefined when it is neither. */
function passedOver(xml: string, start: number): number | undefined {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start);
  if (xml.startsWith("<?", start)) return after(xml, "?>", start);
  return xml.startsWith("<!DOCTYPE", start) ? after(xml, ">", start) : undefined;
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw new Error(`Markup cut short: no ${end} after sign ${from}`);
  return at + end.length;
}

/** Where a tag ends: ">" inside quotation marks is text. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml.charAt(at);
    if (sign === ">") return at + 1;
    if (sign === '"' || sign === "'") at = after(xml, sign, at + 1) - 1;
  }
  throw new Error(`Markup cut short: no > after sign ${from}`);
}
