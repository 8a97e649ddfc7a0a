import { count, mostFrequent } from "../../ground/counts";
import { powerOfHeader, readAmount, type AmountReading, type DecimalMark } from "./amount";
import { isBlank, textOf } from "../cells/cells";
import type { CellValue } from "../cells/grid";
import type { ReadChoices } from "../columns/purchases";
import { cellsOf, type Understanding } from "../columns/understanding";
import { plain } from "../cells/words";

type Row = readonly CellValue[];

/** Two sides of an account: what the purchases are on, and what takes away from them. */
export interface TwoSides {
  /** "columns": Débit and Crédit side by side; "sign": one amount, and a column that says the side. */
  readonly by: "columns" | "sign";
  /** The side where purchases stand: that of the larger sum. */
  readonly purchases: "debit" | "credit";
  /** Number of rows on the other side. */
  readonly count: number;
}

/** How the amount of a row is made out of its cells. */
export interface RowAmounts {
  readonly of: (row: Row) => AmountReading;
  /** Power of ten by which the header says that the column counts (3: k€), whether or not it is applied. */
  readonly power: 0 | 3 | 6;
  /** Nearly all amounts are negative, as supplier accounts are written: turned where the buyer says so. */
  readonly areNegative: boolean;
  readonly sides?: TwoSides | undefined;
}

const DEBIT = /^(?:d|db|deb|debit|dr|s|soll|\+|facture|fac|invoice)$/;
const CREDIT = /^(?:c|cr|cre|cred|credit|h|haben|-|avoir|av|credit note|note credit)$/;
const KNOWN_SIDES = 0.9;

/** Amounts of a table's rows: one column, or débit less crédit, or one column signed by another. */
export function rowAmounts(table: Understanding, mark: DecimalMark, choices: ReadChoices): RowAmounts {
  const { columns } = table.guess;
  const [amountAt, creditAt, signAt] = [
    columns.get("amount") ?? -1,
    columns.get("credit") ?? -1,
    columns.get("sign") ?? -1,
  ];
  const power = powerOfHeader(table.looks[amountAt]?.header ?? "");
  const applied = appliedPower(table, choices);
  const areNegative = isNegativeColumn(table, amountAt, mark);
  const sign = areNegative && choices.answers?.negativeAmounts === "turn" ? -1 : 1;
  const single = (row: Row): AmountReading => scaled(readAmount(row[amountAt], mark, applied), sign);
  const sides = sidesOf(table, mark, amountAt, creditAt, signAt);
  if (!sides || choices.answers?.twoSides === "asWritten") return { power, areNegative, of: single, sides };
  const turned = sides.purchases === "debit" ? 1 : -1;
  if (sides.by === "columns")
    return {
      power,
      areNegative: false,
      sides,
      of: (row) => lessCredit(single(row), readAmount(row[creditAt], mark, applied), turned),
    };
  return {
    power,
    areNegative,
    sides,
    of: (row) => (sideOf(row[signAt]) === otherSide(sides.purchases) ? negative(single(row)) : single(row)),
  };
}

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

/** Amounts under "k€" are turned into euros unless the buyer says that they are euros already. */
function appliedPower({ guess, looks }: Understanding, choices: ReadChoices): 0 | 3 | 6 {
  return choices.answers?.thousands === "asWritten"
    ? 0
    : powerOfHeader(looks[guess.columns.get("amount") ?? -1]?.header ?? "");
}

function sidesOf(
  table: Understanding,
  mark: DecimalMark,
  amountAt: number,
  creditAt: number,
  signAt: number,
): TwoSides | undefined {
  const isPair = creditAt >= 0 && (table.looks[amountAt]?.words ?? []).includes("debit");
  if (!isPair && signAt < 0) return undefined;
  const sums = { debit: 0, credit: 0 };
  const counts = { debit: 0, credit: 0 };
  let filled = 0;
  let known = 0;
  for (let index = table.header.index + 1; index < table.end; index++) {
    const row = table.values[index] ?? [];
    for (const side of isPair ? (["debit", "credit"] as const) : [sideOf(row[signAt])]) {
      if (!isPair && !isBlankSide(row[signAt])) filled += 1;
      if (side === undefined) continue;
      known += 1;
      const reading = readAmount(row[isPair && side === "credit" ? creditAt : amountAt], mark);
      if (reading.kind !== "amount" || reading.cents === 0) continue;
      sums[side] += Math.abs(reading.cents);
      counts[side] += 1;
    }
  }
  if (counts.debit === 0 || counts.credit === 0 || (!isPair && known < KNOWN_SIDES * filled)) return undefined;
  const purchases = sums.credit > sums.debit ? "credit" : "debit";
  return { by: isPair ? "columns" : "sign", purchases, count: counts[otherSide(purchases)] };
}

