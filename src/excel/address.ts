/** Letters of a column counted from 1: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** A1 address of a block, rows and columns from 1. */
export function blockAddress(top: number, left: number, rows: number, columns: number): string {
  return `${columnLetters(left)}${top}:${columnLetters(left + columns - 1)}${top + rows - 1}`;
}

export interface Corner { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** Corners, from 1, of an address such as "'Ma feuille'!$B$2:D5"; whole columns and rows are not meant. */
export function cornersOf(address: string): Corner {
  const cells = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "").split(":");
  const [first, second] = [cells[0] ?? "", cells[1] ?? cells[0] ?? ""].map(cellOf);
  if (!first || !second) throw new Error(`not an address: ${address}`);
  return { top: first.row, left: first.column, bottom: second.row, right: second.column };
}

function cellOf(text: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]+)(\d+)$/.exec(text);
  if (!match) return undefined;
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}
