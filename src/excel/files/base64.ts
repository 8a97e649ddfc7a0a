/** Bytes encoded at once: `String.fromCharCode` takes so many arguments everywhere. */
const CHUNK = 8192;

/** A file as Excel takes it in a request. */
export function base64(bytes: Uint8Array): string {
  let signs = "";
  for (let at = 0; at < bytes.length; at += CHUNK) signs += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(signs);
}
