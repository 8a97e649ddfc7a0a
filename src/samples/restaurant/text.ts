import type { SampleSheet } from "./sheets";
import type { Cell } from "./typing";

/** The first sheet as a French export writes it: « ; » between cells, decimal comma, a byte-order mark. */
export function sampleText(sheet: SampleSheet): string {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const lines = sheet.rows.map((row) =>
    Array.from({ length: width }, (_, column) => asText(row[column] ?? null)).join(";"),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function asText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : cell.toFixed(2).replace(".", ",");
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10).split("-").reverse().join("/") : cell;
  return /[;"\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
