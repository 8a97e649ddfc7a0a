import type { Package } from "../package/package";

const STYLES = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>`;

/** Values that a cell may bear as attributes, whatever its text. */
const VALUE = /office:(?:value|date-value|time-value|boolean-value|string-value)="([^"]*)"/;
/** A cell that holds no element. */
const BARE_CELL = /<table:table-cell\b([^<>]*)(?:\/>|>\s*<\/table:table-cell>)/g;

/**
 * What the OpenDocument format leaves to the writer and the library asks for: the part of styles, and beside the value of a cell the text that shows it.
 * @returns the file with these put in
 */
export function completeOds(pack: Package): Package {
  const content = pack.text("content.xml") ?? "";
  const complete = withPlainReferences(content.replaceAll("<text:p/>", "<text:p></text:p>")).replace(
    BARE_CELL,
    (cell: string, attributes: string) =>
      attributes.includes("office:value-type=") || attributes.includes("table:formula=")
        ? `<table:table-cell${typed(attributes)}><text:p>${VALUE.exec(attributes)?.[1] ?? ""}</text:p></table:table-cell>`
        : cell,
  );
  const added = new Map(complete === content ? [] : [["content.xml", complete]]);
  if (!pack.has("styles.xml")) added.set("styles.xml", STYLES);
  return pack.with(added);
}

const SHEET = String.raw`\$?((?:&apos;(?:[^&]|&(?!apos;)|&apos;&apos;)*&apos;|[^\]\[.:&"])*)`;
const CELL = String.raw`\.(\$?[A-Z]{1,3}\$?\d+)`;
/** A reference as OpenDocument writes it: `[$'Part locale'.$A$1:.$B$9]`, `[.C2]`. */
const REFERENCE = new RegExp(String.raw`\[${SHEET}${CELL}(?::[^\]."]*${CELL})?\]`, "g");

/** References to whole places, which the library reads wrong, as Excel writes them. */
function withPlainReferences(content: string): string {
  return content.replace(/table:formula="[^"]*"/g, (formula) =>
    formula.replace(REFERENCE, (_, sheet: string, first: string, last?: string) =>
      [sheet === "" ? "" : `${sheet}!`, first, last === undefined ? "" : `:${last}`].join(""),
    ),
  );
}

/** A formula without a result gets an empty text, which the reader takes for none. */
function typed(attributes: string): string {
  return attributes.includes("office:value-type=") ? attributes : `${attributes} office:value-type="string"`;
}
