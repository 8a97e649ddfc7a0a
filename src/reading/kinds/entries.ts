import { readAmount } from "../amounts/amount";
import { textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import { plain } from "../cells/words";
import type { Understanding } from "../columns/understanding";

type Row = readonly CellValue[];

/** Accounts (plan comptable général): 6 and 2 what is bought, 40 suppliers, 44 taxes, 5 banks. */
const ACCOUNT = /^\d{3,10}$/;
const SUPPLIER_ACCOUNT = /^40[1348]/;
const ACCOUNT_HEADING = /\b(?:compte ?num|num(?:ero)? ?(?:de )?compte|n° ?(?:de )?compte|comptes?|account)\b/;
const ENTRY_HEADING = /\b(?:ecriture ?num|num(?:ero)? ?(?:d.)?ecriture|n° ?(?:d.)?ecriture|ecriture|entry)\b/;
const DOCUMENT_HEADING = /\b(?:piece ?ref|piece|document|voucher)\b/;
const MOSTLY = 0.9;

/**
 * Lines of accounting entries (fichier des écritures comptables, LPF art. A47 A-1): a purchase stands on its supplier's account, its expense and its
 * tax; debits and credits are equal.
 */
export function areEntries(table: Understanding): boolean {
  const accountAt = accountColumn(table);
  if (accountAt === undefined) return false;
  const classes = new Set<string>();
  let [debit, credit] = [0, 0];
  for (const row of linesOf(table)) {
    classes.add(textOf(row[accountAt]).slice(0, 1));
    const { debitCents, creditCents } = sidesOfRow(table, row);
    debit += debitCents;
    credit += creditCents;
  }
  const isDoubleEntry = (classes.has("6") || classes.has("2")) && (classes.has("4") || classes.has("5"));
  return isDoubleEntry && debit !== 0 && Math.abs(debit - credit) <= 0.001 * Math.abs(debit);
}

/** Rows (indices) that are purchases of a supplier: its account in an entry that holds an expense; payments have none. */
export function purchaseEntries(table: Understanding): (index: number) => boolean {
  const accountAt = accountColumn(table);
  const entryAt = headingColumn(table, ENTRY_HEADING) ?? headingColumn(table, DOCUMENT_HEADING);
  if (accountAt === undefined) return () => true;
  const keyOf = (row: Row): string => (entryAt === undefined ? "" : textOf(row[entryAt]));
  const withExpense = new Set<string>();
  for (const row of linesOf(table)) if (/^[26]/.test(textOf(row[accountAt]))) withExpense.add(keyOf(row));
  return (index) => {
    const row = table.values[index] ?? [];
    return SUPPLIER_ACCOUNT.test(textOf(row[accountAt])) && withExpense.has(keyOf(row));
  };
}

const linesOf = ({ values, firstLine, end }: Understanding): readonly Row[] => values.slice(firstLine, end);

function accountColumn(table: Understanding): number | undefined {
  const { looks, firstColumn, lastColumn } = table;
  return looks.find(
    ({ index, header, profile }) =>
      index >= firstColumn &&
      index <= lastColumn &&
      ACCOUNT_HEADING.test(spaced(header)) &&
      profile.codes > 0.9 &&
      areAccounts(table, index),
  )?.index;
}

function areAccounts(table: Understanding, column: number): boolean {
  const cells = linesOf(table)
    .map((row) => textOf(row[column]))
    .filter((text) => text !== "");
  return cells.length > 0 && cells.filter((text) => ACCOUNT.test(text)).length >= MOSTLY * cells.length;
}

const headingColumn = ({ looks, firstColumn, lastColumn }: Understanding, named: RegExp): number | undefined =>
  looks.find(
    ({ index, header, profile }) =>
      index >= firstColumn &&
      index <= lastColumn &&
      profile.filled > 0 &&
      profile.different > 1 &&
      profile.dates < 0.5 &&
      named.test(spaced(header)),
  )?.index;

/** Debit and credit of a row, in two columns or in one with its side beside it. */
function sidesOfRow({ guess, direction }: Understanding, row: Row): { debitCents: number; creditCents: number } {
  const centsAt = (column: number | undefined): number => {
    const reading = column === undefined ? undefined : readAmount(row[column], ",");
    return reading?.kind === "amount" ? reading.cents : 0;
  };
  const cents = centsAt(guess.columns.get("amount"));
  if (guess.columns.has("credit")) return { debitCents: cents, creditCents: centsAt(guess.columns.get("credit")) };
  const side = direction?.senseOf(row[direction.index]);
  return { debitCents: side === "debit" ? cents : 0, creditCents: side === "credit" ? cents : 0 };
}

const spaced = (header: string): string => plain(header.replace(/([a-zà-ÿ])([A-Z])/g, "$1 $2").replace(/_/g, " "));
