import { columnLetters } from "../../ground/address";

/** A row of the sheet, or the mark that stands for it in a repeated formula. */
export type Row = number | string;

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A sheet's name as a formula writes it, "!" included: « L'école » → `'L''école'!`. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** `'Part locale'!$C$5`. */
export function fixedCell(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}$${columnLetters(column)}$${row}`;
}

/** `'Achats'!$F$6:$F$1200`. */
export function fixedColumn(sheet: string, column: number, firstRow: number, lastRow: number): string {
  return `${fixedCell(sheet, firstRow, column)}:$${columnLetters(column)}$${lastRow}`;
}

/**
 * A column's name that structured references can hold bare: the characters that Excel makes one quote or double-bracket
 * are replaced by their typographic likes (« Pas-de-Calais » bears U+2011) or by a space.
 */
export function columnName(text: string): string {
  return text
    .replace(/-/g, "\u2011")
    .replace(/'/g, "\u2019")
    .replace(/[\t\r\n,:.[\]#"{}$^&*+=<>/@\\!()%?`;~_|]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, 120);
}

/** « *?~ » have a meaning for MATCH: on both sides they become spaces. */
export function withoutWildcards(expression: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${expression},"*"," "),"?"," "),"~"," ")`;
}

/** A text as MATCH finds it whole, its wildcards taken for what they are. */
export const exactText = (expression: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${expression},"~","~~"),"*","~*"),"?","~?")`;

/** What stands in a column of answers where a column of keys holds the key, exactly; an error where it does not. */
export const lookedUp = (answers: string, key: string | number, keys: string): string =>
  `INDEX(${answers},MATCH(${key},${keys},0))`;

/** A supplier's or a contract's number and a year as one number: SUMIFS takes half the time on one criterion that it takes on two. */
export const numberAndYear = (number: string, year: string | number): string => `${number}*10000+${year}`;

/** How names begin that formulas of lines use (see `lines/lineNames.ts`). */
export const LINE_NAME = "Allotir_de_";

/** Where one of our tables stands and how formulas name its columns. */
export interface TableLayout<Id extends string> {
  readonly name: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly left: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly ids: readonly Id[];
  /** The column's header, as written in the sheet. */
  heading(id: Id): string;
  /** Sheet column, from 1. */
  at(id: Id): number;
  /** The whole column below its header: `Allotir_Lignes[Montant retenu]`, or an absolute range when tables are not possible. */
  all(id: Id): string;
  /** A name for the same, in formulas of lines: `Allotir_de_Fournisseurs_local_0`. */
  named(id: Id): string;
  /** The cell of the same row, for a formula of the table's own sheet: `K5`. */
  cell(id: Id, row: Row): string;
  /** Written as a plain range: formulas name cells, not the table. */
  readonly plain: boolean;
}

export interface TableFrame<Id extends string> {
  readonly name: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly left: number;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: readonly { readonly id: Id; readonly heading: string }[];
  /** Written as a plain range: formulas name cells, not the table. */
  readonly plain: boolean;
}

export function tableLayout<Id extends string>({
  name,
  sheet,
  headerRow,
  left,
  rows,
  columns,
  plain,
}: TableFrame<Id>): TableLayout<Id> {
  const unique = uniqueNames(columns.map(({ heading }) => columnName(heading)));
  const offsets = new Map(columns.map(({ id }, index) => [id, index]));
  const at = (id: Id): number => {
    const offset = offsets.get(id);
    if (offset === undefined) throw new Error(`no column ${id} in ${name}`);
    return left + offset;
  };
  const heading = (id: Id): string => unique[at(id) - left] ?? "";
  const [firstRow, lastRow] = [headerRow + 1, headerRow + rows];
  return {
    name,
    sheet,
    headerRow,
    left,
    firstRow,
    lastRow,
    plain,
    heading,
    at,
    ids: columns.map(({ id }) => id),
    all: (id) => (plain ? fixedColumn(sheet, at(id), firstRow, lastRow) : `${name}[${heading(id)}]`),
    named: (id) => `${LINE_NAME}${name.replace(/^Allotir_/, "")}_${id.replace(/\W/g, "_")}`,
    cell: (id, row) => `${columnLetters(at(id))}${row}`,
  };
}

/** Excel refuses two columns of one name, without regard to case. */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} ${times}`;
  });
}
