import type { CellValue } from "./grid";

const NOTHING = /^(?:#|-+|–|—|n\/?a|n\.a\.|néant|neant|nc|n\.c\.|null|none|\(vide\)|\(blank\)|\.|!)$/i;

/** Most cells begin with a figure, or with a letter that no word for nothing begins with. */
function beginsAValue(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 && letter !== 110;
}

/** Text of a cell without the spaces around it, nor a typed apostrophe before it. */
export function textOf(value: CellValue | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value !== "string") return String(value);
  const text = value.trim();
  return text.startsWith("'") ? text.slice(1).trim() : text;
}

/** A code that a programme took for a number, as it was: « 62000.0 » is the postcode 62000. */
export const codeOf = (text: string): string =>
  text.endsWith("0") && /^\d+[.,]0{1,2}$/.test(text) ? text.replace(/[.,]0+$/, "") : text;

/** A cell that holds nothing, or what exports write for nothing: "#", "N/A", "-", "néant". */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === undefined || value === "") return true;
  if (typeof value !== "string") return false;
  if (value.length > 12) return value.trim() === "";
  if (beginsAValue(value)) return false;
  const text = value.trim();
  return text === "" || NOTHING.test(text);
}

/** Text of a cell that says something: "" for a blank or an error. */
export function saidIn(value: CellValue | undefined): string {
  if (typeof value !== "string") return textOf(value);
  const text = value.trim();
  if (beginsAValue(text)) return text;
  return isBlank(value) || isErrorText(value) ? "" : textOf(value);
}

/** Nothing at all in the cell, not even a dash. */
export const isEmpty = (value: CellValue | undefined): boolean =>
  value === undefined || value === "" || (typeof value === "string" && value.trim() === "");

export const isErrorText = (value: CellValue | undefined): boolean =>
  typeof value === "string" &&
  value.includes("#") &&
  /^#(?:N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)$/i.test(value.trim());