const otherSide = (side: "debit" | "credit"): "debit" | "credit" => (side === "debit" ? "credit" : "debit");
const isBlankSide = (value: CellValue | undefined): boolean => textOf(value) === "";

export function sideOf(value: CellValue | undefined): "debit" | "credit" | undefined {
  const text = typeof value === "string" ? plain(value).trim() : "";
  return DEBIT.test(text) ? "debit" : CREDIT.test(text) ? "credit" : undefined;
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

/** HT found for rows that hold only a TTC amount. */
export interface InclusiveRows {
  /** Percent by which TTC stands above HT on most rows that hold both; undefined when too few do. */
  readonly usualPercent?: number | undefined;
  /** HT cents of the row, by its VAT amount, its VAT rate or the usual rate; undefined when it holds no TTC amount or nothing tells the tax. */
  readonly netOf: (row: Row) => number | undefined;
  readonly holdsGross: (row: Row) => boolean;
}

/** What can be made of rows without HT, in a table that has a column of each. */
export function inclusiveRows(
  table: Understanding,
  mark: DecimalMark,
  choices: ReadChoices,
): InclusiveRows | undefined {
  const { columns } = table.guess;
  const power = appliedPower(table, choices);
  const [amountAt, grossAt, vatAt, rateAt] = [
    columns.get("amount") ?? -1,
    columns.get("amountInclVat") ?? -1,
    columns.get("vatAmount") ?? -1,
    columns.get("vatRate") ?? -1,
  ];
  if (grossAt < 0 || grossAt === amountAt) return undefined;
  const usualPercent = usualRate(table, mark, amountAt, grossAt);
  const netOf = (row: Row): number | undefined => {
    const gross = readAmount(row[grossAt], mark, power);
    if (gross.kind !== "amount") return undefined;
    const vat = vatAt < 0 ? undefined : readAmount(row[vatAt], mark, power);
    if (vat?.kind === "amount" && (vat.cents !== 0 || gross.cents === 0)) return gross.cents - vat.cents;
    const percent = percentOf(rateAt < 0 ? undefined : row[rateAt]) ?? usualPercent;
    return percent === undefined
      ? undefined
      : Math.sign(gross.cents) * Math.round(Math.abs(gross.cents) / (1 + percent / 100));
  };
  return { usualPercent, netOf, holdsGross: (row) => readAmount(row[grossAt], mark).kind === "amount" };
}

/** The rate seen most, to the tenth of a percent. */
function usualRate(table: Understanding, mark: DecimalMark, amountAt: number, grossAt: number): number | undefined {
  const counts = new Map<number, number>();
  for (const row of table.values.slice(table.firstLine, Math.min(table.end, table.firstLine + 2000))) {
    const [net, gross] = [readAmount(row[amountAt], mark), readAmount(row[grossAt], mark)];
    if (net.kind !== "amount" || gross.kind !== "amount" || net.cents === 0) continue;
    const percent = Math.round((gross.cents / net.cents - 1) * 1000) / 10;
    if (percent >= 0 && percent <= 26) count(counts, percent);
  }
  return mostFrequent(counts);
}

/** "20 %", 20 or 0.2. */
function percentOf(value: CellValue | undefined): number | undefined {
  if (value === undefined || isBlank(value)) return undefined;
  const number = typeof value === "number" ? value : Number(textOf(value).replace(/[\s%]/g, "").replace(",", "."));
  if (!Number.isFinite(number) || number < 0 || number > 30) return undefined;
  return number > 0 && number < 1 && !(typeof value === "string" && value.includes("%")) ? number * 100 : number;
}
