/** Text of a delimited file, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";
}

/** How many bytes are enough to recognise UTF-16 without a mark. */
const SAMPLE = 4096;
/** French letters and signs: seen in numbers only when the encoding is the right one. */
const FRENCH = /[éèêëàâçîïôöùûüÉÈÊÀÇÔœŒ«»°€’]/g;

/**
 * Decodes as a careful reader would: the byte-order mark first, then UTF-16 seen by its zero bytes, then strict UTF-8,
 * then Windows-1252, or Mac Roman when that gives clearly more French letters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  const text = encoding ? decodeAs(encoding, bytes) : asUtf8(bytes);
  return text === undefined ? decodeOneByte(bytes) : { text, encoding: encoding ?? "utf-8" };
}

/** Windows-1252 between 0x80 and 0x9F: some decoders give control characters there. */
const WINDOWS_SIGNS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function decodeAs(encoding: DecodedText["encoding"], bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);

  return encoding === "windows-1252"
    ? text.replace(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80))
    : text;
}

function markedEncoding(bytes: Uint8Array): DecodedText["encoding"] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  return undefined;
}

/** Western text in UTF-16 has a zero in nearly every other byte. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText["encoding"] | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.1) return "utf-16be";
  return undefined;
}

/** Undefined where the bytes are no UTF-8. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeOneByte(bytes: Uint8Array): DecodedText {
  const read = (encoding: DecodedText["encoding"]): DecodedText => ({ text: decodeAs(encoding, bytes), encoding });
  const [windows, macintosh] = [read("windows-1252"), read("macintosh")];
  return frenchLetters(macintosh) > 2 * frenchLetters(windows) ? macintosh : windows;
}

const frenchLetters = ({ text }: DecodedText): number => text.match(FRENCH)?.length ?? 0;
