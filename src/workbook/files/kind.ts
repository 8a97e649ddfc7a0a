/** What a file is, seen from its bytes: names lie (an .xls is often a web page, a .csv an Excel file). */
export type FileKind =
  "empty" | "zip" | "encrypted" | "oldExcel" | "webPage" | "delimited" | "sylk" | "dif" | "unknown";

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return includesUtf16(bytes, "EncryptedPackage") ? "encrypted" : "oldExcel";
  if (bytes[0] === 0x09 && bytes[1] !== undefined && [0x00, 0x02, 0x04, 0x08].includes(bytes[1])) return "oldExcel";
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  if (/^(\u00EF\u00BB\u00BF)?\s*<(\?xml|!doctype|html|table|head|meta|style)/i.test(head)) return "webPage";
  if (/^ID;P/.test(head)) return "sylk";
  if (/^TABLE\r?\n0,1\r?\n/.test(head)) return "dif";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "unknown";
  return isText(bytes) ? "delimited" : "unknown";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in a compound file stand in UTF-16. */
function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0; at = bytes.indexOf(pattern[0] ?? 0, at + 1))
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** Zeros that a short text may hold by an accident of its programme. */
const STRAY_ZEROS = 3;

/** Text has no control characters but tabs and line ends, and a stray zero or two; in UTF-16, zeros fall on one side of each pair. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const zeros = sample.filter((byte) => byte === 0).length;
  const controls = sample.filter(
    (byte) => byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12,
  ).length;
  return (
    controls <= sample.length / 100 &&
    (marked ||
      zeros <= Math.max(STRAY_ZEROS, sample.length / 200) ||
      (zeros > sample.length * 0.3 && zeros <= sample.length * 0.51))
  );
}
