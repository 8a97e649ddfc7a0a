/**
 * A cell of a text with separators (CSV), quoted where the separator, a quote or a line break stands in it (RFC 4180, 2.6-2.7).
 * @example separatedCell("Dupont; fils", ";") // '"Dupont; fils"'
 */
export function separatedCell(text: string, separator: "," | ";" | "\t"): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
