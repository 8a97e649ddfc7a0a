import { CFB } from "@e965/xlsx";
import type { Package } from "../package/package";

const CALC_PROPERTIES = 157;
const FORMULA = 0x0006;

/** Whether an .xlsb asks for a full calculation on opening (BrtCalcProp, [MS-XLSB] 2.4.340: a flag after 24 bytes). */
export function isCalculationAsked(pack: Package): boolean {
  const bytes = pack.bytes("xl/workbook.bin") ?? new Uint8Array();
  for (let at = 0; at < bytes.length;) {
    const type = varying(bytes, at, 2);
    const size = varying(bytes, type.next, 4);
    if (type.value === CALC_PROPERTIES) return ((bytes[size.next + 24] ?? 0) & 1) === 1;
    at = size.next + size.value;
  }
  return false;
}

/** A number in groups of seven bits, the lowest first; the highest bit of a byte says that another follows. */
function varying(bytes: Uint8Array, start: number, most: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let i = 0; i < most; i++) {
    const byte = bytes[start + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: start + i + 1 };
  }
  return { value, next: start + most };
}

/** Whether a formula of an .xls bears « calculate on load » ([MS-XLS] 2.4.127, bit 1): programmes that do not calculate set it. */
export function isCalculationAskedInXls(bytes: Uint8Array): boolean {
  const stream = workbookStream(bytes);
  if (!stream) return false;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const isFormula = view.getUint16(at, true) === FORMULA && at + 20 <= stream.length;
    if (isFormula && (view.getUint16(at + 18, true) & 2) !== 0) return true;
  }
  return false;
}

function workbookStream(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const container = CFB.read(bytes, { type: "array" });
    const entry = CFB.find(container, "Workbook") ?? CFB.find(container, "Book");
    return entry && Uint8Array.from(entry.content as ArrayLike<number>);
  } catch {
    // The oldest files are no container: their records follow one another.
    return bytes;
  }
}
