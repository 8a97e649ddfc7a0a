import type { Book } from "../book/model";
import { openDelimited } from "./delimited/open";
import { fileKind } from "./kind";
import { isCalculationAsked, isCalculationAskedInXls } from "./legacy/calculationAsked";
import { completeOds } from "./legacy/completeOds";
import { hiddenTables } from "./legacy/hiddenTables";
import { openOtherKind } from "./legacy/open";
import { rememberOrigin } from "./origins";
import { Package } from "./package/package";
import { openPackage } from "./read/open";
import { workbookPart } from "./read/workbook";
import type { FileWarning, OpenResult } from "./result";
import { openWebPage, pageOf } from "./webPage/open";

/**
 * Opens a buyer's file: .xlsx and .xlsm (kept as they are, see `saveXlsx`), .csv and other delimited texts, .xls, .ods, .xlsb and web pages saved as .xls.
 * What it is is told by its bytes; the name gives the sheet of a delimited text its name.
 */
export function openFile(name: string, bytes: Uint8Array): OpenResult {
  const refused = (code: Refusal, values: Readonly<Record<string, string>> = {}): OpenResult => ({
    ok: false,
    code,
    values: { name, ...values },
  });
  const kind = fileKind(bytes);
  switch (kind) {
    case "empty":
    case "encrypted":
      return refused(kind);
    case "unknown":
      return refused("notAWorkbook");
    case "sylk":
      return refused("exchangeFormat", { format: "SYLK (.slk)" });
    case "dif":
      return refused("exchangeFormat", { format: "DIF (.dif)" });
    case "delimited":
      return { ok: true, ...openDelimited(name, bytes) };
    case "zip":
      return openArchive(bytes, refused);
    case "webPage": {
      const page = pageOf(bytes);
      if (page === undefined) return openOther(() => openOtherKind(bytes), [], refused);
      const book = openWebPage(name, page);
      return book ? { ok: true, book, warnings: [OTHER_KIND] } : refused("notAWorkbook");
    }
    case "oldExcel":
      return openOther(() => openOtherKind(bytes, { recalculate: isCalculationAskedInXls(bytes) }), [], refused);
  }
}

type Refusal = Extract<OpenResult, { ok: false }>["code"];
type Refuse = (code: Refusal) => OpenResult;
const OTHER_KIND: FileWarning = { code: "otherKind", values: {} };

function openArchive(bytes: Uint8Array, refused: Refuse): OpenResult {
  const pack = openZip(bytes);
  if (!pack) return refused("damaged");
  const part = workbookPart(pack);
  if (part) return openWorkbook(pack, part) ?? refused("damaged");
  if (pack.has("content.xml"))
    return openOther(
      () => openOtherKind(completeOds(pack) ?? bytes, { hiddenSheets: hiddenTables(pack.text("content.xml") ?? "") }),
      notCarried(pack),
      refused,
    );
  if (!pack.has("xl/workbook.bin")) return refused("notAWorkbook");
  return openOther(() => openOtherKind(bytes, { recalculate: isCalculationAsked(pack) }), notCarried(pack), refused);
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

function openOther(open: () => Book, warnings: readonly FileWarning[], refused: Refuse): OpenResult {
  try {
    return { ok: true, book: open(), warnings: [OTHER_KIND, ...warnings] };
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
