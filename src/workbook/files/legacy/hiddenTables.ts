import { readAttributes } from "../package/xml";

const STYLE = /<style:style\b([^>]*)>([\s\S]*?)<\/style:style>/g;
const TABLE = /<table:table\b([^>]*)>/g;

/** Names of the sheets that an .ods hides, from its content.xml: the library that reads the cells does not tell them. */
export function hiddenTables(content: string): ReadonlySet<string> {
  const hiding = new Set<string | undefined>();
  for (const [, attributes = "", inside = ""] of content.matchAll(STYLE))
    if (/\btable:display="false"/.test(inside)) hiding.add(readAttributes(attributes)["style:name"]);
  const tables = [...content.matchAll(TABLE)].map(([, attributes = ""]) => readAttributes(attributes));
  return new Set(tables.flatMap((table) => (hiding.has(table["table:style-name"]) ? (table["table:name"] ?? []) : [])));
}
