import type { CellError, Scalar } from "../../book/model";
import { DAY_MS, EPOCH } from "../../calc/calendar";
import { readAttributes } from "../package/xml";
import type { CellXml } from "./rows";
import { plainText, readText } from "./strings";

export interface FormulaXml {
  /** As the file writes it, in XML and without "=". Empty for a cell that follows the master of a shared formula. */
  readonly xml: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly group?: string | undefined;
  readonly area?: string | undefined;
}

/** The value stored in a cell; for a formula, its last result. */
export function storedValue(cell: CellXml, strings: readonly string[]): Scalar {
  if (cell.type === "inlineStr") return readText(cell.inner);
  const text = elementText(cell.inner, "v");
  if (text === undefined) return cell.type === "str" && cell.inner !== "" ? "" : null;
  switch (cell.type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "str":
      return plainText(text);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: errorCode(text) };
    case "d":
      return numberOr(text, Date.parse(text.endsWith("Z") ? text : `${text}Z`) / DAY_MS + EPOCH);
    default:
      return text.trim() === "" ? null : numberOr(text, Number(text));
  }
}

/** What stands for a number and is none is kept as the text that it is. */
function numberOr(text: string, value: number): number | string {
  return Number.isFinite(value) ? value : plainText(text);
}

const ERRORS: readonly CellError["error"][] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
];
/** Errors of linked data and the like, which the book does not know, stand as #N/A. */
function errorCode(text: string): CellError["error"] {
  return ERRORS.find((error) => error === text) ?? "#N/A";
}

export function formulaOf(cell: CellXml): FormulaXml | undefined {
  const { inner } = cell;
  if (inner.startsWith("<f>")) return { xml: inner.slice(3, inner.indexOf("</", 3)), kind: "normal" };
  const start = inner.search(/<(?:\w+:)?f[\s/>]/);
  if (start < 0) return undefined;
  const tagEnd = inner.indexOf(">", start);
  const tag = inner.slice(start, tagEnd);
  const attributes = readAttributes(tag);
  const xml = tag.endsWith("/") ? "" : inner.slice(tagEnd + 1, inner.indexOf("</", tagEnd));
  const type = attributes["t"];
  const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
  return { xml, kind, group: attributes["si"], area: attributes["ref"] };
}

/** The number of the group that shares a cell's formula. */
export function sharedGroup(cell: CellXml): string | undefined {
  return cell.inner.includes("shared") ? formulaOf(cell)?.group : undefined;
}

/** The `<f>` element of a cell as it stands. */
export function formulaElement(inner: string): string | undefined {
  return /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)/.exec(inner)?.[0];
}

function elementText(inner: string, name: string): string | undefined {
  const plain = inner.indexOf(`<${name}>`);
  if (plain >= 0) return inner.slice(plain + name.length + 2, inner.indexOf("</", plain));
  if (!inner.includes(`${name}`)) return undefined;
  const match = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(inner);
  return match?.[1];
}
