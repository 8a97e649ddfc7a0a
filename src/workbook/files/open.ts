import { openDelimited } from "./delimited/open";
import { fileKind } from "./kind";
import { isCalculationAsked, isCalculationAskedInXls } from "./legacy/calculationAsked";
import { completeOds } from "./legacy/completeOds";
import { hiddenTables } from "./legacy/hiddenTables";
import { openOtherKind } from "./legacy/open";
import { checkClaims } from "./legacy/odsClaims";
import { LIMITS, NO_STEPS, TooLarge, type OnStep } from "./limits";
import { rememberOrigin } from "./origins";
import { Package } from "./package/package";
import { openPackage } from "./read/open";
import { workbookPart } from "./read/workbook";
import type { FileWarning, OpenResult, Refused } from "./result";
import { openWebPage, pageOf } from "./webPage/open";

/**
 * Opens a buyer's file: .xlsx and .xlsm (kept as they are, see `saveXlsx`), .csv and other delimited texts, .xls, .ods, .xlsb and web pages saved as .xls.
 * What it is is told by its bytes; the name gives the sheet of a delimited text its name. Never throws: a file that cannot be opened is refused.
 * A library may hang on a damaged one: where somebody waits, open it apart (`untilStalled`).
 * @example
 * const opened = openFile("achats.xlsx", bytes);
 * if (opened.ok) opened.book.sheets[0]?.value(0, 0);
 */
export function openFile(name: string, bytes: Uint8Array, onStep: OnStep = NO_STEPS): OpenResult {
  const refused: Refuse = (code, values = {}) => ({ ok: false, code, values: { name, ...values } });
  try {
    if (bytes.length > LIMITS.file) return refused("tooLarge");
    return openKind(name, bytes, refused, onStep);
  } catch (error) {
    if (error instanceof TooLarge) return refused("tooLarge");
    return refused(/password|encrypt/i.test(String(error)) ? "encrypted" : "damaged");
  }
}

type Refuse = (code: Refused["code"], values?: Readonly<Record<string, string>>) => Refused;

function openKind(name: string, bytes: Uint8Array, refused: Refuse, onStep: OnStep): OpenResult {
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
      return { ok: true, ...openDelimited(name, bytes, onStep) };
    case "zip":
      return openArchive(bytes, refused, onStep);
    case "webPage": {
      const page = pageOf(bytes);
      if (page === undefined) return otherKind(openOtherKind(bytes, { onStep }));
      const opened = openWebPage(name, page, onStep);
      return opened ? otherKind(opened) : refused("notAWorkbook");
    }
    case "oldExcel":
      return otherKind(openOtherKind(bytes, { recalculate: isCalculationAskedInXls(bytes), onStep }));
  }
}

function openArchive(bytes: Uint8Array, refused: Refuse, onStep: OnStep): OpenResult {
  const pack = Package.open(bytes);
  const part = workbookPart(pack);
  if (part) return openWorkbook(pack, part, onStep);
  onStep(pack.size);
  if (pack.has("content.xml")) {
    const content = pack.text("content.xml") ?? "";
    checkClaims(content);
    const opened = openOtherKind(completeOds(pack).stored(), { hiddenSheets: hiddenTables(content), onStep });
    return otherKind(opened, notCarried(pack));
  }
  if (!pack.has("xl/workbook.bin")) return refused("notAWorkbook");
  return otherKind(openOtherKind(pack.stored(), { recalculate: isCalculationAsked(pack), onStep }), notCarried(pack));
}

function openWorkbook(pack: Package, part: string, onStep: OnStep): OpenResult {
  const { book, origin, cellsBeyond } = openPackage(pack, part, onStep);
  rememberOrigin(book, origin);
  const macros = origin.file.relationships.some((relationship) => relationship.kind === "vbaProject");
  return { ok: true, book, warnings: [...warned("macrosKept", macros), ...warned("cellsBeyond", cellsBeyond)] };
}

function otherKind({ book, warnings }: Opened, more: readonly FileWarning[] = []): OpenResult {
  return { ok: true, book, warnings: [...warned("otherKind", true), ...more, ...warnings] };
}

type Opened = ReturnType<typeof openOtherKind>;

function warned(code: FileWarning["code"], isSo: boolean): FileWarning[] {
  return isSo ? [{ code, values: {} }] : [];
}

/** Charts and pictures of an .ods or .xlsb are not in the new workbook. */
function notCarried(pack: Package): FileWarning[] {
  const isPart = (name: string) =>
    /^Object \d+\/content\.xml$|^Pictures\/.|^xl\/(charts|drawings|pivotTables)\/./.test(name);
  return warned("partsNotCarried", pack.names().some(isPart));
}
