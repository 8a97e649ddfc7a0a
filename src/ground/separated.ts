/**
 * A cell of a text with separators (CSV), quoted where the separator, a quote or a line break stands in it (RFC 4180, 2.6-2.7).
 * @example separatedCell("Dupont; fils", ";") // '"Dupont; fils"'
 */
export function separatedCell(text: string, separator: "," | ";" | "\t"): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * A text that a spreadsheet would calculate, once the file is opened there, gets an apostrophe; a negative amount keeps its sign.
 * @example withoutFormula("=1+1") // "'=1+1"
 */
export function withoutFormula(text: string): string {
  return /^[=+@\t\r]/.test(text) || /^-(?![\d.,]+$)/.test(text) ? `'${text}` : text;
}

/** Rows as a file that a French Excel opens as a table: a byte-order mark, « ; » between cells, nothing that would be calculated. */
export function separatedFile(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => separatedCell(withoutFormula(cell), ";")).join(";"));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
