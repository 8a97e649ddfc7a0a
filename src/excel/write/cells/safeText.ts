/**
 * Excel reads what is written to a cell as if it were typed: "01000" becomes 1000, "1-2" a date, "=…" a formula.
 * A text that could be read so is put in a cell of text format.
 */
export function needsTextFormat(text: string): boolean {
  if (text.length > MAX_LENGTH_AS_TEXT) return /^[=+\-@]/.test(text);
  return /^[=+\-@#']/.test(text) || /\d/.test(text) || /^(true|false|vrai|faux)$/i.test(text.trim());
}

/** Longer texts in a cell of text format are shown as "####" by older Excels, and are never read as anything else. */
const MAX_LENGTH_AS_TEXT = 255;
