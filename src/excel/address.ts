import { blockOf, columnLetters, type Block } from "../ground/address";

/** A1 address of a block, rows and columns from 1. */
export function blockAddress(top: number, left: number, rows: number, columns: number): string {
  return `${columnLetters(left)}${top}:${columnLetters(left + columns - 1)}${top + rows - 1}`;
}

/** Corners, from 1, of an address such as "'Ma feuille'!$B$2:D5"; whole columns and rows are not meant. */
export function cornersOf(address: string): Block {
  const corners = blockOf(address.slice(address.lastIndexOf("!") + 1));
  if (!corners) throw new Error(`not an address: ${address}`);
  return corners;
}
