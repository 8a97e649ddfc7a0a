import { powerOfHeader, readAmount, type AmountReading, type DecimalMark } from "./amount";
import { isBlank } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { ReadChoices } from "../columns/purchases";
import { cellsOf, type Understanding } from "../columns/understanding";
import { labelledCredits } from "../direction/creditLabels";
import { unknownDirection } from "../direction/receipts";
import { areEntries, purchaseEntries } from "../kinds/entries";
import { appliedPower } from "./power";
import { columnSides, signSides, type TwoSides } from "./sides";

type Row = readonly CellValue[];

/** How the amount of a row is made out of its cells. */
export interface RowAmounts {
  readonly of: (row: Row) => AmountReading;
  /** Power of ten by which the header says that the column counts (3: k€), whether or not it is applied. */
  readonly power: 0 | 3 | 6;
  /** Nearly all amounts are negative, as supplier accounts are written: turned where the buyer says so. */
  readonly areNegative: boolean;
  readonly sides?: TwoSides | undefined;
  /** Sheet rows whose description begins as a credit note's while their amount is positive. */
  readonly creditRows: readonly number[];
}

/** Amounts of a table's rows: one column, or débit less crédit, or one column signed by another or by its label. */
export function rowAmounts(table: Understanding, mark: DecimalMark, choices: ReadChoices): RowAmounts {
  const { columns } = table.guess;
  const [amountAt, creditAt] = [columns.get("amount") ?? -1, columns.get("credit") ?? -1];
  const power = powerOfHeader(table.looks[amountAt]?.header ?? "");
  const applied = appliedPower(table, choices);
  const areNegative = isNegativeColumn(table, amountAt, mark);
  const sign = areNegative && choices.answers?.negativeAmounts === "turn" ? -1 : 1;
  const single = (row: Row): AmountReading => scaled(readAmount(row[amountAt], mark, applied), sign);
  const areCreditNotes = creditAt >= 0 && (table.looks[creditAt]?.words ?? []).some((word) => CREDIT_NOTES.has(word));
  const isPair = areCreditNotes || (creditAt >= 0 && (table.looks[amountAt]?.words ?? []).includes("debit"));
  const isPurchase =
    isPair && choices.answers?.notPurchases === "readAnyway" && areEntries(table) ? purchaseEntries(table) : undefined;
  const sides = isPair
    ? columnSides(table, mark, { amountAt, creditAt, areCreditNotes, isPurchase })
    : table.direction && signSides(table, mark, amountAt, table.direction);
  const isSubtracted = choices.answers?.twoSides !== "asWritten";
  if (sides?.by === "columns" && isSubtracted)
    return {
      power,
      areNegative: false,
      sides,
      creditRows: [],
      of: (row) =>
        lessCredit(
          scaled(readAmount(row[amountAt], mark, applied), sides.signs.debit),
          scaled(readAmount(row[creditAt], mark, applied), sides.signs.credit),
          sides.purchases === "debit" ? 1 : -1,
        ),
    };
  const isTaken = (row: Row): boolean => sides !== undefined && isSubtracted && sides.isTaken(row);
  const credits = labelledCredits(table, (row) => !isTaken(row) && isPositive(single(row)));
  const isCredit = choices.answers?.labelCredits === "asWritten" ? () => false : credits.isCredit;
  const isUnknown = choices.answers?.unknownDirections === "subtract" ? unknownDirection(table) : () => false;
  return {
    power,
    areNegative,
    sides,
    creditRows: credits.rows,
    of: (row) => (isTaken(row) || isCredit(row) || isUnknown(row) ? negative(single(row)) : single(row)),
  };
}

/** What heads the amounts of credit notes, beside those of invoices. */
const CREDIT_NOTES = new Set(["avoir", "avoirs"]);

const isPositive = (reading: AmountReading): boolean => "cents" in reading && reading.cents > 0;

/** Nine amounts in ten are negative, out of three at least. */
function isNegativeColumn(table: Understanding, amountAt: number, mark: DecimalMark): boolean {
  let [negative, all] = [0, 0];
  for (const cell of cellsOf(table, amountAt)) {
    const reading =
      typeof cell === "number" || (typeof cell === "string" && /[-(−]/.test(cell)) ? readAmount(cell, mark) : undefined;
    if (
      reading === undefined
        ? !isBlank(cell) && /\d/.test(String(cell))
        : reading.kind === "amount" && reading.cents !== 0
    )
      all += 1;
    if (reading?.kind === "amount" && reading.cents < 0) negative += 1;
  }
  return all >= 3 && negative >= 0.9 * all;
}

/** Débit less crédit (or the reverse, with -1). A cell that cannot be read makes the row so. */
function lessCredit(debit: AmountReading, credit: AmountReading, turned: 1 | -1): AmountReading {
  if (credit.kind === "missing") return turned === 1 ? debit : scaled(debit, -1);
  if (debit.kind === "missing") return scaled(credit, turned === 1 ? -1 : 1);
  if (debit.kind !== "amount" || credit.kind !== "amount") return { kind: "unreadable" };
  const cents = turned * (debit.cents - credit.cents);
  return { kind: "amount", cents: cents === 0 ? 0 : cents };
}

const scaled = (reading: AmountReading, by: 1 | -1): AmountReading =>
  "cents" in reading && reading.cents !== 0 ? { ...reading, cents: by * reading.cents } : reading;
const negative = (reading: AmountReading): AmountReading =>
  "cents" in reading && reading.cents > 0 ? { ...reading, cents: -reading.cents } : reading;
