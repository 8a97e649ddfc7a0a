import { isBlank, textOf } from "../cells/cells";
import { readDate } from "../cells/date";
import type { CellValue } from "../cells/grid";
import { bearsLegalForm } from "../columns/profile";
import { isTotalLabel } from "../amounts/totals";
import { plain } from "../cells/words";

type Rows = readonly (readonly CellValue[])[];

/** Where suppliers may be named above their lines: the rows of a table that has no column for them. */
export interface SectionPlace {
  readonly values: Rows;
  readonly headerIndex: number;
  readonly end: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns (indices) where a purchase's amount may stand. */
  readonly amountColumns: readonly number[];
}

const SAYS_SUPPLIER =
  /^(?:fournisseur|tiers|titulaire|attributaire|prestataire|beneficiaire|creancier|supplier|vendor|payee)s?\b\s*(?:n[°o]?\s*)?[:\-–]?\s*/i;
const SUPPLIERS_LEDGER = /fournisseur|\btiers\b|supplier|vendor/;
/** The number of a supplier's account before its name: "401POM - POMONA", "0012 - POMONA". */
const ACCOUNT_BEFORE = /^(?:40\w+|[A-Z]{0,4}\d{2,}\w*)(?:\s*[-–:]\s*|\s{2,})|^(?:40\d+\w*|0\d+)\s+/;
const LONGEST_NAME = 80;
const NEARLY_ALL = 0.9;
const SOME = 0.2;

/**
 * Suppliers named in rows of their own (indices) above their lines, as ledgers write them: « Fournisseur : POMONA », or names alone where they bear legal forms
 * or the sheet's title says that it is about suppliers. Undefined when section rows are something else, families for instance.
 */
export function sectionSuppliers(place: SectionPlace): ReadonlyMap<number, string> | undefined {
  const names = new Map<number, string>();
  const said: boolean[] = [];
  let [lines, under] = [0, 0];
  let title: { readonly index: number; readonly text: string } | undefined;
  let isNamed = false;
  for (let index = place.headerIndex + 1; index < place.end; index++) {
    const row = place.values[index] ?? [];
    const text = titleText(place, row);
    if (text !== undefined) title = { index, text };
    if (text !== undefined || !isLine(place, row)) continue;
    if (title) {
      names.set(title.index, nameIn(title.text));
      said.push(SAYS_SUPPLIER.test(plain(title.text)));
      [title, isNamed] = [undefined, true];
    }
    lines += 1;
    if (isNamed) under += 1;
  }
  return names.size > 0 && under >= NEARLY_ALL * lines && areSuppliers(place, [...names.values()], said)
    ? names
    : undefined;
}

function areSuppliers(
  { values, headerIndex }: SectionPlace,
  names: readonly string[],
  said: readonly boolean[],
): boolean {
  if (said.filter(Boolean).length >= NEARLY_ALL * said.length) return true;
  if (new Set(names).size < 2) return false;
  const isLedger = values
    .slice(0, Math.max(0, headerIndex))
    .some((row) => row.some((cell) => typeof cell === "string" && SUPPLIERS_LEDGER.test(plain(cell))));
  return isLedger || names.filter(bearsLegalForm).length >= SOME * names.length;
}

/** Text of a row that holds nothing but a text, or a word for suppliers and a name beside it. */
function titleText({ firstColumn, lastColumn }: SectionPlace, row: readonly CellValue[]): string | undefined {
  const filled = row
    .slice(firstColumn, lastColumn + 1)
    .filter((cell) => !isBlank(cell))
    .map(textOf);
  const text = filled.join(" ").replace(/\s+/g, " ").trim();
  const isTitle =
    filled.length === 1 ||
    (filled.length <= 3 &&
      SAYS_SUPPLIER.test(plain(text)) &&
      !filled.some((cell) => readDate(cell, "dayFirst") !== undefined));
  return isTitle &&
    /\p{L}/u.test(nameIn(text)) &&
    text.length <= LONGEST_NAME &&
    !isTotalLabel(text) &&
    readDate(text, "dayFirst") === undefined
    ? text
    : undefined;
}

function isLine({ firstColumn, lastColumn, amountColumns }: SectionPlace, row: readonly CellValue[]): boolean {
  const cells = row.slice(firstColumn, lastColumn + 1).filter((cell) => !isBlank(cell));
  return (
    cells.length >= 2 &&
    amountColumns.some((column) => /\d/.test(textOf(row[column]))) &&
    !cells.some((cell) => typeof cell === "string" && isTotalLabel(cell))
  );
}

function nameIn(text: string): string {
  const said = SAYS_SUPPLIER.exec(plain(text))?.[0].length ?? 0;
  return text.slice(said).replace(ACCOUNT_BEFORE, "").trim();
}
