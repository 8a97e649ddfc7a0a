import type { Book } from "../book/model";
import { openDelimited } from "./delimited/open";
import { fileKind } from "./kind";
import { hiddenTables } from "./legacy/hiddenTables";
import { openOtherKind } from "./legacy/open";
import { rememberOrigin } from "./origins";
import { Package } from "./package/package";
import { openPackage } from "./read/open";
import { workbookPart } from "./read/workbook";
import type { FileWarning, OpenResult } from "./result";

/**
 * Opens a buyer's file: .xlsx and .xlsm (kept as they are, see `saveXlsx`), .csv and other delimited texts, .xls, .ods, .xlsb and web pages saved as .xls.
 * What it is is told by its bytes; the name gives the sheet of a delimited text its name.
 */
export function openFile(name: string, bytes: Uint8Array): OpenResult {
  const kind = fileKind(bytes);
  const refused = (code: "encrypted" | "notAWorkbook" | "empty" | "damaged"): OpenResult => ({
    ok: false,
    code,
    values: { name },
  });
  if (kind === "empty") return refused("empty");
  if (kind === "encrypted") return refused("encrypted");
  if (kind === "unknown") return refused("notAWorkbook");
  if (kind === "delimited") return { ok: true, ...openDelimited(name, bytes) };
  if (kind === "zip") {
    const pack = openZip(bytes);
    if (!pack) return refused("damaged");
    const part = workbookPart(pack);
    if (part) return openWorkbook(pack, part) ?? refused("damaged");
    if (!pack.has("xl/workbook.bin") && !pack.has("content.xml")) return refused("notAWorkbook");
    return openOther(
      () => openOtherKind(bytes, hiddenTables(pack.text("content.xml") ?? "")),
      notCarried(pack),
      refused,
    );
  }
  return openOther(() => openOtherKind(bytes), [], refused);
}

function openZip(bytes: Uint8Array): Package | undefined {
  try {
    return Package.open(bytes);
  } catch {
    return undefined;
  }
}

function openWorkbook(pack: Package, part: string): OpenResult | undefined {
  try {
    const { book, origin } = openPackage(pack, part);
    rememberOrigin(book, origin);
    const macros = origin.file.relationships.some((relationship) => relationship.kind === "vbaProject");
    return { ok: true, book, warnings: macros ? [{ code: "macrosKept", values: {} }] : [] };
  } catch {
    return undefined;
  }
}

function openOther(
  open: () => Book,
  warnings: readonly FileWarning[],
  refused: (code: "encrypted" | "damaged") => OpenResult,
): OpenResult {
  try {
    return { ok: true, book: open(), warnings: [{ code: "otherKind", values: {} }, ...warnings] };
  } catch (error) {
    return refused(/password|encrypt/i.test(String(error)) ? "encrypted" : "damaged");
  }
}

/** Charts and pictures of an .ods or .xlsb are not in the new workbook. */
function notCarried(pack: Package): FileWarning[] {
  return pack
    .names()
    .some((name) => /^Object \d+\/content\.xml$|^Pictures\/.|^xl\/(charts|drawings|pivotTables)\/./.test(name))
    ? [{ code: "partsNotCarried", values: {} }]
    : [];
}
