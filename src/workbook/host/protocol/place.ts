import type { Area, Sheet } from "../../book/model";
import { boundsOf, columnLetters, MAX_COLUMNS, MAX_ROWS, quotedSheet, readRef } from "../../calc/refs";
import { ExcelError } from "./errors";

/** Cells of one sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** "B2:C5", "B2", "A:C", "1:3"; `fixed` puts the dollars. */
export function areaAddress({ top, left, rows, columns }: Area, fixed = false): string {
  const dollar = fixed ? "$" : "";
  const [first, last] = [dollar + columnLetters(left), dollar + columnLetters(left + columns - 1)];
  const [up, down] = [`${dollar}${top + 1}`, `${dollar}${top + rows}`];
  if (rows >= MAX_ROWS) return `${first}:${last}`;
  if (columns >= MAX_COLUMNS) return `${up}:${down}`;
  return rows === 1 && columns === 1 ? first + up : `${first}${up}:${last}${down}`;
}

/** As `range.address` shows it: "Feuil1!A1", "'Mes achats'!A1:B2". */
export function fullAddress({ sheet, area }: Place, fixed = false): string {
  return `${quotedSheet(sheet.name)}!${areaAddress(area, fixed)}`;
}

/** Splits "'Mes achats'!A1" into sheet and rest. */
export function splitAddress(address: string): { readonly sheet: string | undefined; readonly rest: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: undefined, rest: address };
  const sheet = address.slice(0, bang).replace(/^=/, "");
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet,
    rest: address.slice(bang + 1),
  };
}

const ADDRESS = /^(\$?[a-z]{1,3}\$?\d+(:\$?[a-z]{1,3}\$?\d+)?|\$?[a-z]{1,3}:\$?[a-z]{1,3}|\$?\d+:\$?\d+)$/i;

/** Reads an A1 address without its sheet; undefined when it is none. */
export function readArea(text: string): Area | undefined {
  const ref = ADDRESS.test(text.trim()) ? readRef(text.trim(), undefined, 0, 0) : undefined;
  const bounds = ref && boundsOf(ref, 0, 0);
  return (
    bounds && {
      top: bounds.top,
      left: bounds.left,
      rows: bounds.bottom - bounds.top + 1,
      columns: bounds.right - bounds.left + 1,
    }
  );
}

/** @throws ExcelError InvalidArgument when it falls off the sheet. */
export function checkedArea(top: number, left: number, rows: number, columns: number, location: string): Area {
  const inside =
    top >= 0 && left >= 0 && rows > 0 && columns > 0 && top + rows <= MAX_ROWS && left + columns <= MAX_COLUMNS;
  if (!inside) throw new ExcelError("InvalidArgument", location);
  return { top, left, rows, columns };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const [top, left] = [Math.max(a.top, b.top), Math.max(a.left, b.left)];
  const rows = Math.min(a.top + a.rows, b.top + b.rows) - top;
  const columns = Math.min(a.left + a.columns, b.left + b.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : undefined;
}

export function bounding(a: Area, b: Area): Area {
  const [top, left] = [Math.min(a.top, b.top), Math.min(a.left, b.left)];
  return {
    top,
    left,
    rows: Math.max(a.top + a.rows, b.top + b.rows) - top,
    columns: Math.max(a.left + a.columns, b.left + b.columns) - left,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.rows === b.rows && a.columns === b.columns;
}
