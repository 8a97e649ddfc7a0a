import { append } from "../../ground/counts";
import { dayOfSerial } from "../cells/date";
import type { CellValue } from "../cells/grid";
import { plain } from "../cells/words";

const PERIOD =
  /^(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|q[1-4]|t[1-4]|s[12]$|trimestre|semestre|(?:1er|2e|2eme|3e|3eme|4e|4eme|[1-4]) ?(?:trim|sem)|20\d\d$|(?:0?[1-9]|1[0-2])[/.-](?:20)?\d\d$|20\d\d[/.-](?:0?[1-9]|1[0-2])$|n(?: ?[-+] ?[1-9])?$)|^20\d\d ?[/-] ?(?:20\d\d|1[3-9]|[2-9]\d)$/;
const LONGEST = 16;
const LONGEST_NAME = 40;
const YEAR_IN_NAME = /(?<!\d)20\d\d(?!\d)/;

/** The words name a month, a quarter, a half-year or a year alone. */
export const namesPeriod = (text: string): boolean => text.length <= LONGEST && PERIOD.test(plain(text).trim());

/** Month, quarter, half-year or year that a cell names alone; a first of the month counts as one. */
export function periodOf(value: CellValue | undefined): string | undefined {
  if (typeof value === "number") return isYear(value) || isFirstOfMonth(value) ? String(value) : undefined;
  if (typeof value !== "string" || value.length > LONGEST) return undefined;
  const text = plain(value).trim();
  return PERIOD.test(text) ? text : undefined;
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 2000 && value <= 2050;
const isFirstOfMonth = (serial: number): boolean =>
  Number.isInteger(serial) && serial > 40_000 && serial < 55_000 && dayOfSerial(serial).getUTCDate() === 1;

/** Columns named alike but for their year, three at least: "Montant 2022", "Montant 2023", "Montant 2024". */
export function sameButYear(names: readonly CellValue[]): number[] {
  const groups = new Map<string, number[]>();
  names.forEach((name, column) => {
    if (typeof name !== "string" || name.length > LONGEST_NAME || !YEAR_IN_NAME.test(name)) return;
    const key = plain(name).replace(YEAR_IN_NAME, "#").trim();
    append(groups, key, column);
  });
  return [...groups.values()].find((columns) => columns.length >= 3) ?? [];
}

/** A year, or a school or farming year: « 2023/2024 ». */
export const isYearOrSeason = (value: CellValue | undefined): boolean =>
  /^20\d\d(?: ?[/-] ?(?:20\d\d|1[3-9]|[2-9]\d))?$/.test(String(value ?? "").trim());
/** Whether the periods tell their year. */
export const isYearAlone = (value: CellValue | undefined): boolean => /^20\d\d$/.test(String(value ?? "").trim());
/** A name of amounts without its year: « Montant HT 2022 » → « Montant HT ». */
export const withoutYear = (name: string): string => name.replace(YEAR_IN_NAME, "").replace(/\s+/g, " ").trim();
